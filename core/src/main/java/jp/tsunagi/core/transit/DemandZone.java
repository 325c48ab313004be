package jp.tsunagi.core.transit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area in which a vehicle comes when it is asked for (demand taxi, デマンド乗合), as GTFS-Flex has it:
 * a location of {@code locations.geojson} that a trip serves within windows.
 *
 * @param name what people call it
 * @param agency id of the {@link Agency}
 * @param wkt the zone as a polygon or multipolygon in well-known text; WGS84, longitude first
 * @param windows when it drives
 * @param booking how and until when to ask for it
 */
public record DemandZone(
    String id, String name, String agency, String wkt, List<Window> windows, Booking booking) {

  public DemandZone {
    windows = List.copyOf(windows);
  }

  /**
   * When it drives on the days of a service ({@code start_pickup_drop_off_window}).
   *
   * @param service id of the {@link ServiceCalendar}
   * @param start seconds since the service day began
   * @param end seconds since the service day began
   * @param to where one is set down; null for in the zone itself, within the same window
   */
  public record Window(String service, int start, int end, @Nullable SetDown to) {
    /** Of rides within the zone. */
    public static Window within(String service, int start, int end) {
      return new Window(service, start, end, null);
    }
  }

  /**
   * Another zone to which a ride may lead.
   *
   * @param zone id of the {@link DemandZone} in the same feed
   * @param start seconds since the service day began: nobody is set down before
   * @param end seconds since the service day began
   */
  public record SetDown(String zone, int start, int end) {}

  /**
   * {@code booking_rules.txt}.
   *
   * @param kind real time, the same day or days before
   * @param minutesBefore {@code prior_notice_duration_min}, for {@link Kind#SAME_DAY}
   * @param daysBefore {@code prior_notice_last_day}, for {@link Kind#PRIOR_DAYS}
   * @param lastTime {@code prior_notice_last_time}: seconds since the day of booking began
   * @param service {@code prior_notice_service_id}: days before are counted on its days only
   * @param phone to book by
   * @param message what the rider should know
   */
  public record Booking(
      Kind kind,
      int minutesBefore,
      int daysBefore,
      int lastTime,
      @Nullable String service,
      @Nullable String phone,
      @Nullable String message) {}

  /** GTFS's {@code booking_type}, in the order of its numbers. */
  public enum Kind {
    REAL_TIME,
    SAME_DAY,
    PRIOR_DAYS
  }
}
