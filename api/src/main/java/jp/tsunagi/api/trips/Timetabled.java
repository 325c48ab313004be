package jp.tsunagi.api.trips;

import java.util.List;
import jp.tsunagi.api.transport.Limits;
import jp.tsunagi.api.transport.Network;
import jp.tsunagi.api.transport.RoundTrip;
import jp.tsunagi.api.transport.RoundTrips;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Costs;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.api.transport.Venue;
import jp.tsunagi.api.trips.TripAnswer.Remark;

/** Buses and trains of one home, one place and one date: two searches answer for every session. */
final class Timetabled {
  private final RoundTrips trips;
  private final Venue venue;

  private Timetabled(RoundTrips trips, Venue venue) {
    this.trips = trips;
    this.venue = venue;
  }

  static Timetabled search(
      TripRequest request, Limits limits, Network network, Streets streets, Point place) {
    Venues venues = new Venues(network, streets);
    Costs there = streets.from(request.from(), List.of(place), limits.walk());
    Costs home = streets.back(request.from(), List.of(place), limits.walk());
    return new Timetabled(
        RoundTrips.search(
            network,
            request.on(),
            venues.fromHome(request.from(), limits),
            venues.toHome(request.from(), limits),
            limits),
        venues
            .at(place, limits)
            .fromHome(there.seconds()[0], home.seconds()[0], there.metres()[0]));
  }

  List<RoundTrip> options(int start, int end) {
    return trips.options(venue, start, end);
  }

  /** What stands in the way, said plainly. */
  List<Remark> remarks(int start, int end) {
    boolean there = trips.latestThere(venue, start, Integer.MAX_VALUE).isPresent();
    boolean back = trips.earliestBack(venue, end, Integer.MAX_VALUE).isPresent();
    if (there && back) {
      return List.of();
    }
    if (there) {
      return List.of(Remarks.NO_RIDE_BACK);
    }
    return back ? List.of(Remarks.NO_RIDE_THERE) : List.of(Remarks.NO_RIDE);
  }
}
