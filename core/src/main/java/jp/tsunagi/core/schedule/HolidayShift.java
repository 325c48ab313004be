package jp.tsunagi.core.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The dates of a rule after public holidays have had their effect. */
final class HolidayShift {

  /** No session moves further than this: a week, and the longest row of holidays. */
  private static final int REACH_DAYS = 14;

  private HolidayShift() {}

  /** A superset of the sessions from {@code from} to {@code to}; bounds and closures come after. */
  static List<LocalDate> apply(ScheduleRule rule, LocalDate from, LocalDate to) {
    return switch (rule.holidays()) {
      case HELD -> RecurrenceSet.between(rule, from, to);
      case SKIPPED -> only(false, RecurrenceSet.between(rule, from, to));
      case ONLY -> only(true, RecurrenceSet.between(rule, from, to));
      case NEXT_DAY, NEXT_WEEK ->
          moved(rule, RecurrenceSet.between(rule, from.minusDays(REACH_DAYS), to));
      case CLOSED_NEXT_DAY -> restMoved(rule, from.minusDays(REACH_DAYS), to);
    };
  }

  private static List<LocalDate> only(boolean holiday, List<LocalDate> dates) {
    List<LocalDate> kept = new ArrayList<>(dates.size());
    for (LocalDate date : dates) {
      if (PublicHolidays.contains(date) == holiday) {
        kept.add(date);
      }
    }
    return kept;
  }

  private static List<LocalDate> moved(ScheduleRule rule, List<LocalDate> dates) {
    int step = rule.holidays() == ScheduleRule.Holidays.NEXT_WEEK ? 7 : 1;
    return dates.stream().map(date -> nextWorkday(date, step)).toList();
  }

  private static LocalDate nextWorkday(LocalDate date, int step) {
    LocalDate day = date;
    while (PublicHolidays.contains(day)) {
      day = day.plusDays(step);
    }
    return day;
  }

  private static List<LocalDate> restMoved(ScheduleRule rule, LocalDate from, LocalDate to) {
    Set<LocalDate> open = new HashSet<>(RecurrenceSet.between(rule, from, to));
    Set<LocalDate> rest = new HashSet<>();
    Set<LocalDate> extra = new HashSet<>();
    Set<Integer> months = RecurrenceSet.months(rule);
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      boolean inSeason = months.isEmpty() || months.contains(day.getMonthValue());
      if (inSeason && !open.contains(day) && PublicHolidays.contains(day)) {
        extra.add(day);
        rest.add(nextWorkday(day, 1));
      }
    }
    open.removeAll(rest);
    open.addAll(extra);
    return List.copyOf(open);
  }
}
