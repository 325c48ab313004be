package jp.tsunagi.api.transport;

import java.util.Arrays;
import jp.tsunagi.api.transport.ServiceDay.Lanes;

/**
 * When it makes sense to leave: so that one reaches a stop just when a vehicle leaves. Latest
 * first. For one thread.
 */
final class Departures {
  /** Above all times, so that what is below it by a time is positive and sorts the latest first. */
  private static final long TOP = 1 << 30;

  /** By how much the time is below the top in the upper half, the access in the lower. */
  private final long[] events;

  private Departures(long[] events) {
    this.events = events;
  }

  static Departures of(ServiceDay day, Access access, Limits limits, int earliest, int latest) {
    long[] found = new long[64];
    int size = 0;
    Lanes lanes = day.lanes();
    for (int i = 0; i < access.count(); i++) {
      if (access.walk(i) > limits.maxWalkLegSeconds() || access.walk(i) > limits.maxWalkSeconds()) {
        continue;
      }
      int stop = access.stops()[i];
      for (int call = day.callsAt()[stop]; call < day.callsAt()[stop + 1]; call++) {
        int lane = day.callLane()[call];
        int position = day.callPosition()[call];
        if (!lanes.boards(lane, position) || position == lanes.length(lane) - 1) {
          continue;
        }
        for (int vehicle = 0; vehicle < lanes.vehicles(lane); vehicle++) {
          int time = lanes.departure(lane, vehicle, position) - access.seconds()[i];
          if (time >= earliest && time <= latest) {
            if (size == found.length) {
              found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = event(time, i);
          }
        }
      }
    }
    return new Departures(Arrays.stream(found, 0, size).sorted().distinct().toArray());
  }

  private static long event(int time, int access) {
    return (TOP - time) << 32 | access;
  }

  int size() {
    return events.length;
  }

  /** When one leaves. */
  int time(int event) {
    return (int) (TOP - (events[event] >>> 32));
  }

  /** To which stop, as a place in the access. */
  int access(int event) {
    return (int) events[event];
  }
}
