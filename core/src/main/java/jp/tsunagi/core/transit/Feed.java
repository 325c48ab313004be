package jp.tsunagi.core.transit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What is known of a feed as a whole ({@code feed_info.txt}).
 *
 * @param id what the feed is called here; a later feed of this id replaces it
 * @param publisher who publishes it, in words
 * @param version empty where the feed does not say
 * @param validFrom first date it speaks about
 * @param validUntil last date it speaks about
 * @param sample whether its times are invented (サンプル)
 */
public record Feed(
    String id,
    String publisher,
    String version,
    LocalDate validFrom,
    LocalDate validUntil,
    boolean sample) {

  /** So many days before the end it is time to ask for the next one. */
  public static final int SOON_DAYS = 30;

  /** How many days it still holds, today not counted; below 0 when it has ended. */
  public long daysLeft(LocalDate today) {
    return ChronoUnit.DAYS.between(today, validUntil);
  }

  /** Whether it ends soon, or has ended. */
  public boolean endsSoon(LocalDate today) {
    return daysLeft(today) < SOON_DAYS;
  }

  /** Whether the feed speaks about a date. */
  public boolean covers(LocalDate date) {
    return !date.isBefore(validFrom) && !date.isAfter(validUntil);
  }
}
