package jp.tsunagi.core.resource;

import java.time.LocalDate;

/** How long what somebody confirmed counts as confirmed. */
public final class Freshness {

  /** A year, and a month to get round. */
  private static final int MONTHS = 13;

  private Freshness() {}

  /** What was last confirmed before this day is overdue. */
  public static LocalDate overdueBefore(LocalDate today) {
    return today.minusMonths(MONTHS);
  }
}
