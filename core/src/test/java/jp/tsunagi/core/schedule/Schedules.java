package jp.tsunagi.core.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;
import org.jspecify.annotations.Nullable;

/** Schedules for tests. */
public final class Schedules {

  private Schedules() {}

  /** Of one rule of RFC 5545, on holidays too, without a first or last day. */
  public static Schedule held(
      String rrule, @Nullable LocalTime startsAt, @Nullable LocalTime endsAt) {
    return Schedule.parsed(
        "毎週",
        List.of(
            new ScheduleRule(
                rrule,
                List.of(),
                null,
                null,
                startsAt,
                endsAt,
                List.of(),
                List.of(),
                Holidays.HELD)));
  }

  /** On single dates, without a time. */
  public static Schedule on(LocalDate... dates) {
    return Schedule.parsed(
        "催し",
        List.of(
            new ScheduleRule(
                null,
                List.of(dates),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Holidays.HELD)));
  }
}
