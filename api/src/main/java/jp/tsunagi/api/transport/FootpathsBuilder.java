package jp.tsunagi.api.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.Transfer;

/**
 * Finds the footpaths between stops: all within reach of each other by street, and those that
 * {@code transfers.txt} names, however far. For one thread.
 */
final class FootpathsBuilder {
  /** Farther apart than this, stops are no place to change unless the feed says so. */
  static final int REACH_METRES = 500;

  private static final double DEGREE_METRES = 111_000;

  private final List<Stop> stops;
  private final Streets streets;
  private final Map<Long, Path> paths = new TreeMap<>();
  private final int[] changeSeconds;

  private record Path(int metres, int minSeconds) {}

  FootpathsBuilder(List<Stop> stops, Streets streets) {
    this.stops = stops;
    this.streets = streets;
    this.changeSeconds = new int[stops.size()];
    near();
  }

  /**
   * Cells a little larger than the reach: a stop's neighbours are in its own and the eight around.
   */
  private void near() {
    Map<Long, List<Integer>> cells = new HashMap<>();
    for (int i = 0; i < stops.size(); i++) {
      cells.computeIfAbsent(cell(stops.get(i), 0, 0), key -> new ArrayList<>()).add(i);
    }
    for (int from = 0; from < stops.size(); from++) {
      List<Integer> around = new ArrayList<>();
      for (int east = -1; east <= 1; east++) {
        for (int north = -1; north <= 1; north++) {
          around.addAll(cells.getOrDefault(cell(stops.get(from), east, north), List.of()));
        }
      }
      around.remove((Integer) from);
      int[] metres = metres(from, around);
      for (int i = 0; i < metres.length; i++) {
        if (metres[i] <= REACH_METRES) {
          paths.put(key(from, around.get(i)), new Path(metres[i], 0));
        }
      }
    }
  }

  /** Degrees of longitude are shorter: at 45° north a cell is still wider than the reach. */
  private static long cell(Stop stop, int east, int north) {
    double size = REACH_METRES / DEGREE_METRES;
    long x = (long) Math.floor(stop.lon() / (size * 1.5)) + east;
    long y = (long) Math.floor(stop.lat() / size) + north;
    return x << 32 | (y & 0xFFFFFFFFL);
  }

  /** By street; {@link Streets#UNREACHABLE} where there is no way or a very long one. */
  private int[] metres(int from, List<Integer> to) {
    Streets.Pace pace = streets.paces().walk();
    return streets
        .from(
            Streets.Point.of(stops.get(from)),
            Streets.Targets.stops(to.stream().map(stops::get).map(Streets.Point::of).toList()),
            pace,
            pace.seconds(2 * REACH_METRES))
        .metres();
  }

  /** What the feed says is a way is one, known to the streets or not. */
  private int metres(int from, int to) {
    int known = metres(from, List.of(to))[0];
    return known < Streets.UNREACHABLE
        ? known
        : (int)
            Math.ceil(
                EstimatedStreets.metres(
                    Streets.Point.of(stops.get(from)), Streets.Point.of(stops.get(to))));
  }

  private static long key(int from, int to) {
    return (long) from << 32 | to;
  }

  /**
   * A rule of the feed.
   *
   * @param from number of a stop
   * @param to number of a stop, may be the same
   */
  void rule(int from, int to, Transfer transfer) {
    if (from == to) {
      changeSeconds[from] = transfer.possible() ? transfer.minSeconds() : Footpaths.FORBIDDEN;
    } else if (transfer.possible()) {
      paths.put(key(from, to), new Path(metres(from, to), transfer.minSeconds()));
    } else {
      paths.remove(key(from, to));
    }
  }

  Footpaths build() {
    int[] at = new int[stops.size() + 1];
    int[] to = new int[paths.size()];
    int[] metres = new int[paths.size()];
    int[] minSeconds = new int[paths.size()];
    int place = 0;
    for (Map.Entry<Long, Path> entry : paths.entrySet()) {
      at[(int) (entry.getKey() >> 32) + 1]++;
      to[place] = (int) (long) entry.getKey();
      metres[place] = entry.getValue().metres();
      minSeconds[place++] = entry.getValue().minSeconds();
    }
    Arrays.parallelPrefix(at, Integer::sum);
    return new Footpaths(at, to, metres, minSeconds, changeSeconds.clone());
  }
}
