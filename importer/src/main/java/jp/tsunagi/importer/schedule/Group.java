package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.tsunagi.core.schedule.Closure;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;
import org.jspecify.annotations.Nullable;

/** Days with the times that belong to them, on their way to becoming rules. */
final class Group {

  final Set<Integer> months = new TreeSet<>();
  final Set<NthDay> nth = new TreeSet<>();
  final Set<Integer> monthDays = new TreeSet<>();
  final List<LocalDate> dates = new ArrayList<>();
  final List<TimeRange> times = new ArrayList<>();
  final List<LocalDate> except = new ArrayList<>();
  final List<Closure> closures = new ArrayList<>();

  /** On which weekdays its days of the month are held, and of which the session is on Monday. */
  final Set<DayOfWeek> on = EnumSet.allOf(DayOfWeek.class);

  final Set<DayOfWeek> moved = EnumSet.noneOf(DayOfWeek.class);

  /** A day that is surely one of them. */
  @Nullable LocalDate anchor;

  @Nullable LocalDate from;
  @Nullable LocalDate until;
  Holidays holidays = Holidays.HELD;
  boolean holidaysToo;
  int interval = 1;
  boolean monthly;

  Group copy() {
    Group copy = new Group();
    copy.months.addAll(months);
    copy.nth.addAll(nth);
    copy.monthDays.addAll(monthDays);
    copy.dates.addAll(dates);
    copy.times.addAll(times);
    copy.except.addAll(except);
    copy.closures.addAll(closures);
    copy.on.retainAll(on);
    copy.moved.addAll(moved);
    copy.anchor = anchor;
    copy.from = from;
    copy.until = until;
    copy.holidays = holidays;
    copy.holidaysToo = holidaysToo;
    copy.interval = interval;
    copy.monthly = monthly;
    return copy;
  }

  void add(Item.Days days) {
    nth.addAll(days.nth());
    monthDays.addAll(days.monthDays());
    holidaysToo |= days.holidays();
    if (days.workdays()) {
      holidays = Holidays.SKIPPED;
    }
    interval = Math.max(interval, days.interval());
    monthly |= days.monthly();
  }

  /** False when its days are none of the month: 火曜(土日の場合は翌月曜). */
  boolean fallOn(Item.OnWeekdays days) {
    on.retainAll(days.on());
    moved.addAll(days.moved());
    return !monthDays.isEmpty() && nth.isEmpty() && !on.isEmpty();
  }

  /** Takes over what another group says about days. */
  void takeDaysOf(Group other) {
    nth.addAll(other.nth);
    monthDays.addAll(other.monthDays);
    on.retainAll(other.on);
    moved.addAll(other.moved);
    anchor = other.anchor;
    holidaysToo |= other.holidaysToo;
    holidays = other.holidays;
    interval = other.interval;
    monthly = other.monthly;
  }

  boolean hasSpan() {
    return until != null;
  }

  boolean hasDays() {
    return recurs() || !dates.isEmpty() || hasSpan();
  }

  boolean recurs() {
    return !nth.isEmpty() || !monthDays.isEmpty() || holidaysToo;
  }

  boolean onHolidaysOnly() {
    return holidaysToo && nth.isEmpty() && monthDays.isEmpty() && dates.isEmpty();
  }

  boolean hasTimes() {
    return !times.isEmpty();
  }

  boolean empty() {
    return !hasDays() && !hasTimes() && from == null;
  }

  /** A group without days of the week in a span has all of them. */
  void everyDayUnlessNamed() {
    if (nth.isEmpty() && monthDays.isEmpty() && dates.isEmpty() && !holidaysToo) {
      for (DayOfWeek day : DayOfWeek.values()) {
        nth.add(NthDay.every(day));
      }
    }
  }

  /**
   * Takes weekdays away: 火曜 less 第5火曜 is 第1〜4火曜.
   *
   * @return false when what is left cannot be said by BYDAY
   */
  boolean remove(Collection<NthDay> off) {
    boolean sayable = true;
    for (NthDay day : off) {
      sayable &= remove(day);
    }
    return sayable;
  }

  private boolean remove(NthDay off) {
    if (!monthDays.isEmpty() && nth.isEmpty()) {
      // 10日(土日は休み) is BYDAY beside BYMONTHDAY.
      on.remove(off.day());
      return off.plain() && !on.isEmpty();
    }
    if (off.plain()) {
      nth.removeIf(day -> day.day() == off.day());
      dates.removeIf(date -> date.getDayOfWeek() == off.day());
      return true;
    }
    if (nth.remove(NthDay.every(off.day()))) {
      int from = off.ordinal() > 0 ? 1 : -5;
      for (int ordinal = from; ordinal < from + 5; ordinal++) {
        nth.add(new NthDay(ordinal, off.day()));
      }
      return nth.remove(off);
    }
    boolean removed = nth.remove(off);
    boolean mixed =
        nth.stream().anyMatch(d -> d.day() == off.day() && d.ordinal() * off.ordinal() < 0);
    return removed || !mixed;
  }

  /** The months that the group is held in, all twelve when it is not limited. */
  Set<Integer> activeMonths() {
    Set<Integer> active = new TreeSet<>(months);
    for (int month = 1; months.isEmpty() && month <= 12; month++) {
      active.add(month);
    }
    return active;
  }

  /** False when it names a month that its span does not have: 4/1〜9/30, 10〜3月 are of two groups. */
  boolean monthsInSpan() {
    if (from == null || until == null) {
      return true;
    }
    Set<Integer> within = new TreeSet<>();
    YearMonth last = YearMonth.from(until);
    for (YearMonth month = YearMonth.from(from);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      within.add(month.getMonthValue());
    }
    return within.containsAll(months);
  }

  void limitTo(Collection<Integer> some) {
    months.clear();
    if (some.size() < 12) {
      months.addAll(some);
    }
  }
}
