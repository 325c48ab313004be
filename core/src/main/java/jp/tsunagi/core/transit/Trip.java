package jp.tsunagi.core.transit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a vehicle on each day of its service ({@code trips.txt}); not what people call a trip,
 * which is a round trip.
 *
 * @param route id of its {@link Route}
 * @param service id of its {@link ServiceCalendar}
 * @param headsign where it says it goes, may be empty
 * @param block the vehicle's work of the day: riders may stay seated from one trip to the next
 * @param stopTimes in the order of travel, at least two, never going back in time
 */
public record Trip(
    String id,
    String route,
    String service,
    String headsign,
    @Nullable String block,
    Accessible wheelchair,
    List<StopTime> stopTimes) {

  public Trip {
    stopTimes = List.copyOf(stopTimes);
  }
}
