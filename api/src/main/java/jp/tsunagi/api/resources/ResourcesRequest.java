package jp.tsunagi.api.resources;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.trips.TravelAnswer;
import jp.tsunagi.api.trips.TravelRequest;
import jp.tsunagi.core.database.Reachable;
import jp.tsunagi.core.database.ResourceQuery;
import jp.tsunagi.core.database.ResourceQuery.After;
import jp.tsunagi.core.database.ResourceQuery.Filter;
import jp.tsunagi.core.database.ResourceQuery.Near;
import jp.tsunagi.core.database.ResourceQuery.Sort;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /resources} asks.
 *
 * @param now by the wall clock; of a later page, when the first was asked for
 * @param travel by what one can go, and how far; null when nothing is asked about it
 * @param properties only these; empty for all
 */
record ResourcesRequest(
    Filter filter,
    @Nullable Near near,
    Sort sort,
    int limit,
    @Nullable After after,
    LocalDateTime now,
    @Nullable TravelRequest travel,
    Set<String> properties) {

  private static final int MOST = 500;
  private static final int USUAL = 20;

  private static final Map<String, Sort> SORTS = sorts();

  /**
   * Reads the parameters.
   *
   * @param clock the wall clock
   * @throws jp.tsunagi.api.http.ProblemException naming every parameter that cannot be used
   */
  static ResourcesRequest parse(Parameters parameters, Catalog catalog, LocalDateTime clock) {
    LocalDateTime now = Cursor.asOf(parameters.text("cursor"), clock);
    Near near = FilterRequest.near(parameters);
    Filter filter = FilterRequest.parse(parameters, catalog, now.toLocalDate());
    Sort sort = parameters.choice("sort", SORTS);
    if (sort == Sort.DISTANCE && near == null) {
      parameters.refuse(
          "sort", "distance", "distance needs near=lat,lon", "distance は near と一緒に使ってください。");
    }
    Integer limit = parameters.integer("limit", 1, MOST);
    if (sort == Sort.TRAVEL && near == null) {
      parameters.refuse(
          "sort", "travel", "travel needs near=lat,lon", "travel は near と一緒に使ってください。");
    }
    TravelRequest travel =
        TravelRequest.parse(
            parameters, near, filter.when(), sort == Sort.TRAVEL, now.toLocalDate());
    Set<String> properties =
        parameters.choices("properties", FeatureWriter.PROPERTIES).isEmpty()
            ? Set.of()
            : Set.copyOf(parameters.list("properties"));
    Sort order = sort == null ? (near == null ? Sort.NAME : Sort.DISTANCE) : sort;
    Cursor cursor =
        parameters.value(
            "cursor",
            text -> Cursor.read(text, order, parameters.given(), clock),
            "a cursor of this very query, as taken from links",
            "同じ検索の結果のlinksにあるものを使ってください。");
    parameters.check();
    return new ResourcesRequest(
        filter,
        near,
        order,
        limit == null ? USUAL : limit,
        cursor == null ? null : cursor.after(),
        now,
        travel,
        properties);
  }

  /**
   * The question to the store.
   *
   * @param travels what can be reached; null when nothing is asked about it
   */
  ResourceQuery query(@Nullable TravelAnswer travels) {
    Reachable reachable =
        travels != null && (travels.filters() || sort == Sort.TRAVEL) ? travels.reachable() : null;
    return new ResourceQuery(filter, near, sort, limit, after, now, reachable);
  }

  /** The moment of which every page behind this one is; null where no moment ranks otherwise. */
  @Nullable LocalDateTime asOf() {
    if (travel != null) {
      return now;
    }
    // Sessions end on a minute: within it caches hold what they have.
    return sort == Sort.NEXT ? now.truncatedTo(ChronoUnit.MINUTES) : null;
  }

  private static Map<String, Sort> sorts() {
    Map<String, Sort> sorts = new LinkedHashMap<>();
    for (Sort sort : Sort.values()) {
      sorts.put(sort.name().toLowerCase(Locale.ROOT), sort);
    }
    return sorts;
  }
}
