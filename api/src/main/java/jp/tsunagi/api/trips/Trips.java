package jp.tsunagi.api.trips;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.function.Supplier;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.timetable.Networks;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.core.database.ResourceDay;
import org.jspecify.annotations.Nullable;

/** The ways there and back to the sessions of a date, for other subjects. Thread-safe. */
public final class Trips {
  private final Networks networks;
  private final Supplier<Streets> streets;

  public Trips(Networks networks, Supplier<Streets> streets) {
    this.networks = networks;
    this.streets = streets;
  }

  /**
   * By what and how far somebody can go.
   *
   * @param modes by which the person can go; none for the usual ones
   * @param walkMinutes at a time, at most; null for the usual
   */
  public record Means(Set<Mode> modes, @Nullable Integer walkMinutes) {}

  /**
   * The ways of one person.
   *
   * @param from where the way begins
   * @param day the resource with its sessions of the date
   * @param now the wall clock
   */
  public TripAnswer find(
      Point from, LocalDate on, Means means, ResourceDay day, Catalog catalog, LocalDateTime now) {
    Streets known = streets.get();
    TripRequest request =
        new TripRequest(from, on, MeansRequest.of(means.modes(), means.walkMinutes()))
            .walkingAt(known.paces().walk());
    return new TripFinder(request, catalog, networks.current(), known, day, now).answer();
  }
}
