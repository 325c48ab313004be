package jp.tsunagi.importer.timetable;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onebusaway.gtfs.model.AgencyAndId;
import org.onebusaway.gtfs.model.Stop;
import org.onebusaway.gtfs.model.StopTime;

/**
 * Fills in the times of stops between two whose times are known, as the GTFS reference suggests: in
 * proportion to the distance. The distance is {@code shape_dist_traveled} where the stops have it,
 * else that along the shape, else from stop to stop. Rounded down to the second.
 */
final class Interpolation {
  private final Shapes shapes;

  Interpolation(Shapes shapes) {
    this.shapes = shapes;
  }

  /** Whether a stop has a time of its own; one of the two will do. */
  static boolean timed(StopTime call) {
    return call.isArrivalTimeSet() || call.isDepartureTimeSet();
  }

  /**
   * All times.
   *
   * @param calls in the order of travel; the first and the last have times
   * @return by stop: arrival and departure in seconds
   */
  int[][] times(@Nullable AgencyAndId shape, List<StopTime> calls) {
    int[][] times = new int[calls.size()][];
    double[] along = null;
    int known = 0;
    for (int i = 0; i < times.length; i++) {
      StopTime call = calls.get(i);
      if (timed(call)) {
        int arrival = call.isArrivalTimeSet() ? call.getArrivalTime() : call.getDepartureTime();
        int departure = call.isDepartureTimeSet() ? call.getDepartureTime() : arrival;
        times[i] = new int[] {arrival, departure};
        if (i - known > 1) {
          along = along == null ? along(shape, calls) : along;
          fill(times, along, known, i);
        }
        known = i;
      }
    }
    return times;
  }

  private static void fill(int[][] times, double[] along, int from, int to) {
    double length = along[to] - along[from];
    int seconds = times[to][0] - times[from][1];
    for (int i = from + 1; i < to; i++) {
      double share =
          length > 0 ? (along[i] - along[from]) / length : (double) (i - from) / (to - from);
      int time = times[from][1] + (int) Math.floor(share * seconds);
      times[i] = new int[] {time, time};
    }
  }

  private double[] along(@Nullable AgencyAndId shape, List<StopTime> calls) {
    if (calls.stream().allMatch(StopTime::isShapeDistTraveledSet)) {
      return calls.stream().mapToDouble(StopTime::getShapeDistTraveled).toArray();
    }
    double[][] points =
        calls.stream()
            .map(call -> (Stop) call.getStop())
            .map(stop -> new double[] {stop.getLon(), stop.getLat()})
            .toArray(double[][]::new);
    return shapes.along(shape, points);
  }
}
