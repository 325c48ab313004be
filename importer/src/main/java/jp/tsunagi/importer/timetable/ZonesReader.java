package jp.tsunagi.importer.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.transit.DemandZone;
import jp.tsunagi.core.transit.DemandZone.Booking;
import jp.tsunagi.core.transit.DemandZone.Kind;
import jp.tsunagi.core.transit.DemandZone.Window;
import jp.tsunagi.core.transit.ServiceCalendar;
import org.jspecify.annotations.Nullable;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;
import org.onebusaway.gtfs.model.BookingRule;
import org.onebusaway.gtfs.model.Location;
import org.onebusaway.gtfs.model.Route;
import org.onebusaway.gtfs.model.StopTime;

/**
 * GTFS-Flex: locations.geojson, booking_rules.txt and the stop times with windows that call at a
 * location → zones. Groups of stops are not read.
 */
final class ZonesReader {
  private static final int NOT_SET = -999;

  private ZonesReader() {}

  /** In the order of their ids; what is left out is said. */
  static List<DemandZone> of(
      GtfsDaoImpl gtfs, List<ServiceCalendar> services, TimetableReader.Notes notes) {
    Set<String> running =
        services.stream()
            .filter(service -> !Calendars.neverRuns(service))
            .map(ServiceCalendar::id)
            .collect(Collectors.toSet());
    Map<String, List<StopTime>> calls = new TreeMap<>();
    for (StopTime time : gtfs.getAllStopTimes()) {
      if (time.getStopLocation() instanceof Location location
          && running.contains(time.getTrip().getServiceId().getId())) {
        calls.computeIfAbsent(location.getId().getId(), id -> new ArrayList<>()).add(time);
      }
    }
    ZoneWindows windows = ZoneWindows.of(calls.values());
    return calls.values().stream().flatMap(some -> zone(some, windows, notes).stream()).toList();
  }

  private static Optional<DemandZone> zone(
      List<StopTime> calls, ZoneWindows zones, TimetableReader.Notes notes) {
    StopTime any = calls.get(0);
    Location location = (Location) any.getStopLocation();
    String id = location.getId().getId();
    String given = TimetableReader.blankToNull(location.getName());
    Route route = any.getTrip().getRoute();
    String name = given == null ? Objects.requireNonNullElse(route.getLongName(), "") : given;
    Optional<ZoneShape> shape = ZoneShape.of(location.getGeometry());
    List<Window> windows = zones.from(id);
    if (shape.isEmpty()) {
      notes.note(
          FeedRule.ZONE_UNREADABLE, "locations.geojson", "区域「%s」（%s）の形を読めません".formatted(name, id));
      return Optional.empty();
    }
    if (windows.isEmpty() && !zones.isLedTo(id)) {
      notes.note(
          FeedRule.ZONE_UNUSABLE,
          "stop_times.txt",
          "区域「%s」（%s）では、乗って降りることができません".formatted(name, id));
      return Optional.empty();
    }
    if (shape.get().mended()) {
      notes.note(
          FeedRule.ZONE_MENDED, "locations.geojson", "区域「%s」（%s）の線が交わっています".formatted(name, id));
    }
    String agency = route.getAgency().getId();
    return Optional.of(
        new DemandZone(id, name, agency, shape.get().wkt(), windows, booking(rule(calls))));
  }

  /** How a ride is asked for; where only getting off has a rule, it is that. */
  private static @Nullable BookingRule rule(List<StopTime> calls) {
    return Stream.concat(
            calls.stream().map(StopTime::getPickupBookingRule),
            calls.stream().map(StopTime::getDropOffBookingRule))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
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
}
