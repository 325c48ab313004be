package jp.tsunagi.api.transport;

import jp.tsunagi.api.transport.ServiceDay.Lanes;

/** Writes the arrays of {@link Lanes}. For one thread. */
final class LanesWriter {
  private final Runs runs;
  private final boolean[] closed;
  private final Ints stopsAt = new Ints();
  private final Ints stops = new Ints();
  private final Ints flags = new Ints();
  private final Ints timesAt = new Ints();
  private final Ints vehiclesAt = new Ints();
  private final Ints arrivals = new Ints();
  private final Ints departures = new Ints();
  private int vehicles;

  /**
   * @param closed by stop: whether nobody can get on or off there
   */
  LanesWriter(Runs runs, boolean[] closed) {
    this.runs = runs;
    this.closed = closed;
  }

  /** Begins a lane of vehicles that call where this run does. */
  void begin(int run) {
    stopsAt.add(stops.size());
    timesAt.add(arrivals.size());
    vehiclesAt.add(vehicles);
    for (int call = 0; call < runs.calls(run); call++) {
      int stop = runs.stop(run, call);
      stops.add(stop);
      flags.add(closed[stop] ? 0 : runs.flag(run, call));
    }
  }

  void add(int run, int shift) {
    for (int call = 0; call < runs.calls(run); call++) {
      arrivals.add(runs.arrivals()[runs.timesAt()[run] + call] + shift);
      departures.add(runs.departures()[runs.timesAt()[run] + call] + shift);
    }
    vehicles++;
  }

  Lanes lanes() {
    stopsAt.add(stops.size());
    vehiclesAt.add(vehicles);
    byte[] bytes = new byte[flags.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) flags.get(i);
    }
    return new Lanes(
        stopsAt.toArray(),
        stops.toArray(),
        bytes,
        timesAt.toArray(),
        vehiclesAt.toArray(),
        arrivals.toArray(),
        departures.toArray());
  }

  /** Where each stop's calls begin. */
  static int[] callsAt(Lanes lanes, int stopCount) {
    int[] at = new int[stopCount + 1];
    for (int stop : lanes.stops()) {
      at[stop + 1]++;
    }
    for (int stop = 0; stop < stopCount; stop++) {
      at[stop + 1] += at[stop];
    }
    return at;
  }

  static void fillCalls(Lanes lanes, int[] callsAt, int[] callLane, int[] callPosition) {
    int[] place = callsAt.clone();
    for (int lane = 0; lane < lanes.count(); lane++) {
      for (int position = 0; position < lanes.length(lane); position++) {
        int call = place[lanes.stop(lane, position)]++;
        callLane[call] = lane;
        callPosition[call] = position;
      }
    }
  }
}
