package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/** Decides what a closure closes where the words leave it open. */
final class Closings {

  private static final Set<String> PREMISES = Set.of("休館", "休園", "休所", "休室", "定休");

  private static final Set<String> HALLS = Set.of("休業", "閉館", "閉所");

  private Closings() {}

  /**
   * The closure as an item. 「日曜・祝日休み」 closes both, 「月〜金、祝日休み」 opens one and closes the other; where
   * neither can be told the schedule is lost.
   */
  static Item item(Closing closing, List<Item> before, Findings findings) {
    if (closing.interval) {
      findings.lose(closing.words);
    }
    if (ambiguous(closing, before)) {
      boolean open = closing.commas && (closing.introduced || surelyOpen(closing, before));
      // 毎週月・水・金曜 祝日・年末年始を除く: nobody introduces three days of rest so.
      open |= closing.introduced && closing.nth.size() >= 3;
      if (!open && !weekend(closing)) {
        findings.lose(closing.words);
      }
      if (open) {
        before.add(opened(closing));
        closing.nth.clear();
        closing.monthDays.clear();
      }
    }
    for (int week : closing.weeks) {
      for (DayOfWeek day : DayOfWeek.values()) {
        closing.nth.add(new NthDay(week, day));
      }
    }
    return new Item.Closed(
        List.copyOf(closing.nth),
        List.copyOf(closing.monthDays),
        closing.holidays,
        List.copyOf(closing.closures),
        seasons(closing),
        List.copyOf(closing.dates),
        List.copyOf(closing.times),
        closing.words);
  }

  /** 夏季 of a hall, or beside 年末年始, is the days around Obon and not the school holidays. */
  private static List<Season> seasons(Closing closing) {
    boolean premises =
        closing.labelled
            || PREMISES.contains(closing.mark)
            || HALLS.contains(closing.mark)
            || closing.seasons.contains(Season.YEAR_END);
    return closing.seasons.stream()
        .map(season -> premises && season == Season.SUMMER ? Season.SUMMER_CLOSURE : season)
        .toList();
  }

  /** A day of rest every week. */
  static Item.Closed weekly(DayOfWeek day) {
    return new Item.Closed(
        List.of(NthDay.every(day)),
        List.of(),
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  private static boolean ambiguous(Closing closing, List<Item> before) {
    boolean days = !closing.nth.isEmpty() || !closing.monthDays.isEmpty();
    boolean others =
        closing.holidays
            || !closing.closures.isEmpty()
            || !closing.seasons.isEmpty()
            || !closing.dates.isEmpty()
            || !closing.weeks.isEmpty();
    boolean first =
        before.stream().noneMatch(i -> i instanceof Item.Days || i instanceof Item.Times);
    boolean plain = !closing.labelled && !PREMISES.contains(closing.mark);
    return days && others && first && plain;
  }

  /** 月〜金, 第2火曜, 火曜 but for 8月12日, 4〜11月の土曜. */
  private static boolean surelyOpen(Closing closing, List<Item> before) {
    return !closing.dates.isEmpty()
        || before.stream().anyMatch(Item.Months.class::isInstance)
        || closing.nth.size() >= 3
        || closing.nth.stream().noneMatch(NthDay::plain);
  }

  private static boolean weekend(Closing closing) {
    return closing.nth.stream()
        .allMatch(d -> d.plain() && (d.day() == DayOfWeek.SATURDAY || d.day() == DayOfWeek.SUNDAY));
  }

  private static Item.Days opened(Closing closing) {
    return new Item.Days(
        List.copyOf(closing.nth), List.copyOf(closing.monthDays), false, false, 1, false, true);
  }
}
