package jp.tsunagi.importer.locate;

import java.util.List;

/** The bounding box of a municipality in degrees, WGS84, and a little around it. */
record Extent(double minLon, double minLat, double maxLon, double maxLat) {

  /** About two kilometres: a border that follows a river is no line on a sheet. */
  private static final double MARGIN = 0.02;

  static Extent of(List<Double> box) {
    return new Extent(
        box.get(0) - MARGIN, box.get(1) - MARGIN, box.get(2) + MARGIN, box.get(3) + MARGIN);
  }

  boolean contains(Coordinates point) {
    return point.x() >= minLon && point.x() <= maxLon && point.y() >= minLat && point.y() <= maxLat;
  }
}
