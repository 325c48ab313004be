package jp.tsunagi.api.trips;

import java.time.LocalDate;
import jp.tsunagi.api.http.Dates;
import jp.tsunagi.api.http.Degrees;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.transport.Streets.Pace;
import jp.tsunagi.api.transport.Streets.Point;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /resources/{id}/trip} asks.
 *
 * @param from where the person lives
 * @param on date of the session
 */
record TripRequest(Point from, LocalDate on, MeansRequest means) {

  /**
   * Reads the parameters.
   *
   * @throws jp.tsunagi.api.http.ProblemException naming every parameter that cannot be used
   */
  static TripRequest parse(Parameters parameters, LocalDate today) {
    Point from = from(parameters);
    LocalDate on =
        parameters.value(
            "on", Dates::date, "a date such as 2026-11-25", "2026-11-25 のような日付にしてください。");
    MeansRequest means = MeansRequest.parse(parameters);
    parameters.check();
    return new TripRequest(from, on == null ? today : on, means);
  }

  /** Where the way begins, which is needed; anywhere when the parameter is refused. */
  static Point from(Parameters parameters) {
    Point from =
        parameters.value(
            "from",
            TripRequest::point,
            "lat,lon in degrees, such as 35.4046,134.7626",
            "緯度,経度 の順に、35.4046,134.7626 のように書いてください。");
    if (from == null && parameters.text("from") == null) {
      parameters.refuse(
          "from", null, "is needed: lat,lon of where the way begins", "出発地を 緯度,経度 の順に書いてください。");
    }
    return from == null ? new Point(0, 0) : from;
  }

  /** People walk at the municipality's pace. */
  TripRequest walkingAt(Pace pace) {
    return new TripRequest(from, on, means.walkingAt(pace));
  }

  private static @Nullable Point point(String text) {
    double[] latLon = Degrees.point(text);
    return latLon == null ? null : new Point(latLon[1], latLon[0]);
  }
}
