package jp.tsunagi.api.pages;

import com.samskivert.mustache.Template;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.database.Agenda;
import jp.tsunagi.core.database.Agenda.Entry;
import jp.tsunagi.core.database.AgendaRepository;
import jp.tsunagi.core.database.DirectoryRepository;
import jp.tsunagi.core.database.ResourceQuery.When;
import jp.tsunagi.core.resource.Resource;

/**
 * {@code /venues/{id}}, {@code /organizations/{id}} and {@code /areas/{id}}: what takes place there
 * in the coming weeks and what falls out, readable without JavaScript.
 */
public final class PlaceRoutes {

  /** As many days as make a page that can be read, four weeks at most. */
  private static final List<Integer> SPANS = List.of(28, 14, 7);

  private static final int MOST_LINES = 200;

  private final DirectoryRepository directory;
  private final AgendaRepository agenda;
  private final String publicUrl;
  private final Catalogs catalogs;
  private final Clock clock;
  private final Template page = Pages.template("place.mustache");

  /**
   * @param publicUrl where people reach the service, without a slash at the end
   */
  public PlaceRoutes(
      DirectoryRepository directory,
      AgendaRepository agenda,
      String publicUrl,
      Catalogs catalogs,
      Clock clock) {
    this.directory = directory;
    this.agenda = agenda;
    this.publicUrl = publicUrl;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(PublicRoutes routes) {
    routes.get("/venues/{id}", this::venue);
    routes.get("/organizations/{id}", this::organization);
    routes.get("/areas/{id}", this::area);
  }

  private void venue(Context context) {
    named(context, Place.Kind.VENUE, directory::atVenue);
  }

  private void organization(Context context) {
    named(context, Place.Kind.ORGANIZATION, directory::ofOrganization);
  }

  private void named(Context context, Place.Kind kind, Function<UUID, List<Resource>> resourcesOf) {
    Catalog catalog = catalogs.current();
    UUID id = ResourceIds.find(context).orElse(null);
    List<Resource> resources = id == null ? List.of() : resourcesOf.apply(id);
    if (id == null || resources.isEmpty()) {
      Pages.missing(context, catalog, kind.missing());
      return;
    }
    Place place =
        kind == Place.Kind.VENUE
            ? Place.venue(id, resources, catalog)
            : Place.organization(id, resources);
    answer(context, catalog, place, resources);
  }

  private void area(Context context) {
    Catalog catalog = catalogs.current();
    Area area = catalog.areas().find(context.pathParam("id")).orElse(null);
    if (area == null) {
      Pages.missing(context, catalog, Place.Kind.AREA.missing());
      return;
    }
    answer(context, catalog, Place.area(area, catalog), directory.inArea(area.id()));
  }

  private void answer(Context context, Catalog catalog, Place place, List<Resource> resources) {
    LocalDateTime now = catalog.now(clock);
    Coming coming = coming(resources, now.toLocalDate());
    boolean sample = resources.stream().anyMatch(Resource::sample);
    Map<String, Object> view = Pages.site(catalog, Said.place(place.name(), sample));
    view.putAll(place.view());
    String address = publicUrl + place.path();
    view.put("address", address);
    view.put("sample", sample);
    view.put("summary", summary(place, resources, coming, now));
    view.put("weeks", Said.coming(coming.days() / 7));
    view.put("days", Days.of(coming.entries(), catalog, place.kind() != Place.Kind.VENUE, now));
    view.put("count", Said.activities(resources.size()));
    view.put("resources", resources.stream().map(PlaceRoutes::listed).toList());
    view.put("venues", place.kind() == Place.Kind.AREA ? venues(resources) : List.of());
    if (!sample) {
      view.put(
          "structured",
          StructuredData.of(
              place, coming.entries(), catalog.municipality().orElseThrow().timeZone(), publicUrl));
    }
    byte[] html = page.execute(view).getBytes(StandardCharsets.UTF_8);
    Answers.cacheable(context, Pages.HTML, html);
  }

  private record Coming(int days, List<Entry> entries) {}

  private Coming coming(List<Resource> resources, LocalDate today) {
    int most = SPANS.get(0);
    When days = new When(Set.of(), today, today.plusDays(most - 1L), null, null);
    Agenda all = agenda.of(resources.stream().map(Resource::id).toList(), days);
    for (int span : SPANS) {
      LocalDate end = today.plusDays(span);
      List<Entry> entries =
          all.entries().stream().filter(entry -> entry.session().date().isBefore(end)).toList();
      if (entries.size() <= MOST_LINES || span == SPANS.get(SPANS.size() - 1)) {
        return new Coming(span, entries);
      }
    }
    throw new IllegalStateException("the shortest span is always taken");
  }

  private static String summary(
      Place place, List<Resource> resources, Coming coming, LocalDateTime now) {
    String next =
        coming.entries().stream()
            .filter(entry -> !entry.cancelled() && !entry.session().isOver(now))
            .findFirst()
            .map(
                entry ->
                    "次は%sの「%s」".formatted(Words.session(entry.session()), entry.subject().name()))
            .orElse("");
    return "%sで行われる活動%d件の予定と連絡先。%s".formatted(place.name(), resources.size(), next);
  }

  /** A resource in a list: when, in its sheet's words, and whom to call. */
  private record Listed(
      String href, String name, String when, String organization, List<Words.Telephone> phones) {}

  private static Listed listed(Resource resource) {
    return new Listed(
        "/resources/" + resource.id(),
        resource.name(),
        Objects.requireNonNullElse(resource.schedule().text(), ""),
        Objects.requireNonNullElse(resource.organization(), ""),
        Words.phones(resource).stream().limit(1).toList());
  }

  /** Another page. */
  private record Way(String href, String name) {}

  private List<Way> venues(List<Resource> resources) {
    Set<UUID> ids = new LinkedHashSet<>();
    resources.forEach(resource -> ids.add(resource.id()));
    Map<UUID, String> venues = new LinkedHashMap<>(directory.venuesOf(ids));
    return venues.entrySet().stream()
        .map(venue -> new Way("/venues/" + venue.getKey(), venue.getValue()))
        .toList();
  }
}
