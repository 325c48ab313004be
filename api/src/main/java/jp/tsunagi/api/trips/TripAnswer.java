package jp.tsunagi.api.trips;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Streets;
import org.jspecify.annotations.Nullable;

/**
 * The ways there and back on a date, as JSON. Times are {@code HH:MM} of the date asked for; those
 * of the next morning count on, as in GTFS: {@code 24:10}.
 *
 * @param basis what walking and driving times rest on
 * @param attribution whose streets they are, to be shown with the answer; null for nobody's
 * @param approximate whether the place is known only roughly or lies far from every street, so that
 *     the times are rough
 * @param sample whether the resource or a timetable is invented (サンプル)
 * @param remarks what stands in the way of any answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TripAnswer(
    UUID resource,
    String name,
    LocalDate on,
    Streets.Basis basis,
    @Nullable String attribution,
    boolean approximate,
    boolean sample,
    List<SessionTrips> sessions,
    List<Remark> remarks) {

  /** Something that a person should know, in a word for programs and a sentence. */
  public record Remark(String code, String text) {}

  /**
   * The ways to one session.
   *
   * @param endAssumed whether the sheet gives no end, so that two hours are assumed
   * @param dropIn whether people come and go while it lasts, so that ways to an hour of it count
   * @param options the shortest absence first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SessionTrips(
      @Nullable LocalTime startsAt,
      @Nullable LocalTime endsAt,
      boolean endAssumed,
      boolean dropIn,
      List<Option> options,
      List<Remark> remarks) {}

  /**
   * One way there and back.
   *
   * @param mode of the way there, where the two differ; who takes the bus one way and walks the
   *     other goes by bus
   * @param awayMinutes from leaving home to being back, null where nobody can tell
   * @param waitMinutes at the venue, before the start and after the end together
   * @param fareYen both ways, null when it is not known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Option(
      Mode mode,
      @Nullable Way outbound,
      @Nullable Way back,
      @Nullable Integer awayMinutes,
      @Nullable Integer waitMinutes,
      @Nullable Integer walkMinutes,
      @Nullable Integer transfers,
      @Nullable Integer fareYen,
      @Nullable Ask ask) {}

  /** Whom to ask before. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Ask(
      @Nullable String who,
      @Nullable String phone,
      @Nullable LocalDateTime by,
      @Nullable String text) {}

  /**
   * One way.
   *
   * @param departure null when one is fetched: it is to be asked when
   * @param arrival null when one is fetched
   * @param minutes between the two; null when one is fetched
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Way(
      Mode mode,
      @Nullable String departure,
      @Nullable String arrival,
      @Nullable Integer minutes,
      List<LegAnswer> legs) {
    /** 送迎. */
    static final Way FETCHED = new Way(Mode.PICKUP, null, null, null, List.of());
  }

  /**
   * A part of a way.
   *
   * @param line null on foot
   * @param from name of the stop, null for the door
   * @param to name of the stop, null for the door
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LegAnswer(
      Mode mode,
      String departure,
      String arrival,
      @Nullable String from,
      @Nullable String to,
      @Nullable Integer metres,
      @Nullable String line,
      @Nullable String headsign,
      @Nullable Boolean staySeated,
      @Nullable Boolean ask,
      @Nullable Integer fareYen) {}
}
