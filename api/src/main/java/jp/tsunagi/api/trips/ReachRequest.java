package jp.tsunagi.api.trips;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.api.http.Dates;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Streets.Point;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /reach} asks.
 *
 * @param from where somebody sets out, rounded to 100 m
 * @param modes of which each has an area of its own
 * @param at when one sets out, by the wall clock
 */
record ReachRequest(Point from, Set<Mode> modes, int minutes, LocalDateTime at) {
  private static final int MOST_MINUTES = 120;
  private static final int USUAL_MINUTES = 30;

  /** Whoever goes out on a day leaves about then. */
  private static final LocalTime USUAL_LEAVING = LocalTime.of(9, 0);

  private static final Map<String, Mode> MODES = byWord();

  /**
   * Reads the parameters.
   *
   * @throws jp.tsunagi.api.http.ProblemException naming every parameter that cannot be used
   */
  static ReachRequest parse(Parameters parameters, LocalDateTime now) {
    Point from = TripRequest.from(parameters);
    Set<Mode> modes = parameters.choices("mode", MODES);
    Integer minutes = parameters.integer("minutes", 1, MOST_MINUTES);
    LocalDateTime at =
        parameters.value(
            "at",
            text -> at(text, now),
            "a time of today such as 13:30, a date, or a date and time such as 2026-11-25T13:30",
            "13:30 のような今日の時刻か、2026-11-25 のような日付か、2026-11-25T13:30 のような日時にしてください。");
    parameters.check();
    return new ReachRequest(
        TravelRequest.rounded(from),
        modes.isEmpty() ? EnumSet.of(Mode.WALK) : modes,
        minutes == null ? USUAL_MINUTES : minutes,
        (at == null ? now : at).truncatedTo(ChronoUnit.MINUTES));
  }

  private static @Nullable LocalDateTime at(String text, LocalDateTime now) {
    if (text.contains("T")) {
      return Dates.dateTime(text);
    }
    return text.contains(":")
        ? now.toLocalDate().atTime(LocalTime.parse(text))
        : leaving(Dates.date(text), now);
  }

  /** On a day at the usual time; on this very day not before now. */
  private static LocalDateTime leaving(LocalDate day, LocalDateTime now) {
    LocalDateTime usual = day.atTime(USUAL_LEAVING);
    return day.equals(now.toLocalDate()) && usual.isBefore(now) ? Travels.later(now) : usual;
  }

  private static Map<String, Mode> byWord() {
    Map<String, Mode> modes = new LinkedHashMap<>();
    MeansRequest.MODES.forEach(
        (word, mode) -> {
          if (mode != Mode.TAXI && mode != Mode.PICKUP) {
            modes.put(word, mode);
          }
        });
    return modes;
  }
}
