package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole of a schedule: phrases in any order, with words around them.
 *
 * <pre>
 * schedule = {closed | holiday | override | count | date | months | days | times | remark | separator}
 * </pre>
 *
 * <p>Recursive descent with one token of memory and explicit setting back: every phrase either
 * matches as a whole or leaves the tokens where they were. What no phrase takes is passed over when
 * it is plain text, and loses the schedule when it has the look of a day, a time or a limit.
 */
final class ScheduleGrammar {

  private final Tokens tokens;
  private final Findings findings;
  private final Surroundings surroundings;
  private final ClosedGrammar closed;
  private final HolidayGrammar holiday;
  private final OverrideGrammar override;
  private final OnWeekdaysGrammar onWeekdays;
  private final DateGrammar dates;
  private final SchoolHolidays schoolHolidays;
  private final MonthGrammar months;
  private final DayGrammar days;
  private final TimeGrammar times;
  private final List<Item> items = new ArrayList<>();
  private boolean resting;
  private boolean named;

  ScheduleGrammar(Tokens tokens, Findings findings, Calendar calendar) {
    this.tokens = tokens;
    this.findings = findings;
    this.surroundings = new Surroundings(tokens, findings);
    this.closed = new ClosedGrammar(tokens, findings, calendar);
    this.holiday = new HolidayGrammar(tokens, findings);
    this.override = new OverrideGrammar(tokens, findings);
    this.onWeekdays = new OnWeekdaysGrammar(tokens, findings);
    this.dates = new DateGrammar(tokens, findings, calendar);
    this.schoolHolidays =
        new SchoolHolidays(tokens, findings, dates, new DayGrammar(tokens, findings));
    this.months = new MonthGrammar(tokens);
    this.days = new DayGrammar(tokens, findings);
    this.times = new TimeGrammar(tokens, findings);
  }

  List<Item> parse() {
    while (!tokens.done()) {
      boolean passed = surroundings.admission(said(Item.Times.class));
      passed |= resting && surroundings.unknownRest();
      if (!passed && !phrase() && !surroundings.pass()) {
        if (resting && (tokens.at(Kind.MORNING) || tokens.at(Kind.AFTERNOON))) {
          // 定休日:土曜午後 is more than a rule can say.
          findings.lose(tokens.peek().text());
        }
        surroundings.leftover();
      }
    }
    return items;
  }

  private boolean phrase() {
    boolean half = tokens.at(Kind.MORNING) || tokens.at(Kind.AFTERNOON);
    if (resting && half && tokens.peek(-1).end() == tokens.peek().at()) {
      // 定休日:土曜午後 8:00〜17:00: the half day is that of the Saturday, not of the time.
      findings.lose(tokens.peek().text());
    }
    if (tokens.at(Kind.OPENING_LABEL) && !tokens.peek().text().endsWith("日")) {
      // 開館日の10時〜16時 does not say on which days.
      items.add(new Item.Opening());
    }
    if (neverClosed()) {
      return items.add(new Item.Opening());
    }
    Item item = limit();
    if (item == null) {
      item = day();
      doubt(item);
    }
    return item != null ? add(item) : time();
  }

  /** 定休日:なし, 【休館日】なし, 定休日:年中無休. */
  private boolean neverClosed() {
    int start = tokens.position();
    tokens.accept(Kind.OPEN);
    if (tokens.accept(Kind.CLOSING_LABEL)) {
      tokens.skip(Kind.COLON, Kind.CLOSE);
      boolean none = tokens.peek().text().equals("なし") || tokens.peek().text().equals("無し");
      if (none || tokens.at(Kind.EVERY_DAY)) {
        tokens.next();
        return true;
      }
    }
    tokens.reset(start);
    return false;
  }

  /** Days among the rest days, and days of which something is said that no phrase took. */
  private void doubt(@Nullable Item item) {
    boolean more = item != null && !(item instanceof Item.Count) && !(item instanceof Item.OpenOn);
    boolean topic = item instanceof Item.Days && tokens.at(Kind.TOPIC);
    // 毎週水曜 9:00〜12:00、8/12は…: something else holds then, and no phrase took it.
    boolean dates = item instanceof Item.Dates || item instanceof Item.Span;
    topic |= dates && said(Item.Days.class) && tokens.at(Kind.TOPIC);
    if (item instanceof Item.Months && said(Item.Days.class) && tokens.at(Kind.TOPIC)) {
      // 毎月5日〜10日(8月は10日〜15日): August has days of its own, whatever they are.
      findings.lose(tokens.peek().text());
    }
    boolean limited = item instanceof Item.Days && tokens.at(Kind.ONLY) && surroundings.bracketed();
    boolean timed = said(Item.Times.class);
    // 11:00〜14:30(土日)/17:00〜24:00 of opening hours: the days are those of the time before them.
    boolean between = timed && said(Item.Opening.class) && timesAfterBracket();
    // 25日(土日祝の場合は翌平日): the weekdays in the bracket are no days of their own.
    boolean condition =
        item instanceof Item.Days d
            && !d.nth().isEmpty()
            && surroundings.bracketed()
            && saidOfMonth();
    if ((item instanceof Item.Days && between) || condition) {
      findings.lose(tokens.peek().text());
    }
    if (more && (resting || (timed && (topic || (limited && !tokens.at(1, Kind.CLOSE)))))) {
      findings.lose(tokens.peek().text());
    }
  }

  /** A bracket ends here, or has just ended, and a time follows it. */
  private boolean timesAfterBracket() {
    int next = tokens.at(Kind.CLOSE) ? 1 : 0;
    boolean closed = tokens.at(next - 1, Kind.CLOSE);
    next += tokens.at(next, Kind.SEPARATOR) || tokens.at(next, Kind.SLASH) ? 1 : 0;
    boolean clock = tokens.at(next + 1, Kind.COLON) || tokens.at(next + 1, Kind.HOUR);
    return closed && tokens.at(next, Kind.NUMBER) && clock;
  }

  private boolean time() {
    Token label = before();
    TimeRange range = times.parse();
    if (range == null || claimed(range) || ofPart(label, range)) {
      return range != null;
    }
    // 浴室は10:00〜20:00 beside other times is about a part of the whole, (12:00〜13:00は…) of the hours.
    named |= label.kind() == Kind.TEXT;
    boolean within = tokens.at(Kind.TOPIC) && (surroundings.bracketed() || withinHours(range));
    if ((named || within) && said(Item.Times.class)) {
      findings.lose(label.text());
    }
    return add(new Item.Times(List.of(range)));
  }

  /** The 12:00〜13:00 of 9:00〜16:30 ※12:00〜13:00は電話のみ. */
  private boolean withinHours(TimeRange range) {
    return items.stream()
        .filter(Item.Times.class::isInstance)
        .flatMap(item -> ((Item.Times) item).ranges().stream())
        .anyMatch(range::within);
  }

  /** 16:30最終受付, 12:30開場: the clause claims the time before it. */
  private boolean claimed(TimeRange range) {
    String clause = tokens.at(Kind.REMARK_CLAUSE) ? tokens.peek().text() : "";
    boolean attached = range.bare() && tokens.peek(-1).end() == tokens.peek().at();
    return clause.startsWith("最終")
        || (attached && (clause.equals("開場") || clause.startsWith("受付")));
  }

  /** 9:00〜22:00(展示は18:00まで), 7:00〜18:00(延長19:00): the whole is open as it said. */
  private boolean ofPart(Token label, TimeRange range) {
    boolean alone = surroundings.bracketed() && tokens.at(Kind.CLOSE);
    boolean half = range.start() == null || range.end() == null;
    boolean part = label.kind() == Kind.TEXT && !Leftover.sometimes(label.text());
    return part && alone && half && said(Item.Times.class);
  }

  /** What stands before the time: 浴室 in 浴室は10:00〜. */
  private Token before() {
    int back = -1;
    boolean more = true;
    while (more && tokens.position() + back > 0) {
      more = tokens.at(back, Kind.TOPIC) || tokens.at(back, Kind.COLON);
      back -= more ? 1 : 0;
    }
    return tokens.peek(back);
  }

  private boolean add(Item item) {
    // 定休日：月曜(祝日は開館)、12/29〜1/3: the list of rests goes on.
    boolean held = item instanceof Item.HolidayHeld;
    resting &= held || item instanceof Item.Closed || item instanceof Item.HolidayMove;
    return items.add(item);
  }

  private @Nullable Item limit() {
    DayOfWeek rest = holiday.movedRest();
    if (rest != null) {
      items.add(Closings.weekly(rest));
      return new Item.HolidayMove(null, false, true);
    }
    Item item = holiday.parse(surroundings.bracketed() && said(Item.Days.class));
    item = item == null ? nextTime() : item;
    item = item == null && saidOfMonth() ? onWeekdays.parse(surroundings.bracketed()) : item;
    if (item == null) {
      Closing closing = closed.parse(resting && !surroundings.bracketed(), items.isEmpty());
      if (closing != null && resting && !closing.labelled && surroundings.bracketed()) {
        // 定休日:第2火曜(8月を除く) is an exception to an exception.
        findings.lose(closing.words);
      }
      if (closing != null && closing.labelled) {
        resting = true;
        items.add(new Item.Opening());
      }
      item = closing == null ? null : Closings.item(closing, items, findings);
    }
    item = item == null ? override.parseEdge() : item;
    item = item == null && said(Item.Days.class) ? override.parseRest() : item;
    return item == null ? override.parse(said(Item.Times.class)) : item;
  }

  private boolean said(Class<? extends Item> kind) {
    return items.stream().anyMatch(kind::isInstance);
  }

  private boolean weekdaysSaid() {
    return items.stream()
        .anyMatch(
            i -> i instanceof Item.Days || (i instanceof Item.Closed c && !c.nth().isEmpty()));
  }

  private boolean saidOfMonth() {
    return items.stream()
        .anyMatch(i -> i instanceof Item.Days d && !d.monthDays().isEmpty() && d.nth().isEmpty());
  }

  /** 次回12/1, 初回は4月9日; null with the tokens where they were for 初回無料. */
  private @Nullable Item nextTime() {
    int start = tokens.position();
    if (!tokens.accept(Kind.NEXT_TIME)) {
      return null;
    }
    tokens.skip(Kind.COLON, Kind.TOPIC, Kind.PARTICLE);
    Item date = dates.parse();
    if (date instanceof Item.Dates one && one.dates().size() == 1) {
      return new Item.Anchor(one.dates().get(0), tokens.since(start));
    }
    if (date != null) {
      findings.lose(tokens.since(start));
    }
    tokens.reset(start);
    return null;
  }

  private @Nullable Item day() {
    if (tokens.at(Kind.COUNT)) {
      Token count = tokens.next();
      return new Item.Count(count.text().replace("毎", "").charAt(0), count.value());
    }
    if (tokens.at(Kind.EVERY_YEAR)) {
      return everyYear();
    }
    Item item = date();
    if (item == null && items.stream().allMatch(Item.Opening.class::isInstance)) {
      item = schoolHolidays.parse(items);
    }
    if (item == null) {
      item = someMonths();
    }
    return item == null ? days.parse() : item;
  }

  /**
   * Dates; a period with hours of its own, beside days that have theirs, is an exception to these.
   */
  private @Nullable Item date() {
    int start = tokens.position();
    int found = findings.size();
    Item item = dates.parse();
    if (item instanceof Item.Dates open && said(Item.Closed.class) && openAllTheSame()) {
      return new Item.OpenOn(open.dates(), tokens.since(start));
    }
    if (!(item instanceof Item.Span span) || !weekdaysSaid() || !said(Item.Times.class)) {
      return item;
    }
    Item.InPeriod period = override.parsePeriod(span, start);
    if (period != null && period.yearly()) {
      findings.forget(found);
    }
    return period == null ? item : period;
  }

  /** The は開館 of 7/20は開館. */
  private boolean openAllTheSame() {
    int start = tokens.position();
    if (tokens.acceptAny(Kind.TOPIC, Kind.ALSO) && tokens.accept(Kind.HELD)) {
      return true;
    }
    tokens.reset(start);
    return false;
  }

  /** 毎年11月3日 is no date but a day of a month. */
  private @Nullable Item everyYear() {
    tokens.next();
    tokens.skip(Kind.SEPARATOR);
    int month = tokens.peek().value();
    boolean date = tokens.at(1, Kind.MONTH) && tokens.at(2, Kind.NUMBER) && tokens.at(3, Kind.DAY);
    if (tokens.at(Kind.NUMBER) && date && month >= 1 && month <= 12) {
      tokens.next();
      tokens.next();
      return new Item.Months(Set.of(month), false);
    }
    Item item = someMonths();
    return item == null ? days.parse() : item;
  }

  private @Nullable Item someMonths() {
    int start = tokens.position();
    boolean season = tokens.acceptAny(Kind.SEASON, Kind.LOCAL_SEASON);
    boolean bracket = season && tokens.accept(Kind.OPEN);
    List<Integer> list = months.parse();
    if (list == null || (bracket && !tokens.accept(Kind.CLOSE))) {
      tokens.reset(start);
      return null;
    }
    return new Item.Months(MonthGrammar.set(list), surroundings.bracketed());
  }
}
