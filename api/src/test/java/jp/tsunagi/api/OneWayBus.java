package jp.tsunagi.api;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.tsunagi.core.database.TimetableRepository;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.transit.Accessible;
import jp.tsunagi.core.transit.Agency;
import jp.tsunagi.core.transit.DemandZone;
import jp.tsunagi.core.transit.DemandZone.Booking;
import jp.tsunagi.core.transit.DemandZone.Kind;
import jp.tsunagi.core.transit.DemandZone.Window;
import jp.tsunagi.core.transit.Feed;
import jp.tsunagi.core.transit.Route;
import jp.tsunagi.core.transit.ServiceCalendar;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.core.transit.Trip;

/**
 * A valley with one bus, from beside 八鹿駅 to 大屋 at nine in the morning and never back, and a demand
 * taxi over all of it that drives from eleven on. Every day.
 */
public final class OneWayBus {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

  private OneWayBus() {}

  private static Timetable oneWay() {
    return timetable(
        List.of(stop("station", "八鹿駅", 134.7731, 35.4115), stop("oya", "大屋", 134.664, 35.334)),
        List.of(
            trip(
                "t",
                new StopTime("station", 9 * 3600 + 20, 9 * 3600 + 20),
                new StopTime("oya", 9 * 3600 + 1830, 9 * 3600 + 1830))),
        "POLYGON((134.5 35.2,134.9 35.2,134.9 35.5,134.5 35.5,134.5 35.2))");
  }

  /** One changes half way, and walks at home, at the change and to the hall. */
  private static Timetable changing() {
    return timetable(
        List.of(
            stop("home", "八鹿駅前ロータリー三番のりば", 134.7751, 35.4115),
            stop("upper", "養父市場中央商店街前（上り）", 134.72, 35.37),
            stop("lower", "養父市場中央商店街前（下り）", 134.7222, 35.37),
            stop("hall", "大屋市場大屋地域局前", 134.665, 35.334)),
        List.of(
            ride("out-1", "home", "8:30", "upper", "8:50"),
            ride("out-2", "lower", "9:05", "hall", "9:30"),
            ride("back-1", "hall", "12:00", "lower", "12:25"),
            ride("back-2", "upper", "12:40", "home", "13:00")),
        "POLYGON((134.5 35.2,134.6 35.2,134.6 35.3,134.5 35.3,134.5 35.2))");
  }

  private static Trip ride(String id, String from, String leaves, String to, String arrives) {
    int left = LocalTime.parse(leaves, CLOCK).toSecondOfDay();
    int there = LocalTime.parse(arrives, CLOCK).toSecondOfDay();
    return trip(id, new StopTime(from, left, left), new StopTime(to, there, there));
  }

  private static Trip trip(String id, StopTime from, StopTime to) {
    return new Trip(id, "r", "daily", "大屋地域局", null, Accessible.UNKNOWN, List.of(from, to));
  }

  private static Timetable timetable(List<Stop> stops, List<Trip> trips, String zone) {
    return new Timetable(
        new Feed("valley", "谷の交通", "", FIRST, LAST, true),
        List.of(new Agency("a", "谷の交通", "079-000-1111", null)),
        stops,
        List.of(new Route("r", "a", "", "朝の線", 3, null)),
        List.of(
            new ServiceCalendar(
                "daily", EnumSet.allOf(DayOfWeek.class), FIRST, LAST, Set.of(), Set.of())),
        trips,
        List.of(),
        List.of(),
        List.of(
            new DemandZone(
                "zone",
                "谷のタクシー",
                "a",
                zone,
                List.of(Window.within("daily", 11 * 3600, 17 * 3600)),
                new Booking(Kind.SAME_DAY, 60, 0, 0, null, "079-000-2222", null))));
  }

  private static Stop stop(String id, String name, double lon, double lat) {
    return new Stop(id, name, lon, lat, null, null, null, Accessible.UNKNOWN);
  }

  /** Stores the timetable and waits until the service has it. */
  public static void load(AppExtension app, Resource any) {
    load(app, any, oneWay());
  }

  /** The same with another timetable: there and back with a change, the taxi elsewhere. */
  public static void loadChanging(AppExtension app, Resource any) {
    load(app, any, changing());
  }

  private static void load(AppExtension app, Resource any, Timetable timetable) {
    new TimetableRepository(app.database())
        .replace(List.of(new TimetableRepository.Read(timetable, "valley")), Instant.EPOCH);
    String trip = "/api/v1/resources/" + any.id() + "/trip?from=" + OyaTrips.HOME + "&on=";
    app.await(() -> !app.get(trip + OyaTrips.DAY).body().contains("timetable_missing"));
  }
}
