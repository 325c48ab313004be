package jp.tsunagi.api.transport;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Profile CSA (Dibbelt, Pajor, Strasser and Wagner, "Connection Scan Algorithm", ACM Journal of
 * Experimental Algorithmics 23, 2018, section 4), to measure the engine against: from all stops to
 * one place, departure and arrival only, any number of changes, walks without limit.
 */
final class ConnectionScan {
  private final ServiceDay day;
  private final Footpaths into;
  private final Limits limits;
  private final int[] from;
  private final int[] to;
  private final int[] departure;
  private final int[] arrival;
  private final int[] vehicle;

  /**
   * @param into footpaths from their ends
   */
  ConnectionScan(ServiceDay day, Footpaths into, Limits limits) {
    this.day = day;
    this.into = into;
    this.limits = limits;
    ServiceDay.Lanes lanes = day.lanes();
    int[][] all =
        IntStream.range(0, day.vehicleCount())
            .boxed()
            .flatMap(
                v -> {
                  int lane = day.lane()[v];
                  int place = day.placeInLane(v);
                  return IntStream.range(1, lanes.length(lane))
                      .mapToObj(
                          i ->
                              new int[] {
                                lanes.stop(lane, i - 1),
                                lanes.stop(lane, i),
                                lanes.departure(lane, place, i - 1),
                                lanes.arrival(lane, place, i),
                                v
                              });
                })
            .sorted(Comparator.comparingInt((int[] c) -> -c[2]).thenComparingInt(c -> -c[3]))
            .toArray(int[][]::new);
    from = column(all, 0);
    to = column(all, 1);
    departure = column(all, 2);
    arrival = column(all, 3);
    vehicle = column(all, 4);
  }

  private static int[] column(int[][] rows, int index) {
    return Arrays.stream(rows).mapToInt(row -> row[index]).toArray();
  }

  /** How many pairs of departure and arrival there are, over all stops. */
  int scan(Access home) {
    int stops = into.stopCount();
    int[] last = new int[stops];
    Arrays.fill(last, Integer.MAX_VALUE);
    for (int i = 0; i < home.count(); i++) {
      last[home.stops()[i]] = home.seconds()[i];
    }
    int[] byVehicle = new int[day.vehicleCount()];
    Arrays.fill(byVehicle, Integer.MAX_VALUE);
    Pairs[] pairs = new Pairs[stops];
    for (int i = 0; i < stops; i++) {
      pairs[i] = new Pairs();
    }
    for (int c = 0; c < from.length; c++) {
      int best = byVehicle[vehicle[c]];
      if (last[to[c]] != Integer.MAX_VALUE) {
        best = Math.min(best, arrival[c] + last[to[c]]);
      }
      best = Math.min(best, pairs[to[c]].arrivalFrom(arrival[c]));
      if (best != Integer.MAX_VALUE) {
        byVehicle[vehicle[c]] = best;
        pairs[from[c]].add(departure[c] - limits.minTransferSeconds(), best);
        for (int p = into.at()[from[c]]; p < into.at()[from[c] + 1]; p++) {
          int walk = limits.walk().seconds(into.metres()[p]) + limits.minTransferSeconds();
          pairs[into.to()[p]].add(departure[c] - walk, best);
        }
      }
    }
    return Arrays.stream(pairs).mapToInt(one -> one.size).sum();
  }

  /** By departure, the latest first; arrivals fall with it. */
  private static final class Pairs {
    private int[] departures = new int[8];
    private int[] arrivals = new int[8];
    private int size;

    int arrivalFrom(int time) {
      for (int i = size - 1; i >= 0; i--) {
        if (departures[i] >= time) {
          return arrivals[i];
        }
      }
      return Integer.MAX_VALUE;
    }

    void add(int departs, int arrives) {
      int at = size;
      while (at > 0 && departures[at - 1] < departs) {
        at--;
      }
      if (at > 0 && arrivals[at - 1] <= arrives) {
        return;
      }
      if (size == departures.length) {
        departures = Arrays.copyOf(departures, size * 2);
        arrivals = Arrays.copyOf(arrivals, size * 2);
      }
      int kept = at;
      while (kept < size && arrivals[kept] >= arrives) {
        kept++;
      }
      System.arraycopy(departures, kept, departures, at + 1, size - kept);
      System.arraycopy(arrivals, kept, arrivals, at + 1, size - kept);
      size += at + 1 - kept;
      departures[at] = departs;
      arrivals[at] = arrives;
    }
  }
}
