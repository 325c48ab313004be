package jp.tsunagi.importer.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sorts the phrases of a schedule into groups: which times belong to which days and months. */
final class Assembler {

  private final Findings findings;
  private final List<Group> groups = new ArrayList<>();
  private final List<Item> limits = new ArrayList<>();
  private final Set<NthDay> heading = new TreeSet<>();
  private Group current = new Group();
  private boolean timesFirst;
  private boolean opening;

  Assembler(Findings findings) {
    this.findings = findings;
    groups.add(current);
  }

  /** The groups, complete with what is in force on which days. */
  List<Group> assemble(List<Item> phrases) {
    List<Item> items = exceptionsMarked(restDaysMarked(phrases));
    timesFirst =
        items.stream().filter(Assembler::dayOrTime).findFirst().orElse(null) instanceof Item.Times;
    for (int i = 0; i < items.size(); i++) {
      Item following = i + 1 < items.size() ? items.get(i + 1) : null;
      add(items.get(i), following);
    }
    boolean someDays = groups.stream().anyMatch(Group::hasDays);
    if (timesFirst && someDays && !current.hasDays()) {
      // 10:00〜 水曜 13:00〜: which of the times is on Wednesday?
      findings.lose("");
    }
    shareDays();
    shareTimes();
    if (!heading.stream().allMatch(day -> groups.stream().anyMatch(g -> g.nth.contains(day)))) {
      findings.lose("");
    }
    groups.removeIf(Group::empty);
    listAllDates();
    if (!groups.stream().allMatch(Group::monthsInSpan)) {
      findings.lose("");
    }
    new Limits(groups, findings).apply(limits, opening);
    return groups;
  }

  /** 10月3日 10:00〜12:00(全2回：10/3、10/10) names the first day again: its time is that of them all. */
  private void listAllDates() {
    for (int i = groups.size() - 1; i > 0; i--) {
      Group list = groups.get(i);
      Group first = groups.get(i - 1);
      boolean again = !first.dates.isEmpty() && list.dates.containsAll(first.dates);
      if (again && list.times.isEmpty() && !list.recurs() && !first.recurs()) {
        first.dates.clear();
        first.dates.addAll(list.dates);
        groups.remove(list);
      }
    }
  }

  private static boolean dayOrTime(Item item) {
    return item instanceof Item.Days
        || item instanceof Item.Times
        || item instanceof Item.Dates
        || item instanceof Item.Span;
  }

  /** 月曜(祝日の場合は翌日休) names a day of rest although nothing but the bracket says so. */
  private static List<Item> restDaysMarked(List<Item> phrases) {
    List<Item> items = new ArrayList<>(phrases);
    for (int i = 1; i < items.size(); i++) {
      boolean moved = items.get(i) instanceof Item.HolidayMove move && move.off();
      if (moved && items.get(i - 1) instanceof Item.Days days && !days.introduced()) {
        items.set(
            i - 1,
            new Item.Closed(
                days.nth(),
                days.monthDays(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ""));
      }
    }
    return items;
  }

  /**
   * 10:00〜17:00(土曜10:00〜14:00): days or months with times of their own, after times that were said
   * of every day, are exceptions to these.
   */
  private List<Item> exceptionsMarked(List<Item> items) {
    boolean hours = !items.isEmpty() && opensEveryDay(items);
    List<Item> marked = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      List<TimeRange> times = timesAfter(items, i);
      boolean late = !times.isEmpty() && marked.stream().anyMatch(Item.Times.class::isInstance);
      if (late && item instanceof Item.Months months && months.bracketed()) {
        marked.add(new Item.Instead(months.months(), null, List.of(), List.of(), times, ""));
        i += times.size();
      } else if (late && hours && item instanceof Item.Days days && days.monthDays().isEmpty()) {
        marked.add(new Item.Instead(Set.of(), days, List.of(), List.of(), times, ""));
        i += times.size();
      } else {
        marked.add(item);
      }
    }
    return marked;
  }

  /** Times come first and nothing but rest days or a label says on which days. */
  private static boolean opensEveryDay(List<Item> items) {
    boolean rest =
        items.stream()
            .anyMatch(
                i ->
                    i instanceof Item.Opening
                        || (i instanceof Item.Closed c && !c.nth().isEmpty()));
    return rest
        && items.stream().filter(Assembler::dayOrTime).findFirst().orElse(null)
            instanceof Item.Times;
  }

  private static List<TimeRange> timesAfter(List<Item> items, int i) {
    List<TimeRange> times = new ArrayList<>();
    for (int j = i + 1; j < items.size() && items.get(j) instanceof Item.Times t; j++) {
      times.addAll(t.ranges());
    }
    return times;
  }

  private void add(Item item, @Nullable Item following) {
    if (item instanceof Item.Days days) {
      addDays(days);
    } else if (item instanceof Item.Dates dates) {
      addDates(dates.dates());
    } else if (item instanceof Item.Span span) {
      addSpan(span);
    } else if (item instanceof Item.Months months) {
      addMonths(months, following);
    } else if (item instanceof Item.Times times) {
      addTimes(times);
    } else if (item instanceof Item.OnWeekdays on) {
      if (!fallOn(on)) {
        findings.lose(on.words());
      }
    } else if (item instanceof Item.Anchor anchor) {
      current.anchor = anchor.date();
    } else if (item instanceof Item.Opening) {
      opening = true;
    } else {
      limits.add(item);
    }
  }

  /** Of 毎月10・25日 only the 10th may move; false when that cannot be said of the days so far. */
  private boolean fallOn(Item.OnWeekdays on) {
    if (on.monthDays().isEmpty() || on.monthDays().equals(current.monthDays)) {
      return current.fallOn(on);
    }
    if (!current.monthDays.containsAll(on.monthDays()) || !current.hasTimes()) {
      return false;
    }
    Group own = current.copy();
    own.monthDays.retainAll(on.monthDays());
    current.monthDays.removeAll(on.monthDays());
    groups.add(groups.size() - 1, own);
    return own.fallOn(on);
  }

  private void addDays(Item.Days days) {
    if (!current.dates.isEmpty()) {
      explainDates(days);
      return;
    }
    // 7/4〜9/27 9:30〜17:00 平日のみ: the days belong to the span before the times.
    boolean narrows = current.hasSpan() && !current.recurs();
    if (!timesFirst && current.hasTimes() && !narrows) {
      Group next = begin();
      next.months.addAll(groups.get(groups.size() - 2).months);
    }
    boolean again = days.nth().size() < current.nth.size() && current.nth.containsAll(days.nth());
    if (again && !days.nth().isEmpty() && !timesFirst && !current.hasTimes()) {
      // 毎週水・金曜 水10:00〜11:00 金14:00〜15:00: first all of the days, then each with its time.
      heading.addAll(current.nth);
      current.nth.clear();
    }
    current.add(days);
  }

  /** 9月4日、18日(第1・3金曜) says twice the same; anything else is more than we can tell. */
  private void explainDates(Item.Days days) {
    boolean same =
        current.dates.stream()
            .allMatch(date -> days.nth().stream().anyMatch(d -> d.day() == date.getDayOfWeek()));
    if (!same) {
      findings.lose("");
    }
  }

  private void addDates(List<LocalDate> dates) {
    if (current.recurs() || current.hasSpan() || (current.hasTimes() && !timesFirst)) {
      begin();
    } else if (timesFirst && !current.dates.isEmpty()) {
      findings.lose("");
    }
    current.dates.addAll(dates);
  }

  private void addSpan(Item.Span span) {
    boolean whole = span.from() != null && span.until() != null;
    if (current.recurs() || !whole) {
      if (groups.stream().anyMatch(group -> whole && group.from != null && group.until != null)) {
        // 9:00〜(4/1〜9/30) 10:00〜(10/1〜3/31): each of the spans is about its own time.
        findings.lose("");
      }
      groups.forEach(group -> bound(group, span));
      return;
    }
    if (current.hasDays() || (current.hasTimes() && !timesFirst)) {
      begin();
    }
    bound(current, span);
  }

  private static void bound(Group group, Item.Span span) {
    if (group.from == null) {
      group.from = span.from();
    }
    if (group.until == null) {
      group.until = span.until();
    }
  }

  private void addMonths(Item.Months months, @Nullable Item following) {
    boolean leads = following instanceof Item.Days || following instanceof Item.Times;
    if (!current.hasDays() && !current.hasTimes()) {
      current.months.addAll(months.months());
    } else if (months.bracketed() || !leads) {
      groups.stream()
          .filter(group -> group.months.isEmpty())
          .forEach(group -> group.months.addAll(months.months()));
    } else {
      begin().months.addAll(months.months());
    }
  }

  private void addTimes(Item.Times times) {
    if (timesFirst && current.hasDays()) {
      begin();
    }
    current.times.addAll(times.ranges());
  }

  private Group begin() {
    Group next = new Group();
    if (current.hasSpan() && current.recurs()) {
      next.from = current.from;
      next.until = current.until;
    }
    groups.add(next);
    current = next;
    return next;
  }

  /** 毎週土曜 4〜9月 9:00〜、10〜3月 10:00〜: the days are said once. */
  private void shareDays() {
    for (int i = 1; i < groups.size(); i++) {
      Group group = groups.get(i);
      if (!group.hasDays() && group.hasTimes()) {
        group.takeDaysOf(groups.get(i - 1));
      }
    }
  }

  /** 奇数月第2土曜、偶数月第4土曜 10:00〜: the times are said once. */
  private void shareTimes() {
    for (int i = groups.size() - 2; i >= 0; i--) {
      Group group = groups.get(i);
      Group next = groups.get(i + 1);
      boolean months = !group.months.isEmpty() && !next.months.isEmpty();
      if (months && group.recurs() && next.recurs() && !group.hasTimes()) {
        group.times.addAll(next.times);
      }
    }
  }
}
