package jp.tsunagi.api.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.core.transit.Trip;
import org.jspecify.annotations.Nullable;

/** Travels a journey leg by leg through its timetable. */
final class JourneyCheck {
  private final Timetable timetable;
  private final Limits limits;

  JourneyCheck(Timetable timetable, Limits limits) {
    this.timetable = timetable;
    this.limits = limits;
  }

  void check(Journey journey) {
    List<Leg> legs = journey.legs();
    assertThat(legs.get(0).departure()).isEqualTo(journey.departure());
    assertThat(legs.get(legs.size() - 1).arrival()).isEqualTo(journey.arrival());
    int walked = 0;
    int changes = -1;
    for (int i = 0; i < legs.size(); i++) {
      Leg leg = legs.get(i);
      assertThat(leg.arrival()).isGreaterThanOrEqualTo(leg.departure());
      if (i > 0) {
        assertThat(leg.departure()).isGreaterThanOrEqualTo(legs.get(i - 1).arrival());
        assertThat(from(leg)).isIn(to(legs.get(i - 1)), "seat");
      }
      if (leg instanceof Leg.Ride ride) {
        check(ride);
        changes += ride.staySeated() ? 0 : 1;
      } else {
        walked += leg.arrival() - leg.departure();
      }
    }
    assertThat(journey.walkSeconds())
        .isEqualTo(walked)
        .isLessThanOrEqualTo(limits.maxWalkSeconds());
    assertThat(journey.transfers())
        .isEqualTo(Math.max(0, changes))
        .isLessThanOrEqualTo(limits.maxTransfers());
    assertThat(journey.waitSeconds()).isNotNegative();
  }

  /** A vehicle that one stays in may go on some steps away. */
  private static String from(Leg leg) {
    if (leg instanceof Leg.Ride ride) {
      return ride.staySeated() ? "seat" : ride.from().id();
    }
    return leg instanceof Leg.Walk walk ? id(walk.from()) : "";
  }

  private static String to(Leg leg) {
    return leg instanceof Leg.Ride ride ? ride.to().id() : id(((Leg.Walk) leg).to());
  }

  private static String id(@Nullable Stop stop) {
    return stop == null ? "door" : stop.id();
  }

  private void check(Leg.Ride ride) {
    Trip trip =
        timetable.trips().stream()
            .filter(one -> one.id().equals(ride.trip()))
            .findFirst()
            .orElseThrow();
    assertThat(trip.stopTimes()).anyMatch(time -> isAt(time, ride.from(), ride.departure(), true));
    assertThat(trip.stopTimes()).anyMatch(time -> isAt(time, ride.to(), ride.arrival(), false));
  }

  private static boolean isAt(StopTime time, Stop stop, int when, boolean leaving) {
    int said = leaving ? time.departure() : time.arrival();
    return time.stop().equals(stop.id()) && Math.floorMod(said - when, 86_400) == 0;
  }
}
