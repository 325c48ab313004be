package jp.tsunagi.api.transport;

import java.util.List;

/**
 * Streets where none are known: the great circle times 1.4, which is the same there and back.
 * Thread-safe.
 */
public final class EstimatedStreets implements Streets {
  /** How much longer than the straight line a way is taken to be. */
  static final double DETOUR = 1.4;

  @Override
  public Basis basis() {
    return Basis.ESTIMATE;
  }

  @Override
  public Costs from(Point origin, List<Point> targets, Pace pace) {
    int[] seconds = new int[targets.size()];
    int[] metres = new int[targets.size()];
    for (int i = 0; i < seconds.length; i++) {
      Point target = targets.get(i);
      double straight = GreatCircle.metres(origin.lon(), origin.lat(), target.lon(), target.lat());
      metres[i] = (int) Math.ceil(DETOUR * straight);
      seconds[i] = pace.seconds(metres[i]);
    }
    return new Costs(seconds, metres);
  }

  @Override
  public Costs back(Point origin, List<Point> from, Pace pace) {
    return from(origin, from, pace);
  }
}
