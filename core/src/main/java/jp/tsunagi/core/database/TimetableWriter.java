package jp.tsunagi.core.database;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.transit.Agency;
import jp.tsunagi.core.transit.DemandZone;
import jp.tsunagi.core.transit.Fare;
import jp.tsunagi.core.transit.Feed;
import jp.tsunagi.core.transit.Route;
import jp.tsunagi.core.transit.ServiceCalendar;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.core.transit.Transfer;
import jp.tsunagi.core.transit.Trip;
import org.jdbi.v3.core.Handle;

/** Writes a feed's rows. For one transaction and thread. */
final class TimetableWriter {
  private final Handle handle;
  private final Timetable timetable;
  private final String feed;
  private final Map<String, Integer> stopNumbers = new HashMap<>();

  TimetableWriter(Handle handle, Timetable timetable) {
    this.handle = handle;
    this.timetable = timetable;
    this.feed = timetable.feed().id();
  }

  void write(String file, Instant now) {
    writeFeed(file, now);
    writeAgencies();
    writeStops();
    writeRoutes();
    writeServices();
    writeTrips();
    writeTransfers();
    writeFares();
    timetable.zones().forEach(this::writeZone);
  }

  private void writeFeed(String file, Instant now) {
    Feed described = timetable.feed();
    handle
        .createUpdate(
            """
            insert into timetable_feed
              (id, publisher, version, valid_from, valid_until, sample, file, loaded_at)
            values (:id, :publisher, :version, :from, :until, :sample, :file, :now)
            """)
        .bind("id", feed)
        .bind("publisher", described.publisher())
        .bind("version", described.version())
        .bind("from", described.validFrom())
        .bind("until", described.validUntil())
        .bind("sample", described.sample())
        .bind("file", file)
        .bind("now", now)
        .execute();
  }

  private void writeAgencies() {
    try (CopyRows rows = new CopyRows(handle, "transit_agency (feed, id, name, phone, url)")) {
      for (Agency agency : timetable.agencies()) {
        rows.add(feed, agency.id(), agency.name(), agency.phone(), agency.url());
      }
    }
  }

  private void writeStops() {
    try (CopyRows rows =
        new CopyRows(
            handle,
            "transit_stop (feed, number, id, name, station, platform, zone, wheelchair, geom)")) {
      for (Stop stop : timetable.stops()) {
        int number = stopNumbers.size();
        stopNumbers.put(stop.id(), number);
        rows.add(
            feed,
            number,
            stop.id(),
            stop.name(),
            stop.station(),
            stop.platform(),
            stop.zone(),
            stop.wheelchair().number(),
            "SRID=4326;POINT(" + stop.lon() + " " + stop.lat() + ")");
      }
    }
  }

  private void writeRoutes() {
    try (CopyRows rows =
        new CopyRows(
            handle,
            "transit_route (feed, id, position, agency, short_name, long_name, type, color)")) {
      int position = 0;
      for (Route route : timetable.routes()) {
        rows.add(
            feed,
            route.id(),
            position++,
            route.agency(),
            route.shortName(),
            route.longName(),
            route.type(),
            route.color());
      }
    }
  }

  private void writeServices() {
    try (CopyRows rows =
        new CopyRows(
            handle, "transit_service (feed, id, weekdays, starts_on, ends_on, added, removed)")) {
      for (ServiceCalendar service : timetable.services()) {
        rows.add(
            feed,
            service.id(),
            service.weekdays().stream().map(day -> day.getValue()).sorted().toList(),
            service.start(),
            service.end(),
            service.added().stream().sorted().toList(),
            service.removed().stream().sorted().toList());
      }
    }
  }

  private void writeTrips() {
    try (CopyRows rows =
        new CopyRows(
            handle,
            "transit_trip (feed, id, position, route, service, headsign, block, wheelchair,"
                + " stops, arrivals, departures, pickups, drop_offs)")) {
      int position = 0;
      for (Trip trip : timetable.trips()) {
        rows.add(
            feed,
            trip.id(),
            position++,
            trip.route(),
            trip.service(),
            trip.headsign(),
            trip.block(),
            trip.wheelchair().number(),
            numbers(trip, time -> number(time.stop())),
            numbers(trip, StopTime::arrival),
            numbers(trip, StopTime::departure),
            numbers(trip, time -> time.pickup().number()),
            numbers(trip, time -> time.dropOff().number()));
      }
    }
  }

  private static List<Integer> numbers(Trip trip, ToIntFunction<StopTime> number) {
    return trip.stopTimes().stream().mapToInt(number).boxed().toList();
  }

  private int number(String stop) {
    Integer number = stopNumbers.get(stop);
    if (number == null) {
      throw new IllegalArgumentException("the feed " + feed + " has no stop " + stop);
    }
    return number;
  }

  private void writeTransfers() {
    try (CopyRows rows =
        new CopyRows(
            handle, "transit_transfer (feed, from_stop, to_stop, possible, min_seconds)")) {
      for (Transfer transfer : timetable.transfers()) {
        rows.add(
            feed,
            number(transfer.from()),
            number(transfer.to()),
            transfer.possible(),
            transfer.minSeconds());
      }
    }
  }

  private void writeFares() {
    try (CopyRows rows =
        new CopyRows(
            handle,
            "transit_fare (feed, position, id, yen, route, origin_zone, destination_zone)")) {
      int position = 0;
      for (Fare fare : timetable.fares()) {
        rows.add(
            feed,
            position++,
            fare.id(),
            fare.yen(),
            fare.route(),
            fare.originZone(),
            fare.destinationZone());
      }
    }
  }

  private void writeZone(DemandZone zone) {
    handle
        .createUpdate(
            """
            insert into transit_zone (feed, id, name, agency, windows, booking, geom)
            values (:feed, :id, :name, :agency, cast(:windows as jsonb), cast(:booking as jsonb),
              st_geomfromtext(:wkt, 4326))
            """)
        .bind("feed", feed)
        .bind("id", zone.id())
        .bind("name", zone.name())
        .bind("agency", zone.agency())
        .bind("windows", Json.write(zone.windows()))
        .bind("booking", Json.write(zone.booking()))
        .bind("wkt", zone.wkt())
        .execute();
  }
}
