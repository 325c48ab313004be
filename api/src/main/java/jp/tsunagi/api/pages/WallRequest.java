package jp.tsunagi.api.pages;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Dates;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.resources.AgendaRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet for the wall is asked: the filters of {@code /agenda}, which month, on what paper.
 *
 * @param sessions those of the month, from today on
 * @param given the filters as they were given, to be asked again
 */
record WallRequest(
    AgendaRequest sessions, YearMonth month, Paper paper, Map<String, String> given) {

  /**
   * Reads the parameters.
   *
   * @throws jp.tsunagi.api.http.ProblemException naming every parameter that cannot be used
   */
  static WallRequest parse(Parameters parameters, Catalog catalog, LocalDateTime now) {
    YearMonth asked =
        parameters.value(
            "month",
            text -> YearMonth.from(Dates.date(text + "-01")),
            "a month such as 2026-12",
            "2026-12 のような月にしてください。");
    YearMonth month = asked == null ? YearMonth.from(now) : asked;
    Paper paper = parameters.choice("paper", Paper.BY_ID);
    // The reader's language is for the page's script, and for the address on the sheet.
    parameters.text("lang");
    AgendaRequest sessions =
        AgendaRequest.parse(
            parameters, catalog, now, later(month.atDay(1), now), month.atEndOfMonth());
    return new WallRequest(
        sessions, month, paper == null ? Paper.A4_LANDSCAPE : paper, given(parameters));
  }

  /** Of a month that has begun, from today on; one that is over is as it was, and empty. */
  private static LocalDate later(LocalDate first, LocalDateTime now) {
    LocalDate today = now.toLocalDate();
    boolean begun = first.isBefore(today) && YearMonth.from(first).equals(YearMonth.from(today));
    return begun ? today : first;
  }

  private static Map<String, String> given(Parameters parameters) {
    Map<String, String> given = new LinkedHashMap<>();
    parameters
        .given()
        .forEach(
            (String name, List<String> values) -> {
              if (!name.equals("month") && !name.equals("paper")) {
                given.put(name, values.get(0));
              }
            });
    return given;
  }

  /** A filter as it was given; null when it was not. */
  @Nullable String filter(String name) {
    return given.get(name);
  }
}
