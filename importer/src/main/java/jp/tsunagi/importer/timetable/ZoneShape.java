package jp.tsunagi.importer.timetable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.geojson.GeoJsonObject;
import org.geojson.LngLatAlt;
import org.geojson.MultiPolygon;
import org.geojson.Polygon;
import org.jspecify.annotations.Nullable;

/** A zone's GeoJSON (RFC 7946) → well-known text; WGS84, longitude first. */
final class ZoneShape {
  private ZoneShape() {}

  /** Empty when it is no polygon whose rings are closed and lie on the globe. */
  static Optional<String> wkt(@Nullable GeoJsonObject geometry) {
    if (geometry instanceof Polygon polygon && areRings(polygon.getCoordinates())) {
      return Optional.of("POLYGON " + rings(polygon.getCoordinates()));
    }
    if (geometry instanceof MultiPolygon polygons
        && !polygons.getCoordinates().isEmpty()
        && polygons.getCoordinates().stream().allMatch(ZoneShape::areRings)) {
      return Optional.of(
          polygons.getCoordinates().stream()
              .map(ZoneShape::rings)
              .collect(Collectors.joining(", ", "MULTIPOLYGON (", ")")));
    }
    return Optional.empty();
  }

  private static boolean areRings(List<List<LngLatAlt>> rings) {
    return !rings.isEmpty() && rings.stream().allMatch(ZoneShape::isRing);
  }

  /** Three corners at least, and the first again (RFC 7946, 3.1.6). */
  private static boolean isRing(List<LngLatAlt> ring) {
    return ring.size() >= 4
        && ring.stream().allMatch(ZoneShape::isPlace)
        && same(ring.get(0), ring.get(ring.size() - 1));
  }

  private static boolean isPlace(LngLatAlt point) {
    return Math.abs(point.getLongitude()) <= 180 && Math.abs(point.getLatitude()) <= 90;
  }

  private static boolean same(LngLatAlt one, LngLatAlt other) {
    return Double.compare(one.getLongitude(), other.getLongitude()) == 0
        && Double.compare(one.getLatitude(), other.getLatitude()) == 0;
  }

  private static String rings(List<List<LngLatAlt>> rings) {
    return rings.stream()
        .map(
            ring ->
                ring.stream()
                    .map(
                        point ->
                            String.format(
                                Locale.ROOT, "%s %s", point.getLongitude(), point.getLatitude()))
                    .collect(Collectors.joining(", ", "(", ")")))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
