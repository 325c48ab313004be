package jp.tsunagi.core.schedule;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parts of an RRULE that schedules use (RFC 5545, section 3.3.10), to be printed.
 *
 * @param frequency DAILY, WEEKLY or MONTHLY
 * @param byDay ordinals by weekday, 0 for every such day
 */
record Rrule(
    String frequency,
    int interval,
    List<Integer> byMonth,
    List<Integer> byMonthDay,
    Map<DayOfWeek, TreeSet<Integer>> byDay) {

  static Rrule parse(String rrule) {
    String frequency = "";
    int interval = 1;
    List<Integer> months = List.of();
    List<Integer> monthDays = List.of();
    Map<DayOfWeek, TreeSet<Integer>> days = new TreeMap<>();
    for (String part : rrule.split(";", -1)) {
      String value = part.substring(part.indexOf('=') + 1);
      switch (part.substring(0, Math.max(0, part.indexOf('=')))) {
        case "FREQ" -> frequency = value;
        case "INTERVAL" -> interval = Integer.parseInt(value);
        case "BYMONTH" -> months = numbers(value);
        case "BYMONTHDAY" -> monthDays = numbers(value);
        case "BYDAY" -> addDays(value, days);
        default -> throw new IllegalArgumentException("cannot be said in words: " + rrule);
      }
    }
    return new Rrule(frequency, interval, months, monthDays, days);
  }

  private static List<Integer> numbers(String values) {
    List<Integer> numbers = new ArrayList<>();
    Arrays.stream(values.split(",", -1)).map(Integer::valueOf).forEach(numbers::add);
    return numbers;
  }

  private static void addDays(String values, Map<DayOfWeek, TreeSet<Integer>> days) {
    for (String value : values.split(",", -1)) {
      int cut = value.length() - 2;
      int ordinal = cut == 0 ? 0 : Integer.parseInt(value.substring(0, cut));
      days.computeIfAbsent(weekday(value.substring(cut)), day -> new TreeSet<>()).add(ordinal);
    }
  }

  private static DayOfWeek weekday(String code) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(code)) {
        return day;
      }
    }
    throw new IllegalArgumentException("no weekday: " + code);
  }

  /**
   * True when weekdays without and with ordinals stand together (every day but the third Monday).
   */
  boolean mixed() {
    boolean plain = byDay.values().stream().anyMatch(ordinals -> ordinals.contains(0));
    boolean ordinal = byDay.values().stream().anyMatch(ordinals -> !ordinals.contains(0));
    return plain && ordinal;
  }
}
