package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;

/** Splits groups where some months, weekdays or holidays have days or times of their own. */
final class Overrides {

  private final List<Group> groups;
  private final Findings findings;

  Overrides(List<Group> groups, Findings findings) {
    this.groups = groups;
    this.findings = findings;
  }

  void apply(Item.Instead override) {
    List<Group> before = List.copyOf(groups);
    boolean applied = false;
    for (Group group : before) {
      if (!override.months().isEmpty()) {
        applied |= inMonths(group, override);
      }
      Item.Days days = override.days();
      if (days != null) {
        applied |= onDays(group, days, override);
      }
      if (days != null && days.holidays() && group.recurs()) {
        onHolidays(group, override);
        applied = true;
      }
    }
    if (!applied) {
      add(override);
    }
  }

  /** 月は10時〜、木は13時〜: there is nothing to override, so it stands for itself. */
  private void add(Item.Instead override) {
    if (override.days() == null) {
      findings.lose(override.words());
      return;
    }
    Group group = new Group();
    group.add(override.days());
    group.times.addAll(override.insteadTimes());
    groups.add(group);
  }

  private boolean inMonths(Group group, Item.Instead override) {
    Set<Integer> some = group.activeMonths();
    some.retainAll(override.months());
    if (!group.recurs() || some.isEmpty()) {
      return false;
    }
    Group other = group.copy();
    other.limitTo(some);
    Set<Integer> rest = group.activeMonths();
    rest.removeAll(some);
    if (rest.isEmpty()) {
      groups.remove(group);
    }
    group.limitTo(rest);
    if (!override.insteadDays().isEmpty()) {
      other.nth.clear();
      other.nth.addAll(instead(group, override.insteadDays()));
    }
    setTimes(other, group, override);
    groups.add(other);
    return true;
  }

  /** 第2 without a weekday means that of the rule. */
  private static Collection<NthDay> instead(Group group, List<NthDay> days) {
    if (days.size() % 7 != 0) {
      return days;
    }
    Set<DayOfWeek> weekdays = new TreeSet<>();
    group.nth.forEach(day -> weekdays.add(day.day()));
    return days.stream().filter(day -> weekdays.contains(day.day())).toList();
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
    setTimes(other, group, override);
    groups.add(other);
    return true;
  }

  private void onHolidays(Group group, Item.Instead override) {
    Group other = group.copy();
    other.holidays = Holidays.ONLY;
    group.holidays = Holidays.SKIPPED;
    setTimes(other, group, override);
    groups.add(other);
  }

  private void setTimes(Group other, Group group, Item.Instead override) {
    if (override.insteadTimes().isEmpty()) {
      return;
    }
    List<TimeRange> times = new ArrayList<>();
    for (TimeRange range : override.insteadTimes()) {
      boolean halfSaid = range.start() == null || range.end() == null;
      boolean several = group.times.size() > 1;
      if (several && (halfSaid || override.insteadTimes().size() != group.times.size())) {
        findings.lose(override.words());
      }
      times.add(group.times.size() == 1 ? range.orElse(group.times.get(0)) : range);
    }
    other.times.clear();
    other.times.addAll(times);
  }
}
