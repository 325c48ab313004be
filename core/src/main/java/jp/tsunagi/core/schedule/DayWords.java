package jp.tsunagi.core.schedule;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The days of a recurrence in Japanese: 毎週月・木曜, 毎月第2・4火曜, 奇数月の10日. */
final class DayWords {

  private static final String WEEKDAYS = "月火水木金土日";
  private static final int LAST = -1;

  private DayWords() {}

  static String of(Rrule rule, boolean workdays) {
    String months = months(rule);
    if (!rule.byMonthDay().isEmpty()) {
      return monthDays(rule, months);
    }
    if (rule.frequency().equals("DAILY") && rule.byDay().isEmpty()) {
      return everyDay(rule);
    }
    if (rule.frequency().equals("WEEKLY")) {
      Set<DayOfWeek> days = rule.byDay().keySet();
      boolean offices = workdays && days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
      String every = rule.interval() == 2 ? "隔週" : "毎週";
      if (days.size() == 6 && days.contains(DayOfWeek.MONDAY) && days.contains(DayOfWeek.SUNDAY)) {
        Set<DayOfWeek> rest = EnumSet.complementOf(EnumSet.copyOf(days));
        return months + "毎日(" + weekdays(rest) + "曜を除く)";
      }
      return months + (offices ? "平日" : every + weekdays(days) + "曜");
    }
    return monthly(rule, months);
  }

  /** 毎日, in the months of the rule. */
  static String everyDay(Rrule rule) {
    return months(rule) + "毎日";
  }

  private static String monthly(Rrule rule, String months) {
    if (rule.mixed() || lastLeftOut(rule) || fromEnd(rule)) {
      return lessSome(rule, months);
    }
    Map<Set<Integer>, Set<DayOfWeek>> byOrdinals = new LinkedHashMap<>();
    rule.byDay()
        .forEach(
            (day, ordinals) -> byOrdinals.computeIfAbsent(ordinals, o -> new TreeSet<>()).add(day));
    String days =
        byOrdinals.entrySet().stream()
            .map(entry -> nth(entry.getKey()) + weekdays(entry.getValue()) + "曜")
            .collect(Collectors.joining("と"));
    String every = months.isEmpty() ? "毎月" : months;
    return (rule.interval() == 2 ? "隔月" : every) + days;
  }

  /** 毎日(第3月曜を除く): weekdays that are nearly always held are said by what is missing. */
  private static String lessSome(Rrule rule, String months) {
    Set<DayOfWeek> days = rule.byDay().keySet();
    String held = days.size() == 7 ? "毎日" : "毎週" + weekdays(days) + "曜";
    List<String> missing = new ArrayList<>();
    rule.byDay()
        .forEach(
            (day, ordinals) -> {
              boolean end = ordinals.first() < 0;
              for (int ordinal = 1; ordinal <= 5 && !ordinals.contains(0); ordinal++) {
                int nth = end ? -ordinal : ordinal;
                if (!ordinals.contains(nth)) {
                  missing.add(nth(Set.of(nth)) + weekdays(Set.of(day)) + "曜");
                }
              }
            });
    return months + held + "(" + String.join("・", missing) + "を除く)";
  }

  private static boolean lastLeftOut(Rrule rule) {
    return rule.byDay().values().stream().anyMatch(ordinals -> ordinals.first() < LAST);
  }

  private static boolean fromEnd(Rrule rule) {
    return rule.byDay().values().stream().anyMatch(ordinals -> ordinals.size() == 4)
        && rule.byDay().size() > 1;
  }

  private static String nth(Set<Integer> ordinals) {
    String numbered =
        ordinals.stream()
            .filter(ordinal -> ordinal > 0)
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining("・"));
    String last = ordinals.contains(LAST) ? "最終" : "";
    if (numbered.isEmpty()) {
      return last;
    }
    return "第" + numbered + (last.isEmpty() ? "" : "・" + last);
  }

  private static String monthDays(Rrule rule, String months) {
    String days =
        rule.byMonthDay().stream()
            .filter(day -> day > 0)
            .map(String::valueOf)
            .collect(Collectors.joining("・"));
    String numbered = days.isEmpty() ? "" : days + "日";
    String last = rule.byMonthDay().contains(LAST) ? "末日" : "";
    String joined = numbered + (numbered.isEmpty() || last.isEmpty() ? "" : "・") + last;
    Set<DayOfWeek> weekdays = rule.byDay().keySet();
    String only = weekdays.isEmpty() ? "" : "(" + weekdays(weekdays) + "曜のみ)";
    if (rule.byMonth().size() == 1 && rule.byMonthDay().size() == 1 && last.isEmpty()) {
      return "毎年" + rule.byMonth().get(0) + "月" + joined + only;
    }
    return (months.isEmpty() ? "毎月" : months) + joined + only;
  }

  /** 4〜11月の, 奇数月の, 1・4・7・10月の; nothing when the rule holds all year. */
  private static String months(Rrule rule) {
    List<Integer> months = rule.byMonth();
    if (months.isEmpty()) {
      return "";
    }
    if (months.equals(List.of(1, 3, 5, 7, 9, 11))) {
      return "奇数月の";
    }
    if (months.equals(List.of(2, 4, 6, 8, 10, 12))) {
      return "偶数月の";
    }
    return ranges(months, 12, month -> String.valueOf(month)) + "月の";
  }

  /** 月〜金, 火・木, 金〜月. */
  static String weekdays(Collection<DayOfWeek> days) {
    List<Integer> numbers = days.stream().map(DayOfWeek::getValue).sorted().toList();
    return ranges(numbers, 7, number -> WEEKDAYS.substring(number - 1, number));
  }

  /** Three and more in a row become a range; a row may run over the end of the cycle. */
  private static String ranges(
      List<Integer> numbers, int cycle, java.util.function.IntFunction<String> name) {
    Set<Integer> all = new TreeSet<>(numbers);
    List<String> parts = new ArrayList<>();
    List<Integer> starts =
        numbers.stream().filter(n -> !all.contains(n == 1 ? cycle : n - 1)).toList();
    for (int start : starts.isEmpty() ? List.of(1) : starts) {
      int length = 1;
      while (length < cycle && all.contains((start + length - 1) % cycle + 1)) {
        length++;
      }
      int last = (start + length - 2) % cycle + 1;
      if (length > 2) {
        parts.add(name.apply(start) + "〜" + name.apply(last));
      } else {
        parts.add(name.apply(start));
        if (length == 2) {
          parts.add(name.apply(last));
        }
      }
    }
    return String.join("・", parts);
  }
}
