package jp.tsunagi.api.trips;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.timetable.Networks;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.core.database.ResourceDay;

/** The ways there and back to the sessions of a date, for other subjects. Thread-safe. */
public final class Trips {
  private final Networks networks;
  private final Supplier<Streets> streets;

  public Trips(Networks networks, Supplier<Streets> streets) {
    this.networks = networks;
    this.streets = streets;
  }

  /**
   * The ways of one person, by what can be had on the day.
   *
   * @param wheelchair whether in a wheelchair
   * @param day the resource with its sessions of the date
   * @param now the wall clock
   */
  public TripAnswer find(
      Traveller who,
      boolean wheelchair,
      LocalDate on,
      ResourceDay day,
      Catalog catalog,
      LocalDateTime now) {
    Streets known = streets.get();
    MeansRequest means = MeansRequest.of(who, on.getDayOfWeek(), wheelchair, known.paces().walk());
    TripRequest request = new TripRequest(who.home(), on, means);
    return new TripFinder(request, catalog, networks.current(), known, day, now).answer();
  }
}
