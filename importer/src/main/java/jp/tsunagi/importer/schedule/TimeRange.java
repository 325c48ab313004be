package jp.tsunagi.importer.schedule;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * From when to when on a day; either end may be missing.
 *
 * @param bare a time that stands alone, without 〜 or から
 */
record TimeRange(@Nullable LocalTime start, @Nullable LocalTime end, boolean bare) {

  static final TimeRange NONE = new TimeRange(null, null, false);

  /** Whether it begins and ends no earlier and no later than another, as far as both are told. */
  boolean within(TimeRange other) {
    return start != null
        && end != null
        && other.start != null
        && other.end != null
        && !start.isBefore(other.start)
        && !end.isAfter(other.end);
  }

  /** Where this one is silent, the other speaks (9時〜17時、水曜は12時まで). */
  TimeRange orElse(TimeRange other) {
    return new TimeRange(start == null ? other.start : start, end == null ? other.end : end, false);
  }
}
