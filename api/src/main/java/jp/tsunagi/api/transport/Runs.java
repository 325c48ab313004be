package jp.tsunagi.api.transport;

/**
 * All runs of vehicles (GTFS trips) of all feeds, as arrays: 8 bytes a stop time, some more a run.
 * Runs that call at the same stops in the same way share a pattern. Immutable.
 *
 * @param patternAt where a pattern's calls begin in {@code stops} and {@code flags}; one more at
 *     the end
 * @param stops by call of a pattern
 * @param flags by call of a pattern: {@link #BOARD}, {@link #ALIGHT} and whether to ask
 * @param pattern by run
 * @param timesAt by run: where its times begin
 * @param arrivals seconds since the service day began
 * @param departures seconds since the service day began
 * @param line by run: number of its {@link Line}
 * @param service by run: number of its calendar
 * @param block by run: number of its block, -1 where it has none
 * @param wheelchair by run: whether it is known to take wheelchairs
 * @param ids by run: GTFS's {@code trip_id}
 * @param headsigns by run
 */
@SuppressWarnings("ArrayRecordComponent") // numbers side by side, never compared
record Runs(
    int[] patternAt,
    int[] stops,
    byte[] flags,
    int[] pattern,
    int[] timesAt,
    int[] arrivals,
    int[] departures,
    int[] line,
    int[] service,
    int[] block,
    boolean[] wheelchair,
    String[] ids,
    String[] headsigns) {

  /** One may get on. */
  static final byte BOARD = 1;

  /** One may get off. */
  static final byte ALIGHT = 2;

  /** One may get on when the operator was telephoned or the driver is asked. */
  static final byte ASK_TO_BOARD = 4;

  /** One may get off when the operator was telephoned or the driver is asked. */
  static final byte ASK_TO_ALIGHT = 8;

  int count() {
    return pattern.length;
  }

  /** How many stops a run calls at. */
  int calls(int run) {
    return patternAt[pattern[run] + 1] - patternAt[pattern[run]];
  }

  int stop(int run, int call) {
    return stops[patternAt[pattern[run]] + call];
  }

  byte flag(int run, int call) {
    return flags[patternAt[pattern[run]] + call];
  }

  int firstDeparture(int run) {
    return departures[timesAt[run]];
  }

  int lastArrival(int run) {
    return arrivals[timesAt[run] + calls(run) - 1];
  }

  int firstStop(int run) {
    return stop(run, 0);
  }

  int lastStop(int run) {
    return stop(run, calls(run) - 1);
  }
}
