package jp.tsunagi.importer.schedule;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagi.core.schedule.Closure;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;
import jp.tsunagi.core.schedule.Session;
import jp.tsunagi.core.schedule.SessionExpander;
import org.jspecify.annotations.Nullable;

/**
 * Writes groups as rules. Parts of an RRULE always stand in the same order (FREQ, INTERVAL,
 * BYMONTH, BYMONTHDAY, BYDAY), so that equal rules are equal strings.
 */
final class RuleWriter {

  private static final SessionExpander SESSIONS = new SessionExpander();

  private final Findings findings;
  private final MonthDayWriter monthDays;

  RuleWriter(Findings findings) {
    this.findings = findings;
    this.monthDays = new MonthDayWriter(findings);
  }

  List<ScheduleRule> write(List<Group> groups) {
    List<ScheduleRule> rules = new ArrayList<>();
    boolean hours = groups.stream().anyMatch(Group::hasTimes);
    for (Group group : groups) {
      if (!group.hasDays()) {
        findings.lose("");
        return List.of();
      }
      if (hours && !group.hasTimes() && group.onHolidaysOnly()) {
        // 月〜金 9:00〜17:00 祝日: who says it so may mean that it rests.
        findings.lose("祝日");
      }
      boolean until = group.times.stream().anyMatch(time -> time.start() == null);
      boolean several = group.times.size() > 1;
      if (group.times.stream().filter(TimeRange::bare).count() > 1 || (until && several)) {
        // 10:00〜21:00、20:30まで: the second is no session of its own.
        findings.lose("");
      }
      nameMonths(group);
      List<TimeRange> times = group.times.isEmpty() ? List.of(TimeRange.NONE) : group.times;
      times.forEach(time -> write(group, time, rules));
    }
    return rules.stream().distinct().toList();
  }

  private void write(Group group, TimeRange time, List<ScheduleRule> rules) {
    if (!group.dates.isEmpty()) {
      List<LocalDate> dates = group.dates.stream().distinct().sorted().toList();
      rules.add(rule(group, time, null, dates, group.holidays));
    }
    boolean everyDay = group.dates.isEmpty() && !group.recurs();
    if (!group.nth.isEmpty() || everyDay) {
      addRecurring(group, time, byDay(group), rules);
    }
    if (!group.monthDays.isEmpty() && impossible(group)) {
      findings.add(Finding.Kind.IMPOSSIBLE_DATE, join(group.months) + "月" + join(group.monthDays));
      findings.lose("");
    } else if (!group.monthDays.isEmpty()) {
      for (String days : monthDays.byMonthDay(group)) {
        addRecurring(group, time, rrule("MONTHLY", group, days), rules);
      }
    }
    if (group.holidaysToo && group.interval > 1) {
      findings.lose("隔週の祝日");
    } else if (group.holidaysToo) {
      String daily = rrule("DAILY", group, "");
      rules.add(rule(group, time, daily, List.of(), Holidays.ONLY));
    }
  }

  /** 毎年2月30日. */
  private static boolean impossible(Group group) {
    return group.activeMonths().stream()
        .allMatch(
            month -> group.monthDays.stream().anyMatch(day -> day > Month.of(month).maxLength()));
  }

  private static String byDay(Group group) {
    boolean plain = group.nth.stream().allMatch(NthDay::plain);
    boolean everyDay = plain && (group.nth.isEmpty() || group.nth.size() == 7);
    if (everyDay && group.interval == 1) {
      return rrule("DAILY", group, "");
    }
    boolean weekly = plain && !group.monthly;
    return rrule(weekly ? "WEEKLY" : "MONTHLY", group, "BYDAY=" + join(group.nth));
  }

  private static String rrule(String frequency, Group group, String days) {
    StringBuilder rule = new StringBuilder("FREQ=").append(frequency);
    if (group.interval > 1) {
      rule.append(";INTERVAL=").append(group.interval);
    }
    if (!group.months.isEmpty()) {
      rule.append(";BYMONTH=").append(join(group.months));
    }
    return days.isEmpty() ? rule.toString() : rule.append(';').append(days).toString();
  }

  private static String join(Collection<?> parts) {
    return parts.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** 隔月(偶数月), 隔週水曜(第1・第3): months or weeks are named, so nothing is left to count. */
  private static void nameMonths(Group group) {
    boolean weeks = !group.nth.isEmpty() && group.nth.stream().noneMatch(NthDay::plain);
    if (!group.monthly && weeks) {
      group.interval = 1;
    }
    boolean odd = group.months.stream().allMatch(month -> month % 2 == 1);
    boolean even = group.months.stream().allMatch(month -> month % 2 == 0);
    if (group.monthly && !group.months.isEmpty() && (odd || even)) {
      group.interval = 1;
    }
  }

  private void addRecurring(Group group, TimeRange time, String rrule, List<ScheduleRule> rules) {
    LocalDate anchor = group.anchor;
    if (anchor != null && !anchor.equals(firstOf(group, anchor, rrule))) {
      // 隔週水曜(次回12/1) on a Tuesday: neither the date nor the weekday is to be trusted.
      findings.add(Finding.Kind.WEEKDAY_CONTRADICTS_DATE, anchor.toString());
      findings.lose(rrule);
    }
    if (group.from == null && group.interval > 1) {
      group.from = anchor;
    }
    if (group.interval == 1) {
      rules.add(rule(group, time, rrule, List.of(), group.holidays));
      return;
    }
    // Without a first date nobody knows which of the two weeks is meant.
    LocalDate first = group.from == null ? null : firstOf(group, group.from, rrule);
    if (first == null) {
      findings.lose(rrule);
    } else {
      group.from = first;
      rules.add(rule(group, time, rrule, List.of(), group.holidays));
    }
  }

  /** 隔週木曜(4/10から): the first Thursday from then on begins the count. */
  private static @Nullable LocalDate firstOf(Group group, LocalDate from, String rrule) {
    String every = rrule.replace(";INTERVAL=" + group.interval, "");
    ScheduleRule rule =
        new ScheduleRule(
            every, List.of(), from, null, null, null, List.of(), List.of(), Holidays.HELD);
    List<Session> sessions = SESSIONS.expand(Schedule.parsed("", List.of(rule)), from, 62);
    return sessions.isEmpty() ? null : sessions.get(0).date();
  }

  private static ScheduleRule rule(
      Group group,
      TimeRange time,
      @Nullable String rrule,
      List<LocalDate> dates,
      Holidays holidays) {
    return new ScheduleRule(
        rrule,
        dates,
        group.from,
        group.until,
        time.start(),
        time.end(),
        group.except.stream().distinct().sorted().toList(),
        group.closures.stream().distinct().sorted(Comparator.comparing(Closure::from)).toList(),
        holidays);
  }
}
