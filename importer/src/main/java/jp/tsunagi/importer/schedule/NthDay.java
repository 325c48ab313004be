package jp.tsunagi.importer.schedule;

import java.time.DayOfWeek;
import java.util.Comparator;

/**
 * A weekday with or without its place in the month: an element of BYDAY (RFC 5545, section 3.3.10).
 *
 * @param ordinal 0 every such day, 1 to 5 from the start of the month, -1 to -5 from its end
 */
record NthDay(int ordinal, DayOfWeek day) implements Comparable<NthDay> {

  private static final Comparator<NthDay> ORDER =
      Comparator.comparingInt(NthDay::rank).thenComparing(NthDay::day);

  static NthDay every(DayOfWeek day) {
    return new NthDay(0, day);
  }

  boolean plain() {
    return ordinal == 0;
  }

  /** Each weekday of the month in turn: every one, the first to fifth, then from the end. */
  private int rank() {
    return ordinal >= 0 ? ordinal : 20 + ordinal;
  }

  @Override
  public int compareTo(NthDay other) {
    return ORDER.compare(this, other);
  }

  /** As in BYDAY. */
  @Override
  public String toString() {
    return (plain() ? "" : String.valueOf(ordinal)) + day.name().substring(0, 2);
  }
}
