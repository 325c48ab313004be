package jp.tsunagi.api.resources;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.resources.FeatureWriter.Link;
import jp.tsunagi.api.trips.TravelAnswer;
import jp.tsunagi.api.trips.TravelRequest;
import jp.tsunagi.api.trips.Travels;
import jp.tsunagi.core.database.ResourceDetail;
import jp.tsunagi.core.database.ResourcePage;
import jp.tsunagi.core.database.ResourceQuery;
import jp.tsunagi.core.database.ResourceRepository;
import org.jspecify.annotations.Nullable;

/** {@code /resources} and {@code /resources/{id}}. */
public final class ResourceRoutes {

  private static final String PATH = "/api/v1/resources";

  private final ResourceRepository repository;
  private final Travels travels;
  private final MatchCounts counts;
  private final Catalogs catalogs;
  private final Clock clock;

  public ResourceRoutes(
      ResourceRepository repository, Travels travels, Catalogs catalogs, Clock clock) {
    this.repository = repository;
    this.travels = travels;
    this.counts = new MatchCounts(repository);
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(PublicRoutes routes) {
    routes.get(PATH, this::list);
    routes.get(PATH + "/{id}", this::detail);
  }

  private void list(Context context) {
    Catalog catalog = catalogs.current();
    Parameters parameters = Parameters.of(context);
    ResourcesRequest request = ResourcesRequest.parse(parameters, catalog, catalog.now(clock));
    TravelRequest asked = request.travel();
    TravelAnswer travel = asked == null ? null : travels.find(asked, catalog, request.now());
    ResourceQuery query = request.query(travel);
    ResourcePage page = repository.find(query);
    byte[] body =
        FeatureWriter.collection(
            page,
            counts.of(query, catalog.version()),
            links(parameters.given(), page, request.asOf()),
            request.properties(),
            travel);
    if (travel == null) {
      Answers.cacheable(context, Answers.GEOJSON, body);
    } else {
      Answers.ofOneHome(context, Answers.GEOJSON, body);
    }
  }

  private static List<Link> links(
      Map<String, List<String>> given, ResourcePage page, @Nullable LocalDateTime asOf) {
    Map<String, String> parameters = new TreeMap<>();
    given.forEach((name, values) -> parameters.put(name, values.get(0)));
    List<Link> links = new ArrayList<>();
    links.add(new Link("self", href(parameters), "application/geo+json"));
    if (page.next() != null) {
      parameters.put("cursor", Cursor.write(page.next(), given, asOf));
      links.add(new Link("next", href(parameters), "application/geo+json"));
    }
    return links;
  }

  private static String href(Map<String, String> parameters) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach(
        (name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return pairs.isEmpty() ? PATH : PATH + "?" + String.join("&", pairs);
  }

  private void detail(Context context) {
    Parameters.of(context).check();
    LocalDateTime now = catalogs.current().now(clock);
    ResourceDetail detail =
        repository.findById(ResourceIds.of(context), now).orElseThrow(ResourceIds::missing);
    Answers.cacheable(context, Answers.GEOJSON, FeatureWriter.detail(detail));
  }
}
