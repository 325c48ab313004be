package jp.tsunagi.api.trips;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.trips.TripAnswer.Remark;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas as a GeoJSON FeatureCollection (RFC 7946), one feature a mode.
 *
 * @param remarks what stands in the way of an answer
 */
record ReachAnswer(String type, List<Feature> features, List<Remark> remarks) {

  /** A metre. */
  private static final double DECIMALS = 1e5;

  ReachAnswer(List<Feature> features, List<Remark> remarks) {
    this("FeatureCollection", features, remarks);
  }

  /** The area of one mode. */
  record Feature(String type, MultiPolygon geometry, Properties properties) {
    Feature(Geometry area, Properties properties) {
      this("Feature", MultiPolygon.of(area), properties);
    }
  }

  /**
   * What was asked.
   *
   * @param basis what walking and driving times rest on
   * @param attribution whose streets they are; null when nobody's
   * @param approximate whether home lies too far from every street for more than an estimate
   * @param sample whether a timetable is invented (サンプル)
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Properties(
      Mode mode,
      int minutes,
      LocalDateTime at,
      Streets.Basis basis,
      @Nullable String attribution,
      boolean approximate,
      boolean sample) {}

  /** Polygons, each of rings, each of points, longitude first. */
  record MultiPolygon(String type, List<List<List<List<Double>>>> coordinates) {
    static MultiPolygon of(Geometry area) {
      List<List<List<List<Double>>>> polygons = new ArrayList<>();
      for (int i = 0; i < area.getNumGeometries(); i++) {
        Polygon polygon = (Polygon) area.getGeometryN(i);
        List<List<List<Double>>> rings = new ArrayList<>();
        rings.add(ring(polygon.getExteriorRing()));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          rings.add(ring(polygon.getInteriorRingN(hole)));
        }
        polygons.add(rings);
      }
      return new MultiPolygon("MultiPolygon", polygons);
    }

    private static List<List<Double>> ring(LinearRing ring) {
      List<List<Double>> points = new ArrayList<>();
      for (Coordinate point : ring.getCoordinates()) {
        points.add(List.of(rounded(point.x), rounded(point.y)));
      }
      return points;
    }

    private static double rounded(double degrees) {
      return Math.round(degrees * DECIMALS) / DECIMALS;
    }
  }
}
