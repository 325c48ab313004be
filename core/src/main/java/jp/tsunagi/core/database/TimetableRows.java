package jp.tsunagi.core.database;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.transit.Accessible;
import jp.tsunagi.core.transit.Agency;
import jp.tsunagi.core.transit.DemandZone;
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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads a feed's rows, as {@link TimetableWriter} wrote them. For one transaction and thread. */
final class TimetableRows {
  private final Handle handle;
  private final Feed feed;

  TimetableRows(Handle handle, Feed feed) {
    this.handle = handle;
    this.feed = feed;
  }

  static Feed feed(ResultSet row) throws SQLException {
    return new Feed(
        row.getString("id"),
        row.getString("publisher"),
        row.getString("version"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getBoolean("sample"));
  }

  Timetable read() {
    List<Stop> stops = stops();
    return new Timetable(
        feed,
        agencies(),
        stops,
        routes(),
        services(),
        trips(stops),
        transfers(stops),
        fares(),
        zones());
  }

  private <T> List<T> rows(String sql, RowMapper<T> mapper) {
    return handle.createQuery(sql).bind("feed", feed.id()).map(mapper).list();
  }

  private List<Agency> agencies() {
    return rows(
        "select id, name, phone, url from transit_agency where feed = :feed order by id",
        (row, context) ->
            new Agency(
                row.getString("id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("url")));
  }

  private List<Stop> stops() {
    return rows(
        """
        select id, name, st_x(geom) as lon, st_y(geom) as lat, station, platform, zone, wheelchair
        from transit_stop where feed = :feed order by number
        """,
        (row, context) ->
            new Stop(
                row.getString("id"),
                row.getString("name"),
                row.getDouble("lon"),
                row.getDouble("lat"),
                row.getString("station"),
                row.getString("platform"),
                row.getString("zone"),
                Accessible.of(row.getInt("wheelchair"))));
  }

  private List<Route> routes() {
    return rows(
        "select * from transit_route where feed = :feed order by position",
        (row, context) ->
            new Route(
                row.getString("id"),
                row.getString("agency"),
                row.getString("short_name"),
                row.getString("long_name"),
                row.getInt("type"),
                row.getString("color")));
  }

  private List<ServiceCalendar> services() {
    return rows(
        "select * from transit_service where feed = :feed order by id",
        (row, context) ->
            new ServiceCalendar(
                row.getString("id"),
                Arrays.stream(numbers(row.getArray("weekdays")))
                    .mapToObj(DayOfWeek::of)
                    .collect(Collectors.toSet()),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                dates(row.getArray("added")),
                dates(row.getArray("removed"))));
  }

  private List<Trip> trips(List<Stop> stops) {
    return rows(
        "select * from transit_trip where feed = :feed order by position",
        (row, context) ->
            new Trip(
                row.getString("id"),
                row.getString("route"),
                row.getString("service"),
                row.getString("headsign"),
                row.getString("block"),
                Accessible.of(row.getInt("wheelchair")),
                stopTimes(row, stops)));
  }

  private static List<StopTime> stopTimes(ResultSet row, List<Stop> stops) throws SQLException {
    int[] numbers = numbers(row.getArray("stops"));
    int[] arrivals = numbers(row.getArray("arrivals"));
    int[] departures = numbers(row.getArray("departures"));
    int[] pickups = numbers(row.getArray("pickups"));
    int[] dropOffs = numbers(row.getArray("drop_offs"));
    List<StopTime> times = new ArrayList<>(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      times.add(
          new StopTime(
              stops.get(numbers[i]).id(),
              arrivals[i],
              departures[i],
              Stopping.of(pickups[i]),
              Stopping.of(dropOffs[i])));
    }
    return times;
  }

  private static int[] numbers(Array array) throws SQLException {
    Object[] values = (Object[]) array.getArray();
    return Arrays.stream(values).mapToInt(value -> ((Number) value).intValue()).toArray();
  }

  private static Set<LocalDate> dates(Array array) throws SQLException {
    return Arrays.stream((Date[]) array.getArray())
        .map(Date::toLocalDate)
        .collect(Collectors.toSet());
  }

  private List<Transfer> transfers(List<Stop> stops) {
    return rows(
        "select * from transit_transfer where feed = :feed order by from_stop, to_stop",
        (row, context) ->
            new Transfer(
                stops.get(row.getInt("from_stop")).id(),
                stops.get(row.getInt("to_stop")).id(),
                row.getBoolean("possible"),
                row.getInt("min_seconds")));
  }

  private List<Fare> fares() {
    return rows(
        "select * from transit_fare where feed = :feed order by position",
        (row, context) ->
            new Fare(
                row.getString("id"),
                row.getInt("yen"),
                row.getString("route"),
                row.getString("origin_zone"),
                row.getString("destination_zone")));
  }

  private List<DemandZone> zones() {
    return rows(
        """
        select id, name, agency, st_astext(geom) as wkt, windows, booking
        from transit_zone where feed = :feed order by id
        """,
        (row, context) ->
            new DemandZone(
                row.getString("id"),
                row.getString("name"),
                row.getString("agency"),
                row.getString("wkt"),
                Json.read(
                    row.getString("windows"), new TypeReference<List<DemandZone.Window>>() {}),
                Json.read(row.getString("booking"), DemandZone.Booking.class)));
  }
}
