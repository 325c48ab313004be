package jp.tsunagi.core.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

  @Test
  void whatGoesOnAllYearIsOverdueAfterThirteenMonths() {
    LocalDate from = Freshness.overdueFrom(LocalDate.of(2025, 10, 20), Schedule.NONE);
    assertThat(from).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(Freshness.overdueFrom(null, Schedule.NONE)).isNull();
  }

  /** From April to November, and over the turn of the year from December to February. */
  @ParameterizedTest
  @CsvSource({
    "'4,5,6,7,8,9,10,11', 2025-10-20, 2026-04-01",
    "'4,5,6,7,8,9,10,11', 2026-01-31, 2026-04-01",
    "'4,5,6,7,8,9,10,11', 2026-02-01, 2027-03-02",
    "'4,5,6,7,8,9,10,11', 2026-04-10, 2027-04-01",
    "'1,2,12', 2025-11-01, 2026-12-01",
    "'1,2,12', 2026-09-30, 2026-12-01",
    "'1,2,3,4,5,6,7,8,9,10,11,12', 2025-10-20, 2026-11-21"
  })
  void whatPausesIsOverdueWhenItsSeasonBeginsAnew(
      String months, LocalDate verified, LocalDate overdue) {
    assertThat(Freshness.overdueFrom(verified, weekly(";BYMONTH=" + months))).isEqualTo(overdue);
  }

  private static Schedule weekly(String months) {
    return Schedules.held("FREQ=WEEKLY;BYDAY=WE" + months, LocalTime.of(10, 0), null);
  }
}
