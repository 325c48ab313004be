package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Other days or times for some months, weekdays or holidays: 1月は第2, 8月は第4水曜, 水曜は14時まで,
 * 土日は10:00〜15:00, 祝日は17時まで.
 */
final class OverrideGrammar {

  private final Tokens tokens;
  private final MonthGrammar months;
  private final DayGrammar days;
  private final TimeGrammar times;
  private final Findings findings;

  OverrideGrammar(Tokens tokens, Findings findings) {
    this.tokens = tokens;
    this.findings = findings;
    this.months = new MonthGrammar(tokens);
    this.days = new DayGrammar(tokens, findings);
    this.times = new TimeGrammar(tokens, findings);
  }

  /**
   * An override, or null with the tokens where they were.
   *
   * @param timesSaid false when the times of the whole may still follow
   */
  Item.@Nullable Instead parse(boolean timesSaid) {
    int start = tokens.position();
    List<Integer> some = months.parse();
    Item.Days which = some == null ? days.parse() : null;
    boolean selected = some != null || (which != null && which.monthDays().isEmpty());
    boolean holidays = which != null && holidaysToo();
    boolean topic = tokens.at(Kind.TOPIC) || tokens.at(Kind.ONLY);
    tokens.skip(Kind.TOPIC, Kind.ONLY);
    if (!selected || !topic) {
      tokens.reset(start);
      return null;
    }
    tokens.skip(Kind.SEPARATOR);
    Item.Days instead = some == null ? null : insteadDays();
    List<NthDay> insteadDays = instead == null ? List.of() : instead.nth();
    List<Integer> monthDays = instead == null ? List.of() : instead.monthDays();
    boolean ownDays = !insteadDays.isEmpty() || !monthDays.isEmpty();
    List<TimeRange> insteadTimes = !ownDays || timesSaid ? insteadTimes() : List.of();
    // 月は9時〜、木は13時〜 with no times before: nothing is overridden.
    boolean own =
        which != null && !timesSaid && insteadTimes.stream().allMatch(t -> t.start() != null);
    if (own || (!ownDays && insteadTimes.isEmpty())) {
      tokens.reset(start);
      return null;
    }
    Set<Integer> inMonths = some == null ? Set.of() : MonthGrammar.set(some);
    return new Item.Instead(
        inMonths,
        holidays ? withHolidays(which) : which,
        insteadDays,
        monthDays,
        insteadTimes,
        tokens.since(start));
  }

  /** 最終日は15時まで, 初日は13時から; null with the tokens where they were for anything else. */
  Item.@Nullable EdgeDay parseEdge() {
    int start = tokens.position();
    boolean last = tokens.at(Kind.LAST_DAY);
    if (!tokens.acceptAny(Kind.FIRST_DAY, Kind.LAST_DAY)) {
      return null;
    }
    tokens.skip(Kind.SEPARATOR);
    List<TimeRange> own = insteadTimes();
    if (own.isEmpty()) {
      tokens.reset(start);
      return null;
    }
    return new Item.EdgeDay(last, own, tokens.since(start));
  }

  /**
   * 8/1から8/20までの期間は18:10まで, of which the dates were read; null with the tokens where they were for
   * anything else.
   *
   * @param start where the dates begin
   */
  Item.@Nullable InPeriod parsePeriod(Item.Span span, int start) {
    LocalDate from = span.from();
    LocalDate until = span.until();
    if (from == null || until == null) {
      return null;
    }
    int before = tokens.position();
    boolean yearly = !DateReader.yearSaid(tokens.since(start));
    tokens.skip(Kind.OF, Kind.PARTICLE, Kind.LABEL, Kind.TOPIC, Kind.SEPARATOR);
    List<TimeRange> own = insteadTimes();
    if (own.isEmpty()) {
      tokens.reset(before);
      return null;
    }
    return new Item.InPeriod(from, until, yearly, own, tokens.since(start));
  }

  /** 12月の第4水曜は休み; null with the tokens where they were for anything else. */
  Item.@Nullable RestInMonths parseRest() {
    int start = tokens.position();
    List<Integer> some = months.parse();
    Item.Days rest = some != null && tokens.accept(Kind.OF) ? days.parse() : null;
    tokens.skip(Kind.TOPIC, Kind.PARTICLE);
    boolean off = rest != null && tokens.acceptAny(Kind.OFF, Kind.EXCEPT);
    if (some == null || rest == null || !off || rest.nth().isEmpty()) {
      tokens.reset(start);
      return null;
    }
    return new Item.RestInMonths(MonthGrammar.set(some), rest.nth(), tokens.since(start));
  }

  /** 日曜・祝日は15時まで. */
  private boolean holidaysToo() {
    int start = tokens.position();
    tokens.accept(Kind.SEPARATOR);
    boolean too = tokens.accept(Kind.HOLIDAY) && (tokens.at(Kind.TOPIC) || tokens.at(Kind.ONLY));
    if (!too) {
      tokens.reset(start);
    }
    return too;
  }

  private static Item.@Nullable Days withHolidays(Item.@Nullable Days days) {
    return days == null
        ? null
        : new Item.Days(days.nth(), days.monthDays(), true, days.workdays(), 1, false, false);
  }

  private List<TimeRange> insteadTimes() {
    List<TimeRange> found = new ArrayList<>();
    TimeRange range = times.parse();
    while (range != null) {
      found.add(range);
      int before = tokens.position();
      boolean more = tokens.acceptAny(Kind.SEPARATOR, Kind.SLASH);
      range = more ? times.parse() : null;
      if (range == null) {
        tokens.reset(before);
      }
    }
    return found;
  }

  /**
   * 第4水曜 and 21日 as they stand; 第2 alone with the weekday left open, which is Monday's place
   * holder. Null with the tokens where they were for anything else, as 10日〜20日 and 28日まで.
   */
  private Item.@Nullable Days insteadDays() {
    int start = tokens.position();
    Item.Days named = days.parse();
    if (named == null) {
      return openOrdinals();
    }
    boolean range = tokens.at(Kind.UNTIL) || tokens.at(Kind.FROM) || tokens.at(Kind.RANGE);
    boolean few = named.nth().isEmpty() && named.monthDays().size() <= 2 && !range;
    boolean holidaysOnly = named.nth().isEmpty() && named.monthDays().isEmpty();
    if (holidaysOnly || (!named.monthDays().isEmpty() && !few)) {
      // 2月は10日〜20日 10時〜, 8月は祝日 10時〜: the time is not all that is different.
      tokens.reset(start);
      return null;
    }
    if (!named.nth().isEmpty() && tokens.since(start).indexOf('毎', 1) > 0) {
      // 1月は第2土曜、毎月第1土曜: the second is not about January.
      findings.lose(tokens.since(start));
    }
    return named;
  }

  private Item.@Nullable Days openOrdinals() {
    Set<NthDay> open = new TreeSet<>();
    for (int ordinal : days.ordinals()) {
      for (DayOfWeek day : DayOfWeek.values()) {
        open.add(new NthDay(ordinal, day));
      }
    }
    return open.isEmpty()
        ? null
        : new Item.Days(List.copyOf(open), List.of(), false, false, 1, false, false);
  }
}
