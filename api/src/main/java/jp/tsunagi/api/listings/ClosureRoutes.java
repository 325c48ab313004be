package jp.tsunagi.api.listings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.core.database.Author;
import jp.tsunagi.core.database.ClosureRepository;
import jp.tsunagi.core.database.ClosureRepository.Stored;
import jp.tsunagi.core.schedule.TemporaryClosure;
import org.jspecify.annotations.Nullable;

/** {@code /closures}: a resource rests for a day or some; takes effect at once everywhere. */
public final class ClosureRoutes {

  private static final String OF_RESOURCE = "/api/v1/resources/{id}/closures";

  private final ClosureRepository closures;
  private final Editors editors;
  private final Catalogs catalogs;
  private final Clock clock;

  public ClosureRoutes(
      ClosureRepository closures, Editors editors, Catalogs catalogs, Clock clock) {
    this.closures = closures;
    this.editors = editors;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.get(OF_RESOURCE, Access.MEMBER, this::list);
    routes.post(OF_RESOURCE, Access.MEMBER, this::close);
    routes.delete("/api/v1/closures/{id}", Access.MEMBER, this::lift);
  }

  /**
   * A closure as its makers see it.
   *
   * @param sessions how many sessions fall out
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Line(
      UUID id, LocalDate from, LocalDate until, @Nullable String reason, int sessions) {
    static Line of(Stored one) {
      return new Line(one.id(), one.first(), one.last(), one.reason(), one.dates().size());
    }
  }

  private record Lines(List<Line> closures) {}

  private void list(Context context) {
    UUID id = ResourceIds.of(context);
    editors.current(id, Visitor.of(context));
    LocalDate today = catalogs.current().today(clock);
    Answers.personal(context, new Lines(closures.list(id, today).stream().map(Line::of).toList()));
  }

  private void close(Context context) {
    UUID id = ResourceIds.of(context);
    editors.checkClosing(id, Visitor.of(context));
    Catalog catalog = catalogs.current();
    TemporaryClosure closure = ClosureRequest.parse(context, catalog.today(clock));
    Stored stored =
        closures
            .close(id, closure, catalog::reference, catalog.today(clock), author(context, "休みにする"))
            .orElseThrow(ResourceIds::missing);
    context.status(HttpStatus.CREATED);
    Answers.personal(context, Line.of(stored));
  }

  private void lift(Context context) {
    UUID id = ResourceIds.of(context);
    Stored stored = closures.find(id).orElseThrow(ClosureRoutes::missing);
    editors.checkClosing(stored.resource(), Visitor.of(context));
    Catalog catalog = catalogs.current();
    if (!closures.lift(id, catalog::reference, catalog.today(clock), author(context, "休みを取り消す"))) {
      throw missing();
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  private static ProblemException missing() {
    return ProblemException.notFound("There is no such closure.", "この休みは、もうありません。");
  }

  private Author author(Context context, String reason) {
    return new Author(Visitor.of(context).id(), null, reason, clock.instant());
  }
}
