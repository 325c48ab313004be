package jp.tsunagi.api.matching;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.api.matching.MatchAnswer.CompanionView;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.database.CompanionRepository;
import jp.tsunagi.core.database.CompanionRepository.Companion;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.UnmetNeedRepository;
import jp.tsunagi.core.database.UnmetNeedRepository.Gap;
import jp.tsunagi.core.vocabulary.Category;
import org.jspecify.annotations.Nullable;

/**
 * {@code /companions}: who looks for company, asked through their link worker; {@code
 * /unmet-needs}: what nobody offers.
 */
final class Companions {
  private static final String COMPANIONS = "/api/v1/companions";
  private static final String UNMET = "/api/v1/unmet-needs";

  private final CompanionRepository companions;
  private final UnmetNeedRepository unmet;
  private final Catalogs catalogs;
  private final Clock clock;

  Companions(Database database, Catalogs catalogs, Clock clock) {
    this.companions = new CompanionRepository(database);
    this.unmet = new UnmetNeedRepository(database);
    this.catalogs = catalogs;
    this.clock = clock;
  }

  void register(GuardedRoutes routes) {
    routes.get(COMPANIONS, Access.LINK_WORKER, this::list);
    routes.post(COMPANIONS, Access.LINK_WORKER, this::add);
    routes.delete(COMPANIONS + "/{id}", Access.LINK_WORKER, this::end);
    routes.get(UNMET, Access.LINK_WORKER, this::gaps);
    routes.post(UNMET, Access.LINK_WORKER, this::record);
  }

  /** Those that have not ended. */
  List<CompanionView> open(@Nullable UUID asking) {
    return companions.list(today()).stream()
        .map(
            one ->
                new CompanionView(
                    one.companion().id(),
                    one.companion().kind(),
                    one.companion().area(),
                    one.companion().category(),
                    one.companion().sentence(),
                    one.companion().endsOn(),
                    one.linkWorkerName(),
                    one.companion().linkWorker().equals(asking)))
        .toList();
  }

  private record Listed(List<CompanionView> companions) {}

  private void list(Context context) {
    CompanionRequest.Filter filter = CompanionRequest.filter(context);
    Catalog catalog = catalogs.current();
    Answers.personal(
        context,
        new Listed(
            open(Visitor.of(context).id()).stream()
                .filter(one -> isIn(catalog, one, filter))
                .toList()));
  }

  private static boolean isIn(Catalog catalog, CompanionView one, CompanionRequest.Filter filter) {
    boolean there =
        filter.area() == null || catalog.areas().withAncestors(one.area()).contains(filter.area());
    return there
        && (filter.category() == null
            || catalog.vocabulary().withAncestors(one.category()).contains(filter.category()));
  }

  private record Made(UUID id) {}

  private void add(Context context) {
    Catalog catalog = catalogs.current();
    CompanionRequest request = CompanionRequest.parse(context, catalog, today());
    UUID id = UUID.randomUUID();
    companions.add(
        new Companion(
            id,
            municipality(catalog),
            request.kind(),
            request.area(),
            request.category(),
            request.sentence(),
            request.consentedOn(),
            request.endsOn(),
            Objects.requireNonNull(Visitor.of(context).id())));
    context.status(201);
    Answers.personal(context, new Made(id));
  }

  private void end(Context context) {
    if (!companions.end(ResourceIds.of(context), Visitor.of(context).id())) {
      throw ResourceIds.missing();
    }
    context.status(204);
    context.header("Cache-Control", "no-store");
  }

  private record GapView(String area, String areaName, String wish, String wishName, int count) {}

  private record Gaps(LocalDate since, List<GapView> gaps) {}

  private void gaps(Context context) {
    LocalDate since = UnmetNeedRequest.since(context, today());
    Catalog catalog = catalogs.current();
    Answers.personal(
        context,
        new Gaps(since, unmet.gaps(since).stream().map(gap -> view(gap, catalog)).toList()));
  }

  private static GapView view(Gap gap, Catalog catalog) {
    return new GapView(
        gap.area(),
        catalog.areas().find(gap.area()).map(Area::name).orElse(gap.area()),
        gap.wish(),
        catalog.vocabulary().findCategory(gap.wish()).map(Category::name).orElse(gap.wish()),
        gap.count());
  }

  private void record(Context context) {
    Catalog catalog = catalogs.current();
    unmet.add(UnmetNeedRequest.parse(context, catalog, today(), municipality(catalog)));
    context.status(204);
    context.header("Cache-Control", "no-store");
  }

  private static String municipality(Catalog catalog) {
    return catalog.municipality().orElseThrow().code();
  }

  private LocalDate today() {
    return catalogs.current().today(clock);
  }
}
