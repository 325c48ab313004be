package jp.tsunagi.api.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.core.transit.Route;
import jp.tsunagi.core.transit.RouteType;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.core.transit.Trip;

/**
 * Lines and stops of all feeds, as one draws them. Immutable.
 *
 * @param lines from stop to stop
 * @param stops that something serves
 */
public record DrawnLines(List<Line> lines, List<Stop> stops) {

  public DrawnLines {
    lines = List.copyOf(lines);
    stops = List.copyOf(stops);
  }

  /**
   * A way that something runs.
   *
   * @param positions longitude and latitude, WGS84
   */
  public record Line(RouteType type, List<double[]> positions) {}

  /** A stop; degrees, WGS84. */
  public record Stop(String name, boolean station, double lon, double lat) {}

  static DrawnLines of(List<Timetable> timetables) {
    List<Line> lines = new ArrayList<>();
    List<Stop> stops = new ArrayList<>();
    for (Timetable timetable : timetables) {
      add(timetable, lines, stops);
    }
    return new DrawnLines(lines, stops);
  }

  private static void add(Timetable timetable, List<Line> lines, List<Stop> stops) {
    Map<String, List<Trip>> trips = new HashMap<>();
    timetable
        .trips()
        .forEach(trip -> trips.computeIfAbsent(trip.route(), id -> new ArrayList<>()).add(trip));
    RouteLines drawn = new RouteLines(timetable.stops());
    Set<String> served = new HashSet<>();
    Set<String> stations = new HashSet<>();
    for (Route route : timetable.routes()) {
      List<Trip> ofRoute = trips.getOrDefault(route.id(), List.of());
      RouteType type = RouteType.of(route.type());
      drawn.of(ofRoute).forEach(line -> lines.add(new Line(type, line)));
      for (Trip trip : ofRoute) {
        trip.stopTimes().stream().map(StopTime::stop).forEach(served::add);
        if (type == RouteType.RAIL) {
          trip.stopTimes().stream().map(StopTime::stop).forEach(stations::add);
        }
      }
    }
    timetable.stops().stream()
        .filter(stop -> served.contains(stop.id()))
        .map(stop -> new Stop(stop.name(), stations.contains(stop.id()), stop.lon(), stop.lat()))
        .forEach(stops::add);
  }
}
