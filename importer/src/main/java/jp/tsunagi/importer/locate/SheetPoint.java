package jp.tsunagi.importer.locate;

import java.util.List;
import java.util.Optional;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.area.Ground;
import jp.tsunagi.core.area.Place;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.importer.locate.PlaceFinding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The coordinates that a sheet gives → a point in WGS84, put right where that is certain, and what
 * somebody should know about it. For one thread.
 */
final class SheetPoint {
  private static final int WGS84 = 4326;

  /** More is no angle: the cells hold metres. */
  private static final double LARGEST_DEGREES = 360;

  /** A 大字 in the mountains reaches far, but hardly this far from its centre. */
  private static final double FAR_METERS = 6_000;

  /** A venue is a point: the sheet's coordinates of the same venue should be about there. */
  private static final double FAR_FROM_VENUE_METERS = 1_500;

  private final Extent extent;
  private final int planeEpsg;
  private final @Nullable Datum datum;
  private @Nullable Datum plane;

  /**
   * @param epsg reference system of the sheet; 4326 for degrees as maps use them
   */
  SheetPoint(Municipality municipality, int epsg) {
    this.extent = Extent.of(municipality.boundingBox());
    this.planeEpsg = municipality.planeEpsg();
    this.datum = epsg == WGS84 ? null : new Datum(epsg);
  }

  /** The point, when the cells hold one inside the municipality. */
  Optional<Coordinates> read(String longitude, String latitude, List<PlaceFinding> findings) {
    if (longitude.isBlank() && latitude.isBlank()) {
      return Optional.empty();
    }
    boolean degrees = datum == null || datum.degrees();
    CoordinateReader.Reading read = CoordinateReader.read(longitude, latitude, degrees);
    String cells = latitude + ", " + longitude;
    if (read == null) {
      findings.add(new PlaceFinding(Kind.COORDINATES_UNREADABLE, cells));
      return Optional.empty();
    }
    if (read.point().zero(degrees)) {
      findings.add(new PlaceFinding(Kind.COORDINATES_ZERO, cells));
      return Optional.empty();
    }
    Coordinates point = inside(read, findings);
    if (point == null) {
      findings.add(new PlaceFinding(Kind.COORDINATES_OUTSIDE, cells));
    }
    return Optional.ofNullable(point);
  }

  /** The point as it is or swapped, whichever lies in the municipality; null when neither does. */
  private @Nullable Coordinates inside(CoordinateReader.Reading read, List<PlaceFinding> findings) {
    if (datum != null && !datum.degrees()) {
      // Surveyors call the north X, others the east: either order is right.
      return inPlane(datum, read.point());
    }
    Coordinates point = inWgs84(read.point());
    boolean swapped = !extent.contains(point) && extent.contains(inWgs84(read.point().swapped()));
    Coordinates found = swapped ? inWgs84(read.point().swapped()) : point;
    if (!extent.contains(found)) {
      return metres(read.point(), findings);
    }
    CoordinateReader.Unit unit = read.unit();
    if (unit != null) {
      findings.add(new PlaceFinding(Kind.COORDINATES_OTHER_UNIT, unit.words()));
    }
    if (swapped) {
      findings.add(new PlaceFinding(Kind.COORDINATES_SWAPPED, describe(found)));
    }
    return found;
  }

  private Coordinates inWgs84(Coordinates point) {
    return datum == null ? point : datum.toWgs84(point);
  }

  /** Metres where degrees were expected: the city's own plane system, when that leads into it. */
  private @Nullable Coordinates metres(Coordinates read, List<PlaceFinding> findings) {
    if (datum != null
        || Math.abs(read.x()) < LARGEST_DEGREES
        || Math.abs(read.y()) < LARGEST_DEGREES) {
      return null;
    }
    Datum system = plane == null ? new Datum(planeEpsg) : plane;
    plane = system;
    Coordinates point = inPlane(system, read);
    if (point != null) {
      findings.add(
          new PlaceFinding(
              Kind.COORDINATES_OTHER_UNIT, "平面直角座標系（EPSG:%d）のメートル".formatted(planeEpsg)));
    }
    return point;
  }

  private @Nullable Coordinates inPlane(Datum system, Coordinates read) {
    for (Coordinates order : List.of(read, read.swapped())) {
      Coordinates point = system.toWgs84(order);
      if (extent.contains(point)) {
        return point;
      }
    }
    return null;
  }

  /**
   * The point compared with what else the row says: converted when it was of the old datum.
   *
   * @param known the venue's or the address's own place
   * @param area the 大字 of the address
   */
  static Coordinates checked(
      Coordinates point, Optional<Place> known, Optional<Area> area, List<PlaceFinding> findings) {
    if (known.isPresent() && OldDatum.suspected(point, known.get().lon(), known.get().lat())) {
      Coordinates mended = OldDatum.toWgs84(point);
      findings.add(new PlaceFinding(Kind.COORDINATES_OLD_DATUM, shift(point, mended, known.get())));
      return mended;
    }
    double off = known.map(place -> meters(point, place.lon(), place.lat())).orElse(0.0);
    double offArea = area.map(found -> meters(point, found.lon(), found.lat())).orElse(0.0);
    if (off > FAR_FROM_VENUE_METERS || (known.isEmpty() && offArea > FAR_METERS)) {
      findings.add(
          new PlaceFinding(
              Kind.COORDINATES_FAR_FROM_ADDRESS, "%.1f".formatted(Math.max(off, offArea) / 1000)));
    }
    return point;
  }

  private static String shift(Coordinates point, Coordinates mended, Place known) {
    return "表の位置 %s は会場や住所の位置 %.5f, %.5f から約%.0fmずれています。変換後の位置は %s"
        .formatted(
            describe(point),
            known.lat(),
            known.lon(),
            meters(point, known.lon(), known.lat()),
            describe(mended));
  }

  private static double meters(Coordinates point, double lon, double lat) {
    return Ground.meters(point.x(), point.y(), lon, lat);
  }

  private static String describe(Coordinates point) {
    return "%.5f, %.5f".formatted(point.y(), point.x());
  }
}
