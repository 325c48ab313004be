package jp.tsunagi.core.schedule;

import static jp.tsunagi.core.schedule.ScheduleRule.Holidays.CLOSED_NEXT_DAY;
import static jp.tsunagi.core.schedule.ScheduleRule.Holidays.HELD;
import static jp.tsunagi.core.schedule.ScheduleRule.Holidays.NEXT_DAY;
import static jp.tsunagi.core.schedule.ScheduleRule.Holidays.NEXT_WEEK;
import static jp.tsunagi.core.schedule.ScheduleRule.Holidays.ONLY;
import static jp.tsunagi.core.schedule.ScheduleRule.Holidays.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionExpanderTest {

  private final SessionExpander expander = new SessionExpander();

  @Test
  void everyWednesday() {
    assertThat(dates(rule("FREQ=WEEKLY;BYDAY=WE", HELD), "2026-08-01", 14))
        .containsExactly("2026-08-05", "2026-08-12");
  }

  @Test
  void secondAndFourthTuesday() {
    assertThat(dates(rule("FREQ=MONTHLY;BYDAY=2TU,4TU", HELD), "2026-08-12", 31))
        .containsExactly("2026-08-25", "2026-09-08");
  }

  @Test
  void everyDayButTheThirdMonday() {
    String rrule = "FREQ=MONTHLY;BYDAY=1MO,2MO,4MO,5MO,TU,WE,TH,FR,SA,SU";
    assertThat(dates(rule(rrule, HELD), "2026-08-15", 5))
        .containsExactly("2026-08-15", "2026-08-16", "2026-08-18", "2026-08-19");
  }

  @Test
  void holidaysSkipped() {
    assertThat(dates(rule("FREQ=WEEKLY;BYDAY=TU", SKIPPED), "2026-09-14", 17))
        .containsExactly("2026-09-15", "2026-09-29");
  }

  @Test
  void holidaysOnly() {
    assertThat(dates(rule("FREQ=DAILY", ONLY), "2026-09-01", 30))
        .containsExactly("2026-09-21", "2026-09-22", "2026-09-23");
  }

  @Test
  void onAHolidayTheDayAfter() {
    // 21 to 23 September 2026 are holidays in a row.
    assertThat(dates(rule("FREQ=WEEKLY;BYDAY=MO", NEXT_DAY), "2026-09-22", 14))
        .containsExactly("2026-09-24", "2026-09-28", "2026-10-05");
  }

  @Test
  void onAHolidayTheWeekAfter() {
    assertThat(dates(rule("FREQ=MONTHLY;BYDAY=3MO", NEXT_WEEK), "2026-09-22", 14))
        .containsExactly("2026-09-28");
  }

  @Test
  void theRestDayMovesWhenItIsAHoliday() {
    assertThat(dates(rule("FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU", CLOSED_NEXT_DAY), "2026-07-19", 4))
        .containsExactly("2026-07-19", "2026-07-20", "2026-07-22");
  }

  @Test
  void everySecondWeekKeepsItsPhaseFromTheStart() {
    ScheduleRule rule =
        new ScheduleRule(
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
            List.of(),
            LocalDate.of(2026, 4, 16),
            null,
            null,
            null,
            List.of(),
            List.of(),
            HELD);
    assertThat(dates(rule, "2026-05-01", 30)).containsExactly("2026-05-14", "2026-05-28");
    assertThat(dates(rule, "2026-05-08", 23)).containsExactly("2026-05-14", "2026-05-28");
    assertThat(dates(rule, "2026-04-01", 30)).containsExactly("2026-04-16", "2026-04-30");
  }

  @Test
  void everySecondWeekNeedsAStart() {
    assertThatThrownBy(() -> rule("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", HELD))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void closuresExceptionsAndSingleDates() {
    ScheduleRule rule =
        new ScheduleRule(
            "FREQ=WEEKLY;BYDAY=SA",
            List.of(LocalDate.of(2027, 1, 6)),
            null,
            LocalDate.of(2027, 1, 20),
            null,
            null,
            List.of(LocalDate.of(2026, 12, 26)),
            List.of(new Closure(MonthDay.of(12, 29), MonthDay.of(1, 3))),
            HELD);
    assertThat(dates(rule, "2026-12-19", 60))
        .containsExactly("2026-12-19", "2027-01-06", "2027-01-09", "2027-01-16");
  }

  @Test
  void sessionsAreInOrderAndEachOnce() {
    ScheduleRule morning = timed("FREQ=WEEKLY;BYDAY=WE", "09:00", "12:00");
    ScheduleRule afternoon = timed("FREQ=WEEKLY;BYDAY=WE", "13:00", null);
    Schedule schedule = Schedule.parsed("", List.of(afternoon, morning, afternoon));
    LocalDate day = LocalDate.of(2026, 8, 5);
    assertThat(expander.expand(schedule, day, 7))
        .containsExactly(
            new Session(day, LocalTime.of(9, 0), LocalTime.of(12, 0)),
            new Session(day, LocalTime.of(13, 0), null));
  }

  @Test
  void wordsHaveNoSessions() {
    assertThat(expander.expand(Schedule.words("不定期"), LocalDate.of(2026, 8, 1), 400)).isEmpty();
  }

  @Test
  void aDayThatNoMonthHasIsNeverHeld() {
    assertThat(dates(rule("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", HELD), "2026-01-01", 400))
        .isEmpty();
  }

  @Test
  void aMunicipalityIsExpandedQuickly() {
    ScheduleRule weekly = timed("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "09:00", "17:00");
    ScheduleRule monthly = timed("FREQ=MONTHLY;BYDAY=2TU,4TU", "13:30", "15:00");
    Schedule both = Schedule.parsed("", List.of(weekly, monthly));
    LocalDate from = LocalDate.of(2026, 4, 1);
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 600; i++) {
        expander.expand(both, from, 400);
      }
      best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
    }
    System.out.println("600 schedules x 400 days: " + best + " ms");
    // Aim: under 300 ms; the bound leaves room for a machine shared with other builds.
    assertThat(best).isLessThan(1500);
  }

  private List<String> dates(ScheduleRule rule, String from, int days) {
    Schedule schedule = Schedule.parsed("", List.of(rule));
    return expander.expand(schedule, LocalDate.parse(from), days).stream()
        .map(session -> session.date().toString())
        .toList();
  }

  private static ScheduleRule rule(String rrule, Holidays holidays) {
    return new ScheduleRule(
        rrule, List.of(), null, null, null, null, List.of(), List.of(), holidays);
  }

  private static ScheduleRule timed(String rrule, String startsAt, @Nullable String endsAt) {
    return new ScheduleRule(
        rrule,
        List.of(),
        null,
        null,
        LocalTime.parse(startsAt),
        endsAt == null ? null : LocalTime.parse(endsAt),
        List.of(),
        List.of(),
        HELD);
  }
}
