package jp.tsunagi.api.transport;

/** Distances on a sphere, by the haversine formula; within 0.6 % of those on the ellipsoid. */
public final class GreatCircle {
  /** Mean radius of the earth (IUGG), in metres. */
  private static final double RADIUS = 6_371_008.8;

  private GreatCircle() {}

  /** Metres between two points of WGS84, longitude first. */
  public static double metres(double lon1, double lat1, double lon2, double lat2) {
    double north = Math.sin(Math.toRadians(lat2 - lat1) / 2);
    double east = Math.sin(Math.toRadians(lon2 - lon1) / 2);
    double a =
        north * north
            + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * east * east;
    return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
