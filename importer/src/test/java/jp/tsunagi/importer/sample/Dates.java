package jp.tsunagi.importer.sample;

import java.time.LocalDate;
import java.util.Locale;

/** The many spellings of a date. */
final class Dates {
  private final Chance chance;

  Dates(Chance chance) {
    this.chance = chance;
  }

  /** When somebody last made sure: April 2025 to November 2026, more often lately. */
  LocalDate verified() {
    LocalDate last = LocalDate.of(2026, 11, 14);
    return last.minusDays(chance.percent(65) ? chance.below(220) : chance.below(560));
  }

  /** With a year, western or Japanese. */
  String spell(LocalDate date) {
    int reiwa = date.getYear() - 2018;
    int month = date.getMonthValue();
    int day = date.getDayOfMonth();
    return switch (chance.below(12)) {
      case 0, 1, 2 -> date.toString();
      case 3, 4 -> format("%d/%d/%d", date.getYear(), month, day);
      case 5 -> format("%d.%d.%d", date.getYear(), month, day);
      case 6 -> format("令和%d年%d月%d日", reiwa, month, day);
      case 7 -> Hours.wide(format("令和%d年%d月%d日", reiwa, month, day));
      case 8, 9 -> format("R%d.%d.%d", reiwa, month, day);
      case 10 -> format("R%d/%02d/%02d", reiwa, month, day);
      default -> format("%d年%d月%d日", date.getYear(), month, day);
    };
  }

  /** Only the day, as on a poster. */
  String withoutYear(LocalDate date) {
    int month = date.getMonthValue();
    int day = date.getDayOfMonth();
    String weekday = Rhythm.kanji(date.getDayOfWeek());
    return switch (chance.below(4)) {
      case 0 -> format("%d月%d日(%s)", month, day, weekday);
      case 1 -> format("%d/%d（%s）", month, day, weekday);
      case 2 -> Hours.wide(format("%d月%d日", month, day)) + "（" + weekday + "）";
      default -> format("%d月%d日", month, day);
    };
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
