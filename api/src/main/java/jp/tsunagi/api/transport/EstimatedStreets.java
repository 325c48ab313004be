package jp.tsunagi.api.transport;

/**
 * Streets where none are known: the great circle times 1.4, which is the same there and back.
 * Thread-safe.
 */
public final class EstimatedStreets implements Streets {
  /** How much longer than the straight line a way is taken to be. */
  static final double DETOUR = 1.4;

  private final Paces paces;

  public EstimatedStreets(Paces paces) {
    this.paces = paces;
  }

  /** Where people go as usual. */
  public EstimatedStreets() {
    this(Paces.USUAL);
  }

  /** Metres of the way between two points. */
  public static double metres(Point from, Point to) {
    return DETOUR * GreatCircle.metres(from.lon(), from.lat(), to.lon(), to.lat());
  }

  @Override
  public Basis basis() {
    return Basis.ESTIMATE;
  }

  @Override
  public Paces paces() {
    return paces;
  }

  @Override
  public Costs from(Point origin, Targets targets, Pace pace, int limitSeconds) {
    int[] seconds = new int[targets.points().size()];
    int[] metres = new int[seconds.length];
    for (int i = 0; i < seconds.length; i++) {
      metres[i] = (int) Math.ceil(metres(origin, targets.points().get(i)));
      seconds[i] = pace.seconds(metres[i]);
      if (seconds[i] > limitSeconds) {
        seconds[i] = UNREACHABLE;
        metres[i] = UNREACHABLE;
      }
    }
    return new Costs(seconds, metres);
  }

  @Override
  public Costs back(Point origin, Targets from, Pace pace, int limitSeconds) {
    return from(origin, from, pace, limitSeconds);
  }
}
