package jp.tsunagi.api.timetable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.Trip;

/**
 * Where a line runs, from stop to stop: each way that its trips take once, whichever way round, and
 * none that is a part of another.
 */
final class RouteLines {
  /** Five decimals: one metre. */
  private static final double DECIMALS = 1e5;

  private final Map<String, Stop> stops = new HashMap<>();

  RouteLines(List<Stop> stops) {
    stops.forEach(stop -> this.stops.put(stop.id(), stop));
  }

  /** Lines of at least two positions, WGS84, longitude first. */
  List<List<double[]>> of(List<Trip> trips) {
    List<List<String>> patterns =
        trips.stream()
            .map(trip -> trip.stopTimes().stream().map(StopTime::stop).toList())
            .distinct()
            .sorted(Comparator.comparingInt(pattern -> -pattern.size()))
            .toList();
    List<List<String>> kept = new ArrayList<>();
    for (List<String> pattern : patterns) {
      List<String> back = new ArrayList<>(pattern);
      Collections.reverse(back);
      if (kept.stream().noneMatch(longer -> holds(longer, pattern) || holds(longer, back))) {
        kept.add(pattern);
      }
    }
    return kept.stream().map(this::line).filter(line -> line.size() > 1).toList();
  }

  private static boolean holds(List<String> longer, List<String> pattern) {
    return Collections.indexOfSubList(longer, pattern) >= 0;
  }

  private List<double[]> line(List<String> pattern) {
    List<double[]> line = new ArrayList<>();
    for (String stop : pattern) {
      double[] position = position(Objects.requireNonNull(stops.get(stop)));
      if (line.isEmpty() || !same(line.get(line.size() - 1), position)) {
        line.add(position);
      }
    }
    return line;
  }

  private static boolean same(double[] one, double[] other) {
    return one[0] == other[0] && one[1] == other[1];
  }

  /** Longitude first, to the metre. */
  static double[] position(Stop stop) {
    return position(stop.lon(), stop.lat());
  }

  static double[] position(double lon, double lat) {
    return new double[] {rounded(lon), rounded(lat)};
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * DECIMALS) / DECIMALS;
  }
}
