package jp.tsunagi.importer.draft;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.TimeColumns.Range;
import jp.tsunagi.importer.normalise.Dates;
import jp.tsunagi.importer.normalise.Texts;
import jp.tsunagi.importer.schedule.Finding;
import jp.tsunagi.importer.schedule.Finding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Start and end in columns of their own, as in イベント一覧: one day, or every day of a period, less the
 * weekdays on which it rests.
 */
record DateColumns(Dates.Reading start, Dates.Reading end, List<Finding> findings) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPAN);
  private static final String WEEKDAYS = "月火水木金土日";
  private static final String[] RRULE_DAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  private static final Pattern DAYS = Pattern.compile("(?:毎週)?([月火水木金土日])(?:曜日?)?");
  private static final Pattern ONLY_DAYS =
      Pattern.compile("(?:毎週)?\\s*(?:[月火水木金土日](?:曜日?)?[・,、\\s]*)+");
  private static final Pattern CLOSED =
      Pattern.compile(
          "(?<!\\d)((?:[月火水木金土日](?:曜日?)?[・,、]?)+)(?:休館|休み|休業|定休|は休)|(?:休館日|定休日|休業日)[:：は]?\\s*((?:[月火水木金土日](?:曜日?)?[・,、]?)+)");

  static DateColumns read(Cells cells, int fiscalYear) {
    List<Finding> findings = new ArrayList<>();
    Dates.Reading start = read(cells.first(Field.DATE_START), fiscalYear, findings);
    Dates.Reading end = read(cells.first(Field.DATE_END), fiscalYear, findings);
    return new DateColumns(start, end, findings);
  }

  private static Dates.Reading read(String cell, int fiscalYear, List<Finding> findings) {
    Dates.Reading reading = Dates.read(cell, fiscalYear);
    if (reading.yearGuessed()) {
      findings.add(new Finding(Kind.YEAR_GUESSED, cell));
    }
    if (reading.contradictory()) {
      findings.add(new Finding(Kind.WEEKDAY_CONTRADICTS_DATE, cell));
    }
    if (reading.impossible()) {
      findings.add(new Finding(Kind.IMPOSSIBLE_DATE, cell));
    }
    return reading;
  }

  When.Problem problem() {
    LocalDate from = start.date();
    LocalDate until = end.date();
    if (start.impossible() || end.impossible()) {
      return When.Problem.IMPOSSIBLE;
    }
    return from != null && until != null && until.isBefore(from)
        ? When.Problem.REVERSED
        : When.Problem.NONE;
  }

  /**
   * The rules of the columns, one for each time of the day; empty when the start is no single date.
   */
  List<ScheduleRule> rules(Cells cells) {
    LocalDate from = start.date();
    if (from == null || problem() != When.Problem.NONE) {
      return List.of();
    }
    List<Range> times = TimeColumns.of(cells).ranges();
    return (times.isEmpty() ? List.of(Range.NONE) : times)
        .stream().map(range -> rule(cells, from, range)).toList();
  }

  private ScheduleRule rule(Cells cells, LocalDate from, Range times) {
    boolean period = period();
    return new ScheduleRule(
        period ? recurrence(cells) : null,
        period ? List.of() : List.of(from),
        period ? from : null,
        period ? end.date() : null,
        times.start(),
        times.end(),
        List.of(),
        List.of(),
        Holidays.HELD);
  }

  private boolean period() {
    LocalDate until = end.date();
    return until != null && !until.equals(start.date());
  }

  /**
   * True when a remark takes more away than the weekdays that the columns' own reading knows:
   * 8月10日は休み, 祝日を除く.
   */
  boolean restricted(Cells cells) {
    String remark = cells.all(Field.SCHEDULE_NOTE) + "\n" + closed(cells);
    String rest = CLOSED.matcher(remark).replaceFirst("");
    return period() && WhenReader.RESTRICTS.matcher(rest).find();
  }

  /** The columns in one phrase, dates with their years. */
  String phrase(Cells cells, String times) {
    String dates = day(start.date()) + (period() ? "〜" + day(end.date()) : "");
    String remark = cells.all(Field.SCHEDULE_NOTE) + " " + closed(cells);
    return Texts.line(dates + " " + cells.first(Field.WEEKDAYS) + " " + times + " " + remark);
  }

  private static String day(@Nullable LocalDate date) {
    return date == null ? "" : DAY.format(date);
  }

  /** A cell as a person reads it: 46256 is a date that Excel did not show. */
  static String words(Cells cells, Field field) {
    String cell = Texts.line(cells.first(field));
    LocalDate date = Dates.isSerial(cell) ? Dates.read(cell, 0).date() : null;
    return date == null ? cell : DAY.format(date);
  }

  private static String recurrence(Cells cells) {
    List<Integer> days = days(cells.first(Field.WEEKDAYS));
    Matcher closed = CLOSED.matcher(cells.all(Field.SCHEDULE_NOTE) + "\n" + closed(cells));
    if (days.isEmpty() && closed.find()) {
      List<Integer> rest = days(closed.group(1) == null ? closed.group(2) : closed.group(1));
      days = List.of(0, 1, 2, 3, 4, 5, 6).stream().filter(day -> !rest.contains(day)).toList();
    }
    return days.isEmpty() || days.size() == 7
        ? "FREQ=DAILY"
        : days.stream()
            .map(day -> RRULE_DAYS[day])
            .collect(Collectors.joining(",", "FREQ=WEEKLY;BYDAY=", ""));
  }

  private static String closed(Cells cells) {
    return cells.has(Field.CLOSED) ? "定休日：" + cells.first(Field.CLOSED) : "";
  }

  /** True for a cell that lists weekdays and says nothing else (月火木). */
  static boolean onlyDays(String cell) {
    return ONLY_DAYS.matcher(cell).matches();
  }

  /** Weekdays as one says them: 毎週月・木曜. */
  static String weekly(List<Integer> days) {
    return days.stream()
        .map(day -> String.valueOf(WEEKDAYS.charAt(day)))
        .collect(Collectors.joining("・", "毎週", "曜"));
  }

  static List<Integer> days(String words) {
    return DAYS.matcher(words)
        .results()
        .map(match -> WEEKDAYS.indexOf(match.group(1)))
        .distinct()
        .sorted()
        .toList();
  }
}
