package jp.tsunagi.api.transport;

import jp.tsunagi.core.transit.Stop;
import org.jspecify.annotations.Nullable;

/** A part of a journey. Times are seconds since the date began. */
public sealed interface Leg {
  int departure();

  int arrival();

  /**
   * By street.
   *
   * @param mode on foot or by bicycle
   * @param from null for the door where the journey begins
   * @param to null for the door where it ends
   */
  record Walk(
      Mode mode, @Nullable Stop from, @Nullable Stop to, int departure, int arrival, int metres)
      implements Leg {}

  /**
   * By vehicle.
   *
   * @param trip GTFS's {@code trip_id}
   * @param headsign where the vehicle says it goes, may be empty
   * @param staySeated whether this is the vehicle of the leg before, going on under another name
   * @param ask whether the operator must be telephoned, or the driver asked, to get on or off
   * @param fareYen null when the feed does not say
   */
  record Ride(
      Line line,
      String trip,
      String headsign,
      Stop from,
      Stop to,
      int departure,
      int arrival,
      boolean staySeated,
      boolean ask,
      @Nullable Integer fareYen)
      implements Leg {}
}
