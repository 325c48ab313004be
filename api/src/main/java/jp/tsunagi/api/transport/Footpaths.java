package jp.tsunagi.api.transport;

import jp.tsunagi.core.transit.Transfer;

/**
 * Where one may change from one stop to another, on foot; and what a change at one stop takes at
 * least. Immutable.
 *
 * @param at where a stop's footpaths begin; one more at the end
 * @param to by footpath: the stop at its end
 * @param metres by footpath
 * @param minSeconds by footpath: what the feed says the change takes at least; {@link
 *     Transfer#TIMED}
 * @param changeSeconds by stop: what the feed says a change at it takes at least; {@link
 *     Transfer#TIMED}; {@link #FORBIDDEN}
 */
@SuppressWarnings("ArrayRecordComponent") // numbers side by side, never compared
record Footpaths(int[] at, int[] to, int[] metres, int[] minSeconds, int[] changeSeconds) {
  /** No change is possible at the stop. */
  static final int FORBIDDEN = Integer.MAX_VALUE;

  /** What a change takes at a stop that does not forbid it. */
  int changeSeconds(int stop, Limits limits) {
    int least = changeSeconds[stop];
    return least == Transfer.TIMED ? 0 : Math.max(least, limits.minTransferSeconds());
  }

  /** What a change by a footpath takes, of which so many seconds are walked. */
  int seconds(int path, int walk, Limits limits) {
    int least = minSeconds[path];
    return least == Transfer.TIMED ? walk : Math.max(least, walk + limits.minTransferSeconds());
  }

  int stopCount() {
    return at.length - 1;
  }

  /** The same footpaths from their ends. */
  Footpaths reversed() {
    int[] starts = new int[at.length];
    for (int stop : to) {
      starts[stop + 1]++;
    }
    for (int stop = 1; stop < starts.length; stop++) {
      starts[stop] += starts[stop - 1];
    }
    int[] next = starts.clone();
    Footpaths reversed =
        new Footpaths(
            starts, new int[to.length], new int[to.length], new int[to.length], changeSeconds);
    for (int from = 0; from < stopCount(); from++) {
      for (int path = at[from]; path < at[from + 1]; path++) {
        int place = next[to[path]]++;
        reversed.to[place] = from;
        reversed.metres[place] = metres[path];
        reversed.minSeconds[place] = minSeconds[path];
      }
    }
    return reversed;
  }
}
