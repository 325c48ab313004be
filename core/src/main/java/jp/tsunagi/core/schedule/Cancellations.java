package jp.tsunagi.core.schedule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;

/**
 * Sessions that fall out: a rule names their day (RFC 5545), and an exception (EXDATE), a public
 * holiday or a rest of some days (お盆, 年末年始) takes it away again. Who knows the rule would go there
 * in vain, so they are said, not only left out. Stateless, hence safe to share between threads.
 */
public final class Cancellations {

  /** A longer rest is a season, in which nobody expects a session. */
  private static final int LONGEST_REST_DAYS = 14;

  private static final int LEAP_YEAR = 2000;
  private static final SessionExpander EXPANDER = new SessionExpander();

  private Cancellations() {}

  /**
   * The sessions that fall out on the {@code days} days from {@code from}, in order. A day on which
   * another session of the schedule is held is none of them: it was moved, not cancelled.
   */
  public static List<Session> of(List<ScheduleRule> rules, LocalDate from, int days) {
    List<ScheduleRule> uncut = new ArrayList<>();
    for (ScheduleRule rule : rules) {
      if (cuts(rule)) {
        uncut.add(uncut(rule));
      }
    }
    if (uncut.isEmpty()) {
      return List.of();
    }
    Set<LocalDate> held =
        EXPANDER.expand(rules, from, days).stream().map(Session::date).collect(Collectors.toSet());
    return EXPANDER.expand(uncut, from, days).stream()
        .filter(session -> !held.contains(session.date()))
        .toList();
  }

  private static boolean cuts(ScheduleRule rule) {
    return !rule.except().isEmpty()
        || rule.holidays() == Holidays.SKIPPED
        || rule.closures().stream().anyMatch(Cancellations::isShort);
  }

  private static ScheduleRule uncut(ScheduleRule rule) {
    return new ScheduleRule(
        rule.rrule(),
        rule.dates(),
        rule.from(),
        rule.until(),
        rule.startsAt(),
        rule.endsAt(),
        List.of(),
        rule.closures().stream().filter(closure -> !isShort(closure)).toList(),
        rule.holidays() == Holidays.SKIPPED ? Holidays.HELD : rule.holidays());
  }

  private static boolean isShort(Closure closure) {
    LocalDate first = in(LEAP_YEAR, closure.from());
    LocalDate last = in(LEAP_YEAR, closure.to());
    LocalDate end = last.isBefore(first) ? in(LEAP_YEAR + 1, closure.to()) : last;
    return end.toEpochDay() - first.toEpochDay() < LONGEST_REST_DAYS;
  }

  private static LocalDate in(int year, MonthDay day) {
    return day.atYear(year);
  }
}
