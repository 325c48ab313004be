package jp.tsunagi.api.trips;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.tsunagi.api.transport.Minutes;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.RoundTrips.Outline;
import jp.tsunagi.api.trips.TripAnswer.Remark;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * How somebody gets to a resource and home again, as JSON: the best way in short. Times are {@code
 * HH:MM} of the session's date; those of the next morning count on, as in GTFS: {@code 24:10}.
 *
 * @param mode of the way there, where the two differ; null when there is no way
 * @param minutes of the longer way; null where nobody can tell
 * @param session to which it is; null when it is to the place, whatever takes place there
 * @param awayMinutes from leaving home to being back
 * @param ask whether it must be asked for by telephone
 * @param bicycleToStop whether a bicycle is ridden to a stop, and left there until the way home
 * @param remark what stands in the way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Travel(
    @Nullable Mode mode,
    @Nullable Integer minutes,
    @Nullable Way outbound,
    @Nullable Way back,
    @Nullable Session session,
    @Nullable Integer transfers,
    @Nullable Integer awayMinutes,
    boolean approximate,
    @Nullable Boolean ask,
    @Nullable Boolean bicycleToStop,
    @Nullable Remark remark) {

  static Travel none(boolean approximate) {
    return new Travel(
        null, null, null, null, null, null, null, approximate, null, null, Remarks.NO_WAY);
  }

  static Travel of(Found found, boolean approximate) {
    Outline out = found.out();
    Outline back = found.back();
    boolean stranded = found.session() != null && !found.bothWays();
    boolean rides = found.mode() == Mode.TRANSIT || found.backMode() == Mode.TRANSIT;
    return new Travel(
        found.whole(),
        out == null ? null : found.minutes(),
        Way.of(found, found.mode(), out),
        Way.of(found, found.backMode(), back),
        found.session(),
        rides && out != null ? out.transfers() + (back == null ? 0 : back.transfers()) : null,
        found.dated() && out != null && back != null
            ? Minutes.between(out.departure(), back.arrival())
            : null,
        approximate,
        found.asks() ? true : null,
        found.cycled() ? true : null,
        stranded ? Remarks.noWayBack(found.backMode()) : null);
  }

  /**
   * One way.
   *
   * @param departure null when it can be made at any time
   * @param arrival null when it can be made at any time
   * @param minutes between the two, where they are told
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Way(Mode mode, @Nullable String departure, @Nullable String arrival, int minutes) {
    static @Nullable Way of(Found found, Mode mode, @Nullable Outline outline) {
      return outline == null
          ? null
          : new Way(
              mode,
              found.dated() ? Ways.early(outline.departure()) : null,
              found.dated() ? Ways.late(outline.arrival()) : null,
              found.minutes(outline));
    }
  }
}
