package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The spellings of a date: 令和8年11月3日, R8.11.3, 2026-11-03, 20261103, 11/3, 11月3日(火・祝). */
final class DateReader {

  /**
   * A date as written.
   *
   * @param year 0 when the words give none, {@link #SAME_MONTH} when they give no month either
   */
  record Read(int year, int month, int day, @Nullable DayOfWeek weekday, String words) {}

  static final int SAME_MONTH = -2;

  private static final Pattern YEAR_SAID = Pattern.compile("20\\d\\d|[RH令平]\\d|(?<!翌)年");

  private final Tokens tokens;

  /** True for words that name a year, not only a month and a day. */
  static boolean yearSaid(String words) {
    return YEAR_SAID.matcher(words).find();
  }

  DateReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A date with its month, or null with the tokens where they were. */
  @Nullable Read full() {
    int start = tokens.position();
    Token token = tokens.peek();
    if (token.kind() == Kind.NUMBER && token.text().length() == 8) {
      tokens.next();
      int number = token.value();
      return suffixed(number / 10000, number / 100 % 100, number % 100, start);
    }
    int year = year();
    Read read = year < 0 ? null : monthAndDay(year, start);
    if (read == null) {
      tokens.reset(start);
    }
    return read;
  }

  /** 令和8年4月, whose days are not told, or null with the tokens where they were. */
  @Nullable YearMonth monthOfYear() {
    int start = tokens.position();
    int year = year();
    YearMonth month = year > 0 ? monthOf(year) : null;
    if (month == null) {
      tokens.reset(start);
    }
    return month;
  }

  /** 9月 of a year, whose days are not told, or null with the tokens where they were. */
  @Nullable YearMonth monthOf(int year) {
    int month = tokens.peek().value();
    boolean alone =
        tokens.at(Kind.NUMBER) && tokens.at(1, Kind.MONTH) && !tokens.at(2, Kind.NUMBER);
    if (!alone || month < 1 || month > 12) {
      return null;
    }
    tokens.next();
    tokens.next();
    return YearMonth.of(year, month);
  }

  /** 12日 or 12(水) after a date of the same month, or null with the tokens where they were. */
  @Nullable Read dayOf(LocalDate previous) {
    int start = tokens.position();
    int day = tokens.peek().value();
    boolean unit = tokens.at(1, Kind.DAY);
    boolean named = tokens.at(1, Kind.OPEN) && tokens.at(2, Kind.WEEKDAY);
    if (!tokens.at(Kind.NUMBER) || !(unit || named || (day > previous.getDayOfMonth() && ends()))) {
      return null;
    }
    tokens.next();
    tokens.accept(Kind.DAY);
    return suffixed(SAME_MONTH, previous.getMonthValue(), day, start);
  }

  private boolean ends() {
    Kind after = tokens.peek(1).kind();
    return after == Kind.END || after == Kind.CLOSE || (after == Kind.SEPARATOR && dayInList());
  }

  /** In 8月5、12、19日 the unit stands once. */
  private boolean dayInList() {
    int ahead = 1;
    while (tokens.at(ahead, Kind.SEPARATOR) && tokens.at(ahead + 1, Kind.NUMBER)) {
      ahead += 2;
    }
    return tokens.at(ahead, Kind.DAY);
  }

  /** The year, 0 when there is none, -1 when what stands here is no date. */
  private int year() {
    if (tokens.at(Kind.ERA)) {
      int base = tokens.next().value();
      if (tokens.accept(Kind.FIRST_YEAR)) {
        return base + 1;
      }
      return tokens.at(Kind.NUMBER) ? separatedYear(base + tokens.next().value()) : -1;
    }
    boolean western = tokens.at(Kind.NUMBER) && tokens.peek().text().length() == 4;
    if (western && tokens.peek().value() >= 1900 && tokens.peek().value() < 2200) {
      return separatedYear(tokens.next().value());
    }
    return 0;
  }

  private int separatedYear(int year) {
    return tokens.acceptAny(Kind.YEAR, Kind.SLASH, Kind.DOT, Kind.RANGE) ? year : -1;
  }

  private @Nullable Read monthAndDay(int year, int start) {
    int month = tokens.peek().value();
    Kind between = tokens.peek(1).kind();
    int day = tokens.peek(2).value();
    boolean numbers = tokens.at(Kind.NUMBER) && tokens.at(2, Kind.NUMBER);
    boolean separated =
        between == Kind.MONTH
            || between == Kind.SLASH
            || (year > 0 && (between == Kind.DOT || between == Kind.RANGE));
    boolean written = between != Kind.MONTH || year > 0 || dayUnitAhead();
    if (!numbers || !separated || !written || month > 12 || month < 1 || day > 31 || notADay()) {
      return null;
    }
    tokens.next();
    tokens.next();
    tokens.next();
    tokens.accept(Kind.DAY);
    return suffixed(year, month, day, start);
  }

  private boolean dayUnitAhead() {
    if (tokens.at(3, Kind.DAY) || tokens.at(3, Kind.OPEN)) {
      return true;
    }
    int ahead = 3;
    while (tokens.at(ahead, Kind.SEPARATOR) && tokens.at(ahead + 1, Kind.NUMBER)) {
      ahead += 2;
    }
    return ahead > 3 && tokens.at(ahead, Kind.DAY);
  }

  private boolean notADay() {
    return tokens.at(3, Kind.HOUR) || tokens.at(3, Kind.COLON) || tokens.at(3, Kind.MONTH);
  }

  private Read suffixed(int year, int month, int day, int start) {
    DayOfWeek weekday = weekday();
    return new Read(year, month, day, weekday, tokens.since(start));
  }

  /** (水), (火・祝), (祝), 水曜日; null when none stands here or it only says that it is a holiday. */
  private @Nullable DayOfWeek weekday() {
    int start = tokens.position();
    if (tokens.at(Kind.WEEKDAY) && tokens.at(1, Kind.YOUBI)) {
      return DayOfWeek.of(bracketed());
    }
    if (!tokens.accept(Kind.OPEN)) {
      return null;
    }
    int day = tokens.at(Kind.WEEKDAY) ? bracketed() : 0;
    tokens.skip(Kind.SEPARATOR, Kind.HOLIDAY, Kind.MOVED, Kind.OFF, Kind.DOT, Kind.SLASH);
    if (!tokens.accept(Kind.CLOSE)) {
      tokens.reset(start);
      return null;
    }
    return day == 0 ? null : DayOfWeek.of(day);
  }

  private int bracketed() {
    int day = tokens.next().value();
    tokens.accept(Kind.YOUBI);
    return day;
  }
}
