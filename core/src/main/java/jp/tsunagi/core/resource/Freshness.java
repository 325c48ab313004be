package jp.tsunagi.core.resource;

import java.time.LocalDate;
import java.time.Month;
import java.util.stream.Stream;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.Seasons;
import org.jspecify.annotations.Nullable;

/** How long what somebody confirmed counts as confirmed. */
public final class Freshness {

  /** A year, and a month to get round. */
  private static final int MONTHS = 13;

  /** Who asks so long before a season begins has asked for that season. */
  private static final int MONTHS_BEFORE_SEASON = 2;

  private Freshness() {}

  /** What was last confirmed before this day is overdue, whatever its season. */
  public static LocalDate overdueBefore(LocalDate today) {
    return today.minusMonths(MONTHS);
  }

  /**
   * The first day on which a confirmation is overdue: 13 months later, or when the season of what
   * pauses for a part of the year begins anew, because over a pause groups change their hours or do
   * not come back.
   *
   * @return null when nobody ever confirmed it
   */
  public static @Nullable LocalDate overdueFrom(@Nullable LocalDate verifiedOn, Schedule schedule) {
    if (verifiedOn == null) {
      return null;
    }
    LocalDate late = verifiedOn.plusMonths(MONTHS).plusDays(1);
    return Seasons.starts(schedule).stream()
        .flatMap(month -> beginnings(month, verifiedOn.getYear()))
        .filter(begins -> begins.minusMonths(MONTHS_BEFORE_SEASON).isAfter(verifiedOn))
        .filter(begins -> begins.isBefore(late))
        .min(LocalDate::compareTo)
        .orElse(late);
  }

  private static Stream<LocalDate> beginnings(Month month, int year) {
    return Stream.iterate(LocalDate.of(year, month, 1), day -> day.plusYears(1)).limit(3);
  }
}
