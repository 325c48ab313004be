package jp.tsunagi.importer.schedule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The spellings of a time: 13:30, 13時30分, 午後1時半, 正午, 1330, 10:00am. */
final class ClockReader {

  private final Tokens tokens;

  ClockReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * A time, or null with the tokens where they were.
   *
   * @param first true at the start of a range, whose number may leave its unit to the end (9〜12時)
   */
  @Nullable Clock clock(boolean first) {
    int start = tokens.position();
    if (tokens.accept(Kind.NOON)) {
      return new Clock(12 * 60, Clock.Half.AFTERNOON);
    }
    Clock.Half half = half();
    Clock clock = tokens.at(Kind.NUMBER) ? number(half, first) : null;
    if (clock == null) {
      tokens.reset(start);
    }
    return clock;
  }

  private Clock.Half half() {
    if (tokens.accept(Kind.MORNING)) {
      return Clock.Half.MORNING;
    }
    return tokens.accept(Kind.AFTERNOON) ? Clock.Half.AFTERNOON : Clock.Half.UNSAID;
  }

  private @Nullable Clock number(Clock.Half said, boolean first) {
    Token number = tokens.next();
    int minute = 0;
    int hour = number.value();
    if (tokens.at(Kind.COLON) && tokens.at(1, Kind.NUMBER)) {
      tokens.next();
      minute = tokens.next().value();
    } else if (tokens.accept(Kind.HOUR)) {
      minute = minutes();
    } else if (number.text().length() == 4) {
      minute = hour % 100;
      hour = hour / 100;
      if (first && !(tokens.at(Kind.RANGE) && tokens.peek(1).text().length() == 4)) {
        return null;
      }
    } else if (!unitless(first)) {
      return null;
    }
    Clock.Half half = said == Clock.Half.UNSAID ? trailingHalf() : said;
    return Clock.of(hour, minute, half);
  }

  private int minutes() {
    if (tokens.accept(Kind.HALF)) {
      return 30;
    }
    if (tokens.at(Kind.NUMBER) && tokens.at(1, Kind.MINUTE)) {
      int minute = tokens.next().value();
      tokens.next();
      return minute;
    }
    return unitlessMinutes() ? tokens.next().value() : 0;
  }

  /** 13時00〜16時30. */
  private boolean unitlessMinutes() {
    Token number = tokens.peek();
    boolean attached = number.at() == tokens.peek(-1).end() && number.text().length() == 2;
    return attached
        && tokens.at(Kind.NUMBER)
        && switch (tokens.peek(1).kind()) {
          case HOUR, HOURS, COLON, MONTH, DAY, SLASH, NUMBER -> false;
          default -> number.value() < 60;
        };
  }

  /** 10:00am, but not 10:00 PM1:00. */
  private Clock.Half trailingHalf() {
    boolean latin =
        tokens.peek().text().toUpperCase(Locale.ROOT).endsWith("M") && !tokens.at(1, Kind.NUMBER);
    return latin ? half() : Clock.Half.UNSAID;
  }

  /** 9〜12時 at its start, 9:30〜11 at its end. */
  private boolean unitless(boolean first) {
    if (first) {
      boolean hourAhead = tokens.at(2, Kind.HOUR) || tokens.at(2, Kind.COLON);
      return tokens.at(Kind.RANGE) && tokens.at(1, Kind.NUMBER) && hourAhead;
    }
    return switch (tokens.peek().kind()) {
      case END, CLOSE, SEPARATOR, OPEN -> true;
      default -> false;
    };
  }
}
