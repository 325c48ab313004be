package jp.tsunagi.api.trips;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.api.transport.Access;
import jp.tsunagi.api.transport.Isochrone;
import jp.tsunagi.api.transport.Isochrone.Source;
import jp.tsunagi.api.transport.Limits;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Network;
import jp.tsunagi.api.transport.Reach;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Pace;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.api.transport.Streets.Targets;
import org.locationtech.jts.geom.Geometry;

/** Finds the area that can be reached from a home. For one request and thread. */
final class ReachFinder {
  private final ReachRequest request;
  private final Network network;
  private final Streets streets;

  ReachFinder(ReachRequest request, Network network, Streets streets) {
    this.request = request;
    this.network = network;
    this.streets = streets;
  }

  /** What can be reached by one of the modes; by bus and train also what is walked to. */
  Geometry area(Mode mode) {
    int seconds = 60 * request.minutes();
    if (mode == Mode.TRANSIT) {
      return Isochrone.of(streets, streets.paces().walk(), sources(seconds));
    }
    return Isochrone.of(
        streets, streets.paces().of(mode), List.of(new Source(request.from(), seconds)));
  }

  /** Whether home lies too far from every street, so that the area around it is estimated. */
  boolean approximate(Mode mode) {
    Pace pace = mode == Mode.TRANSIT ? streets.paces().walk() : streets.paces().of(mode);
    Targets home = Targets.places(List.of(request.from()));
    return streets.from(request.from(), home, pace, 0).approximate()[0];
  }

  /** Home, and each stop that is reached in time, with the time left to walk on from there. */
  private List<Source> sources(int seconds) {
    Limits limits = Limits.USUAL.walkingAt(streets.paces().walk());
    int most = limits.maxWalkLegSeconds();
    List<Source> sources = new ArrayList<>();
    sources.add(new Source(request.from(), Math.min(seconds, most)));
    int departure = request.at().toLocalTime().toSecondOfDay();
    Access fromHome = new Venues(network, streets).fromHome(request.from(), limits);
    int[] arrivals =
        Reach.earliestArrivals(network, request.at().toLocalDate(), fromHome, departure, limits);
    for (int i = 0; i < arrivals.length; i++) {
      // What cannot be reached arrives at the end of time.
      long left = (long) departure + seconds - arrivals[i];
      if (left >= 0) {
        sources.add(new Source(Point.of(network.stops().get(i)), (int) Math.min(left, most)));
      }
    }
    return sources;
  }
}
