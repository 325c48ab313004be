package jp.tsunagi.api;

/**
 * Distances on the WGS84 ellipsoid by Vincenty's inverse formula (Survey Review 23, 1975): a second
 * opinion on those of PostGIS, which solves the geodesic otherwise.
 */
final class Vincenty {

  private static final double A = 6_378_137;
  private static final double F = 1 / 298.257223563;
  private static final double B = A * (1 - F);

  private Vincenty() {}

  /** Metres between two points in degrees that are not opposite each other. */
  static double meters(double lat1, double lon1, double lat2, double lon2) {
    double l = Math.toRadians(lon2 - lon1);
    double u1 = Math.atan((1 - F) * Math.tan(Math.toRadians(lat1)));
    double u2 = Math.atan((1 - F) * Math.tan(Math.toRadians(lat2)));
    double lambda = l;
    for (int i = 0; i < 200; i++) {
      double crossing = Math.cos(u2) * Math.sin(lambda);
      double along = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda);
      double sin = Math.hypot(crossing, along);
      if (sin == 0) {
        return 0;
      }
      double cos = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
      double sigma = Math.atan2(sin, cos);
      double sinAlpha = Math.cos(u1) * crossing / sin;
      double cos2Alpha = 1 - sinAlpha * sinAlpha;
      double middle = cos2Alpha == 0 ? 0 : cos - 2 * Math.sin(u1) * Math.sin(u2) / cos2Alpha;
      double c = F / 16 * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
      double turn = sigma + c * sin * (middle + c * cos * (2 * middle * middle - 1));
      double next = l + (1 - c) * F * sinAlpha * turn;
      if (Math.abs(next - lambda) < 1e-13) {
        return length(sigma, sin, cos, middle, cos2Alpha);
      }
      lambda = next;
    }
    throw new IllegalArgumentException("the points are opposite each other");
  }

  private static double length(
      double sigma, double sin, double cos, double middle, double cos2Alpha) {
    double u = cos2Alpha * (A * A - B * B) / (B * B);
    double a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)));
    double b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)));
    double inner =
        cos * (2 * middle * middle - 1)
            - b / 6 * middle * (4 * sin * sin - 3) * (4 * middle * middle - 3);
    return B * a * (sigma - b * sin * (middle + b / 4 * inner));
  }
}
