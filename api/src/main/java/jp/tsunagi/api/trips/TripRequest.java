package jp.tsunagi.api.trips;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.api.http.Degrees;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.transport.Limits;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Streets.Point;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /resources/{id}/trip} asks.
 *
 * @param from where the person lives
 * @param on date of the session
 * @param modes by which the person can go
 * @param minutes each way at most; null for the usual of each mode
 */
record TripRequest(
    Point from, LocalDate on, Set<Mode> modes, @Nullable Integer minutes, Limits limits) {

  private static final Set<Mode> USUAL =
      EnumSet.of(Mode.WALK, Mode.TRANSIT, Mode.TAXI, Mode.PICKUP);
  private static final int LONGEST_MINUTES = 600;
  private static final Map<String, Boolean> TRUE = Map.of("true", true);
  private static final Map<String, Mode> MODES = byWord();

  /**
   * Reads the parameters.
   *
   * @throws jp.tsunagi.api.http.ProblemException naming every parameter that cannot be used
   */
  static TripRequest parse(Parameters parameters, LocalDate today) {
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
    LocalDate on =
        parameters.value(
            "on", LocalDate::parse, "a date such as 2026-11-25", "2026-11-25 のような日付にしてください。");
    Set<Mode> modes = parameters.choices("mode", MODES);
    Integer minutes = parameters.integer("minutes", 1, LONGEST_MINUTES);
    Limits limits = limits(parameters);
    parameters.check();
    return new TripRequest(
        from == null ? new Point(0, 0) : from,
        on == null ? today : on,
        modes.isEmpty() ? USUAL : modes,
        minutes,
        limits);
  }

  private static Limits limits(Parameters parameters) {
    Limits usual = Limits.USUAL;
    Integer walk = parameters.integer("max_walk", 0, LONGEST_MINUTES);
    Integer transfers = parameters.integer("max_transfers", 0, Limits.MOST_TRANSFERS);
    Integer wait = parameters.integer("max_wait", 0, LONGEST_MINUTES);
    Boolean wheelchair = parameters.choice("wheelchair", TRUE);
    Integer leave = time(parameters, "leave_after");
    Integer back = time(parameters, "back_by");
    return new Limits(
        usual.minTransferSeconds(),
        walk == null ? usual.maxWalkLegSeconds() : 60 * walk,
        walk == null ? usual.maxWalkSeconds() : Math.max(60 * walk, usual.maxWalkSeconds()),
        transfers == null ? usual.maxTransfers() : transfers,
        wheelchair != null,
        leave == null ? usual.earliestLeave() : leave,
        back == null ? usual.latestBack() : back,
        usual.earlySeconds(),
        wait == null ? usual.maxWaitSeconds() : 60 * wait,
        usual.walk());
  }

  private static @Nullable Integer time(Parameters parameters, String name) {
    LocalTime time =
        parameters.value(name, LocalTime::parse, "a time such as 13:30", "13:30 のような時刻にしてください。");
    return time == null ? null : time.toSecondOfDay();
  }

  private static @Nullable Point point(String text) {
    double[] latLon = Degrees.point(text);
    return latLon == null ? null : new Point(latLon[1], latLon[0]);
  }

  private static Map<String, Mode> byWord() {
    Map<String, Mode> modes = new LinkedHashMap<>();
    for (Mode mode : Mode.values()) {
      modes.put(mode.name().toLowerCase(Locale.ROOT), mode);
    }
    return modes;
  }
}
