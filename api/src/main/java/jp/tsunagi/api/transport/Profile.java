package jp.tsunagi.api.transport;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ProfileSearch} found: at each stop the arrivals that are worth while, latest
 * departure first. In a mirrored search times are negative and "departure" is the arrival at home.
 * Immutable; thread-safe.
 */
final class Profile {
  /** No way there in time. */
  static final int NONE = Integer.MIN_VALUE;

  private final int[] at;
  private final int[] labels;
  private final Labels arrivals;
  private final Labels ready;
  private final Rides rides;
  private final Access access;
  private final Limits limits;

  Profile(int stopCount, Labels arrivals, Labels ready, Rides rides, Access access, Limits limits) {
    this.arrivals = arrivals;
    this.ready = ready;
    this.rides = rides;
    this.access = access;
    this.limits = limits;
    this.at = new int[stopCount + 1];
    int alive = 0;
    for (int label = 0; label < arrivals.size(); label++) {
      if (!arrivals.isDead(label)) {
        at[arrivals.stop(label) + 1]++;
        alive++;
      }
    }
    for (int stop = 0; stop < stopCount; stop++) {
      at[stop + 1] += at[stop];
    }
    this.labels = new int[alive];
    int[] place = at.clone();
    for (int label = 0; label < arrivals.size(); label++) {
      if (!arrivals.isDead(label)) {
        labels[place[arrivals.stop(label)]++] = label;
      }
    }
  }

  /**
   * A way to a venue.
   *
   * @param start when it leaves, as late as it can
   * @param time when it is there
   * @param changes from one vehicle to another, seated ones not counted
   * @param walk seconds on foot
   * @param label what it was found as, -1 for a walk all the way
   * @param venueWay which of the venue's stops, -1 for a walk all the way
   */
  record Way(int start, int time, int changes, int walk, int label, int venueWay) {
    boolean isAsGoodAs(Way other) {
      return start >= other.start && changes <= other.changes && walk <= other.walk;
    }
  }

  /**
   * The ways than which no other leaves as late, with as few changes and as little walking.
   *
   * @param directSeconds by street all the way; {@link Streets#UNREACHABLE}
   * @param notBefore not to be there before
   * @param deadline not to be there after
   * @param earliest not to leave before
   */
  List<Way> ways(Access venue, int directSeconds, int notBefore, int deadline, int earliest) {
    List<Way> ways = new ArrayList<>();
    if (walkable(directSeconds) && deadline - directSeconds >= earliest) {
      ways.add(new Way(deadline - directSeconds, deadline, 0, directSeconds, -1, -1));
    }
    for (int way = 0; way < venue.count(); way++) {
      if (!walkable(venue.walk(way))) {
        continue;
      }
      int stop = venue.stops()[way];
      for (int i = at[stop]; i < at[stop + 1]; i++) {
        int label = labels[i];
        int time = arrivals.time(label) + venue.seconds()[way];
        int walk = arrivals.walk(label) + venue.walk(way);
        if (time <= deadline && time >= notBefore && walk <= limits.maxWalkSeconds()) {
          int changes = arrivals.rides(label) - 1;
          add(ways, new Way(arrivals.start(label), time, changes, walk, label, way));
        }
      }
    }
    return ways;
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
   *
   * @param longest seconds from leaving to being there, at most
   */
  @Nullable Way latest(
      Access venue, int directSeconds, int notBefore, int deadline, int earliest, int longest) {
    int bestLabel = -1;
    int bestWay = -1;
    int bestStart = NONE;
    int bestTime = 0;
    if (walkable(directSeconds)
        && directSeconds <= longest
        && deadline - directSeconds >= earliest) {
      bestStart = deadline - directSeconds;
      bestTime = deadline;
    }
    for (int way = 0; way < venue.count(); way++) {
      if (!walkable(venue.walk(way))) {
        continue;
      }
      int stop = venue.stops()[way];
      for (int i = at[stop]; i < at[stop + 1]; i++) {
        int label = labels[i];
        int start = arrivals.start(label);
        if (start < bestStart) {
          break;
        }
        int time = arrivals.time(label) + venue.seconds()[way];
        if (time <= deadline
            && time >= notBefore
            && (long) time - start <= longest
            && (start > bestStart || time < bestTime)
            && arrivals.walk(label) + venue.walk(way) <= limits.maxWalkSeconds()) {
          bestLabel = label;
          bestWay = way;
          bestStart = start;
          bestTime = time;
        }
      }
    }
    return bestStart == NONE ? null : way(bestLabel, bestWay, bestStart, bestTime, venue);
  }

  /** The shortest of all ways, whenever it is; null when there is none. */
  @Nullable Way shortest(Access venue) {
    int bestLabel = -1;
    int bestWay = -1;
    int shortest = Integer.MAX_VALUE;
    for (int way = 0; way < venue.count(); way++) {
      int stop = venue.stops()[way];
      for (int i = at[stop]; walkable(venue.walk(way)) && i < at[stop + 1]; i++) {
        int label = labels[i];
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
    return label < 0
        ? new Way(start, time, 0, time - start, -1, -1)
        : new Way(
            start,
            time,
            arrivals.rides(label) - 1,
            arrivals.walk(label) + venue.walk(way),
            label,
            way);
  }

  /** By stop: the earliest arrival by vehicle, {@link Integer#MAX_VALUE} where there is none. */
  int[] earliestArrivals() {
    int[] earliest = new int[at.length - 1];
    for (int stop = 0; stop < earliest.length; stop++) {
      earliest[stop] = Integer.MAX_VALUE;
      for (int i = at[stop]; i < at[stop + 1]; i++) {
        earliest[stop] = Math.min(earliest[stop], arrivals.time(labels[i]));
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
