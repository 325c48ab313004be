package jp.tsunagi.api.trips;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jp.tsunagi.api.transport.DemandTaxi.Offer;
import jp.tsunagi.api.transport.Journey;
import jp.tsunagi.api.transport.Leg;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.RoundTrip;
import jp.tsunagi.api.transport.RoundTrips.Outline;
import jp.tsunagi.api.trips.TripAnswer.Ask;
import jp.tsunagi.api.trips.TripAnswer.LegAnswer;
import jp.tsunagi.api.trips.TripAnswer.Option;
import jp.tsunagi.api.trips.TripAnswer.Way;
import jp.tsunagi.core.transit.Stop;
import org.jspecify.annotations.Nullable;

/** What the search found, as it is answered: seconds become minutes, never to the good side. */
final class Ways {
  private Ways() {}

  static Option byTimetable(RoundTrip trip) {
    return new Option(
        trip.outbound().onFoot() && trip.back().onFoot() ? Mode.WALK : Mode.TRANSIT,
        way(trip.outbound()),
        way(trip.back()),
        up(trip.awaySeconds()),
        up(trip.waitBeforeSeconds() + trip.waitAfterSeconds()),
        up(trip.walkSeconds()),
        trip.transfers(),
        trip.fareYen(),
        null);
  }

  /** All the way on foot, by bicycle or by car. */
  static Option byStreet(Mode mode, Outline there, Outline home, int start, int end, int metres) {
    return new Option(
        mode,
        direct(mode, there.departure(), there.arrival(), metres),
        direct(mode, home.departure(), home.arrival(), metres),
        up(home.arrival() - there.departure()),
        up(start - there.arrival() + home.departure() - end),
        up(there.walkSeconds() + home.walkSeconds()),
        0,
        mode == Mode.CAR ? null : 0,
        null);
  }

  static Option byTaxi(Offer there, Offer home, int start, int end) {
    return new Option(
        Mode.TAXI,
        direct(Mode.TAXI, there.departure(), there.arrival(), null),
        direct(Mode.TAXI, home.departure(), home.arrival(), null),
        up(home.arrival() - there.departure()),
        up(start - there.arrival() + home.departure() - end),
        0,
        0,
        null,
        new Ask(
            there.agency() == null ? there.zone() : there.agency(),
            there.phone(),
            there.bookBy().isBefore(home.bookBy()) ? there.bookBy() : home.bookBy(),
            there.message()));
  }

  /** By the time away; what nobody can tell comes last. */
  static List<Option> shortestFirst(List<Option> options) {
    return options.stream()
        .sorted(Comparator.comparing(Option::awayMinutes, Comparator.nullsLast(Integer::compare)))
        .toList();
  }

  /** Of the ways to many visits: by each mode the shortest absence, and fewer changes for more. */
  static List<Option> best(List<Option> options) {
    List<Option> best = new ArrayList<>();
    for (Option option : shortestFirst(options)) {
      if (best.stream()
          .noneMatch(known -> known.mode() == option.mode() && isAsGood(known, option))) {
        best.add(option);
      }
    }
    return best;
  }

  /** Of two that are sorted by the time away. */
  private static boolean isAsGood(Option shorter, Option longer) {
    return atMost(shorter.transfers(), longer.transfers())
        && atMost(shorter.walkMinutes(), longer.walkMinutes());
  }

  private static boolean atMost(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null || one <= other;
  }

  private static Way direct(Mode mode, int departure, int arrival, @Nullable Integer metres) {
    return new Way(
        early(departure),
        late(arrival),
        up(arrival - departure),
        List.of(
            new LegAnswer(
                mode,
                early(departure),
                late(arrival),
                null,
                null,
                metres,
                null,
                null,
                null,
                null,
                null)));
  }

  private static Way way(Journey journey) {
    return new Way(
        early(journey.departure()),
        late(journey.arrival()),
        up(journey.arrival() - journey.departure()),
        journey.legs().stream().filter(Ways::isMore).map(Ways::leg).toList());
  }

  /** A stop at the very door is not walked to. */
  private static boolean isMore(Leg leg) {
    return !(leg instanceof Leg.Walk walk) || walk.arrival() > walk.departure();
  }

  private static String line(Leg.Ride ride) {
    String name = ride.line().route().name();
    return name.isBlank() ? "路線名なし" : name;
  }

  private static LegAnswer leg(Leg leg) {
    if (leg instanceof Leg.Walk walk) {
      return new LegAnswer(
          walk.mode(),
          early(walk.departure()),
          late(walk.arrival()),
          name(walk.from()),
          name(walk.to()),
          walk.metres(),
          null,
          null,
          null,
          null,
          null);
    }
    Leg.Ride ride = (Leg.Ride) leg;
    return new LegAnswer(
        Mode.TRANSIT,
        early(ride.departure()),
        late(ride.arrival()),
        name(ride.from()),
        name(ride.to()),
        null,
        line(ride),
        ride.headsign().isEmpty() ? null : ride.headsign(),
        ride.staySeated() ? true : null,
        ride.ask() ? true : null,
        ride.fareYen());
  }

  private static @Nullable String name(@Nullable Stop stop) {
    return stop == null ? null : stop.name();
  }

  /** When to leave at the latest: the minute has begun. */
  static String early(int seconds) {
    return clock(Math.floorDiv(seconds, 60));
  }

  /** When one is surely there. */
  static String late(int seconds) {
    return clock(up(seconds));
  }

  private static String clock(int minutes) {
    return String.format(
        Locale.ROOT, "%02d:%02d", Math.floorDiv(minutes, 60), Math.floorMod(minutes, 60));
  }

  static int up(int seconds) {
    return -Math.floorDiv(-seconds, 60);
  }
}
