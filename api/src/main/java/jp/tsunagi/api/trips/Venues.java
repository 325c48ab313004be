package jp.tsunagi.api.trips;

import jp.tsunagi.api.transport.Access;
import jp.tsunagi.api.transport.Limits;
import jp.tsunagi.api.transport.Network;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Pace;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.api.transport.Streets.Targets;
import jp.tsunagi.api.transport.Venue;
import jp.tsunagi.core.Memo;

/**
 * Where things take place as seen from the stops around: the ways between a place and its stops
 * stay the same for all who ask, so they are looked for once. Of one network and one state of the
 * streets. Thread-safe.
 */
final class Venues {
  /** How far it is from home is not known here. */
  private static final int NOT_ON_FOOT = Streets.UNREACHABLE;

  /** Nobody walks longer from a stop; {@link Limits#maxWalkLegSeconds} may say less. */
  private static final int LONGEST_WALK = 3600;

  /** Nobody cycles longer to a stop. */
  private static final int LONGEST_RIDE = 1200;

  /** A bicycle is fetched where it was left, so each stop is a search of its own. */
  private static final int MOST_RIDDEN_TO = 8;

  /** Some hundred bytes each. */
  private static final int KEPT = 20_000;

  private final Network network;
  private final Streets streets;
  private final Targets stops;
  private final Memo<Point, Venue> venues = new Memo<>(KEPT, this::look);

  Venues(Network network, Streets streets) {
    this.network = network;
    this.streets = streets;
    this.stops = Targets.stops(network.stops().stream().map(Point::of).toList());
  }

  boolean areOf(Network otherNetwork, Streets otherStreets) {
    return network == otherNetwork && streets == otherStreets;
  }

  /** The ways from home to the stops. */
  Access fromHome(Point home, Limits limits) {
    int limit = limits.maxWalkLegSeconds();
    return Access.within(limit, streets.from(home, stops, limits.walk(), limit), true);
  }

  /** The ways from the stops home. */
  Access toHome(Point home, Limits limits) {
    int limit = limits.maxWalkLegSeconds();
    return Access.within(limit, streets.back(home, stops, limits.walk(), limit), true);
  }

  /** The ways by bicycle from home to the nearest stops, where it can be left. */
  Access ridingFromHome(Point home) {
    return Access.within(
            LONGEST_RIDE, streets.from(home, stops, streets.paces().bicycle(), LONGEST_RIDE), false)
        .nearest(MOST_RIDDEN_TO);
  }

  /** The ways home by bicycle from stops around. */
  Access ridingHome(Point home) {
    return Access.within(
        LONGEST_RIDE, streets.back(home, stops, streets.paces().bicycle(), LONGEST_RIDE), false);
  }

  /** The ways between a place and the stops around it, on foot. */
  Venue at(Point place) {
    return venues.apply(place);
  }

  private Venue look(Point place) {
    Pace walk = streets.paces().walk();
    return new Venue(
        Access.within(LONGEST_WALK, streets.back(place, stops, walk, LONGEST_WALK), true),
        Access.within(LONGEST_WALK, streets.from(place, stops, walk, LONGEST_WALK), true),
        NOT_ON_FOOT,
        NOT_ON_FOOT,
        0);
  }
}
