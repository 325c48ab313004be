package jp.tsunagi.api.transport;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.tsunagi.core.transit.Accessible;
import jp.tsunagi.core.transit.Agency;
import jp.tsunagi.core.transit.Fare;
import jp.tsunagi.core.transit.Feed;
import jp.tsunagi.core.transit.Route;
import jp.tsunagi.core.transit.ServiceCalendar;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.StopTime.Stopping;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.core.transit.Transfer;
import jp.tsunagi.core.transit.Trip;

/**
 * A timetable drawn in text, a line a trip: its name, then stops with times.
 *
 * <pre>
 *   Red    A 8:00  B 8:10  C 8:20
 *   Blue   B 8:15  D 8:40/8:42  E 8:50
 * </pre>
 *
 * {@code 8:40/8:42} is arrival and departure, {@code B-} lets nobody on, {@code -B} nobody off,
 * {@code B 8:10?} asks for a call. Stops lie 5 km apart on a line, so that no footpath joins them
 * but those said by {@link #path}. Trips run every day.
 */
final class DrawnTimetable {
  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  static final LocalDate LAST = LocalDate.of(2027, 12, 31);
  private static final double STEP_DEGREES = 0.055;

  private final Map<String, Stop> stops = new LinkedHashMap<>();
  private final Map<String, ServiceCalendar> services = new LinkedHashMap<>();
  private final Map<String, Route> routes = new LinkedHashMap<>();
  private final List<Trip> trips = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();
  private final List<Fare> fares = new ArrayList<>();

  DrawnTimetable() {
    service(
        new ServiceCalendar(
            "daily", EnumSet.allOf(DayOfWeek.class), FIRST, LAST, Set.of(), Set.of()));
  }

  static DrawnTimetable of(String drawing) {
    return new DrawnTimetable().draw("daily", drawing);
  }

  DrawnTimetable service(ServiceCalendar service) {
    services.put(service.id(), service);
    return this;
  }

  DrawnTimetable draw(String service, String drawing) {
    drawing
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> draw(service, line.strip().split("\\s+")));
    return this;
  }

  private void draw(String service, String[] words) {
    String[] name = words[0].split("[*%]");
    routes.putIfAbsent(name[0], new Route(name[0], "agency", "", name[0], 3, null));
    List<StopTime> times = new ArrayList<>();
    for (int i = 1; i < words.length; i += 2) {
      String stop = words[i].replace("-", "");
      stops.putIfAbsent(stop, stop(stop));
      String[] time = words[i + 1].replace("?", "").split("/");
      Stopping usual = words[i + 1].endsWith("?") ? Stopping.PHONE_AGENCY : Stopping.REGULAR;
      times.add(
          new StopTime(
              stop,
              time(time[0]),
              time(time[time.length - 1]),
              words[i].endsWith("-") ? Stopping.NONE : usual,
              words[i].startsWith("-") ? Stopping.NONE : usual));
    }
    String block = words[0].contains("%") ? words[0].replaceAll(".*%", "") : null;
    Accessible wheelchair = words[0].contains("*") ? Accessible.YES : Accessible.UNKNOWN;
    trips.add(
        new Trip(name[0] + "-" + trips.size(), name[0], service, "", block, wheelchair, times));
  }

  private Stop stop(String name) {
    double lon = 134 + stops.size() * STEP_DEGREES;
    return new Stop(name, name, lon, 35, null, null, name, Accessible.UNKNOWN);
  }

  /** A new stop, so many metres on foot from another. */
  DrawnTimetable path(String from, String to, int metres) {
    Stop one = Objects.requireNonNull(stops.get(from));
    double degrees = metres / EstimatedStreets.DETOUR / 111_194.9;
    stops.put(
        to, new Stop(to, to, one.lon(), one.lat() + degrees, null, null, to, Accessible.UNKNOWN));
    return this;
  }

  DrawnTimetable transfer(String from, String to, boolean possible, int minSeconds) {
    transfers.add(new Transfer(from, to, possible, minSeconds));
    return this;
  }

  DrawnTimetable fare(int yen, String from, String to) {
    fares.add(new Fare("fare" + fares.size(), yen, null, from, to));
    return this;
  }

  DrawnTimetable closed(String stop) {
    Stop open = Objects.requireNonNull(stops.get(stop));
    stops.put(stop, new Stop(stop, stop, open.lon(), open.lat(), null, null, stop, Accessible.NO));
    return this;
  }

  Timetable timetable() {
    return new Timetable(
        new Feed("drawn", "test", "", FIRST, LAST, true),
        List.of(new Agency("agency", "drawn buses", "079-000-0000", null)),
        List.copyOf(stops.values()),
        List.copyOf(routes.values()),
        List.copyOf(services.values()),
        trips,
        transfers,
        fares,
        List.of());
  }

  Network network() {
    return Network.of(List.of(timetable()));
  }

  /** Seconds of 8:05, or of 25:10:30. */
  static int time(String words) {
    String[] parts = words.split(":");
    int seconds = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    return Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60 + seconds;
  }

  /** Back to words, for assertions. */
  static String words(int seconds) {
    String rest = seconds % 60 == 0 ? "" : ":%02d".formatted(seconds % 60);
    return "%d:%02d%s".formatted(seconds / 3600, seconds / 60 % 60, rest);
  }
}
