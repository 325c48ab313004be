package jp.tsunagi.importer.sample;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * When something really happens, before a clerk writes it down.
 *
 * @param kind how it repeats
 * @param days weekdays, for weekly and nth
 * @param numbers 1 to 5 or -1 (last) for nth, days of the month for monthly
 * @param months 1 to 12 when not all the year
 * @param time from when to when
 */
record Rhythm(
    Kind kind, List<DayOfWeek> days, List<Integer> numbers, List<Integer> months, Hours time) {

  enum Kind {
    WEEKLY,
    FORTNIGHTLY,
    NTH,
    MONTH_DAY,
    IRREGULAR
  }

  static String kanji(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.JAPANESE);
  }

  Rhythm in(List<Integer> some) {
    return new Rhythm(kind, days, numbers, some, time);
  }

  /** The RFC 5545 rule. */
  String rule() {
    String rule =
        switch (kind) {
          case WEEKLY -> "FREQ=WEEKLY;BYDAY=" + byDay("");
          case FORTNIGHTLY -> "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + byDay("");
          case NTH ->
              "FREQ=MONTHLY;BYDAY="
                  + numbers.stream().map(n -> byDay(n.toString())).collect(Collectors.joining(","));
          case MONTH_DAY -> "FREQ=MONTHLY;BYMONTHDAY=" + joined(numbers);
          case IRREGULAR -> "";
        };
    return months.isEmpty() || rule.isEmpty() ? rule : rule + ";BYMONTH=" + joined(months);
  }

  private String byDay(String prefix) {
    return days.stream()
        .map(d -> prefix + d.name().substring(0, 2))
        .collect(Collectors.joining(","));
  }

  private static String joined(List<Integer> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
