package jp.tsunagi.api.resources;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.trips.TravelAnswer;
import jp.tsunagi.api.trips.TravelRequest;
import jp.tsunagi.core.database.Reachable;
import jp.tsunagi.core.database.ResourceQuery;
import jp.tsunagi.core.database.ResourceQuery.Filter;
import jp.tsunagi.core.database.ResourceQuery.Near;
import jp.tsunagi.core.database.ResourceQuery.Sort;
import jp.tsunagi.core.database.ResourceQuery.When;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /agenda} asks: the filters of {@code /resources}, and which days.
 *
 * @param days the sessions asked for; with a last day
 * @param now by the wall clock
 */
public record AgendaRequest(
    Filter filter,
    @Nullable Near near,
    @Nullable TravelRequest travel,
    When days,
    LocalDateTime now) {

  /** Six weeks: every month lies in as many. */
  public static final int MOST_DAYS = 42;

  private static final int USUAL_DAYS = 7;

  /**
   * Reads the parameters; {@code on} says which days.
   *
   * @param now by the wall clock
   * @throws jp.tsunagi.api.http.ProblemException naming every parameter that cannot be used
   */
  public static AgendaRequest parse(Parameters parameters, Catalog catalog, LocalDateTime now) {
    AgendaRequest request = read(parameters, catalog, now);
    When days = days(parameters, request.days());
    parameters.check();
    return request.on(days.first(), Objects.requireNonNull(days.last()));
  }

  /**
   * Reads the parameters, of which none says which days.
   *
   * @throws jp.tsunagi.api.http.ProblemException naming every parameter that cannot be used
   */
  public static AgendaRequest parse(
      Parameters parameters, Catalog catalog, LocalDateTime now, LocalDate first, LocalDate last) {
    AgendaRequest request = read(parameters, catalog, now);
    parameters.check();
    return request.on(first, last);
  }

  private static AgendaRequest read(Parameters parameters, Catalog catalog, LocalDateTime now) {
    LocalDate today = now.toLocalDate();
    Near near = FilterRequest.near(parameters);
    Filter asked = FilterRequest.parse(parameters, catalog, today);
    // How one gets there is asked as the list asks it: of the coming days.
    TravelRequest travel = TravelRequest.parse(parameters, near, null, false, today);
    When days = asked.when();
    return new AgendaRequest(
        without(asked),
        near,
        travel,
        days == null ? new When(Set.of(), today, null, null, null) : days,
        now);
  }

  private AgendaRequest on(LocalDate first, LocalDate last) {
    When of = new When(days.weekdays(), first, last, days.from(), days.to());
    return new AgendaRequest(filter, near, travel, of, now);
  }

  private static When days(Parameters parameters, When when) {
    LocalDate first = when.first();
    LocalDate last = when.last();
    if (last == null) {
      last = first.plusDays(USUAL_DAYS - 1);
    } else if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
      parameters.refuse(
          "on",
          parameters.text("on"),
          "must span at most " + MOST_DAYS + " days",
          MOST_DAYS + "日間までにしてください。");
    }
    return new When(when.weekdays(), first, last, when.from(), when.to());
  }

  /** Whatever the days: they are asked of the sessions themselves. */
  private static Filter without(Filter asked) {
    return new Filter(
        asked.categories(),
        asked.areas(),
        asked.words(),
        null,
        asked.costMax(),
        asked.accessible(),
        asked.box());
  }

  /**
   * The question to the store.
   *
   * @param travels what can be reached; null when nothing is asked about it
   */
  ResourceQuery query(@Nullable TravelAnswer travels) {
    Reachable reachable = travels != null && travels.filters() ? travels.reachable() : null;
    return new ResourceQuery(filter, near, Sort.NAME, 1, null, now, reachable);
  }
}
