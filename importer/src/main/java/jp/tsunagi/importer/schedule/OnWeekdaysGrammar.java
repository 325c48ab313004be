package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a day of the month on some weekdays: 25日(土日の場合は翌月曜), 10日(火〜金曜のみ). Days that are
 * left out (土日は休み) are a closure like any other.
 */
final class OnWeekdaysGrammar {

  private final Tokens tokens;
  private final Findings findings;
  private final WeekdayGrammar weekdays;
  private final MonthDayGrammar monthDays;

  OnWeekdaysGrammar(Tokens tokens, Findings findings) {
    this.tokens = tokens;
    this.findings = findings;
    this.weekdays = new WeekdayGrammar(tokens);
    this.monthDays = new MonthDayGrammar(tokens);
  }

  /**
   * The phrase, or null with the tokens where they were.
   *
   * @param bracketed true in brackets, where 火〜金曜のみ is about the days before them
   */
  Item.@Nullable OnWeekdays parse(boolean bracketed) {
    int start = tokens.position();
    Set<Integer> of = subject();
    Set<DayOfWeek> days = days();
    if (days == null) {
      tokens.reset(start);
      return null;
    }
    if (bracketed && tokens.at(Kind.ONLY) && tokens.at(1, Kind.CLOSE)) {
      tokens.next();
      return new Item.OnWeekdays(of, days, Set.of(), tokens.since(start));
    }
    boolean weekend =
        days.contains(DayOfWeek.SUNDAY)
            && EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).containsAll(days);
    if (!weekend || !tokens.accept(Kind.IN_CASE) || !toMonday(days.size() == 1, start)) {
      tokens.reset(start);
      return null;
    }
    tokens.skip(Kind.PARTICLE, Kind.HELD, Kind.MOVED);
    return new Item.OnWeekdays(of, EnumSet.allOf(DayOfWeek.class), days, tokens.since(start));
  }

  /** The 10日 of 10日が土日の場合は; empty with the tokens where they were when nothing is named. */
  private Set<Integer> subject() {
    int start = tokens.position();
    TreeSet<Integer> named = new TreeSet<>();
    if (monthDays.parse(named) && tokens.peek().text().equals("が")) {
      tokens.next();
      return named;
    }
    tokens.reset(start);
    return Set.of();
  }

  /** The weekdays; null where 祝 is among them, which moves by other rules. */
  private @Nullable Set<DayOfWeek> days() {
    int start = tokens.position();
    if (tokens.accept(Kind.WEEKEND)) {
      return EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }
    DayGrammar.Collected more = new DayGrammar.Collected();
    List<DayOfWeek> named = weekdays.parse(more);
    if (named == null || more.holidays) {
      tokens.reset(start);
      return null;
    }
    return EnumSet.copyOf(named);
  }

  /** 翌月曜, 翌週の月曜; of a Sunday 翌日 too. */
  private boolean toMonday(boolean sunday, int start) {
    tokens.skip(Kind.SEPARATOR, Kind.TOPIC);
    if (tokens.accept(Kind.NEXT_MONDAY)) {
      return true;
    }
    if (tokens.at(Kind.NEXT_DAY)) {
      return sunday && tokens.next().text().equals("翌日");
    }
    boolean week = tokens.accept(Kind.NEXT_WEEK);
    tokens.skip(Kind.OF);
    boolean monday = week && tokens.at(Kind.WEEKDAY) && tokens.next().value() == 1;
    if (monday) {
      tokens.accept(Kind.YOUBI);
      findings.add(Finding.Kind.READING_ASSUMED, tokens.since(start));
    }
    return monday;
  }
}
