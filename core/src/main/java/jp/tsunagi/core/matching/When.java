package jp.tsunagi.core.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When the person is free.
 *
 * @param days of the week
 * @param from what begins before does not suit; null for any time
 * @param to what ends later does not suit; null for any time
 * @param first the first date looked at
 * @param daysAhead how many dates are looked at
 */
public record When(
    Set<DayOfWeek> days,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    LocalDate first,
    int daysAhead) {

  /** A month in which every weekday comes four times, and every monthly rule once. */
  public static final int USUAL_DAYS = 31;

  /** Before that it is morning to those for whom mornings are hard. */
  public static final LocalTime LATE_MORNING = LocalTime.of(10, 30);

  /** Who drops in stays an hour. */
  private static final int STAY_HOURS = 1;

  public When {
    days = Set.copyOf(days);
  }

  /** Any day and time of the month from a date. */
  public static When fromDate(LocalDate first) {
    return new When(EnumSet.allOf(DayOfWeek.class), null, null, first, USUAL_DAYS);
  }

  /** The first date that is not looked at. */
  public LocalDate end() {
    return first.plusDays(daysAhead);
  }

  /** The same on one weekday only. */
  When on(DayOfWeek day) {
    return new When(EnumSet.of(day), from, to, first, daysAhead);
  }

  /**
   * Whether an occasion suits; a time that nobody has said suits.
   *
   * @param mornings whether mornings suit
   */
  public boolean suits(Occasion occasion, boolean mornings) {
    return days.contains(occasion.session().date().getDayOfWeek())
        && suitsFrom(occasion, from)
        && suitsTo(occasion)
        && (mornings || suitsFrom(occasion, LATE_MORNING));
  }

  private static boolean suitsFrom(Occasion occasion, @Nullable LocalTime earliest) {
    LocalTime starts = occasion.session().startsAt();
    LocalTime ends = occasion.session().endsAt();
    if (earliest == null || starts == null || !starts.isBefore(earliest)) {
      return true;
    }
    return occasion.dropIn() && ends != null && !ends.isBefore(earliest.plusHours(STAY_HOURS));
  }

  private boolean suitsTo(Occasion occasion) {
    LocalTime starts = occasion.session().startsAt();
    LocalTime ends = occasion.session().endsAt();
    LocalTime over = occasion.dropIn() && starts != null ? starts.plusHours(STAY_HOURS) : ends;
    if (to == null || starts == null) {
      return true;
    }
    return over == null ? starts.isBefore(to) : !over.isAfter(to) && !over.isBefore(starts);
  }
}
