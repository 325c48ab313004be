package jp.tsunagi.api.transport;

import java.util.Arrays;
import jp.tsunagi.api.transport.ServiceDay.Lanes;

/**
 * From one place to all stops, for all departures of a day at once: range-RAPTOR with bags. Rounds
 * and lanes as in Delling, Pajor and Werneck, "Round-Based Public Transit Routing" (Transportation
 * Science 49, 2015): RAPTOR (section 3), its range query rRAPTOR, which goes from the latest
 * departure to the earliest and keeps what it found (section 4.2), and bags for several criteria as
 * in McRAPTOR (section 4.1); here arrival and walking, beside departure and rides, which the order
 * of the search brings. What a journey is: docs/transport.md. One search for one thread, once.
 */
final class ProfileSearch {
  private final ServiceDay day;
  private final Lanes lanes;
  private final Footpaths footpaths;
  private final Limits limits;
  private final Access access;
  private final int latestTime;

  /** Arrivals by vehicle. */
  private final Labels arrivals;

  /** When one is ready to board; those of 0 rides come from home. */
  private final Labels ready;

  private final Rides rides = new Rides();
  private final RideBag bag = new RideBag();
  private final int[] laneFrom;
  private final Ints lanesToScan = new Ints();
  private final int[] newestReady;
  private int[] olderReady = new int[256];
  private boolean onlyExact;

  /**
   * @param latestTime what arrives later is not looked at
   */
  ProfileSearch(ServiceDay day, Footpaths footpaths, Limits limits, Access access, int latestTime) {
    this.day = day;
    this.lanes = day.lanes();
    this.footpaths = footpaths;
    this.limits = limits;
    this.access = access;
    this.latestTime = latestTime;
    int rounds = limits.maxTransfers() + 2;
    this.arrivals = new Labels(footpaths.stopCount(), rounds);
    this.ready = new Labels(footpaths.stopCount(), rounds);
    this.laneFrom = new int[lanes.count()];
    Arrays.fill(laneFrom, Integer.MAX_VALUE);
    this.newestReady = new int[footpaths.stopCount()];
    Arrays.fill(newestReady, -1);
  }

  /** All departures between two times, both included. */
  Profile profile(int earliest, int latest) {
    onlyExact = true;
    Departures departures = Departures.of(day, access, limits, earliest, latest);
    int event = 0;
    while (event < departures.size()) {
      int start = departures.time(event);
      int begin = ready.size();
      for (; event < departures.size() && departures.time(event) == start; event++) {
        leave(start, departures.access(event));
      }
      rounds(start, begin);
    }
    return result();
  }

  /** One departure; the arrivals are the earliest there are. */
  Profile departingAt(int start) {
    onlyExact = false;
    for (int i = 0; i < access.count(); i++) {
      leave(start, i);
    }
    rounds(start, 0);
    return result();
  }

  private Profile result() {
    return new Profile(
        day, latestTime, arrivals, ready, rides, access, limits, footpaths.stopCount());
  }

  private void leave(int start, int way) {
    if (access.walk(way) <= limits.maxWalkLegSeconds()
        && access.walk(way) <= limits.maxWalkSeconds()) {
      int time = start + access.seconds()[way];
      ready.add(0, access.stops()[way], time, access.walk(way), start, -1);
    }
  }

  /** Rides one more vehicle each time; starts from what became ready since {@code begin}. */
  private void rounds(int start, int begin) {
    int from = begin;
    for (int ride = 1; ride <= limits.maxTransfers() + 1 && from < ready.size(); ride++) {
      int to = ready.size();
      mark(from, to);
      int arrived = arrivals.size();
      for (int i = 0; i < lanesToScan.size(); i++) {
        scan(lanesToScan.get(i), ride, start);
      }
      unmark(from, to);
      from = to;
      if (ride <= limits.maxTransfers()) {
        for (int label = arrived, end = arrivals.size(); label < end; label++) {
          if (!arrivals.isDead(label)) {
            change(label, ride, start);
          }
        }
      }
    }
  }

  private void mark(int from, int to) {
    lanesToScan.clear();
    if (to > olderReady.length) {
      olderReady = Arrays.copyOf(olderReady, to * 2);
    }
    for (int label = from; label < to; label++) {
      if (ready.isDead(label)) {
        continue;
      }
      int stop = ready.stop(label);
      olderReady[label] = newestReady[stop];
      newestReady[stop] = label;
      for (int call = day.callsAt()[stop]; call < day.callsAt()[stop + 1]; call++) {
        int lane = day.callLane()[call];
        if (laneFrom[lane] == Integer.MAX_VALUE) {
          lanesToScan.add(lane);
        }
        laneFrom[lane] = Math.min(laneFrom[lane], day.callPosition()[call]);
      }
    }
  }

  private void unmark(int from, int to) {
    for (int label = from; label < to; label++) {
      newestReady[ready.stop(label)] = -1;
    }
  }

  /** Along a lane: get off what one is on, get on what comes. */
  private void scan(int lane, int ride, int start) {
    bag.clear();
    int last = lanes.length(lane) - 1;
    for (int position = laneFrom[lane]; position <= last; position++) {
      if (bag.size() > 0 && lanes.alights(lane, position)) {
        alight(lane, position, ride, start);
      }
      if (position < last && lanes.boards(lane, position)) {
        board(lane, position);
      }
    }
    laneFrom[lane] = Integer.MAX_VALUE;
    if (bag.size() > 0) {
      staySeated(lane, ride, start);
    }
  }

  private void alight(int lane, int position, int ride, int start) {
    int stop = lanes.stop(lane, position);
    for (int i = 0; i < bag.size(); i++) {
      int time = lanes.arrival(lane, bag.vehicle(i), position);
      if (time <= latestTime) {
        int label = arrivals.add(ride, stop, time, bag.walk(i), start, bag.from(i));
        if (label >= 0) {
          int vehicle = lanes.vehiclesAt()[lane] + bag.vehicle(i);
          rides.set(label, vehicle, bag.boardedAt(i), vehicle, position);
        }
      }
    }
  }

  private void board(int lane, int position) {
    int stop = lanes.stop(lane, position);
    for (int label = newestReady[stop]; label >= 0; label = olderReady[label]) {
      int vehicle = lanes.firstFrom(lane, position, ready.time(label));
      if (vehicle == lanes.vehicles(lane)) {
        continue;
      }
      // Who leaves home for a later vehicle was there already, leaving later.
      boolean exact = lanes.departure(lane, vehicle, position) == ready.time(label);
      if (exact || !onlyExact || ready.rides(label) > 0) {
        bag.board(vehicle, ready.walk(label), label, position);
      }
    }
  }

  /** Who could be on a vehicle could be on every later one of the lane, and these may go on. */
  private void staySeated(int lane, int ride, int start) {
    int first = lanes.vehiclesAt()[lane];
    for (int i = 0; i < bag.size(); i++) {
      for (int place = bag.vehicle(i); place < lanes.vehicles(lane); place++) {
        int boarded = first + place;
        for (int on = day.next()[boarded]; on >= 0; on = day.next()[on]) {
          rideOn(boarded, on, i, ride, start);
        }
      }
    }
  }

  private void rideOn(int boarded, int on, int inBag, int ride, int start) {
    int lane = day.lane()[on];
    // Nobody gets off where a trip begins, nor, seen from the other side, on where it ends.
    for (int position = 1; position < lanes.length(lane); position++) {
      int time = lanes.arrival(lane, day.placeInLane(on), position);
      if (lanes.alights(lane, position) && time <= latestTime) {
        int stop = lanes.stop(lane, position);
        int label = arrivals.add(ride, stop, time, bag.walk(inBag), start, bag.from(inBag));
        if (label >= 0) {
          rides.set(label, boarded, bag.boardedAt(inBag), on, position);
        }
      }
    }
  }

  /** At the same stop, or by one footpath. */
  private void change(int label, int ride, int start) {
    int stop = arrivals.stop(label);
    int time = arrivals.time(label);
    int walked = arrivals.walk(label);
    if (footpaths.changeSeconds()[stop] != Footpaths.FORBIDDEN) {
      int changed = time + footpaths.changeSeconds(stop, limits);
      ready.add(ride, stop, changed, walked, start, label);
    }
    for (int path = footpaths.at()[stop]; path < footpaths.at()[stop + 1]; path++) {
      int walk = limits.walk().seconds(footpaths.metres()[path]);
      if (walk <= limits.maxWalkLegSeconds() && walked + walk <= limits.maxWalkSeconds()) {
        int takes = footpaths.seconds(path, walk, limits);
        ready.add(ride, footpaths.to()[path], time + takes, walked + walk, start, label);
      }
    }
  }
}
