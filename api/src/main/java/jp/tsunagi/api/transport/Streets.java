package jp.tsunagi.api.transport;

import java.util.List;

/**
 * How long and how far it is by street, from one point to many and back. Implementations are
 * thread-safe. Coordinates are WGS84, longitude first.
 */
public interface Streets {
  /** There is no way, or none that is known. */
  int UNREACHABLE = Integer.MAX_VALUE;

  /** Where something is. */
  record Point(double lon, double lat) {}

  /** What an answer rests on. */
  enum Basis {
    /** A graph of streets. */
    STREETS,
    /** The distance as the crow flies. */
    ESTIMATE
  }

  /**
   * A way of going by street.
   *
   * @param mode walk, bicycle or car
   * @param metresPerSecond its speed on the level
   */
  record Pace(Mode mode, double metresPerSecond) {
    /** 3 km/h: what timetables for older people reckon with. */
    public static final Pace WALK = new Pace(Mode.WALK, 3 / 3.6);

    /** 10 km/h. */
    public static final Pace BICYCLE = new Pace(Mode.BICYCLE, 10 / 3.6);

    /** 30 km/h. */
    public static final Pace CAR = new Pace(Mode.CAR, 30 / 3.6);

    /** Each of them. */
    public static final List<Pace> ALL = List.of(WALK, BICYCLE, CAR);

    public Pace {
      if (!(metresPerSecond > 0)) {
        throw new IllegalArgumentException("a speed must be above 0, not " + metresPerSecond);
      }
    }

    /** What so many metres take, in whole seconds, rounded up. */
    public int seconds(double metres) {
      return (int) Math.ceil(metres / metresPerSecond);
    }
  }

  /**
   * From one point to many, or the other way round.
   *
   * @param seconds by point; {@link #UNREACHABLE} where there is no way
   * @param metres by point; {@link #UNREACHABLE} where there is no way
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers side by side, never compared
  record Costs(int[] seconds, int[] metres) {}

  Basis basis();

  /** From the origin to each target. */
  Costs from(Point origin, List<Point> targets, Pace pace);

  /** From each point back to the origin. */
  Costs back(Point origin, List<Point> from, Pace pace);
}
