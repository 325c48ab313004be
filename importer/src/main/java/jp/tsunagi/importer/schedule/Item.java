package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.tsunagi.core.schedule.Closure;
import org.jspecify.annotations.Nullable;

/** A phrase of a schedule, as the grammar reads it; {@link Assembler} makes rules of them. */
sealed interface Item {

  /**
   * 毎週水曜, 第2・4火曜, 毎月10日, 平日, 土日祝.
   *
   * @param interval every so many weeks, or months when {@code monthly}
   * @param introduced with 毎週 or the like: surely days on which something happens
   */
  record Days(
      List<NthDay> nth,
      List<Integer> monthDays,
      boolean holidays,
      boolean workdays,
      int interval,
      boolean monthly,
      boolean introduced)
      implements Item {

    boolean daily() {
      return nth.stream().filter(NthDay::plain).count() == 7;
    }
  }

  /**
   * 4月〜11月, 奇数月.
   *
   * @param bracketed in brackets, hence about what stands before
   */
  record Months(Set<Integer> months, boolean bracketed) implements Item {}

  /**
   * 25日(土日の場合は翌月曜), 10日(火〜金曜のみ): what becomes of a day of the month on some weekdays.
   *
   * @param monthDays of which days of the month (10日が土日の場合は翌月曜); empty for all
   * @param on the weekdays on which it is held at all
   * @param moved those of them whose session is on the Monday after
   */
  record OnWeekdays(Set<Integer> monthDays, Set<DayOfWeek> on, Set<DayOfWeek> moved, String words)
      implements Item {}

  /** 次回12/1: one of the days, from which every second week is counted. */
  record Anchor(LocalDate date, String words) implements Item {}

  /** Single dates. */
  record Dates(List<LocalDate> dates) implements Item {}

  /** From one date to another, or from or until one. */
  record Span(@Nullable LocalDate from, @Nullable LocalDate until) implements Item {}

  /** Times of day; several when one was cut in two. */
  record Times(List<TimeRange> ranges) implements Item {}

  /** 祝日休み, 月曜休館, 8月休み, 12〜13時を除く. */
  record Closed(
      List<NthDay> nth,
      List<Integer> monthDays,
      boolean holidays,
      List<Closure> closures,
      List<Season> seasons,
      List<LocalDate> dates,
      List<TimeRange> times,
      String words)
      implements Item {}

  /**
   * 祝日の場合は翌日, 翌週.
   *
   * @param of 月曜が祝日の場合: which of the days moves; null for all
   * @param off 翌日休: it is the rest day that moves
   */
  record HolidayMove(@Nullable DayOfWeek of, boolean week, boolean off) implements Item {}

  /**
   * 毎週月曜(祝日の場合は火曜), 第3水曜(祝日の場合は第4水曜): where it is held instead.
   *
   * @param of 月曜が祝日の場合: which of the days moves; null for all
   */
  record HolidayTo(@Nullable DayOfWeek of, List<NthDay> days, String words) implements Item {}

  /** 月曜休館(7/20は開館): open although it is one of the rest days. */
  record OpenOn(List<LocalDate> dates, String words) implements Item {}

  /** 祝日も開催, 祝日の場合は開館. */
  record HolidayHeld() implements Item {}

  /** 水曜(祝日のみ): on those of the days that are holidays. */
  record HolidayOnly() implements Item {}

  /**
   * 1月は第2, 2月は21日, 水曜は14時まで: other days or times for some months or weekdays.
   *
   * @param insteadDays of which one kind is empty: weekdays, or days of the month
   */
  record Instead(
      Set<Integer> months,
      @Nullable Days days,
      List<NthDay> insteadDays,
      List<Integer> insteadMonthDays,
      List<TimeRange> insteadTimes,
      String words)
      implements Item {}

  /**
   * 8/1から8/20までの期間は18:10まで: other times from one date to another.
   *
   * @param yearly without a year: the period of any year
   */
  record InPeriod(
      LocalDate from, LocalDate until, boolean yearly, List<TimeRange> times, String words)
      implements Item {}

  /** 最終日は15時まで, 初日は13時から: the first or last of the dates has times of its own. */
  record EdgeDay(boolean last, List<TimeRange> times, String words) implements Item {}

  /** 12月の第4水曜は休み: days that one or a few months leave out. */
  record RestInMonths(Set<Integer> months, List<NthDay> days, String words) implements Item {}

  /** 月2回: only a check on the days that are named. */
  record Count(char unit, int times) implements Item {}

  /** 開館時間: open every day unless something else is said. */
  record Opening() implements Item {}
}
