package jp.tsunagi.api.timetable;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.transit.Accessible;
import jp.tsunagi.core.transit.Agency;
import jp.tsunagi.core.transit.Route;
import jp.tsunagi.core.transit.RouteType;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.core.transit.Trip;
import org.jspecify.annotations.Nullable;

/**
 * Stops, lines and zones of all feeds as GeoJSON (RFC 7946), written once for everybody who asks.
 * Lines go from stop to stop. Immutable.
 *
 * @param stops a FeatureCollection of points
 * @param routes a FeatureCollection of lines
 * @param zones a FeatureCollection of areas
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be sent, never compared
record TimetableMap(byte[] stops, byte[] routes, byte[] zones) {

  private record Collection<P>(String type, List<Feature<P>> features) {}

  private record Feature<P>(String type, String id, @Nullable Geometry geometry, P properties) {}

  private record Geometry(String type, Object coordinates) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record StopProperties(
      String feed,
      String stopId,
      String name,
      @Nullable String platform,
      @Nullable Boolean wheelchair,
      List<Served> routes,
      boolean sample) {}

  /** A line that serves a stop. */
  private record Served(String id, String name, RouteType routeType) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record RouteProperties(
      String feed,
      String routeId,
      String name,
      RouteType routeType,
      @Nullable String color,
      @Nullable String agency,
      @Nullable String phone,
      List<String> headsigns,
      boolean sample) {}

  static TimetableMap of(List<Timetable> timetables) {
    return new TimetableMap(
        write(timetables.stream().flatMap(TimetableMap::stops).toList()),
        write(timetables.stream().flatMap(TimetableMap::routes).toList()),
        ZoneMap.of(timetables));
  }

  private static <P> byte[] write(List<Feature<P>> features) {
    return Json.write(new Collection<>("FeatureCollection", features))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Stream<Feature<StopProperties>> stops(Timetable timetable) {
    Map<String, Map<String, Served>> served = new LinkedHashMap<>();
    Map<String, Route> routes = new LinkedHashMap<>();
    timetable.routes().forEach(route -> routes.put(route.id(), route));
    for (Trip trip : timetable.trips()) {
      Route route = routes.get(trip.route());
      for (StopTime time : trip.stopTimes()) {
        if (route != null) {
          served
              .computeIfAbsent(time.stop(), stop -> new TreeMap<>())
              .computeIfAbsent(route.id(), id -> served(timetable, route));
        }
      }
    }
    return timetable.stops().stream()
        .map(stop -> stop(timetable, stop, served.getOrDefault(stop.id(), Map.of())));
  }

  private static Served served(Timetable timetable, Route route) {
    return new Served(id(timetable, route.id()), route.name(), RouteType.of(route.type()));
  }

  private static Feature<StopProperties> stop(
      Timetable timetable, Stop stop, Map<String, Served> served) {
    return new Feature<>(
        "Feature",
        id(timetable, stop.id()),
        new Geometry("Point", RouteLines.position(stop)),
        new StopProperties(
            timetable.feed().id(),
            stop.id(),
            stop.name(),
            stop.platform(),
            stop.wheelchair() == Accessible.UNKNOWN ? null : stop.wheelchair() == Accessible.YES,
            List.copyOf(served.values()),
            timetable.feed().sample()));
  }

  private static Stream<Feature<RouteProperties>> routes(Timetable timetable) {
    Map<String, Agency> agencies = new LinkedHashMap<>();
    timetable.agencies().forEach(agency -> agencies.put(agency.id(), agency));
    Map<String, List<Trip>> trips = new LinkedHashMap<>();
    timetable
        .trips()
        .forEach(trip -> trips.computeIfAbsent(trip.route(), id -> new ArrayList<>()).add(trip));
    RouteLines lines = new RouteLines(timetable.stops());
    return timetable.routes().stream()
        .map(
            route ->
                route(
                    timetable,
                    route,
                    agencies.get(route.agency()),
                    trips.getOrDefault(route.id(), List.of()),
                    lines));
  }

  private static Feature<RouteProperties> route(
      Timetable timetable,
      Route route,
      @Nullable Agency agency,
      List<Trip> trips,
      RouteLines lines) {
    List<List<double[]>> drawn = lines.of(trips);
    return new Feature<>(
        "Feature",
        id(timetable, route.id()),
        drawn.isEmpty() ? null : new Geometry("MultiLineString", drawn),
        new RouteProperties(
            timetable.feed().id(),
            route.id(),
            route.name(),
            RouteType.of(route.type()),
            route.color() == null ? null : "#" + route.color(),
            agency == null ? null : agency.name(),
            agency == null ? null : agency.phone(),
            trips.stream().map(Trip::headsign).filter(sign -> !sign.isEmpty()).distinct().toList(),
            timetable.feed().sample()));
  }

  /** Ids are a feed's own; two feeds may have the same. */
  private static String id(Timetable timetable, String id) {
    return timetable.feed().id() + ":" + id;
  }
}
