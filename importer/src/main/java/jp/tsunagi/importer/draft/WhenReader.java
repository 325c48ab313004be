package jp.tsunagi.importer.draft;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.Memo;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.Schedule.Status;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.normalise.Dates;
import jp.tsunagi.importer.normalise.Texts;
import jp.tsunagi.importer.normalise.Times;
import jp.tsunagi.importer.schedule.Finding;
import jp.tsunagi.importer.schedule.ParsedSchedule;
import jp.tsunagi.importer.schedule.ScheduleParser;

/**
 * Puts together what the columns of a row say about when: a cell of words (毎月第2火曜 13:30〜), columns
 * for dates and times, or words spread over columns (期間, 曜日, 開始時間, 終了時間).
 */
final class WhenReader {
  /** A remark that takes days away must be understood, else the rules would promise too much. */
  static final Pattern RESTRICTS = Pattern.compile("休|除|ただし|但し|以外|まで|変更|場合|のみ|不定|不可|限|通常|学期|期間");

  /**
   * 10:00〜12:00、13:00〜15:00, times that are not those of every day, or further days
   * (全2回：10/3、10/10).
   */
  private static final Pattern SEVERAL_TIMES =
      Pattern.compile(
          "\\d[^~〜～-]*[~〜～-][^~〜～-]*\\d[^~〜～-]*[~〜～-]|[月火水木金土日]曜|最終日|初日|のみ"
              + "|\\d[/／]\\d|\\d月\\d|[全計]\\d+回");

  /** What a cell below 定休日 says once more: 水曜休館日, 休館日：月曜. */
  private static final Pattern CLOSED_DAYS =
      Pattern.compile("(?:定休日?|休[館業園所診]日)\\s*[:：は]?|(?<=日|曜)[がは](?=定休|休[館業園所診])|です$");

  private static final Set<Finding.Kind> MISTAKES =
      EnumSet.of(Finding.Kind.IMPOSSIBLE_DATE, Finding.Kind.WEEKDAY_CONTRADICTS_DATE);

  /** The columns in the order in which one would say them. */
  private static final List<Field> IN_ORDER =
      List.of(Field.DATE_START, Field.WEEKDAYS, Field.SCHEDULE, Field.TIME);

  /** Sheets say the same few hundred times over and over. */
  private static final int REMEMBERED = 20_000;

  private final Memo<String, ParsedSchedule> parser;
  private final int fiscalYear;
  private final RestNotes restNotes;
  private final WhenInRemarks remarks;
  private final Periods periods;

  WhenReader(int fiscalYear, LabelledText labelled) {
    this.parser = new Memo<>(REMEMBERED, new ScheduleParser(fiscalYear)::parse);
    this.fiscalYear = fiscalYear;
    this.restNotes = new RestNotes(parser);
    this.remarks = new WhenInRemarks(labelled, restNotes, parser);
    this.periods = new Periods(parser);
  }

  When read(Cells cells) {
    boolean agreed = remarks.complete(cells);
    String text = text(cells);
    if (!agreed) {
      return new When(Schedule.words(text), List.of(), When.Problem.NONE);
    }
    if (text.isEmpty()) {
      return new When(Schedule.NONE, List.of(), When.Problem.NONE);
    }
    if (Dates.isSingle(cells.first(Field.DATE_START))) {
      return dated(cells, text);
    }
    return worded(cells, text);
  }

  private When dated(Cells cells, String text) {
    When when = columns(cells, text);
    List<ScheduleRule> rules = when.schedule().rules();
    if (rules.isEmpty() || cells.has(Field.WEEKDAYS)) {
      return when;
    }
    if (rules.stream().anyMatch(WhenReader::acrossDays)) {
      return new When(Schedule.words(text), when.findings(), When.Problem.NONE);
    }
    return periods.judge(cells, text, when);
  }

  /**
   * 9/16〜9/20, 13:00〜12:00: when the first day begins and the last one ends; of each nobody knows.
   */
  private static boolean acrossDays(ScheduleRule rule) {
    LocalTime start = rule.startsAt();
    LocalTime end = rule.endsAt();
    return rule.recurring()
        && start != null
        && end != null
        && !end.equals(LocalTime.MIDNIGHT)
        && !end.isAfter(start);
  }

  private When columns(Cells cells, String text) {
    DateColumns columns = DateColumns.read(cells, fiscalYear);
    List<ScheduleRule> rules = columns.rules(cells);
    if (rules.isEmpty()) {
      return new When(Schedule.words(text), columns.findings(), columns.problem());
    }
    boolean several = SEVERAL_TIMES.matcher(Texts.line(cells.first(Field.TIME))).find();
    if (several || !TimeColumns.of(cells).plain() || columns.restricted(cells)) {
      return whole(cells, columns, text);
    }
    return new When(
        Schedule.parsed(text, inWords(cells, rules)), columns.findings(), When.Problem.NONE);
  }

  /** Columns that only make sense when they are read as one phrase. */
  private When whole(Cells cells, DateColumns columns, String text) {
    String times = (Texts.line(cells.first(Field.TIME)) + " " + TimeColumns.words(cells)).strip();
    ParsedSchedule whole = parser.apply(columns.phrase(cells, times));
    Schedule schedule =
        whole.schedule().status() == Status.PARSED
            ? Schedule.parsed(text, whole.schedule().rules())
            : Schedule.words(text);
    return new When(schedule, columns.findings(), When.Problem.NONE);
  }

  /**
   * What the columns leave to a cell of words: the times, or the days on which a period is held.
   */
  private List<ScheduleRule> inWords(Cells cells, List<ScheduleRule> columns) {
    List<ScheduleRule> rules = columns;
    if (rules.get(0).startsAt() == null && cells.has(Field.TIME)) {
      rules = List.of(withTimes(rules.get(0), cells.first(Field.TIME)));
    }
    if (cells.has(Field.SCHEDULE)) {
      ParsedSchedule parsed = parser.apply(Texts.normalise(cells.first(Field.SCHEDULE)));
      if (parsed.schedule().status() == Status.PARSED) {
        return within(parsed.schedule().rules(), rules.get(0));
      }
    }
    return rules;
  }

  private static ScheduleRule withTimes(ScheduleRule rule, String cell) {
    String[] ends = cell.split("[~〜～‐–—―－-]", 2);
    LocalTime end = ends.length > 1 ? Times.read(ends[1]) : null;
    return new ScheduleRule(
        rule.rrule(),
        rule.dates(),
        rule.from(),
        rule.until(),
        Times.read(ends[0]),
        end,
        rule.except(),
        rule.closures(),
        rule.holidays());
  }

  /** What repeats in the words, from the first to the last day of the columns. */
  static List<ScheduleRule> within(List<ScheduleRule> rules, ScheduleRule period) {
    if (period.from() == null || rules.stream().noneMatch(ScheduleRule::recurring)) {
      return List.of(period);
    }
    List<ScheduleRule> within = new ArrayList<>();
    for (ScheduleRule rule : rules) {
      LocalTime startsAt = rule.startsAt() == null ? period.startsAt() : rule.startsAt();
      LocalTime endsAt = rule.endsAt() == null ? period.endsAt() : rule.endsAt();
      within.add(
          new ScheduleRule(
              rule.rrule(),
              rule.dates(),
              rule.from() == null ? period.from() : rule.from(),
              rule.until() == null ? period.until() : rule.until(),
              startsAt,
              endsAt,
              rule.except(),
              rule.closures(),
              rule.holidays()));
    }
    return within;
  }

  private When worded(Cells cells, String text) {
    String remark = remark(cells);
    Reading reading = new Reading(phrase(cells)).and(remark);
    if (!reading.understood() && !remark.isEmpty() && !RESTRICTS.matcher(remark).find()) {
      reading = new Reading(phrase(cells)).without(remark);
    }
    String rest = restNotes.in(cells.all(Field.NOTE));
    if (reading.understood() && !rest.isEmpty()) {
      reading = reading.and(rest);
    }
    for (String exception : restNotes.exceptions(cells.all(Field.NOTE))) {
      Reading changed = reading.understood() ? reading.and(exception) : reading;
      reading = changed.understoodAsWellAs(reading) ? changed : reading.without(exception);
    }
    List<Finding> findings = reading.findings();
    return reading.understood()
        ? new When(Schedule.parsed(text, reading.rules()), findings, When.Problem.NONE)
        : new When(Schedule.words(text), mistakes(findings), When.Problem.NONE);
  }

  /** Words about when, and the remarks that may say more of it, one after the other. */
  private final class Reading {
    private final String words;
    private final ParsedSchedule parsed;
    private final List<Finding> passedOver;

    Reading(String words) {
      this(words, parser.apply(words), List.of());
    }

    private Reading(String words, ParsedSchedule parsed, List<Finding> passedOver) {
      this.words = words;
      this.parsed = parsed;
      this.passedOver = passedOver;
    }

    /** A remark of rests only is about the days before it, even where the words run together. */
    Reading and(String remark) {
      String together = (words + " " + remark).strip();
      Reading reading = new Reading(together, parser.apply(together), passedOver);
      if (reading.understood() || !restNotes.isClosure(remark)) {
        return reading;
      }
      String bracketed = words + "（" + remark + "）";
      return new Reading(bracketed, parser.apply(bracketed), passedOver);
    }

    /** The remark changes no day that we know of, but who keeps the sheet may. */
    Reading without(String remark) {
      List<Finding> more = new ArrayList<>(passedOver);
      more.add(new Finding(Finding.Kind.PARTLY_UNDERSTOOD, remark));
      return new Reading(words, parsed, more);
    }

    boolean understood() {
      return parsed.schedule().status() == Status.PARSED;
    }

    boolean understoodAsWellAs(Reading other) {
      return understood() && leftOver() == other.leftOver();
    }

    private long leftOver() {
      return parsed.findings().stream()
          .filter(finding -> finding.kind() == Finding.Kind.PARTLY_UNDERSTOOD)
          .count();
    }

    List<ScheduleRule> rules() {
      return parsed.schedule().rules();
    }

    List<Finding> findings() {
      return Stream.concat(parsed.findings().stream(), passedOver.stream()).toList();
    }
  }

  /** How words were read is of no interest once they stay words; what is wrong in them is. */
  private static List<Finding> mistakes(List<Finding> findings) {
    return findings.stream().filter(finding -> MISTAKES.contains(finding.kind())).toList();
  }

  private static String phrase(Cells cells) {
    List<String> parts = new ArrayList<>();
    for (Field field : IN_ORDER) {
      String words = Texts.normalise(cells.first(field)).replace('\n', ' ');
      if (!words.isEmpty()) {
        parts.add(field == Field.WEEKDAYS ? weekdays(words) : words);
      }
      if (field == Field.DATE_START && cells.has(Field.DATE_END)) {
        parts.add("〜" + Texts.line(cells.first(Field.DATE_END)));
      }
    }
    return (String.join(" ", parts) + " " + TimeColumns.words(cells)).strip();
  }

  private static String weekdays(String words) {
    return DateColumns.onlyDays(words) ? DateColumns.weekly(DateColumns.days(words)) : words;
  }

  /** The days of rest last: what is said of other days and their times stands before them. */
  private static String remark(Cells cells) {
    String closed = Texts.line(cells.first(Field.CLOSED));
    return remark(cells, CLOSED_DAYS.matcher(closed).replaceAll(""));
  }

  private static String remark(Cells cells, String closed) {
    String note = Texts.line(cells.all(Field.SCHEDULE_NOTE));
    return (note + (closed.isEmpty() ? "" : " 定休日：" + closed)).strip();
  }

  /** The words of the sheet: what a reader sees beside the rules, or instead of them. */
  private static String text(Cells cells) {
    String end = DateColumns.words(cells, Field.DATE_END);
    String start = DateColumns.words(cells, Field.DATE_START);
    String dates = end.isEmpty() || end.equals(start) ? start : start + "〜" + end;
    return Stream.concat(
            Stream.of(dates),
            Stream.concat(
                Stream.of(Field.WEEKDAYS, Field.SCHEDULE, Field.TIME)
                    .map(field -> Texts.line(cells.first(field))),
                Stream.of(
                    TimeColumns.words(cells),
                    remark(cells, Texts.line(cells.first(Field.CLOSED))))))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
