package jp.tsunagi.api.learning;

import java.time.LocalDate;
import jp.tsunagi.api.http.Parameters;

/**
 * Which fiscal year.
 *
 * @param last its last day, or the end of last month
 */
record LearningRequest(LocalDate first, LocalDate last) {

  private static final int APRIL = 4;
  private static final int FIRST_YEAR = 2020;

  static LearningRequest parse(Parameters parameters, LocalDate today) {
    LocalDate lastMonth = today.withDayOfMonth(1).minusDays(1);
    int current = lastMonth.getYear() - (lastMonth.getMonthValue() < APRIL ? 1 : 0);
    Integer year = parameters.integer("year", FIRST_YEAR, current);
    parameters.check();
    LocalDate first = LocalDate.of(year == null ? current : year, APRIL, 1);
    LocalDate end = first.plusYears(1).minusDays(1);
    return new LearningRequest(first, end.isAfter(lastMonth) ? lastMonth : end);
  }
}
