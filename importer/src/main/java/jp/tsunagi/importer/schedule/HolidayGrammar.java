package jp.tsunagi.importer.schedule;

import org.jspecify.annotations.Nullable;

/** What happens on a holiday other than resting: 祝日の場合は翌日, 祝日の場合は翌週, 祝日も開催. */
final class HolidayGrammar {

  private final Tokens tokens;

  HolidayGrammar(Tokens tokens) {
    this.tokens = tokens;
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
      return new Item.HolidayMove(week, off);
    }
    if (tokens.accept(Kind.HELD)) {
      return new Item.HolidayHeld();
    }
    tokens.reset(start);
    return null;
  }
}
