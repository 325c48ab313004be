package jp.tsunagi.api.transport;

import org.jspecify.annotations.Nullable;

/**
 * There and back (行き帰り) for one session.
 *
 * @param start of the session, in seconds since the date began
 * @param end of the session, in seconds since the date began
 */
public record RoundTrip(Journey outbound, Journey back, int start, int end) {

  /** From leaving home to being back. */
  public int awaySeconds() {
    return back.arrival() - outbound.departure();
  }

  public int transfers() {
    return outbound.transfers() + back.transfers();
  }

  public int walkSeconds() {
    return outbound.walkSeconds() + back.walkSeconds();
  }

  /** At the venue, before the start. */
  public int waitBeforeSeconds() {
    return start - outbound.arrival();
  }

  /** At the venue, after the end. */
  public int waitAfterSeconds() {
    return back.departure() - end;
  }

  /** Both ways together; null when it is not known. */
  public @Nullable Integer fareYen() {
    Integer out = outbound.fareYen();
    Integer home = back.fareYen();
    return out == null || home == null ? null : out + home;
  }
}
