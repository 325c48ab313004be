package jp.tsunagi.api.trips;

import java.util.Comparator;
import jp.tsunagi.api.transport.Minutes;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.RoundTrips.Outline;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * A way to a resource that was found.
 *
 * @param mode of the way there
 * @param backMode of the way home, or that by which there is none
 * @param session null when it is to the place, whatever takes place there
 * @param dated whether the times of the ways are times, and not only lengths
 * @param out null when somebody is fetched
 * @param back null when there is no way home, or somebody is fetched
 * @param sure false when nobody says that one is fetched from there, and it must be asked
 * @param cycled whether a bicycle is ridden to a stop, and left there until the way home
 */
record Found(
    Mode mode,
    Mode backMode,
    @Nullable Session session,
    boolean dated,
    @Nullable Outline out,
    @Nullable Outline back,
    boolean sure,
    boolean cycled) {

  /** A taxi must be booked: it is worth it where it saves a quarter of an hour each way. */
  static final int BOOKING_SECONDS = 900;

  /**
   * There and back first; then the shorter absence, where the times are known, as the ways to one
   * resource are ordered; then by the longer of the two ways.
   */
  static final Comparator<Found> BEST =
      Comparator.comparing((Found found) -> !found.bothWays())
          .thenComparingLong(Found::absence)
          .thenComparingLong(Found::effort);

  /** By one mode; who would take the bus and finds it near enough to walk, walks. */
  static Found of(
      Mode mode, @Nullable Session session, boolean dated, Outline out, @Nullable Outline back) {
    return of(mode, mode, session, dated, out, back);
  }

  /** There by one mode, and home by another. */
  static Found of(
      Mode mode,
      Mode backMode,
      @Nullable Session session,
      boolean dated,
      Outline out,
      @Nullable Outline back) {
    Mode there = walked(mode, out);
    Mode home = back != null ? walked(backMode, back) : backMode == mode ? there : backMode;
    return new Found(there, home, session, dated, out, back, true, false);
  }

  /** By bus and train, with a bicycle left at the stop. */
  static Found cycled(
      @Nullable Session session, boolean dated, Outline out, @Nullable Outline back) {
    return new Found(Mode.TRANSIT, Mode.TRANSIT, session, dated, out, back, true, true);
  }

  /** 送迎: nobody tells when. */
  static Found fetched(@Nullable Session session, boolean sure) {
    return new Found(Mode.PICKUP, Mode.PICKUP, session, false, null, null, sure, false);
  }

  private static Mode walked(Mode mode, Outline way) {
    return mode == Mode.TRANSIT && way.onFoot() ? Mode.WALK : mode;
  }

  /** That of the whole: a walk one way does not make a bus trip a walk. */
  Mode whole() {
    return Ways.whole(mode, backMode);
  }

  boolean bothWays() {
    return mode == Mode.PICKUP || (out != null && back != null);
  }

  /** Whether one must telephone before. */
  boolean asks() {
    return asks(mode) || asks(backMode);
  }

  private static boolean asks(Mode mode) {
    return mode == Mode.TAXI || mode == Mode.PICKUP;
  }

  /** Of the longer way, as told; {@link Integer#MAX_VALUE} when one is fetched: nobody can tell. */
  int minutes() {
    if (out == null) {
      return Integer.MAX_VALUE;
    }
    return back == null ? minutes(out) : Math.max(minutes(out), minutes(back));
  }

  /** Of one way, as told. */
  int minutes(Outline way) {
    return dated ? way.minutes() : Minutes.full(way.seconds());
  }

  private long absence() {
    if (out == null) {
      return Integer.MAX_VALUE;
    }
    return dated && back != null ? (long) away() + booking(mode) + booking(backMode) : 0;
  }

  private long effort() {
    if (out == null) {
      return Integer.MAX_VALUE;
    }
    long there = effort(mode, out);
    return back == null ? there : Math.max(there, effort(backMode, back));
  }

  private static long effort(Mode mode, Outline way) {
    return (long) way.seconds() + booking(mode);
  }

  private static int booking(Mode mode) {
    return mode == Mode.TAXI ? BOOKING_SECONDS : 0;
  }

  /** Seconds from leaving home to being back. */
  int away() {
    return out == null || back == null ? Integer.MAX_VALUE : back.arrival() - out.departure();
  }
}
