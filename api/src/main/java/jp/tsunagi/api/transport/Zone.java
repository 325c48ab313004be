package jp.tsunagi.api.transport;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import jp.tsunagi.core.transit.Agency;
import jp.tsunagi.core.transit.DemandZone;
import jp.tsunagi.core.transit.DemandZone.Booking;
import jp.tsunagi.core.transit.DemandZone.SetDown;
import jp.tsunagi.core.transit.DemandZone.Window;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A demand taxi's zone, ready to be asked. Immutable; thread-safe. */
final class Zone {
  /** Farther back no booking day is looked for. */
  private static final int MOST_DAYS = 400;

  private final DemandZone zone;
  private final @Nullable Agency agency;
  private final Map<String, RunningDays> services;
  private final Geometry shape;

  /** By id, those of the same feed. */
  private final Map<String, Zone> others;

  /**
   * @param others by id, the zones of the same feed; may still be growing
   */
  Zone(
      DemandZone zone,
      @Nullable Agency agency,
      Map<String, RunningDays> services,
      Map<String, Zone> others) {
    this.others = others;
    this.zone = zone;
    this.agency = agency;
    this.services = Map.copyOf(services);
    try {
      this.shape = new WKTReader().read(zone.wkt());
    } catch (ParseException e) {
      throw new IllegalArgumentException("the zone " + zone.id() + " has no shape", e);
    }
  }

  DemandZone zone() {
    return zone;
  }

  @Nullable Agency agency() {
    return agency;
  }

  /** The number to book by: the booking rule's, else the operator's. */
  @Nullable String phone() {
    if (zone.booking().phone() != null) {
      return zone.booking().phone();
    }
    return agency == null ? null : agency.phone();
  }

  /** Whether a point lies in the zone or on its edge. */
  boolean covers(Streets.Point point) {
    return shape.covers(
        new GeometryFactory().createPoint(new Coordinate(point.lon(), point.lat())));
  }

  /** Whether who is taken up here is set down at a point. */
  boolean setsDown(Window window, Streets.Point point) {
    SetDown to = window.to();
    Zone there = to == null ? this : others.get(to.zone());
    return there != null && there.covers(point);
  }

  boolean runsOn(String service, LocalDate day) {
    RunningDays calendar = services.get(service);
    return calendar != null && calendar.include(day);
  }

  /**
   * Until when a ride must be asked for, by the wall clock.
   *
   * @param serviceDay of the ride
   * @param pickup of the ride, in seconds since that day began
   */
  LocalDateTime bookBy(LocalDate serviceDay, int pickup) {
    Booking booking = zone.booking();
    LocalDateTime ride = serviceDay.atStartOfDay().plusSeconds(pickup);
    return switch (booking.kind()) {
      case REAL_TIME -> ride;
      case SAME_DAY -> ride.minusMinutes(booking.minutesBefore());
      case PRIOR_DAYS ->
          bookingDay(serviceDay, booking).atStartOfDay().plusSeconds(booking.lastTime());
    };
  }

  private LocalDate bookingDay(LocalDate serviceDay, Booking booking) {
    String service = booking.service();
    if (service == null) {
      return serviceDay.minusDays(booking.daysBefore());
    }
    LocalDate day = serviceDay;
    int counted = 0;
    for (int back = 0; counted < booking.daysBefore() && back < MOST_DAYS; back++) {
      day = day.minusDays(1);
      counted += runsOn(service, day) ? 1 : 0;
    }
    return day;
  }
}
