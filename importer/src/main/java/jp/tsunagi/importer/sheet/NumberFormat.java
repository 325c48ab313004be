package jp.tsunagi.importer.sheet;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the format of a cell makes of its number (ECMA-376, 18.8.30 and 18.8.31), as far as it
 * changes what the cell says: a date, a day of the week, a time, hours beyond a day, or digits with
 * the zeros before them. Colours, currencies and units only dress a number.
 */
final class NumberFormat {
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String WEEKDAYS = "月火水木金土日";
  private static final int MINUTES_OF_DAY = 24 * 60;

  /** The day after the last that Excel knows, 9999-12-31. */
  private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);

  /** 25:00 of {@code [h]:mm}. */
  private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(?:h+|m+|s+)\\]");

  private static final Pattern QUOTED =
      Pattern.compile("\"([^\"]*)\"|\\\\(.)|[_*].|\\[[^\\]]*\\]|(?i:General|G/標準)");
  private static final Pattern WEEKDAY = Pattern.compile("(?i)[\\s(（]*([ad])\\1{2,3}[\\s)）]*");
  private static final Pattern DATE_LETTERS =
      Pattern.compile("[ymdhsgea]", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("#|E[+-]");

  /** 000-0000: as many digits as zeros. */
  private static final Pattern DIGITS = Pattern.compile("[0() -]*0[() -]*0[0() -]*");

  private enum Kind {
    NUMBER,
    DATE,
    WEEKDAY,
    ELAPSED
  }

  private final Kind kind;
  private final String code;

  private NumberFormat(Kind kind, String code) {
    this.kind = kind;
    this.code = code;
  }

  /** By its number and code; 27–36 and 50–58 are dates of Japanese workbooks. */
  static NumberFormat of(int id, String code) {
    boolean date =
        (id >= 14 && id <= 22)
            || (id >= 27 && id <= 36)
            || id == 45
            || id == 47
            || (id >= 50 && id <= 58);
    if (id == 46 || ELAPSED.matcher(code).find()) {
      return new NumberFormat(Kind.ELAPSED, code);
    }
    return new NumberFormat(date ? Kind.DATE : kind(code), code);
  }

  private static Kind kind(String code) {
    String letters = QUOTED.matcher(code).replaceAll("").split(";", -1)[0];
    if (WEEKDAY.matcher(letters).matches()) {
      return Kind.WEEKDAY;
    }
    boolean date = DATE_LETTERS.matcher(letters).find() && !NUMBER.matcher(letters).find();
    return date ? Kind.DATE : Kind.NUMBER;
  }

  /**
   * The words of a number in a cell of this format.
   *
   * @param dayZero the day that the workbook counts from
   */
  String words(BigDecimal value, LocalDate dayZero) {
    if (kind == Kind.NUMBER || value.signum() < 0 || value.compareTo(LAST) >= 0) {
      return digits(value);
    }
    long minutes = Math.round(value.doubleValue() * MINUTES_OF_DAY);
    if (kind == Kind.ELAPSED || (minutes <= MINUTES_OF_DAY && kind == Kind.DATE)) {
      return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
    LocalDateTime moment = dayZero.atStartOfDay().plusMinutes(minutes);
    if (kind == Kind.WEEKDAY) {
      return weekday(moment.getDayOfWeek());
    }
    return minutes % MINUTES_OF_DAY == 0
        ? moment.toLocalDate().toString()
        : moment.format(DATE_TIME);
  }

  private String weekday(DayOfWeek day) {
    return WEEKDAYS.charAt(day.getValue() - 1) + "曜";
  }

  /** The number, with the zeros and hyphens of the first part of the format that holds it. */
  private String digits(BigDecimal value) {
    String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    if (value.signum() < 0 || plain.contains(".")) {
      return plain;
    }
    return Arrays.stream(unquoted(code).split(";", -1))
        .filter(part -> DIGITS.matcher(part).matches())
        .filter(part -> part.chars().filter(sign -> sign == '0').count() >= plain.length())
        .findFirst()
        .map(part -> laid(plain, part))
        .orElse(plain);
  }

  private static String unquoted(String code) {
    return QUOTED
        .matcher(code)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group(1) != null
                        ? match.group(1)
                        : match.group(2) != null ? match.group(2) : ""));
  }

  private static String laid(String digits, String part) {
    StringBuilder laid = new StringBuilder(part);
    int digit = digits.length();
    for (int i = laid.length() - 1; i >= 0; i--) {
      if (laid.charAt(i) == '0' && digit > 0) {
        laid.setCharAt(i, digits.charAt(--digit));
      }
    }
    return laid.toString().strip();
  }
}
