package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** What happens on a holiday other than resting: 祝日の場合は翌日, 翌週 or 火曜, 祝日も開催. */
final class HolidayGrammar {

  private final Tokens tokens;
  private final DayGrammar days;

  HolidayGrammar(Tokens tokens, Findings findings) {
    this.tokens = tokens;
    this.days = new DayGrammar(tokens, findings);
  }

  /**
   * 月曜が祝日の場合は開館し、翌日休館: the weekly day of rest, which a holiday moves to the day after it; null with
   * the tokens where they were for anything else.
   */
  @Nullable DayOfWeek movedRest() {
    int start = tokens.position();
    if (!tokens.at(Kind.WEEKDAY)) {
      return null;
    }
    DayOfWeek day = DayOfWeek.of(tokens.next().value());
    tokens.accept(Kind.YOUBI);
    boolean holiday =
        tokens.accept(Kind.PARTICLE) && tokens.accept(Kind.HOLIDAY) && tokens.accept(Kind.IN_CASE);
    tokens.skip(Kind.SEPARATOR, Kind.HELD);
    boolean next = holiday && tokens.accept(Kind.NEXT_DAY);
    tokens.skip(Kind.OF, Kind.TOPIC, Kind.PARTICLE);
    if (!next || !tokens.accept(Kind.OFF)) {
      tokens.reset(start);
      return null;
    }
    return day;
  }

  /**
   * A phrase about holidays, or null with the tokens where they were.
   *
   * @param about true in brackets after days, which 祝日のみ then limits
   */
  @Nullable Item parse(boolean about) {
    int start = tokens.position();
    if (about && tokens.at(Kind.HOLIDAY) && tokens.at(1, Kind.ONLY)) {
      tokens.next();
      tokens.next();
      return new Item.HolidayOnly();
    }
    DayOfWeek of = subject();
    if (!tokens.accept(Kind.HOLIDAY)
        || !tokens.acceptAny(Kind.IN_CASE, Kind.TOPIC, Kind.ALSO, Kind.PARTICLE)) {
      tokens.reset(start);
      return null;
    }
    tokens.skip(Kind.SEPARATOR, Kind.TOPIC, Kind.OF);
    boolean week = tokens.at(Kind.NEXT_WEEK);
    if (tokens.acceptAny(Kind.NEXT_DAY, Kind.NEXT_WEEK)) {
      tokens.skip(Kind.OF, Kind.WEEKDAY, Kind.YOUBI, Kind.PARTICLE, Kind.TOPIC);
      boolean off = tokens.accept(Kind.OFF);
      tokens.skip(Kind.HELD, Kind.MOVED, Kind.PARTICLE);
      return new Item.HolidayMove(of, week, off);
    }
    if (tokens.accept(Kind.HELD)) {
      return new Item.HolidayHeld();
    }
    Item.Days instead = tokens.peek(-1).kind() == Kind.IN_CASE ? days.parse() : null;
    if (instead != null && instead.monthDays().isEmpty() && !tokens.at(Kind.OFF)) {
      tokens.skip(Kind.PARTICLE, Kind.HELD, Kind.MOVED);
      return new Item.HolidayTo(of, instead.nth(), tokens.since(start));
    }
    tokens.reset(start);
    return null;
  }

  /** The 月曜 of 月曜が祝日の場合は, null with the tokens where they were when nothing is named. */
  private @Nullable DayOfWeek subject() {
    int start = tokens.position();
    Token day = tokens.peek();
    if (tokens.accept(Kind.WEEKDAY)) {
      tokens.accept(Kind.YOUBI);
      if (tokens.accept(Kind.PARTICLE) && tokens.at(Kind.HOLIDAY)) {
        return DayOfWeek.of(day.value());
      }
    }
    tokens.reset(start);
    return null;
  }
}
