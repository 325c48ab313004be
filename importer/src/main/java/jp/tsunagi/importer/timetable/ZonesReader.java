package jp.tsunagi.importer.timetable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tsunagi.core.transit.DemandZone;
import jp.tsunagi.core.transit.DemandZone.Booking;
import jp.tsunagi.core.transit.DemandZone.Kind;
import jp.tsunagi.core.transit.DemandZone.Window;
import org.geojson.GeoJsonObject;
import org.geojson.LngLatAlt;
import org.geojson.MultiPolygon;
import org.geojson.Polygon;
import org.jspecify.annotations.Nullable;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;
import org.onebusaway.gtfs.model.BookingRule;
import org.onebusaway.gtfs.model.Location;
import org.onebusaway.gtfs.model.StopTime;

/**
 * GTFS-Flex: locations.geojson, booking_rules.txt and the stop times with windows that call at a
 * location → zones. Groups of stops are not read.
 */
final class ZonesReader {
  private static final int NOT_SET = -999;

  private ZonesReader() {}

  static List<DemandZone> of(GtfsDaoImpl gtfs) {
    Map<String, List<StopTime>> calls = new TreeMap<>();
    for (StopTime time : gtfs.getAllStopTimes()) {
      if (time.getStopLocation() instanceof Location location) {
        calls.computeIfAbsent(location.getId().getId(), id -> new ArrayList<>()).add(time);
      }
    }
    return calls.values().stream().map(ZonesReader::zone).toList();
  }

  private static DemandZone zone(List<StopTime> calls) {
    StopTime any = calls.get(0);
    Location location = (Location) any.getStopLocation();
    String name = TimetableReader.blankToNull(location.getName());
    Map<Window, Window> windows = new LinkedHashMap<>();
    for (StopTime call : calls) {
      Window window =
          new Window(
              call.getTrip().getServiceId().getId(),
              call.getStartPickupDropOffWindow(),
              call.getEndPickupDropOffWindow());
      windows.put(window, window);
    }
    BookingRule booking =
        calls.stream()
            .map(StopTime::getPickupBookingRule)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new DemandZone(
        location.getId().getId(),
        name == null
            ? Objects.requireNonNullElse(any.getTrip().getRoute().getLongName(), "")
            : name,
        any.getTrip().getRoute().getAgency().getId(),
        wkt(location.getGeometry()),
        List.copyOf(windows.keySet()),
        booking(booking));
  }

  private static Booking booking(@Nullable BookingRule rule) {
    if (rule == null) {
      return new Booking(Kind.REAL_TIME, 0, 0, 0, null, null, null);
    }
    Kind kind =
        switch (rule.getType()) {
          case 1 -> Kind.SAME_DAY;
          case 2 -> Kind.PRIOR_DAYS;
          default -> Kind.REAL_TIME;
        };
    return new Booking(
        kind,
        set(rule.getPriorNoticeDurationMin()),
        set(rule.getPriorNoticeLastDay()),
        set(rule.getPriorNoticeLastTime()),
        rule.getPriorNoticeServiceId() == null ? null : rule.getPriorNoticeServiceId().getId(),
        TimetableReader.blankToNull(rule.getPhoneNumber()),
        TimetableReader.blankToNull(rule.getMessage()));
  }

  private static int set(int number) {
    return number == NOT_SET ? 0 : Math.max(0, number);
  }

  private static String wkt(GeoJsonObject geometry) {
    if (geometry instanceof Polygon polygon) {
      return "POLYGON " + rings(polygon.getCoordinates());
    }
    if (geometry instanceof MultiPolygon polygons) {
      return polygons.getCoordinates().stream()
          .map(ZonesReader::rings)
          .collect(Collectors.joining(", ", "MULTIPOLYGON (", ")"));
    }
    throw FeedFiles.refused(
        "locations.geojson",
        FeedRule.VALUE_UNREADABLE,
        "locations.geojson",
        "区域が Polygon でも MultiPolygon でもありません");
  }

  private static String rings(List<List<LngLatAlt>> rings) {
    return rings.stream()
        .map(
            ring ->
                ring.stream()
                    .map(
                        point ->
                            String.format(
                                Locale.ROOT, "%s %s", point.getLongitude(), point.getLatitude()))
                    .collect(Collectors.joining(", ", "(", ")")))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
