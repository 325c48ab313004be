package jp.tsunagi.api.trips;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Streets.Pace;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.core.database.ResourceQuery.Near;
import jp.tsunagi.core.database.ResourceQuery.When;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /resources} asks about getting there and back.
 *
 * @param from where the person lives, rounded to 100 m: who asks again from there, or from next
 *     door, gets the same answer
 * @param sessions those that it is about; null when it is about places, whatever takes place there
 * @param day for what has no session
 * @param arriveBy seconds since the day began, to be there; null when not asked
 * @param roundTrip only what has a session with a way there and back
 */
public record TravelRequest(
    Point from,
    MeansRequest means,
    @Nullable When sessions,
    LocalDate day,
    @Nullable Integer arriveBy,
    boolean roundTrip) {

  private static final int USUAL_DAYS = 7;
  private static final int MOST_DAYS = 14;

  /** A thousandth of a degree is 111 m of latitude and 91 m of longitude in Japan. */
  private static final double GRID = 1_000;

  private static final Set<Mode> BY_TIMETABLE = Set.of(Mode.TRANSIT, Mode.TAXI);

  /**
   * Reads the parameters; what is wrong with them is collected there.
   *
   * @param near where the way begins
   * @param when which sessions are asked for
   * @param sorted whether the answer is sorted by travel
   * @return null when nothing is asked about travel
   */
  public static @Nullable TravelRequest parse(
      Parameters parameters,
      @Nullable Near near,
      @Nullable When when,
      boolean sorted,
      LocalDate today) {
    MeansRequest means = MeansRequest.parse(parameters);
    Integer arriveBy = MeansRequest.time(parameters, "arrive_by");
    boolean roundTrip = parameters.flag("round_trip");
    List<String> asked = new ArrayList<>(MeansRequest.NAMES);
    asked.add("arrive_by");
    asked.add("round_trip");
    asked.removeIf(name -> parameters.text(name) == null);
    if (asked.isEmpty() && !sorted) {
      return null;
    }
    if (near == null) {
      asked.stream()
          .filter(name -> parameters.text("near") == null)
          .findFirst()
          .ifPresent(
              name ->
                  parameters.refuse(
                      name, parameters.text(name), "needs near=lat,lon", "near と一緒に使ってください。"));
      return null;
    }
    boolean onGiven = when != null && parameters.text("on") != null;
    return new TravelRequest(
        rounded(new Point(near.lon(), near.lat())),
        means,
        sessions(parameters, means, when, roundTrip, arriveBy, today),
        day(when, onGiven ? Objects.requireNonNull(when).first() : today.plusDays(1)),
        arriveBy,
        roundTrip);
  }

  /** The first day from then on that is one of the weekdays asked for. */
  private static LocalDate day(@Nullable When when, LocalDate first) {
    LocalDate day = first;
    while (when != null
        && !when.weekdays().isEmpty()
        && !when.weekdays().contains(day.getDayOfWeek().getValue())) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static @Nullable When sessions(
      Parameters parameters,
      MeansRequest means,
      @Nullable When when,
      boolean roundTrip,
      @Nullable Integer arriveBy,
      LocalDate today) {
    boolean byTimetable = means.modes().stream().anyMatch(BY_TIMETABLE::contains);
    if (!roundTrip && (arriveBy != null || (when == null && !byTimetable))) {
      return null;
    }
    When asked = when == null ? new When(Set.of(), today, null, null, null) : when;
    LocalDate last = asked.last();
    if (last == null) {
      last = asked.first().plusDays(USUAL_DAYS - 1);
    } else if (ChronoUnit.DAYS.between(asked.first(), last) >= MOST_DAYS) {
      parameters.refuse(
          "on",
          parameters.text("on"),
          "must span at most " + MOST_DAYS + " days when the way is asked for",
          "行き方を調べるときは" + MOST_DAYS + "日間までにしてください。");
    }
    return new When(asked.weekdays(), asked.first(), last, asked.from(), asked.to());
  }

  /** People walk at the municipality's pace. */
  TravelRequest walkingAt(Pace pace) {
    return new TravelRequest(from, means.walkingAt(pace), sessions, day, arriveBy, roundTrip);
  }

  /** The middle of the square of 100 m in which a point lies. */
  static Point rounded(Point point) {
    return new Point(Math.round(point.lon() * GRID) / GRID, Math.round(point.lat() * GRID) / GRID);
  }

  /** Whether what cannot be reached is left out. */
  boolean filters() {
    return roundTrip || means.minutes() != null;
  }
}
