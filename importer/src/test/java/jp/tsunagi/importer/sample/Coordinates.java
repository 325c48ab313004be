package jp.tsunagi.importer.sample;

import java.util.Locale;

/** Writes a point into a draft, right or in one of the usual wrong ways. */
final class Coordinates {
  private Coordinates() {}

  static void right(Draft draft) {
    Place.Point point = draft.place.point();
    if (point != null) {
      write(draft, point.lat(), point.lon());
    }
  }

  static void swapped(Draft draft) {
    right(draft);
    String lat = draft.lat;
    draft.lat = draft.lon;
    draft.lon = lat;
    draft.coordinates = "swapped";
  }

  static void zero(Draft draft) {
    draft.lat = "0";
    draft.lon = "0";
    draft.coordinates = "zero";
  }

  /** The old Tokyo datum, by the Geospatial Information Authority's linear approximation. */
  static void oldDatum(Draft draft) {
    Place.Point point = draft.place.point();
    if (point != null) {
      double lat =
          point.lat() + 0.000106961 * point.lat() - 0.000017467 * point.lon() - 0.004602017;
      double lon =
          point.lon() + 0.000046047 * point.lat() + 0.000083049 * point.lon() - 0.010041046;
      write(draft, lat, lon);
      draft.coordinates = "old datum";
    }
  }

  private static void write(Draft draft, double lat, double lon) {
    draft.lat = String.format(Locale.ROOT, "%.4f", lat);
    draft.lon = String.format(Locale.ROOT, "%.4f", lon);
  }
}
