package jp.tsunagi.importer.normalise;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, western or Japanese, with or without a year. */
public final class Dates {
  private static final Pattern JAPANESE =
      Pattern.compile(
          "(令和|平成|昭和|大正|明治|[令平昭大明]|(?<![A-Za-z])[RHSTMrhstm])\\s*\\.?\\s*(元|\\d{1,2})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})(?!\\d)");
  private static final Pattern WESTERN =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<![\\d.])'?(2\\d)[./](\\d{1,2})[./](\\d{1,2})(?!\\d)");
  private static final Pattern NO_YEAR =
      Pattern.compile("(?<![\\d/.])(\\d{1,2})\\s*(?:月|[./])\\s*(\\d{1,2})(?![\\d/:])");
  private static final Pattern KANJI =
      Pattern.compile("[" + KanjiNumbers.CHARACTERS + "]+(?=[年月]|日(?!曜))");
  private static final Pattern SERIAL = Pattern.compile("[345]\\d{4}(?:\\.\\d+)?");
  private static final Pattern WEEKDAY =
      Pattern.compile("[(]([月火水木金土日])(?:曜日?)?[^)]{0,4}[)]|([月火水木金土日])曜");
  private static final Map<Character, Integer> ERA_YEAR_ZERO =
      Map.ofEntries(
          entry('令', 2018),
          entry('平', 1988),
          entry('昭', 1925),
          entry('大', 1911),
          entry('明', 1867),
          entry('R', 2018),
          entry('H', 1988),
          entry('S', 1925),
          entry('T', 1911),
          entry('M', 1867));
  private static final List<Pattern> SPELLINGS =
      List.of(JAPANESE, WESTERN, COMPACT, SHORT_YEAR, NO_YEAR, SERIAL);
  private static final Pattern WITH_A_DATE =
      Pattern.compile(
          "\\s*日?\\s*(?:[(][^)]{1,6}[)]|[月火水木金土日]曜日?)?\\s*(?:T?0{1,2}:00(?::00)?)?\\s*");
  private static final String WEEKDAYS = "月火水木金土日";
  private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);

  private Dates() {}

  /**
   * What a cell was understood to say.
   *
   * @param date null when there is none, or it cannot be
   * @param yearGuessed true when the fiscal year gave the year
   * @param impossible true when a date is written that no calendar has
   * @param weekday the weekday written beside the date, null when there is none
   */
  public record Reading(
      @Nullable LocalDate date,
      boolean yearGuessed,
      boolean impossible,
      @Nullable DayOfWeek weekday) {

    static final Reading NONE = new Reading(null, false, false, null);

    /** True when the weekday is not that of the date. */
    public boolean contradictory() {
      return date != null && weekday != null && date.getDayOfWeek() != weekday;
    }
  }

  /** True for a date as Excel counts it (46256), which a person cannot read. */
  public static boolean isSerial(String cell) {
    return SERIAL.matcher(Texts.forReading(cell)).matches();
  }

  /**
   * Reads the first date of a cell.
   *
   * @param fiscalYear the year whose April begins the year of dates without one
   */
  public static Reading read(String cell, int fiscalYear) {
    String text = digits(Texts.forReading(cell));
    Matcher japanese = JAPANESE.matcher(text);
    if (japanese.find()) {
      return of(text, eraYear(japanese), number(japanese, 3), number(japanese, 4), false);
    }
    for (Pattern pattern : new Pattern[] {WESTERN, COMPACT}) {
      Matcher western = pattern.matcher(text);
      if (western.find()) {
        return of(text, number(western, 1), number(western, 2), number(western, 3), false);
      }
    }
    Matcher shortYear = SHORT_YEAR.matcher(text);
    if (shortYear.find()) {
      return of(
          text, 2000 + number(shortYear, 1), number(shortYear, 2), number(shortYear, 3), false);
    }
    return withoutYear(text, fiscalYear);
  }

  /** True when a cell holds one date, perhaps with its weekday or a time, and nothing else. */
  public static boolean isSingle(String cell) {
    String rest = digits(Texts.forReading(cell));
    for (Pattern pattern : SPELLINGS) {
      Matcher matcher = pattern.matcher(rest);
      if (matcher.find()) {
        String around = matcher.replaceFirst("").replaceFirst("^日", "");
        return WITH_A_DATE.matcher(around).matches();
      }
    }
    return false;
  }

  /** 令和八年十月三日 is written as seldom as it is read. */
  private static String digits(String text) {
    return KANJI.matcher(text).replaceAll(match -> KanjiNumbers.digits(match.group()));
  }

  private static Reading withoutYear(String text, int fiscalYear) {
    Matcher matcher = NO_YEAR.matcher(text);
    if (matcher.find()) {
      int month = number(matcher, 1);
      int year = month >= Month.APRIL.getValue() ? fiscalYear : fiscalYear + 1;
      return of(text, year, month, number(matcher, 2), true);
    }
    if (SERIAL.matcher(text).matches()) {
      long days = (long) Double.parseDouble(text);
      return new Reading(EXCEL_DAY_ZERO.plusDays(days), false, false, null);
    }
    return Reading.NONE;
  }

  private static Reading of(String text, int year, int month, int day, boolean guessed) {
    DayOfWeek weekday = weekday(text);
    try {
      return new Reading(LocalDate.of(year, month, day), guessed, false, weekday);
    } catch (DateTimeException e) {
      return new Reading(null, guessed, true, weekday);
    }
  }

  private static @Nullable DayOfWeek weekday(String text) {
    Matcher matcher = WEEKDAY.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    String found = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return DayOfWeek.of(WEEKDAYS.indexOf(found) + 1);
  }

  private static int eraYear(Matcher matcher) {
    char era = Character.toUpperCase(matcher.group(1).charAt(0));
    int year = matcher.group(2).equals("元") ? 1 : number(matcher, 2);
    return ERA_YEAR_ZERO.getOrDefault(era, 0) + year;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
