package jp.tsunagi.importer.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gives dates their year: their own, that of the date before them, or that of the fiscal year. */
final class Calendar {

  private final int fiscalYear;
  private final Findings findings;
  private @Nullable LocalDate previous;
  private boolean previousExplicit;
  private @Nullable LocalDate spanFrom;
  private @Nullable LocalDate spanUntil;

  Calendar(int fiscalYear, Findings findings) {
    this.fiscalYear = fiscalYear;
    this.findings = findings;
  }

  /** What is remembered, to be put back when an attempt fails. */
  record Memory(@Nullable LocalDate previous, boolean explicit) {}

  Memory memory() {
    return new Memory(previous, previousExplicit);
  }

  void restore(Memory memory) {
    previous = memory.previous();
    previousExplicit = memory.explicit();
  }

  /** The date before this one in the words, whose month and year a bare day goes by. */
  @Nullable LocalDate previous() {
    return previous;
  }

  /** The date meant in the month of the one before it, null (and a finding) for 30日 of February. */
  @Nullable LocalDate dayAfter(LocalDate before, int day, String words) {
    boolean explicit = previousExplicit;
    LocalDate date = date(before.getYear(), before.getMonthValue(), day, words);
    previousExplicit = explicit;
    return date;
  }

  /**
   * The date meant, null (and a finding) when there is no such day.
   *
   * @param year 0 when the words give none
   */
  @Nullable LocalDate date(int year, int month, int day, String words) {
    try {
      LocalDate date = LocalDate.of(year > 0 ? year : yearOf(month, day, words), month, day);
      previous = date;
      previousExplicit |= year > 0;
      return date;
    } catch (DateTimeException e) {
      findings.add(Finding.Kind.IMPOSSIBLE_DATE, words);
      return null;
    }
  }

  /**
   * From one date to another: 2026年8月5日〜16日, 8月10日休み is the day in between, not one a year later.
   */
  void span(LocalDate from, LocalDate until) {
    spanFrom = from;
    spanUntil = until;
  }

  /**
   * The year in which the day lies in the span before it, 0 when it lies outside or there is none.
   */
  private int yearInSpan(int month, int day) {
    LocalDate from = spanFrom;
    LocalDate until = spanUntil;
    if (from == null || until == null) {
      return 0;
    }
    return IntStream.rangeClosed(from.getYear(), until.getYear())
        .filter(year -> YearMonth.of(year, month).isValidDay(day))
        .filter(
            year -> {
              LocalDate date = LocalDate.of(year, month, day);
              return !date.isBefore(from) && !date.isAfter(until);
            })
        .findFirst()
        .orElse(0);
  }

  private int yearOf(int month, int day, String words) {
    LocalDate before = previous;
    int within = previousExplicit ? yearInSpan(month, day) : 0;
    if (within > 0) {
      return within;
    }
    if (before != null && previousExplicit) {
      boolean later = month * 100 + day >= before.getMonthValue() * 100 + before.getDayOfMonth();
      return later ? before.getYear() : before.getYear() + 1;
    }
    findings.add(Finding.Kind.YEAR_GUESSED, words);
    return month >= 4 ? fiscalYear : fiscalYear + 1;
  }
}
