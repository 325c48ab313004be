package jp.tsunagi.core.transit;

/**
 * A rule about changing between two stops, or at one ({@code transfers.txt}, types 0 to 3, without
 * those for single routes and trips).
 *
 * @param possible false for type 3
 * @param minSeconds what the change takes at least, 0 where the feed does not say; {@link #TIMED}
 */
public record Transfer(String from, String to, boolean possible, int minSeconds) {
  /** Type 1: what leaves waits for what arrives, so that a change takes no more than its walk. */
  public static final int TIMED = -1;
}
