package jp.tsunagi.api.trips;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.RoundTrips.Outline;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Costs;
import jp.tsunagi.api.transport.Streets.Pace;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.api.transport.Streets.Targets;

/** How long it is by street between home and many places, each way. For one request and thread. */
final class StreetWays {
  private final Point home;
  private final List<Point> places;
  private final Map<Mode, Costs> there = new EnumMap<>(Mode.class);
  private final Map<Mode, Costs> back = new EnumMap<>(Mode.class);

  /**
   * @param means of the modes asked for; a taxi goes where a car goes, and what is near is walked
   *     to before a bus is taken
   */
  StreetWays(Streets streets, Point home, List<Point> places, MeansRequest means) {
    this.home = home;
    this.places = places;
    Set<Mode> modes = means.modes();
    Targets targets = Targets.places(places);
    for (Pace pace : streets.paces().all()) {
      boolean needed =
          switch (pace.mode()) {
            case WALK -> modes.contains(Mode.TRANSIT);
            case CAR -> modes.contains(Mode.TAXI);
            default -> false;
          };
      if (needed || modes.contains(pace.mode())) {
        int limit = means.farthest(pace.mode());
        there.put(pace.mode(), streets.from(home, targets, pace, limit));
        back.put(pace.mode(), streets.back(home, targets, pace, limit));
      }
    }
  }

  /** A way by street. */
  static Outline outline(Mode mode, int departure, int arrival) {
    return new Outline(departure, arrival, 0, mode == Mode.WALK ? arrival - departure : 0);
  }

  Point home() {
    return home;
  }

  Point place(int number) {
    return places.get(number);
  }

  /** Whether it is too far from every street for more than an estimate. */
  boolean approximate(int place) {
    return there.values().stream().anyMatch(costs -> costs.approximate()[place]);
  }

  /** Metres from home; {@link Streets#UNREACHABLE}. */
  int metres(Mode mode, int place) {
    return Objects.requireNonNull(there.get(mode)).metres()[place];
  }

  /** Seconds from home; {@link Streets#UNREACHABLE}. */
  int there(Mode mode, int place) {
    return Objects.requireNonNull(there.get(mode)).seconds()[place];
  }

  /** Seconds home; {@link Streets#UNREACHABLE}. */
  int home(Mode mode, int place) {
    return Objects.requireNonNull(back.get(mode)).seconds()[place];
  }
}
