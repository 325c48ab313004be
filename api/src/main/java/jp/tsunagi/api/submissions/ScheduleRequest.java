package jp.tsunagi.api.submissions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tsunagi.api.http.Dates;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.core.schedule.Closure;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;
import jp.tsunagi.core.schedule.ScheduleWords;
import jp.tsunagi.core.schedule.SessionExpander;
import org.jspecify.annotations.Nullable;

/** The schedule of a form: rules of RFC 5545, or words where there is no rule. */
final class ScheduleRequest {

  private static final int WORDS = 200;
  private static final int RULES = 8;
  private static final int DATES = 100;
  private static final int CLOSURES = 8;
  private static final int DATE = "2026-11-21".length();
  private static final int TIME = "13:30".length();
  private static final int MONTH_DAY = "--12-31".length();
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final Map<String, Holidays> HOLIDAYS = holidays();

  /** Rules that can be said in words, see {@link ScheduleWords}. */
  private static final Pattern SAYABLE =
      Pattern.compile("FREQ=(DAILY|WEEKLY|MONTHLY)(;[A-Z0-9=,;-]+)?");

  private ScheduleRequest() {}

  private static Map<String, Holidays> holidays() {
    Map<String, Holidays> words = new LinkedHashMap<>();
    for (Holidays each : Holidays.values()) {
      words.put(each.name().toLowerCase(Locale.ROOT), each);
    }
    return words;
  }

  /** Reads the fields; what is wrong with them is collected there. */
  static Schedule parse(Fields fields) {
    String text = fields.text("text", WORDS);
    // Comes along when a schedule that was read is sent again.
    fields.has("status");
    List<ScheduleRule> rules = new ArrayList<>();
    for (Fields rule : fields.objects("rules", RULES)) {
      ScheduleRule parsed = rule(rule);
      if (parsed != null) {
        rules.add(parsed);
      }
    }
    if (rules.isEmpty()) {
      return text == null ? Schedule.NONE : Schedule.words(text);
    }
    // The sentence stands for the rules: words of another rule must not stay beside them.
    return Schedule.parsed(ScheduleWords.of(Schedule.parsed("", rules)), rules);
  }

  private static @Nullable ScheduleRule rule(Fields fields) {
    String rrule = fields.text("rrule", WORDS);
    List<LocalDate> dates = dates(fields, "dates");
    LocalDate from = date(fields, "from");
    LocalDate until = date(fields, "until");
    LocalTime starts = time(fields, "starts_at");
    LocalTime ends = time(fields, "ends_at");
    List<LocalDate> except = dates(fields, "except");
    List<Closure> closures = closures(fields);
    Holidays holidays = fields.choice("holidays", HOLIDAYS);
    if (rrule == null && dates.isEmpty()) {
      fields.missing("rrule");
      return null;
    }
    if (from != null && until != null && until.isBefore(from)) {
      fields.refuse("until", until.toString(), "is before the first day", "最初の日より後にしてください。");
    }
    if (starts == null && ends != null) {
      fields.missing("starts_at");
    } else if (starts != null
        && ends != null
        && !ends.isAfter(starts)
        && !ends.equals(LocalTime.MIDNIGHT)) {
      fields.refuse("ends_at", ends.toString(), "is not after the start", "始まりより後の時刻にしてください。");
    }
    if (rrule != null && !SAYABLE.matcher(rrule).matches()) {
      refuse(fields, rrule);
      return null;
    }
    try {
      ScheduleRule rule =
          new ScheduleRule(
              rrule,
              dates,
              from,
              until,
              starts,
              ends,
              except,
              closures,
              holidays == null ? Holidays.HELD : holidays);
      // A rule that can be neither said nor expanded is none.
      ScheduleWords.of(rule);
      new SessionExpander().expand(List.of(rule), LocalDate.EPOCH, 1);
      return rule;
    } catch (IllegalArgumentException e) {
      refuse(fields, rrule);
      return null;
    }
  }

  private static void refuse(Fields fields, @Nullable String rrule) {
    fields.refuse(
        "rrule",
        rrule,
        "must be a rule of RFC 5545 that recurs daily, weekly or monthly; with an INTERVAL it needs"
            + " from",
        "くり返し方が読み取れません。隔週のときは、最初の日も入れてください。");
  }

  private static List<Closure> closures(Fields fields) {
    List<Closure> closures = new ArrayList<>();
    for (Fields each : fields.objects("closures", CLOSURES)) {
      MonthDay from = monthDay(each, "from");
      MonthDay to = monthDay(each, "to");
      if (from != null && to != null) {
        closures.add(new Closure(from, to));
      }
    }
    return closures;
  }

  private static @Nullable MonthDay monthDay(Fields fields, String name) {
    MonthDay day =
        fields.value(
            name, MONTH_DAY, MonthDay::parse, "a day such as --12-31", "月と日（--12-31の形）にしてください。");
    if (day == null && !fields.has(name)) {
      fields.missing(name);
    }
    return day;
  }

  private static List<LocalDate> dates(Fields fields, String name) {
    List<LocalDate> dates = new ArrayList<>();
    for (String text : fields.texts(name, DATES, DATE)) {
      try {
        dates.add(Dates.date(text));
      } catch (IllegalArgumentException | DateTimeException e) {
        fields.refuse(name, text, "must hold dates such as 2026-11-21", "日付（2026-11-21の形）にしてください。");
      }
    }
    return dates;
  }

  private static @Nullable LocalDate date(Fields fields, String name) {
    return fields.value(
        name, DATE, Dates::date, "a date such as 2026-11-21", "日付（2026-11-21の形）にしてください。");
  }

  private static @Nullable LocalTime time(Fields fields, String name) {
    return fields.value(
        name,
        TIME,
        text -> LocalTime.parse(text, CLOCK),
        "a time such as 13:30",
        "時刻（13:30の形）にしてください。");
  }
}
