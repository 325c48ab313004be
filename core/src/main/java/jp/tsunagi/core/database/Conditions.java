package jp.tsunagi.core.database;

import static java.util.stream.Collectors.joining;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.core.database.ResourceQuery.After;
import jp.tsunagi.core.database.ResourceQuery.Box;
import jp.tsunagi.core.database.ResourceQuery.Filter;
import jp.tsunagi.core.database.ResourceQuery.Near;
import jp.tsunagi.core.database.ResourceQuery.When;
import jp.tsunagi.core.search.SearchTerm;
import jp.tsunagi.core.search.SearchWords.SearchWord;
import org.jdbi.v3.core.statement.Query;

/** The where clause of a {@link ResourceQuery} and the values it binds. For one thread. */
final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Collection<?>> arrays = new LinkedHashMap<>();

  private Conditions() {}

  /** Conditions on {@code resource r}. */
  static Conditions of(ResourceQuery query) {
    Conditions conditions = new Conditions().and("r.ended_on is null");
    conditions.filter(query, true);
    conditions.categories(query.filter().categories());
    conditions.reachable(query);
    Near near = query.near();
    if (near != null) {
      conditions.origin(near);
      conditions.and("r.geom is not null");
      conditions.within(near);
    }
    Box box = query.filter().box();
    if (box != null) {
      conditions.and(hasPoint(conditions.inside("box", box, ResourceRepository.ANY_CATEGORY)));
    }
    return conditions;
  }

  /** Conditions on {@code resource_point p}. A single category is a plane of its own. */
  static Conditions ofPoints(ResourceQuery query, int plane, Candidates candidates) {
    Conditions conditions = new Conditions();
    conditions.and("p.category = :plane").bind("plane", plane);
    Box box = query.filter().box();
    if (box != null) {
      conditions.and(conditions.inside("box", box, plane));
    }
    conditions.nearest(query, plane, candidates);
    return conditions;
  }

  /**
   * What a plane does not say: conditions on {@code resource r}; often there are none.
   *
   * @param indexed with those that lead through an index
   */
  static Conditions beyondPlane(ResourceQuery query, int plane, boolean indexed) {
    Conditions conditions = new Conditions();
    conditions.filter(query, indexed);
    if (plane == ResourceRepository.ANY_CATEGORY) {
      conditions.categories(query.filter().categories());
    }
    return conditions;
  }

  /** Conditions on {@code session w}. */
  static Conditions ofSessions(When when) {
    Conditions conditions = new Conditions();
    conditions.sessions(when);
    return conditions;
  }

  /** Conditions on {@code resource_point p}: roughly within so many metres. */
  static Conditions around(double lon, double lat, double meters) {
    Conditions conditions = new Conditions();
    Box box = WebMercator.boxAround(lon, lat, meters);
    return conditions
        .and("p.category = " + ResourceRepository.ANY_CATEGORY)
        .and(conditions.inside("reach", box, ResourceRepository.ANY_CATEGORY));
  }

  private void reachable(ResourceQuery query) {
    Reachable reachable = query.reachable();
    if (reachable != null) {
      and("r.id = any (:reachable)").bindArray("reachable", reachable.ids());
    }
  }

  private void nearest(ResourceQuery query, int plane, Candidates candidates) {
    Near near = Objects.requireNonNull(query.near());
    WebMercator origin = WebMercator.of(near.lon(), near.lat(), plane);
    origin(near);
    bind("x", origin.x()).bind("y", origin.y());
    if (near.withinMeters() != null) {
      and(inside("within", around(near, near.withinMeters()), plane));
    }
    Double reach = candidates.planeReach();
    if (reach != null) {
      and(inside("reach", origin.around(reach)));
    }
    After after = query.after();
    if (after != null && after.distance() != null) {
      and("p.point <-> point(:x, :y) >= :atLeast");
      bind("atLeast", origin.atLeastPlane(after.distance()));
    }
  }

  /** Conditions on what is ranked by exact distance; the values are bound with these. */
  Conditions page(ResourceQuery query) {
    Conditions page = new Conditions();
    Double within = Objects.requireNonNull(query.near()).withinMeters();
    if (within != null) {
      page.and("distance <= :within");
      bind("within", within);
    }
    After after = query.after();
    if (after != null && after.distance() != null) {
      page.and("(distance, late, resource) > (:afterDistance, :afterLate, :afterId)");
      bind("afterDistance", after.distance()).bind("afterId", after.id());
      bind("afterLate", Boolean.TRUE.equals(after.overdue()));
    }
    return page;
  }

  private void filter(ResourceQuery query, boolean indexed) {
    Filter filter = query.filter();
    if (!filter.areas().isEmpty()) {
      and("r.areas && :areas").bindArray("areas", filter.areas());
    }
    if (filter.costMax() != null) {
      and("r.cost_yen <= :costMax").bind("costMax", filter.costMax());
    }
    if (!filter.accessible().isEmpty()) {
      and("r.accessible @> :accessible");
      bindArray("accessible", filter.accessible().stream().map(Accessible::word).sorted().toList());
    }
    When when = filter.when();
    if (when != null) {
      when(when, query.now());
    }
    List<SearchWord> words = filter.words().words();
    for (int i = 0; i < words.size(); i++) {
      word("word" + i, words.get(i), indexed);
    }
  }

  private void categories(List<String> categories) {
    if (!categories.isEmpty()) {
      and("r.categories && :categories").bindArray("categories", categories);
    }
  }

  /**
   * The text decides; the index only finds what may have the word. Both are conditions of their
   * own: that of the index is not looked at again for what came out of it (grams are long), and who
   * comes by another way than the index leaves it out.
   */
  private void word(String name, SearchWord word, boolean indexed) {
    List<String> found = new ArrayList<>();
    List<String> decided = new ArrayList<>();
    if (!word.terms().isEmpty()) {
      decided.add("r.search_text ~ :" + name);
      bind(name, word.terms().stream().map(SearchTerm::pattern).collect(joining("|")));
    }
    for (int i = 0; indexed && i < word.terms().size(); i++) {
      found.add("r.search_grams @> :" + name + "_" + i);
      bindArray(name + "_" + i, word.terms().get(i).grams());
    }
    if (!word.categories().isEmpty()) {
      String category = "r.categories && :" + name + "_categories";
      found.add(category);
      decided.add(category);
      bindArray(name + "_categories", word.categories());
    }
    if (indexed) {
      and(any(found));
    }
    and(any(decided));
  }

  private static String any(List<String> ways) {
    return ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")";
  }

  /** Nobody can go any more to what is over. */
  private void when(When when, LocalDateTime now) {
    Conditions session = new Conditions();
    session.and("w.schedule = r.schedule").sessions(when);
    if (when.mayBeOver(now)) {
      session.and("w.finishes > :now").bind("now", now);
    }
    and("exists (select from session w " + session.where().strip() + ")").bindAllOf(session);
  }

  private void sessions(When when) {
    and("w.begins >= :first").bind("first", when.first().atStartOfDay());
    if (when.last() != null) {
      and("w.begins < :end").bind("end", when.last().plusDays(1).atStartOfDay());
    }
    if (!when.weekdays().isEmpty()) {
      and("w.weekday = any (:weekdays)");
      bindArray("weekdays", when.weekdays().stream().map(Integer::shortValue).sorted().toList());
    }
    if (when.from() != null) {
      and("w.starts_at >= :from").bind("from", when.from());
    }
    if (when.to() != null) {
      and("(w.ends_at is null or w.ends_at > w.starts_at)");
      and("coalesce(w.ends_at, w.starts_at) <= :to").bind("to", when.to());
    }
  }

  private void origin(Near near) {
    bind("lon", near.lon()).bind("lat", near.lat());
  }

  private void within(Near near) {
    Double meters = near.withinMeters();
    if (meters != null) {
      and(hasPoint(inside("within", around(near, meters), ResourceRepository.ANY_CATEGORY)));
      and(
          "st_dwithin(cast(r.geom as geography),"
              + " cast(st_setsrid(st_makepoint(:lon, :lat), 4326) as geography), :within)");
      bind("within", meters);
    }
  }

  private static Box around(Near near, double meters) {
    return WebMercator.boxAround(near.lon(), near.lat(), meters);
  }

  private static String hasPoint(String condition) {
    return "exists (select from resource_point p where p.resource = r.id and p.category = 0 and "
        + condition
        + ")";
  }

  private String inside(String name, Box box, int plane) {
    return inside(name, WebMercator.Square.of(box, plane));
  }

  private String inside(String name, WebMercator.Square square) {
    bind(name + "West", square.low().x()).bind(name + "South", square.low().y());
    bind(name + "East", square.high().x()).bind(name + "North", square.high().y());
    return "p.point <@ box(point(:%1$sWest, :%1$sSouth), point(:%1$sEast, :%1$sNorth))"
        .formatted(name);
  }

  Conditions and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** What depends on the time: which session is next, and what is overdue for confirmation. */
  Conditions asOf(LocalDateTime now) {
    return bind("now", now).bind("today", now.toLocalDate());
  }

  Conditions bind(String name, Object value) {
    values.put(name, value);
    return this;
  }

  private Conditions bindArray(String name, Collection<?> elements) {
    arrays.put(name, elements);
    return this;
  }

  /** The values of others, whose clause stands elsewhere in the statement. */
  Conditions bindAllOf(Conditions others) {
    values.putAll(others.values);
    arrays.putAll(others.arrays);
    return this;
  }

  boolean isEmpty() {
    return conditions.isEmpty();
  }

  /** The conditions as more of a clause that has begun. */
  String and() {
    return conditions.stream().map(condition -> "  and " + condition + "\n").collect(joining());
  }

  /** The clause, empty without conditions; ends with a line break. */
  String where() {
    return conditions.isEmpty() ? "" : "where " + String.join("\n  and ", conditions) + "\n";
  }

  Map<String, Object> values() {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.putAll(arrays);
    return all;
  }

  Query bind(Query query) {
    query.bindMap(values);
    arrays.forEach(
        (name, elements) -> {
          // Of an empty array only that it is one matters; each of ours could hold ids.
          Class<?> type = elements.isEmpty() ? UUID.class : elements.iterator().next().getClass();
          query.bindArray(name, type, elements);
        });
    return query;
  }
}
