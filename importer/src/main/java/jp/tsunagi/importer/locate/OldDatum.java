package jp.tsunagi.importer.locate;

import jp.tsunagi.core.area.Ground;

/**
 * Recognises and converts coordinates of the old Tokyo datum (EPSG:4301). Taken for WGS84 they lie
 * some 450 m to the south-east of the place; only a second opinion, the venue's or the address's
 * own point, can tell.
 *
 * <p>The conversion is the linear formula of 飛田幹男 (国土地理院, 2001). In the main islands it agrees with
 * EPSG's own transformation, which is good to 9 m, within a few metres (a test compares them with
 * {@link Datum}), and needs no second for GeoTools to wake.
 */
final class OldDatum {
  private static final double SMALLEST_SHIFT_METERS = 250;
  private static final double NEAR_METERS = 150;

  private OldDatum() {}

  /** True when the point lies far from where it should, and near it when read in the old datum. */
  static boolean suspected(Coordinates point, double lon, double lat) {
    Coordinates shifted = toWgs84(point);
    double before = Ground.meters(point.x(), point.y(), lon, lat);
    double after = Ground.meters(shifted.x(), shifted.y(), lon, lat);
    return before >= SMALLEST_SHIFT_METERS && after <= NEAR_METERS;
  }

  /** The point in WGS84. */
  static Coordinates toWgs84(Coordinates point) {
    double lat = point.y();
    double lon = point.x();
    return new Coordinates(
        lon - lat * 0.000046038 - lon * 0.000083043 + 0.010040,
        lat - lat * 0.00010695 + lon * 0.000017464 + 0.0046017);
  }
}
