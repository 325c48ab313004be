package jp.tsunagi.importer.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;

/**
 * Days that two groups share at overlapping times: 平日10時〜21時、金土日10時〜22時 means one session on
 * Friday, the later said.
 */
final class Overlaps {

  private Overlaps() {}

  static void resolve(List<Group> groups, Findings findings) {
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        Group earlier = groups.get(i);
        if (twice(earlier, groups.get(j)) || twice(groups.get(j), earlier)) {
          findings.lose("");
        }
        Set<NthDay> shared = new TreeSet<>(earlier.nth);
        shared.retainAll(groups.get(j).nth);
        if (!shared.isEmpty()
            && sameSeason(earlier, groups.get(j))
            && meet(earlier, groups.get(j))) {
          earlier.nth.removeAll(shared);
          if (!earlier.recurs()) {
            findings.lose("");
          }
        }
      }
    }
  }

  /** 8/1〜8/20 9:00〜17:00、8/15は12:00まで: the 15th hardly has both. */
  private static boolean twice(Group span, Group other) {
    LocalDate from = span.from;
    LocalDate until = span.until;
    if (from == null || until == null || span.recurs() || !span.hasTimes() || !other.hasTimes()) {
      return false;
    }
    LocalDate first = other.from;
    boolean begins = !other.recurs() && first != null && within(first, from, until);
    boolean shared = begins || other.dates.stream().anyMatch(date -> within(date, from, until));
    boolean whole =
        Stream.concat(span.times.stream(), other.times.stream())
            .allMatch(time -> time.start() != null && time.end() != null);
    return shared && (!whole || meet(span, other));
  }

  private static boolean within(LocalDate date, LocalDate from, LocalDate until) {
    return !date.isBefore(from) && !date.isAfter(until);
  }

  private static boolean sameSeason(Group a, Group b) {
    Set<Integer> shared = a.activeMonths();
    shared.retainAll(b.activeMonths());
    boolean apart = a.from != null && b.from != null && !a.from.equals(b.from);
    return !shared.isEmpty()
        && !apart
        && a.holidays != Holidays.ONLY
        && b.holidays != Holidays.ONLY;
  }

  private static boolean meet(Group a, Group b) {
    return a.times.stream().anyMatch(x -> b.times.stream().anyMatch(y -> meet(x, y)));
  }

  private static boolean meet(TimeRange a, TimeRange b) {
    LocalTime aStart = a.start();
    LocalTime bStart = b.start();
    LocalTime aEnd = a.end();
    LocalTime bEnd = b.end();
    if (aStart == null || bStart == null || aEnd == null || bEnd == null) {
      return false;
    }
    return aStart.isBefore(bEnd) && bStart.isBefore(aEnd);
  }
}
