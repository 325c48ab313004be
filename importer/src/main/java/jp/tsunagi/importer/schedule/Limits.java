package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.tsunagi.core.schedule.Closure;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;
import org.jspecify.annotations.Nullable;

/** Applies to the groups what limits all of them: closures, holidays, overrides, counts. */
final class Limits {

  private final List<Group> groups;
  private final Findings findings;
  private final Set<NthDay> restDays = new TreeSet<>();

  Limits(List<Group> groups, Findings findings) {
    this.groups = groups;
    this.findings = findings;
  }

  void apply(List<Item> limits, boolean opening) {
    for (Item item : limits) {
      if (item instanceof Item.Closed closed) {
        restDays.addAll(closed.nth());
      }
    }
    openEveryDay(opening || !restDays.isEmpty());
    for (Item item : limits) {
      if (item instanceof Item.Instead override) {
        if (!override.insteadDays().isEmpty() && !restDays.isEmpty()) {
          findings.lose(override.words());
        }
        new Overrides(groups, findings).apply(override);
      }
    }
    for (Item item : limits) {
      if (item instanceof Item.EdgeDay edge) {
        new Overrides(groups, findings).apply(edge);
      } else if (item instanceof Item.RestInMonths rest) {
        new Overrides(groups, findings).apply(rest);
      }
    }
    Overlaps.resolve(groups, findings);
    for (Item item : limits) {
      if (item instanceof Item.InPeriod period) {
        new Overrides(groups, findings).apply(period);
      }
    }
    holidayTimes();
    for (Item item : limits) {
      if (item instanceof Item.Closed closed) {
        checkBreaks(closed);
        groups.forEach(group -> close(group, closed));
      }
    }
    for (Item item : limits) {
      if (item instanceof Item.OpenOn open) {
        openOn(open);
      }
    }
    for (Item item : limits) {
      if (!groups.isEmpty()) {
        holiday(item);
      }
      count(item);
    }
  }

  /** Opening hours with a day of rest, and nothing else said, are those of every other day. */
  private void openEveryDay(boolean open) {
    if (groups.isEmpty() && !restDays.isEmpty()) {
      groups.add(new Group());
    }
    for (Group group : groups) {
      boolean allDay =
          group.times.stream().anyMatch(t -> t.start() != null && t.start().equals(t.end()));
      if (!group.hasDays() && (open || allDay)) {
        group.everyDayUnlessNamed();
      }
    }
  }

  /** 平日9時〜、土日祝10時〜: what has hours of its own on holidays ends the others there. */
  private void holidayTimes() {
    boolean own = groups.stream().anyMatch(group -> group.holidaysToo);
    for (Group group : groups) {
      if (own && group.recurs() && !group.holidaysToo && group.holidays == Holidays.HELD) {
        group.holidays = Holidays.SKIPPED;
      }
    }
  }

  private void close(Group group, Item.Closed closed) {
    if (!closed.nth().isEmpty()) {
      if (group.hasSpan()) {
        group.everyDayUnlessNamed();
      }
      if (!group.remove(closed.nth())) {
        findings.lose(closed.words());
      }
    }
    if (closed.holidays() && group.holidays == Holidays.HELD) {
      group.holidays = Holidays.SKIPPED;
    }
    closeDaysOfMonth(group, closed);
    group.except.addAll(closed.dates());
    closed.closures().forEach(closure -> addClosure(group, closure));
    for (Season season : closed.seasons()) {
      if (addClosure(group, season.closure()) && season.assumed()) {
        findings.add(Finding.Kind.CLOSURE_ASSUMED, closed.words());
      }
    }
    closed.times().forEach(off -> cut(group, off));
  }

  /** The dates stand for themselves, with the hours of the other days where these are the same. */
  private void openOn(Item.OpenOn open) {
    if (groups.size() != 1) {
      findings.lose(open.words());
      return;
    }
    Group group = groups.get(0);
    group.except.removeAll(open.dates());
    Group own = new Group();
    own.dates.addAll(open.dates());
    own.times.addAll(group.times);
    groups.add(own);
  }

  /** 9:00〜12:00 休憩 13:00〜15:00: a break that nothing begins before or goes on after is none. */
  private void checkBreaks(Item.Closed closed) {
    List<TimeRange> held = groups.stream().flatMap(group -> group.times.stream()).toList();
    for (TimeRange off : closed.times()) {
      boolean begun = held.stream().anyMatch(t -> earlier(t.start(), off.start()));
      boolean goesOn = held.stream().anyMatch(t -> earlier(off.end(), t.end()));
      if (!held.isEmpty() && !(begun && goesOn)) {
        findings.lose(closed.words());
      }
    }
  }

  private static boolean earlier(@Nullable LocalTime one, @Nullable LocalTime other) {
    return one == null || other == null || one.isBefore(other);
  }

  private void closeDaysOfMonth(Group group, Item.Closed closed) {
    if (closed.monthDays().isEmpty()) {
      return;
    }
    LocalDate from = group.from;
    LocalDate until = group.until;
    if (from != null && until != null) {
      from.datesUntil(until.plusDays(1))
          .filter(date -> closed.monthDays().contains(date.getDayOfMonth()))
          .forEach(group.except::add);
    } else if (!group.monthDays.isEmpty() && group.nth.isEmpty()) {
      group.monthDays.removeAll(closed.monthDays());
    } else {
      findings.lose(closed.words());
    }
  }

  /** False when the group is not held then anyway. */
  private static boolean addClosure(Group group, Closure closure) {
    int from = closure.from().getMonthValue();
    int to = closure.to().getMonthValue();
    Set<Integer> active = group.activeMonths();
    for (int month = from; ; month = month % 12 + 1) {
      if (active.contains(month)) {
        group.closures.add(closure);
        return true;
      }
      if (month == to) {
        return false;
      }
    }
  }

  /** 9時〜17時(12〜13時を除く) is two ranges. */
  private static void cut(Group group, TimeRange off) {
    List<TimeRange> whole = new ArrayList<>(group.times);
    group.times.clear();
    for (TimeRange range : whole) {
      boolean within =
          range.start() != null
              && range.end() != null
              && off.start() != null
              && off.end() != null
              && range.start().isBefore(off.start())
              && range.end().isAfter(off.end());
      if (within) {
        group.times.add(new TimeRange(range.start(), off.start(), false));
        group.times.add(new TimeRange(off.end(), range.end(), false));
      } else {
        group.times.add(range);
      }
    }
  }

  private void holiday(Item item) {
    if (item instanceof Item.HolidayMove move) {
      boolean rest = move.off() || !restDays.isEmpty();
      Holidays moved = move.week() ? Holidays.NEXT_WEEK : Holidays.NEXT_DAY;
      DayOfWeek of = rest ? null : move.of();
      if (rest && move.of() != null && !restDays.contains(NthDay.every(move.of()))) {
        findings.lose("翌日");
      }
      ofDay(of).forEach(group -> group.holidays = rest ? Holidays.CLOSED_NEXT_DAY : moved);
      if (rest && (move.week() || !oneWeek())) {
        findings.lose("翌日");
      }
    } else if (item instanceof Item.HolidayTo to) {
      moveTo(to);
    } else if (item instanceof Item.HolidayOnly) {
      groups.forEach(group -> group.holidays = Holidays.ONLY);
    } else if (item instanceof Item.HolidayHeld && !restDays.isEmpty()) {
      if (!oneWeek()) {
        findings.lose("");
      }
      for (Group group : List.copyOf(groups)) {
        Group open = group.copy();
        open.nth.clear();
        open.nth.addAll(restDays);
        open.holidays = Holidays.ONLY;
        groups.add(open);
      }
    }
  }

  /** 月曜 to 火曜 is the next day, 第3水曜 to 第4水曜 the next week; nothing else can be said by a rule. */
  private void moveTo(Item.HolidayTo to) {
    List<Group> moving = ofDay(to.of());
    Set<NthDay> from = new TreeSet<>();
    moving.forEach(group -> from.addAll(group.nth));
    if (from.size() != 1 || to.days().size() != 1 || !restDays.isEmpty()) {
      findings.lose(to.words());
      return;
    }
    NthDay day = from.iterator().next();
    NthDay other = to.days().get(0);
    boolean nextDay = day.day().plus(1) == other.day() && other.plain();
    boolean nextWeek =
        day.day() == other.day() && day.ordinal() > 0 && other.ordinal() == day.ordinal() + 1;
    if (!nextDay && !nextWeek) {
      findings.lose(to.words());
    }
    Holidays moved = nextDay ? Holidays.NEXT_DAY : Holidays.NEXT_WEEK;
    moving.forEach(group -> group.holidays = moved);
  }

  /** 毎週月・水(月曜が祝日の場合は翌日): what is held on that day, by itself; everything for none. */
  private List<Group> ofDay(@Nullable DayOfWeek of) {
    if (of == null) {
      return groups;
    }
    List<Group> found = new ArrayList<>();
    for (Group group : List.copyOf(groups)) {
      Group own = group.copy();
      boolean others = own.nth.removeIf(day -> day.day() != of) || !own.monthDays.isEmpty();
      if (own.nth.isEmpty()) {
        continue;
      }
      if (!others) {
        found.add(group);
      } else {
        own.monthDays.clear();
        own.holidaysToo = false;
        group.nth.removeIf(day -> day.day() == of);
        groups.add(own);
        found.add(own);
      }
    }
    if (found.isEmpty()) {
      findings.lose("");
    }
    return found;
  }

  /** All groups have the same days, and the rest of the week is closed: what moves is clear. */
  private boolean oneWeek() {
    Set<NthDay> days = groups.get(0).nth;
    boolean same = groups.stream().allMatch(group -> group.nth.equals(days) && !group.holidaysToo);
    Set<DayOfWeek> known = EnumSet.noneOf(DayOfWeek.class);
    days.forEach(day -> known.add(day.day()));
    restDays.forEach(day -> known.add(day.day()));
    return same && known.size() == 7;
  }

  private void count(Item item) {
    if (item instanceof Item.Count count && !groups.isEmpty()) {
      Group group = groups.get(0);
      int named =
          switch (count.unit()) {
            case '年' -> groups.stream().mapToInt(g -> g.months.size()).sum();
            case '週' -> group.nth.size();
            default -> Math.max(group.nth.size(), group.monthDays.size());
          };
      // 月1回土曜: nobody knows which Saturday.
      boolean which = count.unit() == '月' && group.nth.stream().anyMatch(NthDay::plain);
      if (which || (named > 0 && named != count.times())) {
        findings.lose(count.unit() + "" + count.times());
      }
    }
  }
}
