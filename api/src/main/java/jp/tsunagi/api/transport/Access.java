package jp.tsunagi.api.transport;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ways between a place and the stops around it, in one direction.
 *
 * @param stops numbers of stops in the {@link Network}, each once
 * @param seconds by stop
 * @param metres by stop
 * @param onFoot whether they count as walking; else a bicycle is left at the stop
 */
@SuppressWarnings("ArrayRecordComponent") // numbers side by side, never compared
public record Access(int[] stops, int[] seconds, int[] metres, boolean onFoot) {

  /** No stop is near. */
  public static final Access NONE = new Access(new int[0], new int[0], new int[0], true);

  /**
   * The stops that can be reached in so many seconds.
   *
   * @param costs by number of stop
   */
  public static Access within(int limitSeconds, Streets.Costs costs, boolean onFoot) {
    Ints stops = new Ints();
    for (int stop = 0; stop < costs.seconds().length; stop++) {
      if (costs.seconds()[stop] <= limitSeconds) {
        stops.add(stop);
      }
    }
    int[] found = stops.toArray();
    return new Access(found, pick(costs.seconds(), found), pick(costs.metres(), found), onFoot);
  }

  /** The nearest of them, at most so many. */
  public Access nearest(int most) {
    int[] kept =
        IntStream.range(0, stops.length)
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> seconds[i]))
            .limit(most)
            .mapToInt(i -> i)
            .toArray();
    return new Access(pick(stops, kept), pick(seconds, kept), pick(metres, kept), onFoot);
  }

  private static int[] pick(int[] values, int[] chosen) {
    return Arrays.stream(chosen).map(i -> values[i]).toArray();
  }

  int count() {
    return stops.length;
  }

  /** What of a way counts as walking. */
  int walk(int index) {
    return onFoot ? seconds[index] : 0;
  }

  int indexOf(int stop) {
    for (int i = 0; i < stops.length; i++) {
      if (stops[i] == stop) {
        return i;
      }
    }
    throw new IllegalArgumentException("stop " + stop + " is not near");
  }

  /** Each stop alone: a bicycle must be fetched where it was left. */
  List<Access> each() {
    return IntStream.range(0, stops.length)
        .mapToObj(
            i ->
                new Access(
                    new int[] {stops[i]}, new int[] {seconds[i]}, new int[] {metres[i]}, onFoot))
        .toList();
  }
}
