package jp.tsunagi.core.transit;

import java.time.LocalDate;

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

  /** Whether the feed speaks about a date. */
  public boolean covers(LocalDate date) {
    return !date.isBefore(validFrom) && !date.isAfter(validUntil);
  }
}
