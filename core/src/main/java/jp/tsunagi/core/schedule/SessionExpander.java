package jp.tsunagi.core.schedule;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns the rules of a schedule into dated sessions: the recurrence set of RFC 5545, section 3.8.5,
 * less closures, with what each rule does on public holidays. Stateless, hence safe to share
 * between threads.
 */
public final class SessionExpander {

  private static final int DAYS_COUNTED = 3 * 366;

  private static final Comparator<Session> IN_ORDER =
      comparing(Session::date)
          .thenComparing(Session::startsAt, nullsFirst(naturalOrder()))
          .thenComparing(Session::endsAt, nullsLast(naturalOrder()));

  /**
   * All sessions on the {@code days} days from {@code from}, ordered by date and time, each once.
   *
   * @return empty for a schedule of words
   * @throws IllegalArgumentException when a rule holds an RRULE that RFC 5545 does not allow
   */
  public List<Session> expand(Schedule schedule, LocalDate from, int days) {
    return expand(schedule.rules(), from, days);
  }

  /** The same for rules without their words. */
  public List<Session> expand(List<ScheduleRule> rules, LocalDate from, int days) {
    if (days <= 0) {
      return List.of();
    }
    LocalDate to = from.plusDays(days - 1L);
    Set<Session> sessions = new TreeSet<>(IN_ORDER);
    for (ScheduleRule rule : rules) {
      for (LocalDate date : HolidayShift.apply(rule, from, to)) {
        if (isHeld(rule, date) && !date.isBefore(from) && !date.isAfter(to)) {
          sessions.add(new Session(date, rule.startsAt(), rule.endsAt()));
        }
      }
    }
    return List.copyOf(sessions);
  }

  /**
   * The rule with the date of its last session, when it has so many and no more (COUNT, RFC 5545,
   * section 3.3.10).
   *
   * @return empty for a rule without a first date, and for one that does not have so many in three
   *     years
   */
  public Optional<ScheduleRule> ended(ScheduleRule rule, int count) {
    LocalDate from = rule.from();
    if (from == null || count < 1) {
      return Optional.empty();
    }
    return expand(List.of(rule), from, DAYS_COUNTED).stream()
        .skip(count - 1L)
        .findFirst()
        .map(last -> until(rule, last.date()));
  }

  private static ScheduleRule until(ScheduleRule rule, LocalDate last) {
    return new ScheduleRule(
        rule.rrule(),
        rule.dates(),
        rule.from(),
        last,
        rule.startsAt(),
        rule.endsAt(),
        rule.except(),
        rule.closures(),
        rule.holidays());
  }

  private static boolean isHeld(ScheduleRule rule, LocalDate date) {
    if (rule.from() != null && date.isBefore(rule.from())) {
      return false;
    }
    if (rule.until() != null && date.isAfter(rule.until())) {
      return false;
    }
    return !rule.except().contains(date) && !isClosed(rule.closures(), date);
  }

  private static boolean isClosed(List<Closure> closures, LocalDate date) {
    if (closures.isEmpty()) {
      return false;
    }
    MonthDay day = MonthDay.from(date);
    for (Closure closure : closures) {
      if (closure.contains(day)) {
        return true;
      }
    }
    return false;
  }
}
