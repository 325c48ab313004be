package jp.tsunagi.core.transit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The service days on which trips run ({@code calendar.txt} and {@code calendar_dates.txt}).
 *
 * @param start first day of the weekly pattern; null, like {@code end}, when there is none
 * @param added days on which it runs besides
 * @param removed days on which it does not run
 */
public record ServiceCalendar(
    String id,
    Set<DayOfWeek> weekdays,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    Set<LocalDate> added,
    Set<LocalDate> removed) {

  public ServiceCalendar {
    weekdays = Set.copyOf(weekdays);
    added = Set.copyOf(added);
    removed = Set.copyOf(removed);
  }

  /** Whether its trips run on a service day. An exception goes before the weekly pattern. */
  public boolean runsOn(LocalDate day) {
    if (added.contains(day)) {
      return true;
    }
    return start != null
        && end != null
        && !removed.contains(day)
        && weekdays.contains(day.getDayOfWeek())
        && !day.isBefore(start)
        && !day.isAfter(end);
  }
}
