package jp.tsunagi.importer.schedule;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as written.
 *
 * @param minutes since midnight; past 24:00 for 25時
 * @param half 午前, 午後 or nothing
 */
record Clock(int minutes, Half half) {

  /** Which half of the day the words name. */
  enum Half {
    MORNING,
    AFTERNOON,
    UNSAID
  }

  private static final int HOUR = 60;
  private static final int NOON = 12 * HOUR;
  private static final int DAY = 24 * HOUR;

  /** A time of the words, null when no clock shows it. */
  static @Nullable Clock of(int hour, int minute, Half half) {
    if (hour > 29 || minute > 59 || (half != Half.UNSAID && hour > 24)) {
      return null;
    }
    int minutes = hour * HOUR + minute;
    // 午後12時30分 is said of half past noon, 午前12時 of noon.
    boolean shift = half == Half.AFTERNOON && hour < 12;
    return new Clock(shift ? minutes + NOON : minutes, half);
  }

  /** 1:30 of a gathering is hardly at night, but nothing says so. */
  boolean unclear() {
    return half == Half.UNSAID && minutes >= HOUR && minutes < 5 * HOUR;
  }

  /**
   * The end of a range that began at {@code start}: the half of the day carries over (午後1時〜3時), and
   * 10時〜3時 ends in the afternoon. Null when neither reading makes sense.
   */
  @Nullable Clock after(Clock start) {
    if (minutes > start.minutes) {
      return this;
    }
    if (half == Half.UNSAID
        && minutes <= NOON
        && minutes + NOON > start.minutes
        && start.minutes >= 6 * HOUR) {
      return new Clock(minutes + NOON, Half.AFTERNOON);
    }
    // A late evening may end after midnight.
    return start.minutes >= 17 * HOUR && minutes <= 6 * HOUR ? this : null;
  }

  /** 24:00 is the end of the day, which is 00:00; 25時 is one in the morning. */
  LocalTime time() {
    return LocalTime.ofSecondOfDay(minutes % DAY * 60L);
  }
}
