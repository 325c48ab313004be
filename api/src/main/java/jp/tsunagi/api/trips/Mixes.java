package jp.tsunagi.api.trips;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.api.transport.Mode;

/**
 * There by one mode and home by another: the bus there, and home by taxi when no bus goes any more.
 * A bicycle or a car must be brought home and is never mixed. A mix asks more of a person, so it is
 * told only where no mode alone goes both ways, or where it shortens the absence by a quarter of an
 * hour.
 */
final class Mixes {
  private static final int WORTH_SECONDS = 900;

  private static final Set<Mode> LEAVES_NOTHING_BEHIND =
      EnumSet.of(Mode.WALK, Mode.TRANSIT, Mode.TAXI);

  private Mixes() {}

  /** Joins a way there and a way home. */
  interface Join<W, T> {
    T of(Mode there, W way, Mode back, W wayBack);
  }

  /**
   * All of them.
   *
   * @param there by mode, where there is one
   * @param back by mode, where there is one
   */
  static <W, T> List<T> of(Map<Mode, W> there, Map<Mode, W> back, Join<W, T> join) {
    List<T> mixes = new ArrayList<>();
    there.forEach(
        (mode, way) ->
            back.forEach(
                (other, wayBack) -> {
                  if (mode != other && leavesNothingBehind(mode) && leavesNothingBehind(other)) {
                    mixes.add(join.of(mode, way, other, wayBack));
                  }
                }));
    return mixes;
  }

  /** Whether one can go home by another mode. */
  static boolean leavesNothingBehind(Mode mode) {
    return LEAVES_NOTHING_BEHIND.contains(mode);
  }

  /**
   * Whether a mix is worth telling.
   *
   * @param away seconds of its absence
   * @param shortest seconds of the shortest absence by one mode alone; {@link Integer#MAX_VALUE}
   *     when none goes both ways
   */
  static boolean isWorth(int away, int shortest) {
    return shortest == Integer.MAX_VALUE || away <= shortest - WORTH_SECONDS;
  }
}
