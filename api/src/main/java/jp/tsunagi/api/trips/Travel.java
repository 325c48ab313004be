package jp.tsunagi.api.trips;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.RoundTrips.Outline;
import jp.tsunagi.api.trips.TripAnswer.Remark;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * How somebody gets to a resource and home again, as JSON: the best way in short. Times are {@code
 * HH:MM} of the session's date; those of the next morning count on, as in GTFS: {@code 24:10}.
 *
 * @param mode null when there is no way
 * @param minutes of the longer way; null where nobody can tell
 * @param session to which it is; null when it is to the place, whatever takes place there
 * @param awayMinutes from leaving home to being back
 * @param ask whether it must be asked for by telephone
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
    @Nullable Remark remark) {

  static Travel none(boolean approximate) {
    return new Travel(null, null, null, null, null, null, null, approximate, null, Remarks.NO_WAY);
  }

  static Travel of(Found found, boolean approximate) {
    Outline out = found.out();
    Outline back = found.back();
    boolean asks = found.mode() == Mode.TAXI || found.mode() == Mode.PICKUP;
    boolean stranded = found.session() != null && !found.bothWays();
    return new Travel(
        found.mode(),
        out == null ? null : Ways.up(found.seconds()),
        Way.of(out, found.dated()),
        Way.of(back, found.dated()),
        found.session(),
        found.mode() == Mode.TRANSIT && out != null
            ? out.transfers() + (back == null ? 0 : back.transfers())
            : null,
        found.dated() && out != null && back != null
            ? Ways.up(back.arrival() - out.departure())
            : null,
        approximate,
        asks ? true : null,
        stranded ? Remarks.noWayBack(found.mode()) : null);
  }

  /**
   * One way.
   *
   * @param departure null when it can be made at any time
   * @param arrival null when it can be made at any time
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Way(@Nullable String departure, @Nullable String arrival, int minutes) {
    static @Nullable Way of(@Nullable Outline outline, boolean dated) {
      return outline == null
          ? null
          : new Way(
              dated ? Ways.early(outline.departure()) : null,
              dated ? Ways.late(outline.arrival()) : null,
              Ways.up(outline.seconds()));
    }
  }
}
