package jp.tsunagi.core.database;

import java.time.LocalDate;
import org.jdbi.v3.core.statement.Query;

/**
 * What counts as confirmed in a 棚卸し: confirmed since a day, and not overdue today because its
 * season has begun anew.
 */
public record InventoryPeriod(LocalDate since, LocalDate today) {

  /** Of {@code resource r}; what was never confirmed is null. */
  static final String CONFIRMED = "(r.verified_on >= :since and r.overdue_from > :today)";

  Query bind(Query query) {
    return query.bind("since", since).bind("today", today);
  }
}
