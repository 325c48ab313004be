package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Days of the month as parts of an RRULE, where some fall on weekdays on which it is not held. */
final class MonthDayWriter {

  /** No month is shorter. */
  private static final int SURE_DAYS = 28;

  private final Findings findings;

  MonthDayWriter(Findings findings) {
    this.findings = findings;
  }

  /**
   * One part, or two: 25日(土日の場合は翌月曜) is the 25th from Tuesday to Friday, and the Monday among the
   * 25th, 26th and 27th.
   */
  List<String> byMonthDay(Group group) {
    if (group.moved.isEmpty()) {
      return List.of(part(group.monthDays, group.on));
    }
    Set<DayOfWeek> inPlace = EnumSet.copyOf(group.on);
    inPlace.removeAll(group.moved);
    inPlace.remove(DayOfWeek.MONDAY);
    List<String> parts = new ArrayList<>();
    if (!inPlace.isEmpty()) {
      parts.add(part(group.monthDays, inPlace));
    }
    parts.add(part(mondays(group), EnumSet.of(DayOfWeek.MONDAY)));
    return parts;
  }

  private Set<Integer> mondays(Group group) {
    Set<Integer> mondays = new TreeSet<>();
    int reach = group.moved.contains(DayOfWeek.SATURDAY) ? 2 : 1;
    for (int day : group.monthDays) {
      for (int later = 0; later <= reach; later++) {
        // 月末 may be moved into the next month, 10日 and 11日 to the same Monday.
        if (day < 1 || day + later > SURE_DAYS || !mondays.add(day + later)) {
          findings.lose(day + "日");
        }
      }
    }
    return mondays;
  }

  private static String part(Collection<Integer> days, Set<DayOfWeek> on) {
    String part =
        "BYMONTHDAY=" + days.stream().map(String::valueOf).collect(Collectors.joining(","));
    return on.size() == DayOfWeek.values().length
        ? part
        : on.stream()
            .sorted()
            .map(day -> NthDay.every(day).toString())
            .collect(Collectors.joining(",", part + ";BYDAY=", ""));
  }
}
