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
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A zone's GeoJSON (RFC 7946) as an area.
 *
 * @param wkt a valid polygon or multipolygon in well-known text; WGS84, longitude first
 * @param mended whether its outline crossed itself: then it is what lies inside of any of its loops
 */
record ZoneShape(String wkt, boolean mended) {

  /**
   * Empty when it is no polygon whose rings are closed and lie on the globe, or one without an
   * area.
   */
  static Optional<ZoneShape> of(@Nullable GeoJsonObject geometry) {
    return wkt(geometry).flatMap(ZoneShape::valid);
  }

  private static Optional<ZoneShape> valid(String wkt) {
    try {
      Geometry drawn = new WKTReader().read(wkt);
      if (drawn.isValid()) {
        return Optional.of(new ZoneShape(wkt, false));
      }
      Geometry mended = GeometryFixer.fix(drawn);
      return mended instanceof Polygonal && !mended.isEmpty()
          ? Optional.of(new ZoneShape(mended.toText(), true))
          : Optional.empty();
    } catch (ParseException e) {
      throw new IllegalStateException("not what was written: " + wkt, e);
    }
  }

  private static Optional<String> wkt(@Nullable GeoJsonObject geometry) {
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
