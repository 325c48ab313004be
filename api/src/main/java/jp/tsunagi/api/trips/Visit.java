package jp.tsunagi.api.trips;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.tsunagi.core.database.HeldSession;

/**
 * The time that somebody spends at a session, in seconds since its date began; an end after
 * midnight is above 86,400.
 */
record Visit(int start, int end) {
  private static final int ASSUMED_SECONDS = 2 * 3600;
  private static final int DAY_SECONDS = 24 * 3600;

  /** Who drops in somewhere stays an hour. */
  private static final int STAY_SECONDS = 3600;

  private static final int STEP_SECONDS = 1800;

  /**
   * The whole session, from its start, which must be known; where no end is, two hours are assumed.
   * Where people come and go: an hour of it, at each half hour.
   */
  static List<Visit> to(HeldSession held) {
    int start = Objects.requireNonNull(held.session().startsAt()).toSecondOfDay();
    LocalTime endsAt = held.session().endsAt();
    if (endsAt == null) {
      return List.of(new Visit(start, start + ASSUMED_SECONDS));
    }
    int end = endsAt.toSecondOfDay();
    if (end <= start) {
      end += DAY_SECONDS;
    }
    if (!held.dropIn()) {
      return List.of(new Visit(start, end));
    }
    List<Visit> visits = new ArrayList<>();
    for (int from = start; from + STAY_SECONDS <= end; from += STEP_SECONDS) {
      visits.add(new Visit(from, from + STAY_SECONDS));
    }
    return visits;
  }
}
