package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Days that recur.
 *
 * <pre>
 * days    = [毎週|毎月|隔週|隔月] term {[・] term}
 * term    = 平日 | 週末 | 祝日 | 毎日 | 月末 | last | nth | weekdays | dates of the month
 * last    = 最終 weekdays
 * nth     = 第 ordinals [週の] weekdays
 * weekdays = weekday {(・|〜) weekday} [(第 ordinals)]
 * </pre>
 */
final class DayGrammar {

  private final Tokens tokens;
  private final Findings findings;
  private final WeekdayGrammar weekdays;
  private final MonthDayGrammar monthDays;

  DayGrammar(Tokens tokens, Findings findings) {
    this.tokens = tokens;
    this.findings = findings;
    this.weekdays = new WeekdayGrammar(tokens);
    this.monthDays = new MonthDayGrammar(tokens);
  }

  /** Days, or null with the tokens where they were. */
  Item.@Nullable Days parse() {
    int start = tokens.position();
    boolean week = tokens.at(Kind.EVERY_SECOND_WEEK);
    boolean month = tokens.at(Kind.EVERY_SECOND_MONTH);
    tokens.skip(Kind.EVERY_WEEK, Kind.EVERY_MONTH, Kind.EVERY_SECOND_WEEK, Kind.EVERY_SECOND_MONTH);
    boolean introduced = tokens.position() > start;
    if (introduced) {
      tokens.skip(Kind.OF, Kind.SEPARATOR);
    }
    Collected days = new Collected();
    if (!term(days)) {
      tokens.reset(start);
      return null;
    }
    moreTerms(days);
    // 金 毎週: in columns of their own the days stand before how often.
    introduced |= days.daily || (days.weekly() && tokens.accept(Kind.EVERY_WEEK));
    return new Item.Days(
        List.copyOf(days.nth),
        List.copyOf(days.monthDays),
        days.holidays,
        days.workdays,
        week || month ? 2 : 1,
        month,
        introduced);
  }

  private void moreTerms(Collected days) {
    boolean more = true;
    while (more) {
      int before = tokens.position();
      boolean listed = tokens.acceptAny(Kind.SEPARATOR, Kind.EVERY_DAY);
      tokens.acceptAny(Kind.EVERY_WEEK, Kind.EVERY_MONTH);
      // 月〜金、祝日休み: the holiday belongs to what follows it.
      more = !limitsAhead() && (listed || !again(days)) && term(days);
      if (!more) {
        tokens.reset(before);
      }
    }
  }

  /** 水・金曜 水10:00〜: the second Wednesday begins something new. */
  private boolean again(Collected days) {
    return tokens.at(Kind.WEEKDAY)
        && days.nth.contains(NthDay.every(DayOfWeek.of(tokens.peek().value())));
  }

  private boolean limitsAhead() {
    if (!tokens.at(Kind.HOLIDAY)) {
      return false;
    }
    int ahead = 1;
    // 月・金 祝日・年末年始を除く: the holiday is one of what is left out.
    while (tokens.at(ahead, Kind.SEPARATOR) && tokens.at(ahead + 1, Kind.SEASON)) {
      ahead += 2;
    }
    Kind next = tokens.peek(ahead).kind();
    return next == Kind.TOPIC
        || next == Kind.ALSO
        || next == Kind.IN_CASE
        || next == Kind.OFF
        || next == Kind.EXCEPT;
  }

  private boolean term(Collected days) {
    if (tokens.accept(Kind.WORKDAYS)) {
      return workdays(days);
    }
    if (tokens.accept(Kind.EVERY_DAY)) {
      days.daily = true;
      return days.addAll(List.of(0), List.of(DayOfWeek.values()));
    }
    if (tokens.accept(Kind.WEEKEND)) {
      return days.addAll(List.of(0), List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }
    if (tokens.accept(Kind.HOLIDAY)) {
      days.holidays = true;
      return true;
    }
    if (tokens.at(Kind.MONTH_END) && !tokens.at(1, Kind.WEEKDAY)) {
      tokens.next();
      return days.monthDays.add(-1);
    }
    if (tokens.at(Kind.ORDINAL) || tokens.at(Kind.LAST) || tokens.at(Kind.MONTH_END)) {
      return nth(days);
    }
    return plain(days) || monthDays.parse(days.monthDays);
  }

  private boolean workdays(Collected days) {
    days.workdays = true;
    int before = tokens.position();
    if (!tokens.at(Kind.OPEN) || weekdays.parse(days) == null) {
      tokens.reset(before);
    }
    return days.addAll(List.of(0), List.of(DayOfWeek.values()).subList(0, 5));
  }

  private boolean nth(Collected days) {
    int start = tokens.position();
    List<Integer> ordinals = ordinals();
    if (ordinals.isEmpty()) {
      tokens.reset(start);
      return false;
    }
    boolean week = tokens.accept(Kind.WEEK);
    tokens.skip(Kind.OF);
    List<DayOfWeek> named = weekdays.parse(days);
    if (named == null) {
      tokens.reset(start);
      return false;
    }
    if (week) {
      findings.add(Finding.Kind.READING_ASSUMED, tokens.since(start));
    }
    return days.addAll(ordinals, named);
  }

  /** 第2・第4, 第1〜3, 第1・最終; empty when there is none. */
  List<Integer> ordinals() {
    List<Integer> found = new ArrayList<>();
    boolean more = ordinal(found, false);
    while (more) {
      int before = tokens.position();
      boolean range = tokens.accept(Kind.RANGE);
      if (!range) {
        tokens.acceptAny(Kind.WEEK, Kind.EVERY_MONTH);
        tokens.acceptAny(Kind.SEPARATOR, Kind.DOT);
      }
      more = (tokens.position() > before || tokens.at(Kind.ORDINAL)) && ordinal(found, range);
      if (!more) {
        tokens.reset(before);
      }
    }
    return found;
  }

  private boolean ordinal(List<Integer> found, boolean range) {
    if (!range && tokens.acceptAny(Kind.LAST, Kind.MONTH_END)) {
      return found.add(-1);
    }
    int start = tokens.position();
    boolean marked = tokens.accept(Kind.ORDINAL);
    int number = tokens.peek().value();
    boolean unit = tokens.at(1, Kind.HOUR) || tokens.at(1, Kind.COLON) || tokens.at(1, Kind.DAY);
    if (!(marked || !found.isEmpty())
        || !tokens.at(Kind.NUMBER)
        || number < 1
        || number > 5
        || unit) {
      tokens.reset(start);
      return false;
    }
    tokens.next();
    for (int n = range ? found.get(found.size() - 1) + 1 : number; n < number; n++) {
      found.add(n);
    }
    return found.add(number);
  }

  private boolean plain(Collected days) {
    List<DayOfWeek> named = weekdays.parse(days);
    if (named == null) {
      return false;
    }
    int before = tokens.position();
    boolean bracket = tokens.accept(Kind.OPEN);
    List<Integer> ordinals = ordinals();
    tokens.accept(Kind.WEEK);
    if (bracket && tokens.at(1, Kind.CLOSE)) {
      tokens.accept(Kind.ONLY);
    }
    boolean whole = !ordinals.isEmpty() && (!bracket || tokens.accept(Kind.CLOSE));
    if (!whole || tokens.at(Kind.WEEKDAY) || limited()) {
      tokens.reset(before);
      ordinals = List.of(0);
    }
    return days.addAll(ordinals, named);
  }

  /** 火曜日(第5週を除く) takes away; it does not say which. */
  private boolean limited() {
    Kind kind = tokens.peek().kind();
    return kind == Kind.EXCEPT || kind == Kind.OFF || kind == Kind.TOPIC || kind == Kind.PARTICLE;
  }

  /** What the terms add up to. */
  static final class Collected {
    final TreeSet<NthDay> nth = new TreeSet<>();
    final TreeSet<Integer> monthDays = new TreeSet<>();
    boolean holidays;
    boolean workdays;
    boolean daily;

    boolean weekly() {
      return !nth.isEmpty() && monthDays.isEmpty() && nth.stream().allMatch(NthDay::plain);
    }

    boolean addAll(List<Integer> ordinals, List<DayOfWeek> days) {
      for (int ordinal : ordinals) {
        days.forEach(day -> nth.add(new NthDay(ordinal, day)));
      }
      return true;
    }
  }
}
