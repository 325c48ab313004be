package jp.tsunagi.api.streets;

import java.util.List;

/** A part of the map in degrees, WGS84, edges included. */
record Box(double minLon, double minLat, double maxLon, double maxLat) {
  private static final double DEGREE_METRES = 111_195;

  /** minLon, minLat, maxLon, maxLat. */
  static Box of(List<Double> bounds) {
    return new Box(bounds.get(0), bounds.get(1), bounds.get(2), bounds.get(3));
  }

  /** So many metres more on every side. */
  Box grown(double metres) {
    double lat = metres / DEGREE_METRES;
    double narrowest = Math.max(Math.abs(minLat), Math.abs(maxLat));
    double lon = lat / Math.max(0.01, Math.cos(Math.toRadians(narrowest)));
    return new Box(minLon - lon, minLat - lat, maxLon + lon, maxLat + lat);
  }

  boolean holds(double lon, double lat) {
    return lon >= minLon && lat >= minLat && lon <= maxLon && lat <= maxLat;
  }
}
