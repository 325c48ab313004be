package jp.tsunagi.core.schedule;

import java.time.Month;
import java.util.EnumSet;
import java.util.Set;

/** When in the year something begins that does not go on all the year round. */
public final class Seasons {

  private Seasons() {}

  /**
   * The months in which it begins after a pause.
   *
   * @return empty when it goes on all the year, or when nobody knows
   */
  public static Set<Month> starts(Schedule schedule) {
    Set<Month> held = EnumSet.noneOf(Month.class);
    for (ScheduleRule rule : schedule.rules()) {
      Set<Integer> months = RecurrenceSet.months(rule);
      if (months.isEmpty()) {
        return Set.of();
      }
      months.forEach(month -> held.add(Month.of(month)));
    }
    Set<Month> starts = EnumSet.noneOf(Month.class);
    for (Month month : held) {
      if (!held.contains(month.minus(1))) {
        starts.add(month);
      }
    }
    return starts;
  }
}
