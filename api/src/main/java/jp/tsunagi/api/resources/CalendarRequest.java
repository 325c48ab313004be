package jp.tsunagi.api.resources;

import java.time.LocalDate;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Dates;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.core.database.ResourceQuery.Filter;
import jp.tsunagi.core.database.ResourceQuery.When;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * What calendars ask. Not from where: a subscription tells its address to the calendar's makers.
 */
final class CalendarRequest {

  private CalendarRequest() {}

  /** Whose sessions. */
  static Filter filter(Parameters parameters, Catalog catalog, LocalDate today) {
    Filter filter = ResourcesRequest.filter(parameters, catalog, today);
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

  /** Whether a session itself is one of those asked for, not only another of the same resource. */
  static boolean wants(@Nullable When when, Session session) {
    if (when == null) {
      return true;
    }
    LocalDate day = session.date();
    return (when.weekdays().isEmpty() || when.weekdays().contains(day.getDayOfWeek().getValue()))
        && !day.isBefore(when.first())
        && (when.last() == null || !day.isAfter(when.last()));
  }
}
