package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Single dates and what is made of them.
 *
 * <pre>
 * dates = date {・ (date | day)} | date 〜 (date | day) | date (から|まで) | 〜 date
 *       | year month 〜 [year] month | year month から
 * </pre>
 */
final class DateGrammar {

  private final Tokens tokens;
  private final Findings findings;
  private final Calendar calendar;
  private final DateReader reader;

  DateGrammar(Tokens tokens, Findings findings, Calendar calendar) {
    this.tokens = tokens;
    this.findings = findings;
    this.calendar = calendar;
    this.reader = new DateReader(tokens);
  }

  /** Dates or a span, null with the tokens where they were when none begins here. */
  @Nullable Item parse() {
    Item months = months();
    if (months != null) {
      return months;
    }
    int start = tokens.position();
    boolean until = tokens.accept(Kind.RANGE);
    DateReader.Read first = reader.full();
    first = first == null && !until ? laterInMonth() : first;
    if (first == null) {
      tokens.reset(start);
      return null;
    }
    LocalDate date = resolve(first);
    if (until || tokens.accept(Kind.UNTIL)) {
      tokens.skip(Kind.SEPARATOR, Kind.UNTIL);
      return date == null ? new Item.Dates(List.of()) : new Item.Span(null, date);
    }
    return rangeOrList(date);
  }

  /**
   * The 18(日) of 10/17(土)13:00〜17:00、18(日)9:00〜15:00, which its weekday shows to be of the month
   * before it.
   */
  private DateReader.@Nullable Read laterInMonth() {
    int start = tokens.position();
    LocalDate before = calendar.previous();
    DateReader.Read read = before == null ? null : reader.dayOf(before);
    if (before == null || read == null) {
      return null;
    }
    boolean valid = read.day() > before.getDayOfMonth() && read.day() <= before.lengthOfMonth();
    if (!valid || before.withDayOfMonth(read.day()).getDayOfWeek() != read.weekday()) {
      tokens.reset(start);
      return null;
    }
    return read;
  }

  /** 令和8年4月〜令和9年3月: from the first day of the one to the last of the other. */
  private @Nullable Item months() {
    int start = tokens.position();
    YearMonth from = reader.monthOfYear();
    if (from == null || !tokens.acceptAny(Kind.RANGE, Kind.FROM)) {
      tokens.reset(start);
      return null;
    }
    boolean nextYear = tokens.accept(Kind.NEXT_YEAR);
    YearMonth to = reader.monthOfYear();
    if (to == null) {
      to = reader.monthOf(from.getYear());
      to = to != null && (nextYear || to.isBefore(from)) ? to.plusYears(1) : to;
    }
    if (to == null && !nextYear && !tokens.at(Kind.NUMBER) && !tokens.at(Kind.ERA)) {
      return new Item.Span(from.atDay(1), null);
    }
    if (to == null || to.isBefore(from)) {
      tokens.reset(start);
      return null;
    }
    tokens.accept(Kind.UNTIL);
    calendar.span(from.atDay(1), to.atEndOfMonth());
    return new Item.Span(from.atDay(1), to.atEndOfMonth());
  }

  private Item rangeOrList(@Nullable LocalDate first) {
    int before = tokens.position();
    boolean range = tokens.acceptAny(Kind.RANGE, Kind.FROM);
    if (range) {
      tokens.skip(Kind.SEPARATOR);
      boolean nextYear = tokens.accept(Kind.NEXT_YEAR);
      LocalDate last = rangeEnd(nextYear);
      if (last != null) {
        tokens.accept(Kind.UNTIL);
        if (first != null) {
          calendar.span(first, last);
        }
        return first == null ? new Item.Dates(List.of()) : new Item.Span(first, last);
      }
      tokens.reset(before);
      tokens.next();
      return first == null ? new Item.Dates(List.of()) : new Item.Span(first, null);
    }
    return list(first);
  }

  private @Nullable LocalDate rangeEnd(boolean nextYear) {
    LocalDate from = calendar.previous();
    DateReader.Read end = reader.full();
    if (end == null && from != null) {
      end = reader.dayOf(from);
    }
    if (end == null) {
      return null;
    }
    LocalDate last = resolve(end);
    boolean before = from != null && last != null && last.isBefore(from);
    return last != null && (before || (nextYear && end.year() <= 0 && sameYear(from, last)))
        ? last.plusYears(1)
        : last;
  }

  private static boolean sameYear(@Nullable LocalDate a, LocalDate b) {
    return a != null && a.getYear() == b.getYear();
  }

  private Item list(@Nullable LocalDate first) {
    List<LocalDate> dates = new ArrayList<>();
    if (first != null) {
      dates.add(first);
    }
    boolean more = true;
    while (more) {
      int before = tokens.position();
      boolean separated = tokens.accept(Kind.SEPARATOR);
      LocalDate previous = calendar.previous();
      DateReader.Read next = separated ? reader.full() : null;
      if (next == null && separated && previous != null) {
        next = reader.dayOf(previous);
      }
      // A date that begins a range of its own is not one of the list.
      more = next != null && !tokens.at(Kind.RANGE);
      if (!more || next == null) {
        tokens.reset(before);
        return new Item.Dates(dates);
      }
      LocalDate date = resolve(next);
      if (date != null) {
        dates.add(date);
      }
    }
    return new Item.Dates(dates);
  }

  private @Nullable LocalDate resolve(DateReader.Read read) {
    LocalDate previous = calendar.previous();
    LocalDate date =
        read.year() == DateReader.SAME_MONTH && previous != null
            ? calendar.dayAfter(previous, read.day(), read.words())
            : calendar.date(read.year(), read.month(), read.day(), read.words());
    DayOfWeek weekday = read.weekday();
    if (date != null && weekday != null && weekday != date.getDayOfWeek()) {
      findings.add(Finding.Kind.WEEKDAY_CONTRADICTS_DATE, read.words());
    }
    return date;
  }
}
