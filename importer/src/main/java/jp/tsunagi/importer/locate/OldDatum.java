package jp.tsunagi.importer.locate;

import org.jspecify.annotations.Nullable;

/**
 * Recognises coordinates of the old Tokyo datum. Taken for WGS84 they lie some 450 m to the
 * south-east of the place; only a second opinion, the venue's or the address's own point, can tell.
 */
final class OldDatum {
  private static final int TOKYO = 4301;
  private static final double SMALLEST_SHIFT_METERS = 250;
  private static final double NEAR_METERS = 150;

  private @Nullable Datum datum;

  /** True when the point lies far from where it should, and near it when read in the old datum. */
  boolean suspected(Coordinates point, double lon, double lat) {
    Coordinates shifted = approximately(point);
    double before = Ground.meters(point.x(), point.y(), lon, lat);
    double after = Ground.meters(shifted.x(), shifted.y(), lon, lat);
    return before >= SMALLEST_SHIFT_METERS && after <= NEAR_METERS;
  }

  /** The point in WGS84. */
  Coordinates mended(Coordinates point) {
    if (datum == null) {
      datum = new Datum(TOKYO);
    }
    return datum.toWgs84(point);
  }

  /** Good to some metres, and needs no second to wake: the linear formula of 国土地理院's 飛田 (2001). */
  private static Coordinates approximately(Coordinates point) {
    double lat = point.y();
    double lon = point.x();
    return new Coordinates(
        lon - lat * 0.000046038 - lon * 0.000083043 + 0.010040,
        lat - lat * 0.00010695 + lon * 0.000017464 + 0.0046017);
  }
}
