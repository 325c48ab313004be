package jp.tsunagi.importer.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.tsunagi.core.transit.Accessible;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.Trip;
import org.jspecify.annotations.Nullable;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;

/** stops.txt → the stops at which a trip calls. */
final class StopsReader {
  private StopsReader() {}

  /** In the order of their ids. */
  static List<Stop> used(GtfsDaoImpl gtfs, List<Trip> trips, TimetableReader.Notes notes) {
    Map<String, org.onebusaway.gtfs.model.Stop> all = new HashMap<>();
    gtfs.getAllStops().forEach(stop -> all.put(stop.getId().getId(), stop));
    Set<String> used = new HashSet<>();
    trips.forEach(trip -> trip.stopTimes().stream().map(StopTime::stop).forEach(used::add));
    List<Stop> stops = new ArrayList<>();
    for (String id : used.stream().sorted().toList()) {
      org.onebusaway.gtfs.model.Stop read = Objects.requireNonNull(all.get(id));
      if (!hasPlace(read)) {
        String what = "停留所「%s」（%s）の場所がわかりません".formatted(read.getName(), id);
        notes.note(FeedRule.STOP_WITHOUT_PLACE, "stops.txt", what);
      } else {
        stops.add(stop(read, all));
      }
    }
    stops.stream()
        .filter(stop -> !inJapan(stop))
        .min(Comparator.comparing(Stop::id))
        .ifPresent(
            stop ->
                notes.note(
                    FeedRule.STOP_OUTSIDE_JAPAN,
                    "stops.txt",
                    "停留所「%s」は 北緯%s 東経%s です".formatted(stop.name(), stop.lat(), stop.lon())));
    return stops;
  }

  /** Latitudes of 235 or NaN are no places, and neither are 0 and 0 in the sea off Africa. */
  private static boolean hasPlace(org.onebusaway.gtfs.model.Stop read) {
    return read.isLatSet()
        && read.isLonSet()
        && Math.abs(read.getLat()) <= 90
        && Math.abs(read.getLon()) <= 180
        && !(isZero(read.getLat()) && isZero(read.getLon()));
  }

  private static boolean isZero(double degrees) {
    return Math.abs(degrees) < 0.001;
  }

  private static boolean inJapan(Stop stop) {
    return stop.lon() > 122 && stop.lon() < 154 && stop.lat() > 20 && stop.lat() < 46;
  }

  private static Stop stop(
      org.onebusaway.gtfs.model.Stop read, Map<String, org.onebusaway.gtfs.model.Stop> all) {
    String parent = TimetableReader.blankToNull(read.getParentStation());
    return new Stop(
        read.getId().getId(),
        Objects.requireNonNullElse(read.getName(), ""),
        read.getLon(),
        read.getLat(),
        parent,
        TimetableReader.blankToNull(read.getPlatformCode()),
        TimetableReader.blankToNull(read.getZoneId()),
        wheelchair(read, parent == null ? null : all.get(parent)));
  }

  /** What a platform does not say itself, its station says. */
  private static Accessible wheelchair(
      org.onebusaway.gtfs.model.Stop stop, org.onebusaway.gtfs.model.@Nullable Stop station) {
    Accessible own = Accessible.of(stop.getWheelchairBoarding());
    return own == Accessible.UNKNOWN && station != null
        ? Accessible.of(station.getWheelchairBoarding())
        : own;
  }
}
