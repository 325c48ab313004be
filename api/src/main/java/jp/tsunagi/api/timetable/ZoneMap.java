package jp.tsunagi.api.timetable;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagi.api.transport.Minutes;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.transit.Agency;
import jp.tsunagi.core.transit.DemandZone;
import jp.tsunagi.core.transit.DemandZone.SetDown;
import jp.tsunagi.core.transit.DemandZone.Window;
import jp.tsunagi.core.transit.ServiceCalendar;
import jp.tsunagi.core.transit.Timetable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The zones of all demand taxis as GeoJSON (RFC 7946): where they drive, when, and whom to call.
 * For one thread.
 */
final class ZoneMap {
  private static final int DAY_LETTERS = 3;

  private final Timetable timetable;
  private final Map<String, Agency> agencies = new LinkedHashMap<>();
  private final Map<String, ServiceCalendar> services = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  private record Collection(String type, List<Feature> features) {}

  private record Feature(String type, String id, MultiPolygon geometry, Properties properties) {}

  private record MultiPolygon(String type, List<List<List<double[]>>> coordinates) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Properties(
      String feed,
      String zoneId,
      String name,
      @Nullable String agency,
      @Nullable String phone,
      @Nullable String message,
      List<Hours> hours,
      boolean sample) {}

  /**
   * When it drives.
   *
   * @param days of the week, in three letters; none where the service runs on single dates
   * @param to name of the zone that it drives to; null for rides within the zone
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Hours(List<String> days, String from, String until, @Nullable String to) {}

  private ZoneMap(Timetable timetable) {
    this.timetable = timetable;
    timetable.agencies().forEach(agency -> agencies.put(agency.id(), agency));
    timetable.services().forEach(service -> services.put(service.id(), service));
    timetable.zones().forEach(zone -> names.put(zone.id(), zone.name()));
  }

  /** A FeatureCollection of multipolygons. */
  static byte[] of(List<Timetable> timetables) {
    List<Feature> features =
        timetables.stream().flatMap(timetable -> new ZoneMap(timetable).features()).toList();
    return Json.write(new Collection("FeatureCollection", features))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Stream<Feature> features() {
    return timetable.zones().stream()
        .map(
            zone ->
                new Feature(
                    "Feature",
                    timetable.feed().id() + ":" + zone.id(),
                    area(zone),
                    properties(zone)));
  }

  private Properties properties(DemandZone zone) {
    Agency agency = agencies.get(zone.agency());
    String phone = zone.booking().phone();
    return new Properties(
        timetable.feed().id(),
        zone.id(),
        zone.name(),
        agency == null ? null : agency.name(),
        phone == null && agency != null ? agency.phone() : phone,
        zone.booking().message(),
        zone.windows().stream().map(this::hours).distinct().toList(),
        timetable.feed().sample());
  }

  private Hours hours(Window window) {
    ServiceCalendar service = services.get(window.service());
    Set<DayOfWeek> days = service == null ? Set.of() : service.weekdays();
    SetDown to = window.to();
    return new Hours(
        days.stream().sorted().map(ZoneMap::letters).toList(),
        Minutes.clock(Minutes.begun(window.start())),
        Minutes.clock(Minutes.begun(window.end())),
        to == null ? null : names.getOrDefault(to.zone(), to.zone()));
  }

  private static String letters(DayOfWeek day) {
    return day.name().substring(0, DAY_LETTERS).toLowerCase(Locale.ROOT);
  }

  private static MultiPolygon area(DemandZone zone) {
    try {
      Geometry shape = new WKTReader().read(zone.wkt());
      List<List<List<double[]>>> polygons = new ArrayList<>();
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        // Shells counter-clockwise, as RFC 7946 (3.1.6) wants them.
        Polygon polygon = (Polygon) shape.getGeometryN(i).norm().reverse();
        List<List<double[]>> rings = new ArrayList<>();
        rings.add(ring(polygon.getExteriorRing()));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          rings.add(ring(polygon.getInteriorRingN(hole)));
        }
        polygons.add(rings);
      }
      return new MultiPolygon("MultiPolygon", polygons);
    } catch (ParseException e) {
      throw new IllegalArgumentException("the zone " + zone.id() + " has no shape", e);
    }
  }

  private static List<double[]> ring(LinearRing ring) {
    List<double[]> line = new ArrayList<>();
    for (Coordinate point : ring.getCoordinates()) {
      line.add(RouteLines.position(point.x, point.y));
    }
    return line;
  }
}
