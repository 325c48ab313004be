package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tsunagi.core.schedule.Closure;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;
import org.jspecify.annotations.Nullable;

/** Splits groups where some months, weekdays or holidays have days or times of their own. */
final class Overrides {

  /** Of longer periods nobody can tell which is the exception. */
  private static final int LONGEST_MONTHS = 6;

  /** Where a year is named the days of the period are left out one by one. */
  private static final int LONGEST_MONTHS_OF_A_YEAR = 2;

  private final List<Group> groups;
  private final Findings findings;

  Overrides(List<Group> groups, Findings findings) {
    this.groups = groups;
    this.findings = findings;
  }

  void apply(Item.Instead override) {
    List<Group> before = List.copyOf(groups);
    Item.Days days = override.days();
    boolean applied = false;
    for (Group group : before) {
      if (!override.months().isEmpty()) {
        applied |= inMonths(group, override);
      }
      if (days != null) {
        applied |= onDays(group, days, override);
      }
    }
    // 火〜金 11:00〜19:00 土日祝は17:00まで: the weekend stands for itself, and the holidays with it.
    if (days != null && days.holidays() && (applied || days.nth().isEmpty())) {
      List<Group> recurring = before.stream().filter(Group::recurs).toList();
      recurring.forEach(group -> onHolidays(group, override));
      applied |= !recurring.isEmpty();
    }
    if (!applied) {
      add(override);
    }
  }

  /** 月は10時〜、木は13時〜, 奇数月は第2土曜、偶数月は第4土曜: there is nothing to override, so it stands for itself. */
  private void add(Item.Instead override) {
    Group group = new Group();
    if (override.days() != null) {
      group.add(override.days());
    } else if (!open(override.insteadDays())) {
      group.limitTo(override.months());
      group.nth.addAll(override.insteadDays());
      group.monthDays.addAll(override.insteadMonthDays());
    }
    if (!group.recurs()) {
      findings.lose(override.words());
      return;
    }
    override.insteadTimes().forEach(range -> group.times.add(begun(range)));
    if (override.days() == null && override.insteadTimes().isEmpty()) {
      group.times.addAll(commonTimes(override.words()));
    }
    groups.add(group);
  }

  /** The times of all that was said so far, of which those said without a day go to the days. */
  private List<TimeRange> commonTimes(String words) {
    Set<List<TimeRange>> said =
        groups.stream().map(group -> List.copyOf(group.times)).collect(Collectors.toSet());
    List<TimeRange> common = said.stream().findFirst().orElse(List.of());
    // 奇数月は第2土曜(10時〜)、偶数月は第4土曜(13時〜): each of the times is about its own days.
    if (said.size() > 1 || common.size() > 1) {
      findings.lose(words);
    }
    groups.removeIf(group -> !group.hasDays());
    return common;
  }

  private boolean inMonths(Group group, Item.Instead override) {
    Set<Integer> some = group.activeMonths();
    some.retainAll(override.months());
    if (!group.recurs() || some.isEmpty()) {
      return false;
    }
    Group other = split(group, some);
    if (!override.insteadDays().isEmpty()) {
      other.nth.clear();
      other.nth.addAll(instead(group, override.insteadDays()));
    }
    if (!override.insteadMonthDays().isEmpty() && !otherDates(other, override)) {
      findings.lose(override.words());
    }
    setTimes(other, group, override.insteadTimes(), override.words());
    groups.add(other);
    return true;
  }

  /**
   * 毎月22日(2月は21日): false where one of several days is meant, unless it is the one that the month
   * does not have (毎月15日と30日(2月は28日)); and of weekdays, for 第3土曜(11月は14日) is so in one year only.
   */
  private static boolean otherDates(Group other, Item.Instead override) {
    Set<Integer> own = new TreeSet<>(override.insteadMonthDays());
    Set<Integer> replaced = new TreeSet<>(other.monthDays);
    if (own.size() != replaced.size()) {
      replaced.removeIf(day -> other.months.stream().anyMatch(m -> day <= Month.of(m).maxLength()));
    }
    if (own.size() != replaced.size() || !other.nth.isEmpty()) {
      return false;
    }
    other.monthDays.removeAll(replaced);
    return other.monthDays.addAll(own);
  }

  /** 第2 without a weekday means that of the rule. */
  private static Collection<NthDay> instead(Group group, List<NthDay> days) {
    if (!open(days)) {
      return days;
    }
    Set<DayOfWeek> weekdays = new TreeSet<>();
    group.nth.forEach(day -> weekdays.add(day.day()));
    return days.stream().filter(day -> weekdays.contains(day.day())).toList();
  }

  private static boolean open(List<NthDay> days) {
    return !days.isEmpty() && days.size() % 7 == 0;
  }

  private boolean onDays(Group group, Item.Days days, Item.Instead override) {
    if (group.hasSpan()) {
      group.everyDayUnlessNamed();
    }
    List<NthDay> matched =
        days.nth().stream()
            .filter(day -> group.nth.contains(day) || group.nth.contains(NthDay.every(day.day())))
            .toList();
    if (matched.isEmpty()) {
      return false;
    }
    Group other = group.copy();
    other.nth.clear();
    other.nth.addAll(matched);
    if (!group.remove(matched)) {
      findings.lose(override.words());
    }
    if (!group.recurs()) {
      groups.remove(group);
    }
    setTimes(other, group, override.insteadTimes(), override.words());
    groups.add(other);
    return true;
  }

  private void onHolidays(Group group, Item.Instead override) {
    Group other = group.copy();
    other.holidays = Holidays.ONLY;
    group.holidays = Holidays.SKIPPED;
    setTimes(other, group, override.insteadTimes(), override.words());
    groups.add(other);
  }

  /** The period leaves the days and is said by itself; where no year is named, of every year. */
  void apply(Item.InPeriod period) {
    boolean applied = false;
    for (Group group : List.copyOf(groups)) {
      applied |=
          group.recurs() && group.from == null && !group.hasSpan() && inPeriod(group, period);
    }
    if (!applied) {
      findings.lose(period.words());
    }
  }

  private boolean inPeriod(Group group, Item.InPeriod period) {
    LocalDate from = period.from();
    LocalDate until = period.until();
    int longest = period.yearly() ? LONGEST_MONTHS : LONGEST_MONTHS_OF_A_YEAR;
    if (until.isBefore(from) || !until.isBefore(from.plusMonths(longest))) {
      return false;
    }
    Group other = group.copy();
    if (period.yearly()) {
      Closure yearly = new Closure(MonthDay.from(from), MonthDay.from(until));
      Set<Integer> some = group.activeMonths();
      some.retainAll(months(from, until));
      if (some.isEmpty()) {
        return false;
      }
      other.limitTo(some);
      other.closures.addAll(SchoolHolidays.outside(yearly));
      group.closures.add(yearly);
    } else {
      other.from = from;
      other.until = until;
      from.datesUntil(until.plusDays(1)).forEach(group.except::add);
    }
    setTimes(other, group, period.times(), period.words());
    groups.add(other);
    return true;
  }

  private static Set<Integer> months(LocalDate from, LocalDate until) {
    return YearMonth.from(from)
        .atDay(1)
        .datesUntil(until.plusDays(1), Period.ofMonths(1))
        .map(LocalDate::getMonthValue)
        .collect(Collectors.toSet());
  }

  /** The months in question become a group of their own, without these days. */
  void apply(Item.RestInMonths rest) {
    boolean applied = false;
    for (Group group : List.copyOf(groups)) {
      Set<Integer> some = group.activeMonths();
      some.retainAll(rest.months());
      boolean known = group.recurs() && group.nth.containsAll(rest.days());
      if (known && !some.isEmpty()) {
        Group other = split(group, some);
        applied |= other.remove(rest.days());
        if (other.recurs()) {
          groups.add(other);
        }
      }
    }
    if (!applied) {
      findings.lose(rest.words());
    }
  }

  /** Takes some months out of a group, which goes when none is left. */
  private Group split(Group group, Set<Integer> some) {
    Group other = group.copy();
    other.limitTo(some);
    Set<Integer> rest = group.activeMonths();
    rest.removeAll(some);
    if (rest.isEmpty()) {
      groups.remove(group);
    }
    group.limitTo(rest);
    return other;
  }

  /** The last day leaves the span or the list of dates and is said by itself. */
  void apply(Item.EdgeDay edge) {
    Group group = groups.size() == 1 ? groups.get(0) : null;
    LocalDate day = group == null ? null : take(group, edge.last());
    if (group == null || day == null) {
      findings.lose(edge.words());
      return;
    }
    Group other = group.copy();
    other.from = null;
    other.until = null;
    other.dates.clear();
    other.dates.add(day);
    setTimes(other, group, edge.times(), edge.words());
    groups.add(other);
  }

  /** Takes the first or last of several days away; null where there are not several. */
  private static @Nullable LocalDate take(Group group, boolean last) {
    LocalDate from = group.from;
    LocalDate until = group.until;
    if (group.recurs()) {
      return null;
    }
    if (from != null && until != null && from.isBefore(until)) {
      group.from = last ? from : from.plusDays(1);
      group.until = last ? until.minusDays(1) : until;
      return last ? until : from;
    }
    if (group.dates.size() < 2) {
      return null;
    }
    LocalDate day = last ? Collections.max(group.dates) : Collections.min(group.dates);
    group.dates.remove(day);
    return day;
  }

  private void setTimes(Group other, Group group, List<TimeRange> own, String words) {
    if (own.isEmpty()) {
      return;
    }
    List<TimeRange> times = new ArrayList<>();
    for (TimeRange range : own) {
      boolean halfSaid = range.start() == null || range.end() == null;
      boolean several = group.times.size() > 1;
      if (several && (halfSaid || own.size() != group.times.size())) {
        findings.lose(words);
      }
      times.add(group.times.size() == 1 ? range.orElse(group.times.get(0)) : range);
    }
    other.times.clear();
    other.times.addAll(times);
  }

  /**
   * 平日8:30〜14:30、第1土曜は11時まで: a day of its own that says only when it ends begins as the others do.
   */
  private TimeRange begun(TimeRange range) {
    List<TimeRange> said = groups.stream().flatMap(g -> g.times.stream()).distinct().toList();
    boolean told = range.start() == null && said.size() == 1;
    return told ? range.orElse(said.get(0)) : range;
  }
}
