package jp.tsunagi.api.transport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagi.api.transport.Rides.Ride;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ProfileSearch} found: at each stop the arrivals that are worth while, latest
 * departure first. In a mirrored search times are negative and "departure" is the arrival at home.
 * Immutable; thread-safe.
 */
final class Profile {
  /** No way there in time. */
  static final int NONE = Integer.MIN_VALUE;

  private final ByStop alive;
  private final Labels arrivals;
  private final Labels ready;
  private final Rides rides;
  private final Access access;
  private final Limits limits;
  private final Windows windows;

  Profile(
      ServiceDay day,
      int latestTime,
      Labels arrivals,
      Labels ready,
      Rides rides,
      Access access,
      Limits limits,
      int stopCount) {
    this.arrivals = arrivals;
    this.ready = ready;
    this.rides = rides;
    this.access = access;
    this.limits = limits;
    this.alive = ByStop.of(stopCount, arrivals);
    this.windows = new Windows(day, latestTime, ready, limits, stopCount);
  }

  /**
   * What is asked for.
   *
   * @param venue the ways between its stops and it
   * @param directSeconds by street all the way; {@link Streets#UNREACHABLE}
   * @param notBefore not to be there before; {@link #NONE} when it does not matter
   * @param deadline not to be there after
   * @param earliest not to leave before
   * @param longest minutes from leaving to being there, as they are told, at most
   */
  record Wanted(
      Access venue, int directSeconds, int notBefore, int deadline, int earliest, int longest) {
    boolean isInTime(int time) {
      return time <= deadline && time >= notBefore;
    }

    boolean isShort(int start, int time) {
      return Minutes.between(start, time) <= longest;
    }
  }

  /**
   * A way to a venue.
   *
   * @param start when it leaves, as late as it can
   * @param time when it is there
   * @param changes from one vehicle to another, seated ones not counted
   * @param walk seconds on foot
   * @param ride the last, null for a walk all the way
   * @param venueWay which of the venue's stops, -1 for a walk all the way
   */
  record Way(int start, int time, int changes, int walk, @Nullable Ride ride, int venueWay) {
    boolean isAsGoodAs(Way other) {
      return start >= other.start && changes <= other.changes && walk <= other.walk;
    }
  }

  /** The ways than which no other leaves as late, with as few changes and as little walking. */
  List<Way> ways(Wanted wanted) {
    List<Way> ways = new ArrayList<>();
    Way walk = walk(wanted);
    if (walk != null) {
      ways.add(walk);
    }
    if (wanted.notBefore() > NONE) {
      windows.ways(wanted).forEach(way -> add(ways, way));
      return ways;
    }
    Access venue = wanted.venue();
    for (int way = 0; way < venue.count(); way++) {
      int stop = venue.stops()[way];
      for (int i = alive.begin(stop); walkable(venue.walk(way)) && i < alive.end(stop); i++) {
        int label = alive.label(i);
        int start = arrivals.start(label);
        int time = arrivals.time(label) + venue.seconds()[way];
        int walked = arrivals.walk(label) + venue.walk(way);
        if (time <= wanted.deadline()
            && wanted.isShort(start, time)
            && walked <= limits.maxWalkSeconds()) {
          add(ways, way(label, way, start, time, venue));
        }
      }
    }
    return ways;
  }

  /** All the way on foot. */
  private @Nullable Way walk(Wanted wanted) {
    int seconds = wanted.directSeconds();
    if (!walkable(seconds)) {
      return null;
    }
    int time = wanted.deadline();
    int start = time - seconds;
    return start >= wanted.earliest() && wanted.isShort(start, time)
        ? new Way(start, time, 0, seconds, null, -1)
        : null;
  }

  private boolean walkable(int seconds) {
    return seconds <= limits.maxWalkLegSeconds() && seconds <= limits.maxWalkSeconds();
  }

  /** Of equals the one that is there first stays. */
  private static void add(List<Way> ways, Way way) {
    for (Way known : ways) {
      if (known.isAsGoodAs(way) && !(way.isAsGoodAs(known) && way.time() < known.time())) {
        return;
      }
    }
    ways.removeIf(way::isAsGoodAs);
    ways.add(way);
  }

  /**
   * The way of those above that leaves last, and of equals is there first; null when there is none.
   */
  @Nullable Way latest(Wanted wanted) {
    Way walk = walk(wanted);
    if (wanted.notBefore() > NONE) {
      return Stream.concat(Stream.ofNullable(walk), windows.ways(wanted).stream())
          .max(Comparator.comparingInt(Way::start).thenComparingInt(way -> -way.time()))
          .orElse(null);
    }
    int bestLabel = -1;
    int bestWay = -1;
    int bestStart = walk == null ? NONE : walk.start();
    int bestTime = wanted.deadline();
    Access venue = wanted.venue();
    for (int way = 0; way < venue.count(); way++) {
      int stop = venue.stops()[way];
      for (int i = alive.begin(stop); walkable(venue.walk(way)) && i < alive.end(stop); i++) {
        int label = alive.label(i);
        int start = arrivals.start(label);
        if (start < bestStart) {
          break;
        }
        int time = arrivals.time(label) + venue.seconds()[way];
        if (time <= wanted.deadline()
            && wanted.isShort(start, time)
            && (start > bestStart || time < bestTime)
            && arrivals.walk(label) + venue.walk(way) <= limits.maxWalkSeconds()) {
          bestLabel = label;
          bestWay = way;
          bestStart = start;
          bestTime = time;
        }
      }
    }
    return bestLabel < 0 ? walk : way(bestLabel, bestWay, bestStart, bestTime, venue);
  }

  /** The shortest of all ways, whenever it is; null when there is none. */
  @Nullable Way shortest(Access venue) {
    int bestLabel = -1;
    int bestWay = -1;
    int shortest = Integer.MAX_VALUE;
    for (int way = 0; way < venue.count(); way++) {
      int stop = venue.stops()[way];
      for (int i = alive.begin(stop); walkable(venue.walk(way)) && i < alive.end(stop); i++) {
        int label = alive.label(i);
        int seconds = arrivals.time(label) + venue.seconds()[way] - arrivals.start(label);
        if (seconds < shortest
            && arrivals.walk(label) + venue.walk(way) <= limits.maxWalkSeconds()) {
          bestLabel = label;
          bestWay = way;
          shortest = seconds;
        }
      }
    }
    if (bestLabel < 0) {
      return null;
    }
    int start = arrivals.start(bestLabel);
    return way(bestLabel, bestWay, start, start + shortest, venue);
  }

  private Way way(int label, int way, int start, int time, Access venue) {
    return new Way(
        start,
        time,
        arrivals.rides(label) - 1,
        arrivals.walk(label) + venue.walk(way),
        rides.ending(label, arrivals),
        way);
  }

  /** By stop: the earliest arrival by vehicle, {@link Integer#MAX_VALUE} where there is none. */
  int[] earliestArrivals() {
    int[] earliest = new int[alive.stopCount()];
    for (int stop = 0; stop < earliest.length; stop++) {
      earliest[stop] = Integer.MAX_VALUE;
      for (int i = alive.begin(stop); i < alive.end(stop); i++) {
        earliest[stop] = Math.min(earliest[stop], arrivals.time(alive.label(i)));
      }
    }
    return earliest;
  }

  Labels arrivals() {
    return arrivals;
  }

  Labels ready() {
    return ready;
  }

  Rides rides() {
    return rides;
  }

  Access access() {
    return access;
  }
}
