package jp.tsunagi.importer.schedule;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Times of day.
 *
 * <pre>
 * range = clock [(〜|から) (clock [まで] | duration)] | 〜 clock | clock まで | 24時間
 * clock = [午前|午後] (h:mm | h時[m分|半] | 正午 | hhmm)
 * </pre>
 */
final class TimeGrammar {

  private final Tokens tokens;
  private final Findings findings;
  private final ClockReader reader;
  private boolean afternoonSaid;

  TimeGrammar(Tokens tokens, Findings findings) {
    this.tokens = tokens;
    this.findings = findings;
    this.reader = new ClockReader(tokens);
  }

  /** A range, or null with the tokens where they were. */
  @Nullable TimeRange parse() {
    int start = tokens.position();
    if (tokens.at(Kind.NUMBER) && tokens.peek().value() == 24 && tokens.at(1, Kind.HOURS)) {
      tokens.next();
      tokens.next();
      return new TimeRange(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false);
    }
    boolean open = tokens.accept(Kind.RANGE);
    Clock first = reader.clock(!open);
    if (first == null) {
      tokens.reset(start);
      return null;
    }
    tokens.skip(Kind.ABOUT);
    TimeRange range = open ? until(first) : range(first, start);
    tokens.skip(Kind.ABOUT);
    return range;
  }

  private TimeRange until(Clock end) {
    tokens.accept(Kind.UNTIL);
    return end.unclear() ? TimeRange.NONE : new TimeRange(null, end.time(), false);
  }

  private TimeRange range(Clock first, int start) {
    // 午後6時 …、6時: the second hardly is in the morning.
    boolean doubtful = afternoonSaid && first.half() == Clock.Half.UNSAID && first.minutes() < 720;
    afternoonSaid |= first.half() == Clock.Half.AFTERNOON && first.minutes() > 720;
    if (doubtful) {
      findings.lose(tokens.since(start));
    }
    if (tokens.accept(Kind.UNTIL)) {
      return until(first);
    }
    boolean open = false;
    while (tokens.acceptAny(Kind.RANGE, Kind.FROM)) {
      open = true;
    }
    Clock last = open ? reader.clock(false) : null;
    if (last != null) {
      tokens.skip(Kind.ABOUT);
      tokens.accept(Kind.UNTIL);
      return closed(first, last, start);
    }
    Clock end = lasting(first, open);
    if (first.unclear()) {
      return unclear(start);
    }
    return new TimeRange(first.time(), end == null ? null : end.time(), !open && end == null);
  }

  private TimeRange closed(Clock first, Clock written, int start) {
    Clock last = written.after(first);
    if (last == null || first.unclear()) {
      return unclear(start);
    }
    return new TimeRange(first.time(), last.time(), false);
  }

  private TimeRange unclear(int start) {
    findings.add(Finding.Kind.TIME_UNCLEAR, tokens.since(start));
    return TimeRange.NONE;
  }

  /** 10時から2時間, 10:00〜(約90分). */
  private @Nullable Clock lasting(Clock first, boolean open) {
    int before = tokens.position();
    boolean bracket = tokens.accept(Kind.OPEN);
    tokens.skip(Kind.ABOUT);
    int minutes = (open || bracket) && tokens.at(Kind.NUMBER) ? duration() : 0;
    tokens.skip(Kind.ABOUT);
    if (minutes == 0 || minutes > 12 * 60 || (bracket && !tokens.accept(Kind.CLOSE))) {
      tokens.reset(before);
      return null;
    }
    return new Clock(first.minutes() + minutes, first.half());
  }

  private int duration() {
    int number = tokens.next().value();
    if (tokens.accept(Kind.MINUTE)) {
      return number;
    }
    if (!tokens.accept(Kind.HOURS)) {
      return 0;
    }
    return number * 60 + (tokens.accept(Kind.HALF) ? 30 : 0);
  }
}
