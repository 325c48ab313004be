package jp.tsunagi.api.trips;

import java.util.ArrayDeque;
import java.util.List;
import jp.tsunagi.api.transport.Journey;
import jp.tsunagi.api.transport.Leg;
import jp.tsunagi.api.transport.Minutes;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.trips.TripAnswer.LegAnswer;
import jp.tsunagi.api.trips.TripAnswer.Way;
import jp.tsunagi.core.transit.Stop;
import org.jspecify.annotations.Nullable;

/**
 * A way leg by leg, as it is answered. Its clock never goes back: one is told to be at a stop no
 * later than what leaves there, and to walk on when one has got off.
 */
final class Legs {
  private Legs() {}

  static Way of(Mode mode, Journey journey) {
    ArrayDeque<LegAnswer> told = new ArrayDeque<>();
    int next = Integer.MAX_VALUE;
    for (int i = journey.legs().size() - 1; i >= 0; i--) {
      Leg leg = journey.legs().get(i);
      int arrival = Math.min(Minutes.full(leg.arrival()), next);
      boolean walksOn = i > 0 && leg instanceof Leg.Walk;
      int departure =
          walksOn
              ? Math.min(Minutes.full(leg.departure()), arrival)
              : Minutes.begun(leg.departure());
      if (isMore(leg)) {
        told.addFirst(leg(leg, Minutes.clock(departure), Minutes.clock(arrival)));
      }
      next = departure;
    }
    return way(mode, journey.departure(), journey.arrival(), List.copyOf(told));
  }

  /** One leg, from door to door. */
  static Way direct(Mode mode, int departure, int arrival, @Nullable Integer metres) {
    LegAnswer leg = walked(mode, Ways.early(departure), Ways.late(arrival), null, null, metres);
    return way(mode, departure, arrival, List.of(leg));
  }

  private static Way way(Mode mode, int departure, int arrival, List<LegAnswer> legs) {
    return new Way(
        mode, Ways.early(departure), Ways.late(arrival), Minutes.between(departure, arrival), legs);
  }

  /** A stop at the very door is not walked to. */
  private static boolean isMore(Leg leg) {
    return !(leg instanceof Leg.Walk walk) || walk.arrival() > walk.departure();
  }

  private static LegAnswer leg(Leg leg, String departure, String arrival) {
    if (leg instanceof Leg.Walk walk) {
      return walked(walk.mode(), departure, arrival, walk.from(), walk.to(), walk.metres());
    }
    Leg.Ride ride = (Leg.Ride) leg;
    return new LegAnswer(
        Mode.TRANSIT,
        departure,
        arrival,
        name(ride.from()),
        name(ride.to()),
        null,
        line(ride),
        ride.headsign().isEmpty() ? null : ride.headsign(),
        ride.staySeated() ? true : null,
        ride.ask() ? true : null,
        ride.fareYen());
  }

  private static LegAnswer walked(
      Mode mode,
      String departure,
      String arrival,
      @Nullable Stop from,
      @Nullable Stop to,
      @Nullable Integer metres) {
    return new LegAnswer(
        mode, departure, arrival, name(from), name(to), metres, null, null, null, null, null);
  }

  private static String line(Leg.Ride ride) {
    String name = ride.line().route().name();
    return name.isBlank() ? "路線名なし" : name;
  }

  private static @Nullable String name(@Nullable Stop stop) {
    return stop == null ? null : stop.name();
  }
}
