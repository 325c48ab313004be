package jp.tsunagi.api.transport;

import java.time.LocalDate;

/**
 * One-to-all answers: how early at every stop, and how late one may still leave each. Times are
 * seconds since the date began.
 */
public final class Reach {
  /** There is no way. */
  public static final int UNREACHABLE = Integer.MAX_VALUE;

  private Reach() {}

  /**
   * By stop: the earliest arrival by vehicle for who leaves home at a time; {@link #UNREACHABLE}.
   * Stops reached on foot alone are the access's business.
   */
  public static int[] earliestArrivals(
      Network network, LocalDate date, Access fromHome, int departure, Limits limits) {
    return new ProfileSearch(
            network.day(date, limits.wheelchair()).day(),
            network.footpaths(false),
            limits,
            fromHome,
            Limits.HORIZON)
        .departingAt(departure)
        .earliestArrivals();
  }

  /**
   * By stop: the latest departure by vehicle that is home by a time; -{@link #UNREACHABLE} when
   * there is none.
   */
  public static int[] latestDepartures(
      Network network, LocalDate date, Access toHome, int arrival, Limits limits) {
    int[] mirrored =
        new ProfileSearch(
                network.day(date, limits.wheelchair()).mirrored(),
                network.footpaths(true),
                limits,
                toHome,
                0)
            .departingAt(-arrival)
            .earliestArrivals();
    for (int stop = 0; stop < mirrored.length; stop++) {
      mirrored[stop] = -mirrored[stop];
    }
    return mirrored;
  }
}
