package jp.tsunagi.api.transport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.tsunagi.core.transit.Accessible;
import jp.tsunagi.core.transit.ServiceCalendar;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.StopTime.Stopping;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.core.transit.Transfer;
import jp.tsunagi.core.transit.Trip;
import org.jspecify.annotations.Nullable;

/**
 * Journeys by trying every one, written from docs/transport.md and knowing nothing of how the
 * engine searches: forwards in time only, no pruning, no lanes, on the records of a timetable.
 */
final class BruteForce {
  private final Timetable timetable;
  private final Limits limits;
  private final List<Vehicle> vehicles = new ArrayList<>();
  private final Map<String, Stop> stops = new HashMap<>();

  /** A trip on a service day; {@code next} is what it goes on as. */
  private static final class Vehicle {
    final Trip trip;
    final int shift;
    @Nullable Vehicle next;

    Vehicle(Trip trip, int shift) {
      this.trip = trip;
      this.shift = shift;
    }

    int departs(int call) {
      return trip.stopTimes().get(call).departure() + shift;
    }

    int arrives(int call) {
      return trip.stopTimes().get(call).arrival() + shift;
    }

    int lastArrival() {
      return arrives(trip.stopTimes().size() - 1);
    }
  }

  /** A way between two doors, by its first and last stop. */
  record Found(String first, String last, int departure, int arrival, int changes, int walk) {}

  BruteForce(Timetable timetable, LocalDate date, Limits limits) {
    this.timetable = timetable;
    this.limits = limits;
    timetable.stops().forEach(stop -> stops.put(stop.id(), stop));
    for (int day = -1; day <= 1; day++) {
      vehicles.addAll(running(date.plusDays(day), day * 86_400));
    }
  }

  private List<Vehicle> running(LocalDate day, int shift) {
    List<Vehicle> running = new ArrayList<>();
    for (Trip trip : timetable.trips()) {
      ServiceCalendar service =
          timetable.services().stream()
              .filter(one -> one.id().equals(trip.service()))
              .findFirst()
              .orElseThrow();
      Vehicle vehicle = new Vehicle(trip, shift);
      if (service.runsOn(day) && vehicle.lastArrival() >= 0 && vehicle.departs(0) <= 108_000) {
        running.add(vehicle);
      }
    }
    for (Vehicle one : running) {
      one.next = next(one, running);
    }
    running.removeIf(one -> limits.wheelchair() && one.trip.wheelchair() != Accessible.YES);
    return running;
  }

  /** The next trip of the block in the order of departures, if it begins where this one ended. */
  private @Nullable Vehicle next(Vehicle one, List<Vehicle> running) {
    Vehicle next = null;
    for (Vehicle other : running) {
      boolean later =
          other.departs(0) > one.departs(0)
              || (other.departs(0) == one.departs(0)
                  && running.indexOf(other) > running.indexOf(one));
      if (one.trip.block() != null
          && one.trip.block().equals(other.trip.block())
          && other != one
          && later
          && (next == null || other.departs(0) < next.departs(0))) {
        next = other;
      }
    }
    if (next == null
        || next.departs(0) < one.lastArrival()
        || straight(lastStop(one.trip), next.trip.stopTimes().get(0).stop()) > 200
        || (limits.wheelchair() && next.trip.wheelchair() != Accessible.YES)) {
      return null;
    }
    return next;
  }

  private static String lastStop(Trip trip) {
    return trip.stopTimes().get(trip.stopTimes().size() - 1).stop();
  }

  private Stop stop(String id) {
    return Objects.requireNonNull(stops.get(id));
  }

  private double straight(String one, String other) {
    Stop a = stop(one);
    Stop b = stop(other);
    return GreatCircle.metres(a.lon(), a.lat(), b.lon(), b.lat());
  }

  /** Every journey from one door to another, with the walks to and from stops. */
  Set<Found> journeys(Map<String, Integer> from, Map<String, Integer> to) {
    Set<Found> found = new HashSet<>();
    from.forEach(
        (stop, walk) -> {
          if (walk <= limits.maxWalkLegSeconds()) {
            for (Vehicle vehicle : vehicles) {
              ride(new Part(stop, walk, walk, 0, 0, false), stop, vehicle, to, found);
            }
          }
        });
    return found;
  }

  /** What has been done of a journey: {@code time} counts once it has begun. */
  private record Part(String first, int access, int walk, int rides, int departure, boolean begun) {
    Part after(int leaving) {
      return new Part(first, access, walk, rides + 1, begun ? departure : leaving - access, true);
    }

    Part walking(int more) {
      return new Part(first, access, walk + more, rides, departure, begun);
    }
  }

  private int time;

  private void ride(
      Part part, String stop, Vehicle vehicle, Map<String, Integer> to, Set<Found> found) {
    int ready = time;
    List<StopTime> calls = vehicle.trip.stopTimes();
    for (int on = 0; on < calls.size(); on++) {
      boolean there = !part.begun || vehicle.departs(on) >= ready;
      if (there && calls.get(on).stop().equals(stop) && open(stop) && boards(calls.get(on))) {
        Part riding = part.after(vehicle.departs(on));
        if (on < calls.size() - 1) {
          rideAlong(riding, vehicle, on + 1, to, found);
        }
      }
    }
    time = ready;
  }

  private void rideAlong(
      Part part, Vehicle vehicle, int from, Map<String, Integer> to, Set<Found> found) {
    List<StopTime> calls = vehicle.trip.stopTimes();
    for (int off = from; off < calls.size(); off++) {
      if (alights(calls.get(off)) && open(calls.get(off).stop())) {
        arrived(part, calls.get(off).stop(), vehicle.arrives(off), to, found);
      }
    }
    if (vehicle.next != null) {
      rideAlong(part, vehicle.next, 1, to, found);
    }
  }

  private void arrived(Part part, String stop, int at, Map<String, Integer> to, Set<Found> found) {
    Integer walk = to.get(stop);
    if (walk != null
        && walk <= limits.maxWalkLegSeconds()
        && part.walk + walk <= limits.maxWalkSeconds()) {
      int changes = part.rides - 1;
      found.add(new Found(part.first, stop, part.departure, at + walk, changes, part.walk + walk));
    }
    if (part.rides > limits.maxTransfers()) {
      return;
    }
    for (Stop other : timetable.stops()) {
      int[] change = change(stop, other.id());
      if (change != null && part.walk + change[1] <= limits.maxWalkSeconds()) {
        for (Vehicle vehicle : vehicles) {
          time = at + change[0];
          ride(part.walking(change[1]), other.id(), vehicle, to, found);
        }
      }
    }
  }

  /** Seconds a change takes, and how many of them are walked; null when there is none. */
  private int @Nullable [] change(String from, String to) {
    Transfer rule =
        timetable.transfers().stream()
            .filter(one -> one.from().equals(from) && one.to().equals(to))
            .findFirst()
            .orElse(null);
    int metres = (int) Math.ceil(1.4 * straight(from, to));
    int walk = from.equals(to) ? 0 : (int) Math.ceil(metres / limits.walk().metresPerSecond());
    boolean near = from.equals(to) || metres <= 500;
    if ((rule == null && !near)
        || (rule != null && !rule.possible())
        || walk > limits.maxWalkLegSeconds()) {
      return null;
    }
    int least = rule == null ? 0 : rule.minSeconds();
    boolean waits = least == Transfer.TIMED;
    return new int[] {waits ? walk : Math.max(least, walk + limits.minTransferSeconds()), walk};
  }

  private boolean open(String stop) {
    return !limits.wheelchair() || stop(stop).wheelchair() != Accessible.NO;
  }

  private static boolean boards(StopTime call) {
    return call.pickup() != Stopping.NONE;
  }

  private static boolean alights(StopTime call) {
    return call.dropOff() != Stopping.NONE;
  }
}
