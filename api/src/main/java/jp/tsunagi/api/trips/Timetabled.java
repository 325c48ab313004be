package jp.tsunagi.api.trips;

import java.util.List;
import jp.tsunagi.api.transport.Access;
import jp.tsunagi.api.transport.Limits;
import jp.tsunagi.api.transport.Network;
import jp.tsunagi.api.transport.RoundTrip;
import jp.tsunagi.api.transport.RoundTrips;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Costs;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.api.transport.Venue;
import jp.tsunagi.api.trips.TripAnswer.Remark;
import jp.tsunagi.core.transit.Stop;

/** Buses and trains of one home, one place and one date: two searches answer for every session. */
final class Timetabled {
  /** Here a walk all the way is an option of its own. */
  private static final int NOT_ON_FOOT = Streets.UNREACHABLE;

  private final RoundTrips trips;
  private final Venue venue;

  private Timetabled(RoundTrips trips, Venue venue) {
    this.trips = trips;
    this.venue = venue;
  }

  static Timetabled search(TripRequest request, Network network, Streets streets, Point place) {
    Limits limits = request.limits();
    List<Point> stops = network.stops().stream().map(Timetabled::point).toList();
    Access fromHome = near(limits, streets.from(request.from(), stops, limits.walk()));
    Access toHome = near(limits, streets.back(request.from(), stops, limits.walk()));
    Access fromStops = near(limits, streets.back(place, stops, limits.walk()));
    Access toStops = near(limits, streets.from(place, stops, limits.walk()));
    return new Timetabled(
        RoundTrips.search(network, request.on(), fromHome, toHome, limits),
        new Venue(fromStops, toStops, NOT_ON_FOOT, NOT_ON_FOOT, 0));
  }

  private static Point point(Stop stop) {
    return new Point(stop.lon(), stop.lat());
  }

  private static Access near(Limits limits, Costs costs) {
    return Access.within(limits.maxWalkLegSeconds(), costs, true);
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
      return List.of(new Remark("no_way_back", "帰りのバス・電車がありません。"));
    }
    return back
        ? List.of(new Remark("no_way_there", "間に合うバス・電車がありません。"))
        : List.of(new Remark("no_way", "行きも帰りも、使えるバス・電車がありません。"));
  }
}
