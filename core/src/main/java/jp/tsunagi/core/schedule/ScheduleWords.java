package jp.tsunagi.core.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;
import org.jspecify.annotations.Nullable;

/**
 * Prints rules back in plain Japanese: 毎月第2・4火曜 13:30〜15:00(祝日休み). A reader can lay it beside the
 * words of the sheet, and the importer reads it as the same rule.
 */
public final class ScheduleWords {

  private static final String WEEKDAYS = "月火水木金土日";

  private ScheduleWords() {}

  /** All rules of a schedule, or the words of the sheet when there are none; empty for nothing. */
  public static String of(Schedule schedule) {
    if (schedule.rules().isEmpty()) {
      String text = schedule.text();
      return text == null ? "" : text;
    }
    return schedule.rules().stream().map(ScheduleWords::of).collect(Collectors.joining("、"));
  }

  /**
   * One rule.
   *
   * @throws IllegalArgumentException for an RRULE with parts that the importer never writes
   */
  public static String of(ScheduleRule rule) {
    StringBuilder words = new StringBuilder(days(rule));
    String times = times(rule.startsAt(), rule.endsAt());
    if (!times.isEmpty()) {
      words.append(' ').append(times);
    }
    List<String> limits = limits(rule);
    if (!limits.isEmpty()) {
      words.append('(').append(String.join("、", limits)).append(')');
    }
    return words.toString();
  }

  private static String days(ScheduleRule rule) {
    String rrule = rule.rrule();
    if (rrule == null) {
      return dates(rule.dates());
    }
    Rrule parts = Rrule.parse(rrule);
    boolean everyDay = rrule.equals("FREQ=DAILY");
    if (everyDay && rule.holidays() == Holidays.ONLY) {
      return period(rule) + "祝日";
    }
    if (everyDay && rule.until() != null) {
      return period(rule).trim();
    }
    if (restMoves(rule) && parts.frequency().equals("WEEKLY")) {
      return period(rule) + DayWords.everyDay(parts);
    }
    return period(rule) + DayWords.of(parts, rule.holidays() == Holidays.SKIPPED);
  }

  private static String period(ScheduleRule rule) {
    LocalDate from = rule.from();
    LocalDate until = rule.until();
    if (from != null && until != null) {
      return date(from) + "〜" + date(until) + " ";
    }
    if (from != null) {
      return date(from) + "から";
    }
    return until == null ? "" : date(until) + "まで ";
  }

  private static String dates(List<LocalDate> dates) {
    return dates.stream().map(ScheduleWords::date).collect(Collectors.joining("・"));
  }

  private static String date(LocalDate date) {
    int day = date.getDayOfWeek().getValue();
    return date.getYear()
        + "年"
        + date.getMonthValue()
        + "月"
        + date.getDayOfMonth()
        + "日("
        + WEEKDAYS.substring(day - 1, day)
        + ")";
  }

  private static String times(@Nullable LocalTime start, @Nullable LocalTime end) {
    if (start == null && end == null) {
      return "";
    }
    if (LocalTime.MIDNIGHT.equals(start) && LocalTime.MIDNIGHT.equals(end)) {
      return "24時間";
    }
    String until = LocalTime.MIDNIGHT.equals(end) ? "24:00" : time(end);
    return time(start) + "〜" + until;
  }

  private static String time(@Nullable LocalTime time) {
    return time == null ? "" : time.getHour() + ":" + String.format("%02d", time.getMinute());
  }

  private static List<String> limits(ScheduleRule rule) {
    List<String> limits = new ArrayList<>();
    String holidays = holidays(rule);
    if (!holidays.isEmpty()) {
      limits.add(holidays);
    }
    rule.closures().forEach(closure -> limits.add(closure(closure) + "休み"));
    if (!rule.except().isEmpty()) {
      limits.add(dates(rule.except()) + "を除く");
    }
    return limits;
  }

  private static String holidays(ScheduleRule rule) {
    return switch (rule.holidays()) {
      case HELD -> "";
      case SKIPPED -> days(rule).endsWith("平日") ? "" : "祝日休み";
      case ONLY -> "FREQ=DAILY".equals(rule.rrule()) ? "" : "祝日のみ";
      case NEXT_DAY -> "祝日の場合は翌日";
      case NEXT_WEEK -> "祝日の場合は翌週";
      case CLOSED_NEXT_DAY -> restDays(rule) + "祝日の場合は翌日";
    };
  }

  private static boolean restMoves(ScheduleRule rule) {
    return rule.holidays() == Holidays.CLOSED_NEXT_DAY;
  }

  /** 月曜休み、 when the days of the rule leave out Monday. */
  private static String restDays(ScheduleRule rule) {
    String rrule = rule.rrule();
    Rrule parts = rrule == null ? null : Rrule.parse(rrule);
    if (parts == null || !parts.frequency().equals("WEEKLY")) {
      return "";
    }
    Set<DayOfWeek> rest = EnumSet.allOf(DayOfWeek.class);
    rest.removeAll(parts.byDay().keySet());
    return rest.isEmpty() ? "" : DayWords.weekdays(rest) + "曜休み、";
  }

  private static String closure(Closure closure) {
    MonthDay from = closure.from();
    MonthDay to = closure.to();
    boolean months = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.getMonth().maxLength();
    if (months && from.getMonth() == to.getMonth()) {
      return from.getMonthValue() + "月";
    }
    if (months) {
      return from.getMonthValue() + "〜" + to.getMonthValue() + "月";
    }
    String first = day(from);
    return from.equals(to) ? first : first + "〜" + day(to);
  }

  private static String day(MonthDay day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
