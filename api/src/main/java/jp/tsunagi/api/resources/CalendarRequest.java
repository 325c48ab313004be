package jp.tsunagi.api.resources;

import java.time.LocalDate;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Dates;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.core.database.ResourceQuery.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What calendars ask. Not from where: a subscription tells its address to the calendar's makers.
 */
final class CalendarRequest {

  private CalendarRequest() {}

  /** Whose sessions. */
  static Filter filter(Parameters parameters, Catalog catalog, LocalDate today) {
    Filter filter = FilterRequest.parse(parameters, catalog, today);
    parameters.check();
    return filter;
  }

  /** The day of one session; null for all. */
  static @Nullable LocalDate day(Parameters parameters) {
    LocalDate day =
        parameters.value(
            "on", Dates::date, "a date such as 2026-11-25", "2026-11-25 のような日付にしてください。");
    parameters.check();
    return day;
  }
}
