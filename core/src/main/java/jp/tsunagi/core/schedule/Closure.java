package jp.tsunagi.core.schedule;

import java.time.MonthDay;

/**
 * A part of every year in which a resource rests (冬期休み, 8月は休み, 年末年始), both ends included. It may
 * run over the turn of the year.
 */
public record Closure(MonthDay from, MonthDay to) {

  /** True when the day lies in this closure. */
  public boolean contains(MonthDay day) {
    boolean afterFrom = !day.isBefore(from);
    boolean beforeTo = !day.isAfter(to);
    return from.isAfter(to) ? afterFrom || beforeTo : afterFrom && beforeTo;
  }
}
