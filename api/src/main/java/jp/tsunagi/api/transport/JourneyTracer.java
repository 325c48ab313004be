package jp.tsunagi.api.transport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.tsunagi.api.transport.Rides.Ride;
import jp.tsunagi.core.transit.Stop;
import org.jspecify.annotations.Nullable;

/**
 * Labels → journeys: follows a way back to where it began, and turns what a mirrored search found
 * round again. For one thread.
 */
final class JourneyTracer {
  private final Network network;
  private final ServiceDay day;
  private final Footpaths footpaths;
  private final Limits limits;
  private final boolean mirrored;

  JourneyTracer(Network network, ServiceDay day, Limits limits, boolean mirrored) {
    this.network = network;
    this.day = day;
    this.footpaths = network.footpaths(mirrored);
    this.limits = limits;
    this.mirrored = mirrored;
  }

  /**
   * @param directMetres of the walk all the way
   */
  Journey trace(Profile profile, Profile.Way way, Access venue, int directMetres) {
    List<Leg> legs = new ArrayList<>();
    Ride last = way.ride();
    if (last == null) {
      legs.add(walk(Mode.WALK, null, null, way.start(), way.time(), directMetres));
    } else {
      int lane = day.lane()[last.leftVehicle()];
      Stop stop = stop(day.lanes().stop(lane, last.leftAt()));
      int left = day.lanes().arrival(lane, day.placeInLane(last.leftVehicle()), last.leftAt());
      int metres = venue.metres()[way.venueWay()];
      legs.add(walk(Mode.WALK, stop, null, left, way.time(), metres));
      back(profile, last, legs);
      Collections.reverse(legs);
    }
    if (mirrored) {
      Collections.reverse(legs);
      return new Journey(-way.time(), -way.start(), way.changes(), way.walk(), legs);
    }
    return new Journey(way.start(), way.time(), way.changes(), way.walk(), legs);
  }

  /** Adds the last ride and what was before it, last first. */
  private void back(Profile profile, Ride last, List<Leg> legs) {
    Ride ride = last;
    while (true) {
      ride(ride, legs);
      int ready = ride.ready();
      int before = profile.ready().parent(ready);
      int boardedAt = profile.ready().stop(ready);
      if (before < 0) {
        Access access = profile.access();
        int way = access.indexOf(boardedAt);
        int start = profile.ready().start(ready);
        int there = start + access.seconds()[way];
        Mode mode = access.onFoot() ? Mode.WALK : Mode.BICYCLE;
        legs.add(walk(mode, null, stop(boardedAt), start, there, access.metres()[way]));
        return;
      }
      int leftAt = profile.arrivals().stop(before);
      if (leftAt != boardedAt) {
        int time = profile.arrivals().time(before);
        int metres = footpathMetres(leftAt, boardedAt);
        int there = time + limits.walk().seconds(metres);
        legs.add(walk(Mode.WALK, stop(leftAt), stop(boardedAt), time, there, metres));
      }
      ride = profile.rides().ending(before, profile.arrivals());
    }
  }

  private int footpathMetres(int from, int to) {
    for (int path = footpaths.at()[from]; path < footpaths.at()[from + 1]; path++) {
      if (footpaths.to()[path] == to) {
        return footpaths.metres()[path];
      }
    }
    throw new IllegalStateException("no footpath from " + from + " to " + to);
  }

  /** One leg, or several when one stayed seated; last first. */
  private void ride(Ride whole, List<Leg> legs) {
    List<Leg> ridden = new ArrayList<>();
    int vehicle = whole.boardedVehicle();
    int position = whole.boardedAt();
    while (vehicle != whole.leftVehicle()) {
      int end = day.lanes().length(day.lane()[vehicle]) - 1;
      ridden.add(ride(vehicle, position, end, seated(!ridden.isEmpty(), true)));
      vehicle = day.next()[vehicle];
      position = 0;
    }
    ridden.add(ride(vehicle, position, whole.leftAt(), seated(!ridden.isEmpty(), false)));
    Collections.reverse(ridden);
    legs.addAll(ridden);
  }

  /** In time as it is, the later of two joined legs is the one to stay seated for. */
  private boolean seated(boolean joinedBefore, boolean joinedAfter) {
    return mirrored ? joinedAfter : joinedBefore;
  }

  private Leg ride(int vehicle, int boardedAt, int leftAt, boolean staySeated) {
    ServiceDay.Lanes lanes = day.lanes();
    int lane = day.lane()[vehicle];
    int place = day.placeInLane(vehicle);
    int on = lanes.stop(lane, boardedAt);
    int off = lanes.stop(lane, leftAt);
    int departs = lanes.departure(lane, place, boardedAt);
    int arrives = lanes.arrival(lane, place, leftAt);
    int run = day.run()[vehicle];
    int line = network.runs().line()[run];
    int flags = lanes.flags()[lanes.stopsAt()[lane] + boardedAt] & Runs.ASK_TO_BOARD;
    flags |= lanes.flags()[lanes.stopsAt()[lane] + leftAt] & Runs.ASK_TO_ALIGHT;
    int from = mirrored ? off : on;
    int to = mirrored ? on : off;
    return new Leg.Ride(
        network.lines().get(line),
        network.runs().ids()[run],
        network.runs().headsigns()[run],
        stop(from),
        stop(to),
        mirrored ? -arrives : departs,
        mirrored ? -departs : arrives,
        staySeated,
        flags != 0,
        network.fareYen(line, from, to));
  }

  private Leg walk(
      Mode mode, @Nullable Stop from, @Nullable Stop to, int departs, int arrives, int metres) {
    return mirrored
        ? new Leg.Walk(mode, to, from, -arrives, -departs, metres)
        : new Leg.Walk(mode, from, to, departs, arrives, metres);
  }

  private Stop stop(int number) {
    return network.stops().get(number);
  }
}
