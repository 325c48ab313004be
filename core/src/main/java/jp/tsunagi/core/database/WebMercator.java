package jp.tsunagi.core.database;

import jp.tsunagi.core.database.ResourceQuery.Box;

/**
 * The plane in which the database looks for neighbours: Web Mercator (EPSG:3857), x east and y
 * north, one unit about a metre at the equator, shifted east by a plane's number so that every
 * category has a plane of its own in one index.
 *
 * <p>Mercator stretches with latitude, so its order of distances is not the true one. The two
 * bounds tell by how much it can be wrong; {@link ResourceRepository} reads on until they prove its
 * answer. On the WGS84 ellipsoid a step of the plane is as long on the ground as its length times
 * the cosine of the latitude times a factor between {@link #SHORTEST} (north to south at the
 * equator, 1 − e²) and {@link #LONGEST} (north to south at the pole).
 *
 * <p>Points lie on a {@link #GRID}. PostgreSQL's quadtree takes numbers less than 1e-6 apart for
 * equal, and for some that are hardly farther apart finds neither smaller nor larger ("getQuadrant:
 * impossible case"). It splits a page at the mean of its points; on a grid the mean is either a
 * coordinate itself or clearly beside it, however many resources lie under one roof.
 *
 * @param x east, plane included
 * @param y north
 */
record WebMercator(double x, double y) {

  /** Planes lie farther apart than the earth is round, so that neighbours are never of another. */
  static final double PLANE_WIDTH = 1e9;

  /** Points to a metre: a power of two, so that sums of coordinates are exact. */
  private static final double GRID = 128;

  /**
   * Metres by which two points of the grid may be farther apart or nearer than what they stand for.
   */
  private static final double SLACK = 2 / GRID;

  private static final double RADIUS = 6_378_137;
  private static final double SHORTEST = 0.99330;
  private static final double LONGEST = 1.00675;

  /** Where the plane ends: a point beyond is taken for one on its edge. */
  private static final double MAX_LAT = 85.06;

  /** Metres of a degree of latitude at the equator, where it is shortest. */
  private static final double METERS_PER_DEGREE = 110_574;

  /** Projects WGS84 degrees, to the nearest point of the grid. */
  static WebMercator of(double lon, double lat, int plane) {
    double x = RADIUS * Math.toRadians(lon) + plane * PLANE_WIDTH;
    return new WebMercator(onGrid(x), onGrid(northing(lat)));
  }

  private static double onGrid(double coordinate) {
    return Math.rint(coordinate * GRID) / GRID;
  }

  /** A box in degrees that holds everything within so many metres of a point. */
  static Box boxAround(double lon, double lat, double meters) {
    double degrees = meters / METERS_PER_DEGREE;
    double farthest = Math.min(MAX_LAT, Math.abs(lat) + degrees);
    double eastward = degrees / Math.cos(Math.toRadians(farthest));
    return new Box(lon - eastward, lat - degrees, lon + eastward, lat + degrees);
  }

  private static double northing(double lat) {
    double cut = Math.max(-MAX_LAT, Math.min(MAX_LAT, lat));
    return RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(cut) / 2));
  }

  private static double latitude(double y) {
    return Math.toDegrees(2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2);
  }

  /**
   * No point whose distance in the plane is {@code planeDistance} or more is nearer on the ground
   * than this many metres: a way there must leave the circle, and inside it nothing is shorter.
   */
  double atLeastMeters(double planeDistance) {
    double farthestLat = Math.abs(latitude(Math.abs(y) + planeDistance));
    double surely = Math.max(0, planeDistance - SLACK);
    return surely * Math.cos(Math.toRadians(farthestLat)) * SHORTEST;
  }

  /**
   * No point that is {@code meters} or more away on the ground is nearer in the plane than this.
   */
  double atLeastPlane(double meters) {
    double nearestLat = Math.max(0, Math.abs(latitude(y)) - meters / METERS_PER_DEGREE);
    return Math.max(0, meters / (Math.cos(Math.toRadians(nearestLat)) * LONGEST) - SLACK);
  }

  /**
   * The inverse of {@link #atLeastMeters}: what is farther in the plane is farther than the metres.
   */
  double reachOf(double meters) {
    // Where a whole page lies at the origin itself the distance is zero, which would never grow.
    double reach = Math.max(1, meters / SHORTEST);
    // The farther one looks, the farther the latitude that the bound must reckon with.
    while (atLeastMeters(reach) <= meters && reach < PLANE_WIDTH / 2) {
      reach *= 1.02;
    }
    return reach;
  }

  /** The square whose sides are so far from this point. */
  Square around(double reach) {
    return new Square(new WebMercator(x - reach, y - reach), new WebMercator(x + reach, y + reach));
  }

  /** A rectangle of the plane. */
  record Square(WebMercator low, WebMercator high) {
    static Square of(Box box, int plane) {
      return new Square(
          WebMercator.of(box.minLon(), box.minLat(), plane),
          WebMercator.of(box.maxLon(), box.maxLat(), plane));
    }
  }
}
