package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 月・水・金曜, 月〜金, 月火水, (土), 土日祝. */
final class WeekdayGrammar {

  private final Tokens tokens;

  WeekdayGrammar(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The weekdays in the order of the words, or null; notes in {@code into} when 祝 is one of them.
   */
  @Nullable List<DayOfWeek> parse(DayGrammar.Collected into) {
    int start = tokens.position();
    boolean bracket = tokens.accept(Kind.OPEN);
    List<DayOfWeek> days = list(into);
    if (days == null || (bracket && !tokens.accept(Kind.CLOSE))) {
      tokens.reset(start);
      return null;
    }
    return days;
  }

  private @Nullable List<DayOfWeek> list(DayGrammar.Collected into) {
    if (!tokens.at(Kind.WEEKDAY)) {
      return null;
    }
    List<DayOfWeek> days = new ArrayList<>();
    days.add(weekday());
    boolean more = true;
    while (more) {
      int before = tokens.position();
      boolean range = tokens.acceptAny(Kind.RANGE, Kind.FROM);
      boolean listed = range || tokens.acceptAny(Kind.SEPARATOR, Kind.DOT, Kind.SLASH);
      // 水・金曜 水10:00〜: the second Wednesday begins something new.
      more = (listed || !days.contains(said())) && next(days, range, into);
      if (!more) {
        tokens.reset(before);
      }
    }
    return days;
  }

  private boolean next(List<DayOfWeek> days, boolean range, DayGrammar.Collected into) {
    if (tokens.at(Kind.WEEKDAY)) {
      DayOfWeek day = weekday();
      DayOfWeek from = days.get(days.size() - 1);
      for (DayOfWeek d = from.plus(1); range && d != day; d = d.plus(1)) {
        days.add(d);
      }
      days.add(day);
      if (range) {
        tokens.accept(Kind.UNTIL);
      }
      return true;
    }
    // 土・日・祝, but not 月〜金(祝休み) nor 月〜金 祝日・年末年始を除く.
    if (!range && tokens.at(Kind.HOLIDAY) && !limited(afterRests().kind())) {
      tokens.next();
      into.holidays = true;
      return true;
    }
    return false;
  }

  /** What follows 祝日 and the seasons listed with it. */
  private Token afterRests() {
    int ahead = 1;
    while (separated(ahead) && tokens.at(ahead + 1, Kind.SEASON)) {
      ahead += 2;
    }
    return tokens.peek(ahead);
  }

  private boolean separated(int ahead) {
    return tokens.at(ahead, Kind.SEPARATOR) || tokens.at(ahead, Kind.SLASH);
  }

  private static boolean limited(Kind kind) {
    return switch (kind) {
      case OFF, EXCEPT, TOPIC, ALSO, IN_CASE, PARTICLE -> true;
      default -> false;
    };
  }

  private @Nullable DayOfWeek said() {
    return tokens.at(Kind.WEEKDAY) ? DayOfWeek.of(tokens.peek().value()) : null;
  }

  private DayOfWeek weekday() {
    DayOfWeek day = DayOfWeek.of(tokens.next().value());
    tokens.accept(Kind.YOUBI);
    return day;
  }
}
