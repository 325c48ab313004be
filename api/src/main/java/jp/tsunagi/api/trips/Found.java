package jp.tsunagi.api.trips;

import java.util.Comparator;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.RoundTrips.Outline;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * A way to a resource that was found.
 *
 * @param session null when it is to the place, whatever takes place there
 * @param dated whether the times of the ways are times, and not only lengths
 * @param out null when somebody is fetched
 * @param back null when there is no way home, or somebody is fetched
 * @param sure false when nobody says that one is fetched from there, and it must be asked
 */
record Found(
    Mode mode,
    @Nullable Session session,
    boolean dated,
    @Nullable Outline out,
    @Nullable Outline back,
    boolean sure) {

  Found(
      Mode mode,
      @Nullable Session session,
      boolean dated,
      @Nullable Outline out,
      @Nullable Outline back) {
    this(mode, session, dated, out, back, true);
  }

  /** A taxi must be booked: it is worth it where it saves a quarter of an hour each way. */
  private static final int BOOKING_SECONDS = 900;

  /** There and back first, then by the longer of the two ways, then by the time away. */
  static final Comparator<Found> BEST =
      Comparator.comparing((Found found) -> !found.bothWays())
          .thenComparingLong(Found::effort)
          .thenComparingInt(Found::away);

  /** Who would take the bus and finds it near enough to walk both ways, walks. */
  static Found of(
      Mode mode, @Nullable Session session, boolean dated, Outline out, @Nullable Outline back) {
    boolean walks = mode == Mode.TRANSIT && out.onFoot() && (back == null || back.onFoot());
    return new Found(walks ? Mode.WALK : mode, session, dated, out, back);
  }

  boolean bothWays() {
    return mode == Mode.PICKUP || (out != null && back != null);
  }

  /** Of the longer way; {@link Integer#MAX_VALUE} when one is fetched: nobody can tell. */
  int seconds() {
    if (out == null) {
      return Integer.MAX_VALUE;
    }
    return back == null ? out.seconds() : Math.max(out.seconds(), back.seconds());
  }

  private long effort() {
    return (long) seconds() + (mode == Mode.TAXI ? BOOKING_SECONDS : 0);
  }

  /** From leaving home to being back. */
  private int away() {
    return out == null || back == null ? Integer.MAX_VALUE : back.arrival() - out.departure();
  }
}
