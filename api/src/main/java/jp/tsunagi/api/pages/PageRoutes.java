package jp.tsunagi.api.pages;

import com.samskivert.mustache.Template;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.core.database.DirectoryRepository;
import jp.tsunagi.core.database.ResourceDetail;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Session;

/**
 * {@code /resources/{id}}: a page per resource, readable without JavaScript; {@code /sitemap.xml}
 * and {@code /robots.txt}: what there is for search engines.
 */
public final class PageRoutes {

  private static final String XML = "application/xml; charset=utf-8";
  private static final int SUMMARY = 120;

  private final ResourceRepository resources;
  private final DirectoryRepository directory;
  private final String publicUrl;
  private final Catalogs catalogs;
  private final Clock clock;
  private final Template page = Pages.template("resource.mustache");
  private final Template sitemap = Pages.template("sitemap.mustache");

  /**
   * @param publicUrl where people reach the service, without a slash at the end
   */
  public PageRoutes(
      ResourceRepository resources,
      DirectoryRepository directory,
      String publicUrl,
      Catalogs catalogs,
      Clock clock) {
    this.resources = resources;
    this.directory = directory;
    this.publicUrl = publicUrl;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(PublicRoutes routes) {
    routes.get("/resources/{id}", this::resource);
    routes.get("/sitemap.xml", this::sitemap);
    routes.get("/robots.txt", this::robots);
  }

  private void resource(Context context) {
    Catalog catalog = catalogs.current();
    var id = ResourceIds.find(context).orElse(null);
    var detail = id == null ? null : resources.findById(id, catalog.now(clock)).orElse(null);
    var current = id == null ? null : resources.current(id).orElse(null);
    if (detail == null || current == null) {
      Pages.missing(context, catalog, Said.Missing.RESOURCE);
      return;
    }
    LocalDate today = catalog.now(clock).toLocalDate();
    String html = page.execute(view(current.resource(), detail, catalog, today));
    Answers.cacheable(context, Pages.HTML, html.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> view(
      Resource resource, ResourceDetail detail, Catalog catalog, LocalDate today) {
    String address = publicUrl + "/resources/" + resource.id();
    List<Session> sessions = detail.sessions();
    Map<String, Object> view =
        Pages.site(catalog, Said.resource(resource.name(), resource.sample()));
    view.put("id", resource.id());
    view.put("name", resource.name());
    view.put("kana", resource.nameKana());
    view.put("organization", resource.organization());
    view.put("organizationId", detail.organization());
    view.put("venueId", detail.venue());
    view.put("venue", resource.venue());
    view.put("areas", Place.areas(resource.area(), catalog));
    view.put("off", detail.cancelled().stream().map(each -> Said.off(each.date())).toList());
    view.put("description", resource.description());
    view.put("sample", resource.sample());
    view.put("address", address);
    view.put("summary", summary(resource, sessions));
    view.put("photo", resource.photo());
    view.put("publicUrl", publicUrl);
    view.put("categories", categories(resource, catalog));
    view.put("facts", Facts.of(resource, sessions, catalog.areas(), today));
    view.put("phones", Words.phones(resource));
    view.put("email", resource.contact().email());
    view.put("website", Words.website(resource));
    view.put("contact", resource.contact().name());
    view.put("dated", !sessions.isEmpty());
    if (!resource.sample()) {
      view.put(
          "structured",
          StructuredData.of(
              resource,
              sessions,
              detail.cancelled(),
              catalog.municipality().orElseThrow().timeZone(),
              address));
    }
    return view;
  }

  private static String summary(Resource resource, List<Session> sessions) {
    List<String> parts = new ArrayList<>();
    if (!sessions.isEmpty()) {
      parts.add("次は" + Words.session(sessions.get(0)));
    }
    if (resource.venue() != null) {
      parts.add(resource.venue());
    }
    if (resource.description() != null) {
      parts.add(resource.description());
    }
    String all = String.join("。", parts).replaceAll("\\s+", " ");
    return all.length() > SUMMARY ? all.substring(0, SUMMARY) + "…" : all;
  }

  private static List<Line> categories(Resource resource, Catalog catalog) {
    return resource.categories().stream()
        .flatMap(id -> catalog.vocabulary().findCategory(id).stream())
        .map(Name::of)
        .map(Said::name)
        .toList();
  }

  /** An entry of the sitemap (sitemaps.org, version 0.9): a page that search engines may list. */
  private record Entry(String address, String changed) {}

  private void sitemap(Context context) {
    List<Entry> entries = new ArrayList<>();
    add(entries, "/resources/", resources.addresses());
    DirectoryRepository.Pages pages = directory.pages();
    add(entries, "/venues/", pages.venues());
    add(entries, "/organizations/", pages.organizations());
    add(entries, "/areas/", pages.areas());
    String xml = sitemap.execute(Map.of("home", publicUrl + "/", "entries", entries));
    Answers.cacheable(context, XML, xml.getBytes(StandardCharsets.UTF_8));
  }

  private void add(List<Entry> entries, String path, Map<?, Instant> pages) {
    pages.forEach(
        (id, changed) -> entries.add(new Entry(publicUrl + path + id, changed.toString())));
  }

  private void robots(Context context) {
    String text =
        """
        User-agent: *
        Disallow: /api/
        Sitemap: %s/sitemap.xml
        """
            .formatted(publicUrl);
    Answers.cacheable(context, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }
}
