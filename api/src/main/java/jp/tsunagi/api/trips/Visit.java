package jp.tsunagi.api.trips;

import java.time.LocalTime;
import java.util.Objects;
import jp.tsunagi.core.schedule.Session;

/**
 * The time that somebody spends at a session, in seconds since its date began; an end after
 * midnight is above 86,400.
 *
 * @param endAssumed whether the sheet gives no end, so that two hours are assumed
 */
record Visit(int start, int end, boolean endAssumed) {
  private static final int ASSUMED_SECONDS = 2 * 3600;
  private static final int DAY_SECONDS = 24 * 3600;

  /** Of a session whose start is known. */
  static Visit at(Session session) {
    int start = Objects.requireNonNull(session.startsAt()).toSecondOfDay();
    LocalTime endsAt = session.endsAt();
    if (endsAt == null) {
      return new Visit(start, start + ASSUMED_SECONDS, true);
    }
    int end = endsAt.toSecondOfDay();
    return new Visit(start, end <= start ? end + DAY_SECONDS : end, false);
  }
}
