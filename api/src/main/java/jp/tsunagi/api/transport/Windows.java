package jp.tsunagi.api.transport;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.api.transport.Profile.Wanted;
import jp.tsunagi.api.transport.Profile.Way;
import jp.tsunagi.api.transport.Rides.Ride;
import jp.tsunagi.api.transport.ServiceDay.Lanes;
import org.jspecify.annotations.Nullable;

/**
 * Ways for who must be there neither too late nor too early: the last vehicle decides when one is
 * there, so every vehicle that comes in time is looked at, with all who can be on it. A {@link
 * Profile} alone knows only those that are there first. Thread-safe.
 */
final class Windows {
  private final ServiceDay day;
  private final int latestTime;
  private final Labels ready;
  private final Limits limits;
  private final int stopCount;
  private @Nullable Boardings boardings;

  Windows(ServiceDay day, int latestTime, Labels ready, Limits limits, int stopCount) {
    this.day = day;
    this.latestTime = latestTime;
    this.ready = ready;
    this.limits = limits;
    this.stopCount = stopCount;
  }

  /** Made when first asked for: most people do not mind waiting. */
  private synchronized Boardings boardings() {
    Boardings known = boardings;
    if (known == null) {
      known = new Boardings(day, stopCount, ready);
      boardings = known;
    }
    return known;
  }

  /** By vehicle, every way that can be the best in something, and others. */
  List<Way> ways(Wanted wanted) {
    List<Way> ways = new ArrayList<>();
    Boardings aboard = boardings();
    Access venue = wanted.venue();
    for (int way = 0; way < venue.count(); way++) {
      if (venue.walk(way) <= limits.maxWalkLegSeconds()) {
        int stop = venue.stops()[way];
        for (int call = day.callsAt()[stop]; call < day.callsAt()[stop + 1]; call++) {
          calls(wanted, way, call, aboard, ways);
        }
      }
    }
    return ways;
  }

  /** What comes along a lane to one of the venue's stops; nobody gets off where it begins. */
  private void calls(Wanted wanted, int way, int call, Boardings aboard, List<Way> ways) {
    Lanes lanes = day.lanes();
    int lane = day.callLane()[call];
    int position = day.callPosition()[call];
    if (position == 0 || !lanes.alights(lane, position)) {
      return;
    }
    for (int place = 0; place < lanes.vehicles(lane); place++) {
      int arrival = lanes.arrival(lane, place, position);
      int time = arrival + wanted.venue().seconds()[way];
      if (arrival <= latestTime && wanted.isInTime(time)) {
        int vehicle = lanes.vehiclesAt()[lane] + place;
        aboard.visit(
            vehicle,
            position,
            (label, boarded, at) -> {
              int start = ready.start(label);
              int walk = ready.walk(label) + wanted.venue().walk(way);
              if (walk <= limits.maxWalkSeconds() && wanted.isShort(start, time)) {
                Ride ride = new Ride(label, boarded, at, vehicle, position);
                ways.add(new Way(start, time, ready.rides(label), walk, ride, way));
              }
            });
      }
    }
  }
}
