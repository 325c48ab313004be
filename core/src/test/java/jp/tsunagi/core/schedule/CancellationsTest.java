package jp.tsunagi.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;
import org.junit.jupiter.api.Test;

class CancellationsTest {

  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

  @Test
  void aWeekThatKeepsItsRuleHasNone() {
    assertThat(cancelled(rule("WE", List.of(), List.of(), Holidays.HELD))).isEmpty();
  }

  @Test
  void aDayTakenOutIsSaidWithTheTimeAtWhichItWouldHaveBeen() {
    assertThat(
            Cancellations.of(
                List.of(rule("WE", List.of(WEDNESDAY), List.of(), Holidays.HELD)), NOVEMBER, 30))
        .containsExactly(new Session(WEDNESDAY, LocalTime.of(10, 0), LocalTime.of(11, 0)));
  }

  @Test
  void aDayThatTheRuleNeverNamedIsNone() {
    LocalDate thursday = WEDNESDAY.plusDays(1);
    assertThat(cancelled(rule("WE", List.of(thursday), List.of(), Holidays.HELD))).isEmpty();
  }

  @Test
  void aHolidayIsOneWhereItRestsOnHolidays() {
    assertThat(cancelled(rule("MO", List.of(), List.of(), Holidays.SKIPPED)))
        .containsExactly(LocalDate.of(2026, 11, 23));
  }

  @Test
  void whatWasMovedToAnotherTimeOfTheDayIsNotCancelled() {
    ScheduleRule moved =
        new ScheduleRule(
            null,
            List.of(WEDNESDAY),
            null,
            null,
            LocalTime.of(14, 0),
            null,
            List.of(),
            List.of(),
            Holidays.HELD);
    assertThat(cancelled(rule("WE", List.of(WEDNESDAY), List.of(), Holidays.HELD), moved))
        .isEmpty();
  }

  @Test
  void aRestOfSomeDaysIsOneAndAWinterIsNot() {
    Closure days = new Closure(MonthDay.of(11, 24), MonthDay.of(11, 26));
    Closure winter = new Closure(MonthDay.of(11, 20), MonthDay.of(3, 20));
    assertThat(cancelled(rule("WE", List.of(), List.of(days), Holidays.HELD)))
        .containsExactly(WEDNESDAY);
    assertThat(cancelled(rule("WE", List.of(), List.of(winter), Holidays.HELD))).isEmpty();
  }

  private static List<LocalDate> cancelled(ScheduleRule... rules) {
    return Cancellations.of(List.of(rules), NOVEMBER, 30).stream().map(Session::date).toList();
  }

  private static ScheduleRule rule(
      String day, List<LocalDate> except, List<Closure> closures, Holidays holidays) {
    return new ScheduleRule(
        "FREQ=WEEKLY;BYDAY=" + day,
        List.of(),
        null,
        null,
        LocalTime.of(10, 0),
        LocalTime.of(11, 0),
        except,
        closures,
        holidays);
  }
}
