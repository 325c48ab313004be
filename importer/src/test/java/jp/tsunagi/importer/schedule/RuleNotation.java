package jp.tsunagi.importer.schedule;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagi.core.schedule.Closure;
import jp.tsunagi.core.schedule.ScheduleRule;
import org.jspecify.annotations.Nullable;

/** Rules as the phrase tables write them; described at the head of phrases.txt. */
final class RuleNotation {

  private RuleNotation() {}

  static String of(List<ScheduleRule> rules) {
    return rules.isEmpty()
        ? "words"
        : rules.stream().map(RuleNotation::of).sorted().collect(Collectors.joining(" + "));
  }

  /** The same rules in the same order whatever order they are written in. */
  static String sorted(String notation) {
    return Arrays.stream(notation.split(" \\+ ", -1)).sorted().collect(Collectors.joining(" + "));
  }

  static String of(ScheduleRule rule) {
    List<String> parts = new ArrayList<>();
    String rrule = rule.rrule();
    if (rrule != null) {
      parts.addAll(recurrence(rrule));
    } else {
      parts.add("on " + join(rule.dates()));
    }
    if (rule.startsAt() != null || rule.endsAt() != null) {
      parts.add(time(rule.startsAt()) + "-" + time(rule.endsAt()));
    }
    if (rule.from() != null) {
      parts.add("from " + rule.from());
    }
    if (rule.until() != null) {
      parts.add("until " + rule.until());
    }
    rule.closures().stream()
        .map(RuleNotation::closure)
        .forEach(closure -> parts.add("closed " + closure));
    if (!rule.except().isEmpty()) {
      parts.add("except " + join(rule.except()));
    }
    String holidays =
        switch (rule.holidays()) {
          case HELD -> "";
          case SKIPPED -> "no-holidays";
          case ONLY -> "holidays-only";
          case NEXT_DAY -> "holiday-next-day";
          case NEXT_WEEK -> "holiday-next-week";
          case CLOSED_NEXT_DAY -> "closed-day-moves";
        };
    if (!holidays.isEmpty()) {
      parts.add(holidays);
    }
    return String.join(" ", parts);
  }

  private static List<String> recurrence(String rrule) {
    String frequency = "";
    String interval = "";
    String days = "";
    String months = "";
    for (String part : rrule.split(";", -1)) {
      String value = part.substring(part.indexOf('=') + 1);
      if (part.startsWith("FREQ=")) {
        frequency = value.toLowerCase(java.util.Locale.ROOT);
      } else if (part.startsWith("INTERVAL=")) {
        interval = "/" + value;
      } else if (part.startsWith("BYMONTH=")) {
        months = "in " + runs(value);
      } else {
        days = days.isEmpty() ? value : days + "&" + value;
      }
    }
    return java.util.stream.Stream.of(frequency + interval, days, months)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String runs(String months) {
    List<Integer> numbers = Arrays.stream(months.split(",", -1)).map(Integer::valueOf).toList();
    List<String> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= numbers.size(); i++) {
      if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
        int first = numbers.get(start);
        int last = numbers.get(i - 1);
        runs.add(first == last ? "" + first : first + "-" + last);
        start = i;
      }
    }
    return String.join(",", runs);
  }

  private static String closure(Closure closure) {
    return day(closure.from()) + "-" + day(closure.to());
  }

  private static String day(MonthDay day) {
    return day.getMonthValue() + "/" + day.getDayOfMonth();
  }

  private static String join(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static String time(@Nullable LocalTime time) {
    return time == null ? "" : time.getHour() + ":" + String.format("%02d", time.getMinute());
  }
}
