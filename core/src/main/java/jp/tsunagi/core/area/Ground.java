package jp.tsunagi.core.area;

/** Distances on the ground between points in degrees, WGS84. */
public final class Ground {
  private static final double METERS_PER_DEGREE = 111_195;

  private Ground() {}

  /** Metres, to some tenths of a percent within a municipality (equirectangular approximation). */
  public static double meters(double lon1, double lat1, double lon2, double lat2) {
    double east = (lon2 - lon1) * Math.cos(Math.toRadians((lat1 + lat2) / 2));
    return Math.hypot(east, lat2 - lat1) * METERS_PER_DEGREE;
  }
}
