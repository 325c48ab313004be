package jp.tsunagi.api.transport;

/**
 * Where one may change from one stop to another, on foot; and what a change at one stop takes at
 * least. Immutable.
 *
 * @param at where a stop's footpaths begin; one more at the end
 * @param to by footpath: the stop at its end
 * @param metres by footpath
 * @param minSeconds by footpath: what the feed says the change takes at least
 * @param changeSeconds by stop: what the feed says a change at it takes at least; {@link
 *     #FORBIDDEN}
 */
@SuppressWarnings("ArrayRecordComponent") // numbers side by side, never compared
record Footpaths(int[] at, int[] to, int[] metres, int[] minSeconds, int[] changeSeconds) {
  /** No change is possible at the stop. */
  static final int FORBIDDEN = Integer.MAX_VALUE;

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
