package jp.tsunagi.core.transit;

import java.util.List;

/**
 * One operator's feed as it is stored and served: GTFS (gtfs.org/schedule/reference) after reading,
 * with blank times filled in, frequencies written out as trips and stations expanded to their
 * platforms. Ids are the feed's own and refer only within it.
 *
 * @param stops places where vehicles stop ({@code location_type} 0), no stations
 */
public record Timetable(
    Feed feed,
    List<Agency> agencies,
    List<Stop> stops,
    List<Route> routes,
    List<ServiceCalendar> services,
    List<Trip> trips,
    List<Transfer> transfers,
    List<Fare> fares,
    List<DemandZone> zones) {

  public Timetable {
    agencies = List.copyOf(agencies);
    stops = List.copyOf(stops);
    routes = List.copyOf(routes);
    services = List.copyOf(services);
    trips = List.copyOf(trips);
    transfers = List.copyOf(transfers);
    fares = List.copyOf(fares);
    zones = List.copyOf(zones);
  }

  /** How many times a vehicle stops. */
  public int countStopTimes() {
    return trips.stream().mapToInt(trip -> trip.stopTimes().size()).sum();
  }
}
