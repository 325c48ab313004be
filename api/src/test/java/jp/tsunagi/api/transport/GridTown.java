package jp.tsunagi.api.transport;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import jp.tsunagi.core.transit.Accessible;
import jp.tsunagi.core.transit.Feed;
import jp.tsunagi.core.transit.Route;
import jp.tsunagi.core.transit.ServiceCalendar;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.core.transit.Trip;

/**
 * A made-up town to measure with: 500 stops in a grid, 20,000 stop times on 40 lines, both ways.
 */
final class GridTown {
  static final LocalDate DATE = LocalDate.of(2026, 6, 3);
  private static final int COLUMNS = 25;
  private static final int ROWS = 20;
  private static final int LINES = 40;
  private static final int CALLS = 20;
  private static final int TRIPS_A_LINE = 25;
  private static final double STEP = 0.005;

  private GridTown() {}

  static Timetable timetable() {
    Random random = new Random(1);
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < COLUMNS * ROWS; i++) {
      stops.add(stop(i));
    }
    List<Route> routes = new ArrayList<>();
    List<Trip> trips = new ArrayList<>();
    for (int line = 0; line < LINES; line++) {
      routes.add(new Route("r" + line, "", "", "線" + line, 3, null));
      List<Integer> path = path(line, random);
      for (int run = 0; run < TRIPS_A_LINE; run++) {
        List<Integer> way = new ArrayList<>(path);
        if (run % 2 == 1) {
          Collections.reverse(way);
        }
        trips.add(
            trip(
                "r" + line,
                line + "-" + run,
                way,
                6 * 3600 + run * 2200 + random.nextInt(40) * 60));
      }
    }
    return new Timetable(
        new Feed("grid", "made up", "", DATE, DATE, true),
        List.of(),
        stops,
        routes,
        List.of(
            new ServiceCalendar(
                "daily",
                EnumSet.allOf(DayOfWeek.class),
                DATE.minusYears(1),
                DATE.plusYears(1),
                Set.of(),
                Set.of())),
        trips,
        List.of(),
        List.of(),
        List.of());
  }

  private static Stop stop(int number) {
    double lon = 134.6 + number % COLUMNS * STEP;
    int row = number / COLUMNS;
    double lat = 35.2 + row * STEP;
    return new Stop("s" + number, "停留所" + number, lon, lat, null, null, null, Accessible.UNKNOWN);
  }

  /** Mostly straight on, now and then aside, as roads go; every cell is some line's. */
  private static List<Integer> path(int line, Random random) {
    List<Integer> path = new ArrayList<>();
    int column = line % 2 == 0 ? 0 : line % COLUMNS;
    int row = line % 2 == 0 ? line / 2 % ROWS : 0;
    for (int call = 0; call < CALLS; call++) {
      path.add(row * COLUMNS + column);
      boolean aside = random.nextInt(4) == 0;
      if ((line % 2 == 0) != aside) {
        column = (column + 1) % COLUMNS;
      } else {
        row = (row + 1) % ROWS;
      }
    }
    return path;
  }

  private static Trip trip(String route, String id, List<Integer> path, int start) {
    List<StopTime> times = new ArrayList<>();
    int time = start;
    for (int stop : path) {
      times.add(new StopTime("s" + stop, time, time));
      time += 90;
    }
    return new Trip(id, route, "daily", "", null, Accessible.UNKNOWN, times);
  }

  /** The same as files of GTFS. */
  static void write(ComparableFeed feed) throws IOException {
    Timetable town = timetable();
    feed.write(
        "agency.txt",
        List.of(
            row(
                "agency_id",
                "1",
                "agency_name",
                "線",
                "agency_url",
                "https://town.example.jp/",
                "agency_timezone",
                "Asia/Tokyo")));
    feed.write(
        "stops.txt",
        map(
            town.stops(),
            stop ->
                row(
                    "stop_id",
                    stop.id(),
                    "stop_name",
                    stop.name(),
                    "stop_lat",
                    "" + stop.lat(),
                    "stop_lon",
                    "" + stop.lon())));
    feed.write(
        "routes.txt",
        map(
            town.routes(),
            route ->
                row(
                    "route_id",
                    route.id(),
                    "route_long_name",
                    route.longName(),
                    "route_type",
                    "3")));
    feed.write(
        "trips.txt",
        map(
            town.trips(),
            trip ->
                row("trip_id", trip.id(), "route_id", trip.route(), "service_id", trip.service())));
    feed.write(
        "calendar_dates.txt",
        List.of(
            row(
                "service_id",
                "daily",
                "date",
                DATE.format(DateTimeFormatter.BASIC_ISO_DATE),
                "exception_type",
                "1")));
    List<Map<String, String>> times = new ArrayList<>();
    for (Trip trip : town.trips()) {
      for (int call = 0; call < trip.stopTimes().size(); call++) {
        StopTime time = trip.stopTimes().get(call);
        times.add(
            row(
                "trip_id",
                trip.id(),
                "arrival_time",
                clock(time.arrival()),
                "departure_time",
                clock(time.departure()),
                "stop_id",
                time.stop(),
                "stop_sequence",
                "" + call));
      }
    }
    feed.write("stop_times.txt", times);
  }

  private static <T> List<Map<String, String>> map(
      List<T> things, Function<T, Map<String, String>> row) {
    return things.stream().map(row).toList();
  }

  private static Map<String, String> row(String... keysAndValues) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      row.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return row;
  }

  private static String clock(int seconds) {
    return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** Points in the town. */
  static List<Streets.Point> points(int count, long seed) {
    Random random = new Random(seed);
    List<Streets.Point> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(
          new Streets.Point(
              134.6 + random.nextDouble() * COLUMNS * STEP,
              35.2 + random.nextDouble() * ROWS * STEP));
    }
    return points;
  }
}
