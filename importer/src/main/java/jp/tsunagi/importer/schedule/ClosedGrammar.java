package jp.tsunagi.importer.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When it is not held.
 *
 * <pre>
 * closed = 休館日 targets | targets [は|の場合は] (休み|休館|を除く|以外)
 * target = 祝日 | 年末年始 | 8月 | 12月〜3月 | 8/13〜8/16 | 月曜 | 第3月曜 | 第5週 | 10日(月) | 12〜13時
 * </pre>
 */
final class ClosedGrammar {

  private final Tokens tokens;
  private final MonthGrammar months;
  private final DayGrammar days;
  private final DateGrammar dates;
  private final TimeGrammar times;
  private final DateReader reader;
  private final Findings findings;
  private final Calendar calendar;

  ClosedGrammar(Tokens tokens, Findings findings, Calendar calendar) {
    this.tokens = tokens;
    this.findings = findings;
    this.calendar = calendar;
    this.months = new MonthGrammar(tokens);
    this.days = new DayGrammar(tokens, findings);
    this.dates = new DateGrammar(tokens, findings, calendar);
    this.times = new TimeGrammar(tokens, findings);
    this.reader = new DateReader(tokens);
  }

  /**
   * A closure, or null with everything where it was.
   *
   * @param listed true after 休館日 and what it names: a further 年末年始 belongs to them
   * @param first true when nothing was said yet: in 8月5日〜16日、10日(月)以外 the span is what is held
   */
  @Nullable Closing parse(boolean listed, boolean first) {
    int start = tokens.position();
    int found = findings.size();
    Calendar.Memory memory = calendar.memory();
    boolean labelled = label() || (listed && goesOn());
    Closing closing = new Closing();
    boolean complete = targets(closing) && (mark(closing) || labelled || closing.offSaid);
    complete &= !(first && !labelled && (closing.narrowed || closing.beginsWithHeldDays));
    if (!complete) {
      undo(start, found, memory);
      return null;
    }
    boolean lunch = !closing.times.isEmpty();
    closing.labelled = labelled && !lunch;
    if (lunch && tokens.since(start).contains("日")) {
      // 第2火曜 定休日 9:00〜17:00: the label has nothing of its own.
      findings.lose(tokens.since(start));
    }
    if (closing.labelled && (tokens.at(Kind.TOPIC) || tokens.at(Kind.OF))) {
      // 定休日:5〜10月は火曜
      findings.lose(tokens.since(start));
    }
    closing.words = tokens.since(start);
    return closing;
  }

  /** 年末年始, 祝日 or 12/29〜1/3 behind what a label of rests named before. */
  private boolean goesOn() {
    boolean date = tokens.at(Kind.NUMBER) && !tokens.at(1, Kind.COLON) && !tokens.at(1, Kind.HOUR);
    boolean listed = date && tokens.peek(-1).kind() == Kind.SEPARATOR;
    return listed || tokens.at(Kind.SEASON) || tokens.at(Kind.HOLIDAY);
  }

  private boolean label() {
    int start = tokens.position();
    tokens.accept(Kind.OPEN);
    if (!tokens.acceptAny(Kind.CLOSING_LABEL, Kind.LUNCH)) {
      tokens.reset(start);
      return false;
    }
    tokens.skip(Kind.CLOSE, Kind.COLON, Kind.TOPIC, Kind.EVERY_WEEK, Kind.EVERY_MONTH);
    return true;
  }

  private boolean mark(Closing closing) {
    int before = tokens.position();
    tokens.skip(Kind.TOPIC, Kind.PARTICLE, Kind.LABEL, Kind.ALSO, Kind.IN_CASE, Kind.OF);
    if (closing.dated() && closing.seasons.isEmpty() && tokens.at(Kind.SEASON)) {
      // 8/13〜16は夏季休業, 7/22〜8/26は夏休み, 1〜2月冬期休業: its days are said. The second has its mark yet to
      // come.
      boolean topic = tokens.peek(-1).kind() == Kind.TOPIC;
      String said = tokens.next().text();
      if (Season.named(said).closes() || (topic && said.endsWith("休み"))) {
        closing.mark = tokens.peek(-1).text();
        return true;
      }
    }
    Token mark = tokens.peek();
    boolean bracketEnds = !closing.times.isEmpty() && tokens.at(1, Kind.CLOSE);
    boolean named = tokens.peek(-1).kind() == Kind.TOPIC || bracketEnds;
    boolean lunch = named && tokens.accept(Kind.LUNCH);
    boolean cancelled = closing.holidays && mark.text().equals("中止");
    if (cancelled) {
      tokens.next();
    } else if (!lunch && !tokens.acceptAny(Kind.OFF, Kind.EXCEPT)) {
      tokens.reset(before);
      return false;
    }
    // 祝日、冬期休業を除く says it twice.
    tokens.accept(Kind.EXCEPT);
    tokens.skip(Kind.PARTICLE, Kind.OF);
    closing.mark = mark.text();
    return true;
  }

  private void undo(int start, int found, Calendar.Memory memory) {
    tokens.reset(start);
    findings.forget(found);
    calendar.restore(memory);
  }

  private boolean targets(Closing closing) {
    // 9:00〜12:00、冬期休み: a time stands by itself or is none of the closure's.
    if (timeOff(closing)) {
      return true;
    }
    boolean more = target(closing);
    boolean any = more;
    while (more) {
      int before = tokens.position();
      boolean comma = tokens.peek().text().equals(",");
      boolean separated = tokens.acceptAny(Kind.SEPARATOR, Kind.SLASH);
      more = separated || tokens.at(Kind.HOLIDAY);
      closing.beginsWithHeldDays |= more && !separated && closing.workingWeek();
      boolean span = closing.dated();
      more = more && target(closing);
      closing.narrowed |= more && span && (closing.saysDays() || closing.lastWithinFirst());
      closing.commas |= more && comma;
      if (!more) {
        tokens.reset(before);
      }
    }
    return any;
  }

  private boolean target(Closing closing) {
    if (tokens.at(Kind.SEASON)) {
      return season(closing);
    }
    if (tokens.at(Kind.LOCAL_SEASON)) {
      return localSeason(closing);
    }
    if (tokens.at(Kind.HOLIDAY)) {
      tokens.next();
      closing.holidays = true;
      return true;
    }
    return date(closing)
        || weeksOff(closing)
        || monthsOff(closing)
        || dayOff(closing)
        || dayOfMonth(closing);
  }

  private boolean season(Closing closing) {
    Season season = Season.named(tokens.next().text());
    int before = tokens.position();
    int mark = closing.closures.size();
    tokens.accept(Kind.OFF);
    boolean bracket = tokens.accept(Kind.OPEN);
    boolean dated = date(closing) || monthsOff(closing);
    if (!dated || (bracket && !tokens.accept(Kind.CLOSE))) {
      closing.closures.subList(mark, closing.closures.size()).clear();
      tokens.reset(before);
      closing.seasons.add(season);
      closing.offSaid |= season.closes() && !tokens.at(Kind.PARTICLE);
    } else if (tokens.peek(-1).kind() != Kind.OFF && (season.closes() || wasOff(before))) {
      closing.offSaid = true;
    }
    return true;
  }

  /** 農繁期(5月・10月), 積雪期12〜3月: nothing tells its days but the months beside it. */
  private boolean localSeason(Closing closing) {
    int start = tokens.position();
    int mark = closing.closures.size();
    tokens.next();
    boolean bracket = tokens.accept(Kind.OPEN);
    boolean said = date(closing) || monthsOff(closing);
    if (said && (!bracket || tokens.accept(Kind.CLOSE))) {
      return true;
    }
    closing.closures.subList(mark, closing.closures.size()).clear();
    tokens.reset(start);
    return false;
  }

  private boolean wasOff(int position) {
    int here = tokens.position();
    tokens.reset(position);
    boolean off = tokens.at(Kind.OFF);
    tokens.reset(here);
    return off;
  }

  private boolean date(Closing closing) {
    int start = tokens.position();
    int found = findings.size();
    Calendar.Memory memory = calendar.memory();
    Item item = dates.parse();
    if (item instanceof Item.Span span && span.from() != null && span.until() != null) {
      return closing.addSpan(span.from(), span.until(), tokens.since(start), findings, found);
    }
    if (item instanceof Item.Dates list) {
      return closing.addDates(list.dates(), findings, found);
    }
    undo(start, found, memory);
    return false;
  }

  private boolean monthsOff(Closing closing) {
    int start = tokens.position();
    List<Integer> list = months.parse();
    // 8月の第1水曜は休み closes one day, not the month.
    if (list == null || tokens.at(Kind.OF)) {
      tokens.reset(start);
      return false;
    }
    closing.addMonths(list);
    return true;
  }

  /** 第5週, and of days that were named before, 第3 alone: 毎週土曜(第3を除く). */
  private boolean weeksOff(Closing closing) {
    int start = tokens.position();
    List<Integer> ordinals = days.ordinals();
    int mark = tokens.at(Kind.TOPIC) ? 1 : 0;
    boolean bare = tokens.at(mark, Kind.EXCEPT) || tokens.at(mark, Kind.OFF);
    boolean week = tokens.at(Kind.WEEK) && !tokens.at(1, Kind.WEEKDAY);
    if (ordinals.isEmpty() || !(bare || week)) {
      tokens.reset(start);
      return false;
    }
    tokens.accept(Kind.WEEK);
    for (int ordinal : ordinals) {
      closing.weeks.add(ordinal);
    }
    return true;
  }

  private boolean dayOff(Closing closing) {
    Item.Days off = days.parse();
    if (off == null) {
      return false;
    }
    closing.interval |= off.interval() > 1;
    closing.introduced |= off.introduced();
    closing.nth.addAll(off.nth());
    closing.monthDays.addAll(off.monthDays());
    closing.holidays |= off.holidays();
    return true;
  }

  private boolean dayOfMonth(Closing closing) {
    DateReader.Read read = reader.dayOf(LocalDate.of(2000, 1, 1));
    if (read == null) {
      return false;
    }
    closing.monthDays.add(read.day());
    return true;
  }

  private boolean timeOff(Closing closing) {
    int start = tokens.position();
    TimeRange range = times.parse();
    if (range == null || range.start() == null || range.end() == null) {
      tokens.reset(start);
      return false;
    }
    closing.times.add(range);
    return true;
  }
}
