package jp.tsunagi.api.transport;

import java.util.List;
import jp.tsunagi.core.transit.Stop;
import org.jspecify.annotations.Nullable;

/**
 * How long and how far it is by street, from one point to many and back. Implementations are
 * thread-safe. Coordinates are WGS84, longitude first.
 */
public interface Streets {
  /** There is no way, none that is known, or none within the limit. */
  int UNREACHABLE = Integer.MAX_VALUE;

  /** Longer than this no way is looked for. */
  int LONGEST_SECONDS = 10 * 3600;

  /** Where something is. */
  record Point(double lon, double lat) {
    /** Where a stop is. */
    public static Point of(Stop stop) {
      return new Point(stop.lon(), stop.lat());
    }
  }

  /** What an answer rests on. */
  enum Basis {
    /** A graph of streets, from OpenStreetMap. */
    STREETS("© OpenStreetMap contributors"),
    /** The distance as the crow flies. */
    ESTIMATE(null);

    private final @Nullable String attribution;

    Basis(@Nullable String attribution) {
      this.attribution = attribution;
    }

    /** Whose data it is, to be shown with every answer (ODbL); null when nobody's. */
    public @Nullable String attribution() {
      return attribution;
    }
  }

  /**
   * A way of going by street.
   *
   * @param mode walk, bicycle or car
   * @param metresPerSecond its speed on the level, on an ordinary street
   * @param steps whether steps are taken
   */
  record Pace(Mode mode, double metresPerSecond, boolean steps) {
    /** 3 km/h and no steps: what timetables for older people reckon with. */
    public static final Pace WALK = kmh(Mode.WALK, 3, false);

    /** 80 m a minute, by steps too: what housing advertisements in Japan reckon with. */
    public static final Pace BRISK_WALK = kmh(Mode.WALK, 4.8, true);

    /** 10 km/h. */
    public static final Pace BICYCLE = kmh(Mode.BICYCLE, 10, false);

    /** 30 km/h. */
    public static final Pace CAR = kmh(Mode.CAR, 30, false);

    public Pace {
      if (!(metresPerSecond > 0)) {
        throw new IllegalArgumentException("a speed must be above 0, not " + metresPerSecond);
      }
    }

    /** A pace of so many kilometres an hour. */
    public static Pace kmh(Mode mode, double kmh, boolean steps) {
      return new Pace(mode, kmh / 3.6, steps);
    }

    /** What so many metres take, in whole seconds, rounded up. */
    public int seconds(double metres) {
      return (int) Math.ceil(metres / metresPerSecond);
    }
  }

  /**
   * Where ways end.
   *
   * @param stops whether they are stops: one that lies far from every street is not reached, while
   *     the way to any other place is then estimated
   */
  record Targets(List<Point> points, boolean stops) {
    public Targets {
      points = List.copyOf(points);
    }

    /** Homes, resources, and all else that is no stop. */
    public static Targets places(List<Point> points) {
      return new Targets(points, false);
    }

    /** Stops of buses and trains. */
    public static Targets stops(List<Point> points) {
      return new Targets(points, true);
    }
  }

  /**
   * From one point to many, or the other way round.
   *
   * @param seconds by point; {@link #UNREACHABLE} where there is no way
   * @param metres by point; {@link #UNREACHABLE} where there is no way
   * @param approximate by point; whether streets are known and yet the way is estimated, because it
   *     begins or ends too far from any of them
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers side by side, never compared
  record Costs(int[] seconds, int[] metres, boolean[] approximate) {
    /** None of them approximate. */
    public Costs(int[] seconds, int[] metres) {
      this(seconds, metres, new boolean[seconds.length]);
    }
  }

  Basis basis();

  /** How people go here; other paces are answered too. */
  Paces paces();

  /**
   * From the origin to each target.
   *
   * @param limitSeconds what takes longer counts as unreachable, and is not looked for
   */
  Costs from(Point origin, Targets targets, Pace pace, int limitSeconds);

  /**
   * From each point back to the origin.
   *
   * @param limitSeconds what takes longer counts as unreachable, and is not looked for
   */
  Costs back(Point origin, Targets from, Pace pace, int limitSeconds);

  /**
   * The points that one passes from one place to another, both included.
   *
   * @return the two points themselves where no streets are known, or none leads there
   */
  default List<Point> line(Point from, Point to, Pace pace) {
    return List.of(from, to);
  }

  /** From the origin to each place, however long it takes. */
  default Costs from(Point origin, List<Point> places, Pace pace) {
    return from(origin, Targets.places(places), pace, LONGEST_SECONDS);
  }

  /** From each place back to the origin, however long it takes. */
  default Costs back(Point origin, List<Point> places, Pace pace) {
    return back(origin, Targets.places(places), pace, LONGEST_SECONDS);
  }
}
