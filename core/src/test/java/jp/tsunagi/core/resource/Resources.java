package jp.tsunagi.core.resource;

import java.time.LocalDate;
import java.util.List;
import jp.tsunagi.core.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Builds resources for tests: everything has a plain value until a test says what matters to it.
 */
public final class Resources {

  private final String name;
  private List<String> categories = List.of("exercise-hyakusai");
  private @Nullable String description;
  private @Nullable String area;
  private Location location = Location.NONE;
  private Schedule schedule = Schedule.NONE;
  private Cost cost = Cost.UNKNOWN;
  private Accessibility accessibility = Accessibility.UNKNOWN;
  private Pickup pickup = Pickup.UNKNOWN;
  private LocalDate verifiedOn = LocalDate.of(2026, 10, 1);

  private Resources(String name) {
    this.name = name;
  }

  public static Resources named(String name) {
    return new Resources(name);
  }

  public Resources in(String... categories) {
    this.categories = List.of(categories);
    return this;
  }

  public Resources describedAs(String description) {
    this.description = description;
    return this;
  }

  public Resources ofArea(String area) {
    this.area = area;
    return this;
  }

  /** Degrees, latitude first as people paste it. */
  public Resources at(double lat, double lon) {
    this.location = new Location(lon, lat, Precision.EXACT, Location.Basis.SHEET);
    return this;
  }

  public Resources held(Schedule schedule) {
    this.schedule = schedule;
    return this;
  }

  public Resources costing(int yen) {
    this.cost = new Cost(yen + "円", yen);
    return this;
  }

  public Resources forWheelchairs() {
    this.accessibility = new Accessibility("車いす可", true, null, null, null, null, null, List.of());
    return this;
  }

  /** From everywhere, with these words. */
  public Resources fetching(String words) {
    this.pickup = new Pickup(words, true, List.of());
    return this;
  }

  /** First of October 2026 unless told. */
  public Resources verified(LocalDate on) {
    this.verifiedOn = on;
    return this;
  }

  public Resource build() {
    return new Resource(
        ResourceId.of("28222", "test", name),
        "28222",
        name,
        null,
        categories,
        description,
        null,
        null,
        null,
        null,
        area,
        location,
        schedule,
        Contact.NONE,
        cost,
        Eligibility.UNKNOWN,
        accessibility,
        Booking.UNKNOWN,
        pickup,
        null,
        verifiedOn,
        null,
        null,
        null,
        null,
        true);
  }
}
