package jp.tsunagi.api.transport;

/**
 * What a person can or will do. Times are seconds since the date began; those of the next morning
 * are above 86,400.
 *
 * @param minTransferSeconds what a change takes besides walking
 * @param maxWalkLegSeconds one walk
 * @param maxWalkSeconds all walks of one way
 * @param maxTransfers changes of one way; staying seated is none
 * @param wheelchair only vehicles and stops that are fit for wheelchairs
 * @param earliestLeave not from home before
 * @param latestBack not home after
 * @param earlySeconds to be at the venue so long before the start
 * @param maxWaitSeconds at the venue, before the start and again after the end
 * @param walk how fast the person walks between stops
 */
public record Limits(
    int minTransferSeconds,
    int maxWalkLegSeconds,
    int maxWalkSeconds,
    int maxTransfers,
    boolean wheelchair,
    int earliestLeave,
    int latestBack,
    int earlySeconds,
    int maxWaitSeconds,
    Streets.Pace walk) {

  /** The end of the time looked at: 30:00, 6:00 of the next date. */
  public static final int HORIZON = 30 * 3600;

  /** More changes than anyone makes; also what bounds the search's memory. */
  public static final int MOST_TRANSFERS = 7;

  /** 20 minutes of walking at a time, 40 in all, two changes. */
  public static final Limits USUAL =
      new Limits(120, 1200, 2400, 2, false, 0, HORIZON, 300, Integer.MAX_VALUE, Streets.Pace.WALK);

  /** The same for somebody who walks at another pace. */
  public Limits walkingAt(Streets.Pace pace) {
    return new Limits(
        minTransferSeconds,
        maxWalkLegSeconds,
        maxWalkSeconds,
        maxTransfers,
        wheelchair,
        earliestLeave,
        latestBack,
        earlySeconds,
        maxWaitSeconds,
        pace);
  }

  public Limits {
    if (maxTransfers < 0 || maxTransfers > MOST_TRANSFERS) {
      throw new IllegalArgumentException("changes must be 0 to " + MOST_TRANSFERS);
    }
    if (minTransferSeconds < 0 || maxWalkLegSeconds < 0 || maxWalkSeconds < 0 || earlySeconds < 0) {
      throw new IllegalArgumentException("a length of time must not be negative");
    }
  }

  /** Leaving home no earlier than that. */
  public Limits notBefore(int seconds) {
    return new Limits(
        minTransferSeconds,
        maxWalkLegSeconds,
        maxWalkSeconds,
        maxTransfers,
        wheelchair,
        Math.max(earliestLeave, seconds),
        latestBack,
        earlySeconds,
        maxWaitSeconds,
        walk);
  }
}
