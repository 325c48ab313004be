package jp.tsunagi.api.listings;

import io.javalin.http.Context;
import java.time.LocalDate;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Dates;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.core.schedule.TemporaryClosure;
import org.jspecify.annotations.Nullable;

/** The days on which a resource is to rest: {@code from}, {@code until} and {@code reason}. */
final class ClosureRequest {

  private static final int DATE = 20;
  private static final int REASON = 60;

  /** A longer rest is a matter of the schedule itself. */
  private static final int LONGEST_DAYS = 92;

  /** Sessions are known that far. */
  private static final int FARTHEST_DAYS = 366;

  private ClosureRequest() {}

  static TemporaryClosure parse(Context context, LocalDate today) {
    Fields body = Bodies.json(context);
    LocalDate from = date(body, "from");
    LocalDate until = date(body, "until");
    String reason = body.text("reason", REASON);
    if (!body.given("from")) {
      body.missing("from");
    }
    if (from != null && (from.isBefore(today) || from.isAfter(today.plusDays(FARTHEST_DAYS)))) {
      body.refuse(
          "from", from.toString(), "must be within a year from today", "今日から1年のあいだの日にしてください。");
    }
    if (from != null
        && until != null
        && (until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_DAYS)))) {
      body.refuse(
          "until",
          until.toString(),
          "must not be before from, nor more than " + LONGEST_DAYS + " days after it",
          "始まりの日から" + LONGEST_DAYS + "日のあいだの日にしてください。もっと長い休みは、日時を直してください。");
    }
    body.check();
    LocalDate first = from == null ? today : from;
    return new TemporaryClosure(first, until == null ? first : until, reason);
  }

  private static @Nullable LocalDate date(Fields body, String name) {
    return body.value(
        name, DATE, Dates::date, "a date such as 2026-11-25", "日付（2026-11-25の形）にしてください。");
  }
}
