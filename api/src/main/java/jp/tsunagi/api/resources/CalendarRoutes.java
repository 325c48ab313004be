package jp.tsunagi.api.resources;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.core.database.ResourcePage.Hit;
import jp.tsunagi.core.database.ResourceQuery;
import jp.tsunagi.core.database.ResourceQuery.Filter;
import jp.tsunagi.core.database.ResourceQuery.Sort;
import jp.tsunagi.core.database.ResourceQuery.When;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.database.ResourceRepository.Revised;
import jp.tsunagi.core.database.SessionRepository;
import jp.tsunagi.core.database.SessionRepository.Held;

/**
 * {@code /calendar.ics}: the sessions that a filter finds, to be subscribed to; {@code
 * /resources/{id}/calendar.ics}: those of one resource, or one of them.
 */
public final class CalendarRoutes {

  private static final int DAYS_AHEAD = 60;
  private static final int MOST_RESOURCES = 500;

  private final ResourceRepository resources;
  private final SessionRepository sessions;
  private final String publicUrl;
  private final Catalogs catalogs;
  private final Clock clock;

  /**
   * @param publicUrl where people reach the service, without a slash at the end
   */
  public CalendarRoutes(
      ResourceRepository resources,
      SessionRepository sessions,
      String publicUrl,
      Catalogs catalogs,
      Clock clock) {
    this.resources = resources;
    this.sessions = sessions;
    this.publicUrl = publicUrl;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(PublicRoutes routes) {
    routes.get("/api/v1/calendar.ics", this::feed);
    routes.get("/api/v1/resources/{id}/calendar.ics", this::one);
  }

  private void feed(Context context) {
    Catalog catalog = catalogs.current();
    LocalDateTime now = catalog.now(clock);
    Filter filter = CalendarRequest.filter(Parameters.of(context), catalog, now.toLocalDate());
    When when = filter.when();
    List<UUID> found =
        resources
            .find(new ResourceQuery(filter, null, Sort.NEXT, MOST_RESOURCES, null, now))
            .hits()
            .stream()
            .map(Hit::id)
            .toList();
    List<Held> held =
        sessions.coming(found, now, now.toLocalDate().plusDays(DAYS_AHEAD)).stream()
            .filter(each -> when == null || when.admits(each.session()))
            .toList();
    String town = catalog.municipality().map(each -> each.name()).orElse("");
    answer(context, catalog, held, (town + "の地域資源").strip());
  }

  private void one(Context context) {
    Catalog catalog = catalogs.current();
    LocalDateTime now = catalog.now(clock);
    LocalDate day = CalendarRequest.day(Parameters.of(context));
    UUID id = ResourceIds.of(context);
    String name = resources.current(id).orElseThrow(ResourceIds::missing).resource().name();
    LocalDate until = day == null ? now.toLocalDate().plusDays(DAYS_AHEAD) : day;
    List<Held> held =
        sessions.coming(List.of(id), now, until).stream()
            .filter(each -> day == null || each.session().date().equals(day))
            .toList();
    if (day != null && held.isEmpty()) {
      throw ProblemException.notFound("It takes place on no such day.", "この日には、ありません。");
    }
    answer(context, catalog, held, name);
  }

  private void answer(Context context, Catalog catalog, List<Held> held, String name) {
    CalendarWriter writer =
        new CalendarWriter(name, catalog.municipality().orElseThrow().timeZone(), publicUrl);
    Map<UUID, Revised> known = new HashMap<>();
    for (Revised one : resources.revised(held.stream().map(Held::resource).distinct().toList())) {
      known.put(one.resource().id(), one);
    }
    for (Held each : held) {
      Revised one = known.get(each.resource());
      if (one != null) {
        writer.add(one.resource(), each.session(), one.at());
      }
    }
    Answers.cacheable(
        context, CalendarWriter.MEDIA_TYPE, writer.write().getBytes(StandardCharsets.UTF_8));
  }
}
