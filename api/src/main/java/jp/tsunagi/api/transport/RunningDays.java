package jp.tsunagi.api.transport;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagi.core.transit.ServiceCalendar;

/**
 * The service days of a calendar, a bit each: a calendar's own sets of dates take more memory than
 * a small town's whole timetable. Immutable; thread-safe.
 */
final class RunningDays {
  /** A calendar that claims to hold for longer is cut off: no feed is served for so long. */
  private static final int MOST_DAYS = 200 * 366;

  private final long first;
  private final BitSet days = new BitSet();

  private RunningDays(long first) {
    this.first = first;
  }

  static RunningDays of(ServiceCalendar calendar) {
    List<LocalDate> named =
        Stream.concat(
                calendar.added().stream(),
                Stream.of(calendar.start(), calendar.end()).flatMap(Stream::ofNullable))
            .sorted()
            .toList();
    if (named.isEmpty()) {
      return new RunningDays(0);
    }
    RunningDays running = new RunningDays(named.get(0).toEpochDay());
    LocalDate last = named.get(named.size() - 1);
    LocalDate day = named.get(0);
    for (int i = 0; i < MOST_DAYS && !day.isAfter(last); i++) {
      running.days.set(i, calendar.runsOn(day));
      day = day.plusDays(1);
    }
    return running;
  }

  boolean include(LocalDate serviceDay) {
    long index = serviceDay.toEpochDay() - first;
    return index >= 0 && index < MOST_DAYS && days.get((int) index);
  }
}
