package jp.tsunagi.importer.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;
import org.onebusaway.gtfs.model.AgencyAndId;
import org.onebusaway.gtfs.model.ShapePoint;

/** How far along a trip its stops are, in metres: by its shape, else from stop to stop. */
final class Shapes {
  private static final double DEGREE_METRES = 111_195;

  private final Map<AgencyAndId, List<ShapePoint>> shapes;

  private Shapes(Map<AgencyAndId, List<ShapePoint>> shapes) {
    this.shapes = shapes;
  }

  static Shapes of(GtfsDaoImpl gtfs) {
    Map<AgencyAndId, List<ShapePoint>> shapes = new HashMap<>();
    gtfs.getAllShapePoints()
        .forEach(
            point ->
                shapes.computeIfAbsent(point.getShapeId(), id -> new ArrayList<>()).add(point));
    shapes.values().forEach(points -> points.sort(Comparator.comparing(ShapePoint::getSequence)));
    return new Shapes(shapes);
  }

  /**
   * Goes along the stops.
   *
   * @param stops longitude and latitude of each stop, in the order of travel
   * @return by stop: metres since the beginning; never less than at the stop before
   */
  double[] along(@Nullable AgencyAndId shape, double[][] stops) {
    List<ShapePoint> points = shape == null ? null : shapes.get(shape);
    return points == null || points.size() < 2 ? straight(stops) : byShape(points, stops);
  }

  private static double[] straight(double[][] stops) {
    double[] along = new double[stops.length];
    for (int i = 1; i < stops.length; i++) {
      double[] step = metres(stops[i - 1], stops[i]);
      along[i] = along[i - 1] + Math.hypot(step[0], step[1]);
    }
    return along;
  }

  /** Each stop at the nearest point of the shape that does not lie before the stop before it. */
  private static double[] byShape(List<ShapePoint> points, double[][] stops) {
    double[] along = new double[stops.length];
    double least = 0;
    for (int i = 0; i < stops.length; i++) {
      least = nearest(points, stops[i], least);
      along[i] = least;
    }
    return along;
  }

  private static double nearest(List<ShapePoint> points, double[] stop, double least) {
    double best = least;
    double distance = Double.MAX_VALUE;
    double begin = 0;
    for (int i = 1; i < points.size(); i++) {
      double[] from = {points.get(i - 1).getLon(), points.get(i - 1).getLat()};
      double[] way = metres(from, new double[] {points.get(i).getLon(), points.get(i).getLat()});
      double length = Math.hypot(way[0], way[1]);
      if (begin + length >= least && length > 0) {
        double[] to = metres(from, stop);
        double share = (to[0] * way[0] + to[1] * way[1]) / (length * length);
        double at = Math.max(least - begin, Math.min(length, Math.max(0, share * length)));
        double off = Math.hypot(to[0] - way[0] * at / length, to[1] - way[1] * at / length);
        if (off < distance) {
          distance = off;
          best = begin + at;
        }
      }
      begin += length;
    }
    return best;
  }

  /** East and north; within some kilometres the earth is flat. */
  private static double[] metres(double[] from, double[] to) {
    double east = (to[0] - from[0]) * DEGREE_METRES * Math.cos(Math.toRadians(from[1]));
    return new double[] {east, (to[1] - from[1]) * DEGREE_METRES};
  }
}
