package jp.tsunagi.api.transport;

import java.util.Arrays;
import jp.tsunagi.api.transport.ServiceDay.Lanes;

/** A day seen backwards, see {@link ServiceDay#mirrored}. */
final class Mirror {
  private final ServiceDay day;
  private final Lanes lanes;

  private Mirror(ServiceDay day) {
    this.day = day;
    this.lanes = day.lanes();
  }

  static ServiceDay of(ServiceDay day) {
    return new Mirror(day).build();
  }

  private ServiceDay build() {
    int vehicles = day.vehicleCount();
    int[] run = new int[vehicles];
    int[] shift = new int[vehicles];
    int[] next = new int[vehicles];
    Arrays.fill(next, -1);
    for (int vehicle = 0; vehicle < vehicles; vehicle++) {
      int image = image(vehicle);
      run[image] = day.run()[vehicle];
      shift[image] = day.shift()[vehicle];
      if (day.next()[vehicle] >= 0) {
        next[image(day.next()[vehicle])] = image;
      }
    }
    return new ServiceDay(
        lanes(), day.callsAt(), day.callLane(), positions(), run, shift, day.lane(), next);
  }

  /** The last vehicle of a lane comes first. */
  private int image(int vehicle) {
    int lane = day.lane()[vehicle];
    return lanes.vehiclesAt()[lane] + lanes.vehiclesAt()[lane + 1] - 1 - vehicle;
  }

  private int[] positions() {
    int[] positions = day.callPosition().clone();
    for (int i = 0; i < positions.length; i++) {
      positions[i] = lanes.length(day.callLane()[i]) - 1 - positions[i];
    }
    return positions;
  }

  private Lanes lanes() {
    int[] stops = new int[lanes.stops().length];
    byte[] flags = new byte[stops.length];
    int[] arrivals = new int[lanes.arrivals().length];
    int[] departures = new int[arrivals.length];
    for (int lane = 0; lane < lanes.count(); lane++) {
      int begin = lanes.stopsAt()[lane];
      int end = lanes.stopsAt()[lane + 1];
      for (int i = begin; i < end; i++) {
        stops[begin + end - 1 - i] = lanes.stops()[i];
        flags[begin + end - 1 - i] = swapped(lanes.flags()[i]);
      }
      int from = lanes.timesAt()[lane];
      int to = from + lanes.vehicles(lane) * lanes.length(lane);
      for (int i = from; i < to; i++) {
        arrivals[from + to - 1 - i] = -lanes.departures()[i];
        departures[from + to - 1 - i] = -lanes.arrivals()[i];
      }
    }
    return new Lanes(
        lanes.stopsAt(), stops, flags, lanes.timesAt(), lanes.vehiclesAt(), arrivals, departures);
  }

  private static byte swapped(byte flags) {
    int up = (flags & (Runs.BOARD | Runs.ASK_TO_BOARD)) << 1;
    int down = (flags & (Runs.ALIGHT | Runs.ASK_TO_ALIGHT)) >> 1;
    return (byte) (up | down);
  }
}
