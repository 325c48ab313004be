package jp.tsunagi.core.database;

import java.util.Map;
import java.util.Objects;
import jp.tsunagi.core.database.ResourceQuery.After;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The statement that answers a {@link ResourceQuery}: constant pieces, chosen by which parts the
 * question has; every value is a named bind.
 */
final class ResourceSql {

  /** On the ellipsoid, of {@code r} from {@code :lon}, {@code :lat}. */
  static final String DISTANCE =
      """
      , st_distance(cast(r.geom as geography),
          cast(st_setsrid(st_makepoint(:lon, :lat), 4326) as geography)) as distance
      """;

  static final String OVERDUE = "(coalesce(r.overdue_from, '-infinity') <= :today)";
  private static final String NO_DISTANCE = ", cast(null as float8) as distance\n";

  private final String text;
  private final Conditions conditions;

  ResourceSql(String text, Conditions conditions) {
    this.text = text;
    this.conditions = conditions;
  }

  /** The statement, ready to run. */
  Query bind(Handle handle) {
    Query query = handle.createQuery(text);
    conditions.bind(query);
    return query;
  }

  /** The statement as written, values named. */
  String text() {
    return text;
  }

  /** The values by name; lists for arrays. */
  Map<String, Object> values() {
    return conditions.values();
  }

  static ResourceSql byName(ResourceQuery query) {
    Conditions conditions = Conditions.of(query);
    After after = query.after();
    if (after != null) {
      conditions.and("(r.name_sort, r.id) > (:afterName, :afterId)");
      conditions.bind("afterName", Objects.requireNonNullElse(after.name(), ""));
      conditions.bind("afterId", after.id());
    }
    conditions.asOf(query.now()).bind("rows", query.limit() + 1);
    return new ResourceSql(
        select(query)
            + "from resource r\n"
            + HitColumns.NEXT_SESSION
            + conditions.where()
            + "order by r.name_sort, r.id limit :rows",
        conditions);
  }

  /** Of what can be reached, which is little, the nearest: no index of neighbours is needed. */
  static ResourceSql nearestReachable(ResourceQuery query) {
    Conditions conditions = Conditions.of(query);
    Conditions page = conditions.page(query);
    conditions.asOf(query.now()).bind("rows", query.limit() + 1);
    return new ResourceSql(
        "select r.distance, "
            + HitColumns.COLUMNS
            + "from (select *\n"
            + "from (select r.*, r.id as resource, "
            + OVERDUE
            + " as late"
            + DISTANCE
            + "from resource r\n"
            + conditions.where()
            + ") ranked\n"
            + page.where()
            + "order by distance, late, resource limit :rows) r\n"
            + HitColumns.NEXT_SESSION
            + "order by r.distance, r.late, r.id",
        conditions);
  }

  /** In the order of what can be reached; next sessions are looked up for the page alone. */
  static ResourceSql byTravel(ResourceQuery query) {
    Reachable reachable = Objects.requireNonNull(query.reachable());
    Conditions conditions = Conditions.of(query);
    After after = query.after();
    conditions.and("t.place > :skip").bind("skip", after == null ? 0 : reachable.upTo(after));
    conditions.asOf(query.now()).bind("rows", query.limit() + 1);
    return new ResourceSql(
        select(query)
            + "from (select r.*, t.place\n"
            + "from unnest(:reachable) with ordinality t(id, place) join resource r on r.id = t.id\n"
            + conditions.where()
            + "order by t.place limit :rows) r\n"
            + HitColumns.NEXT_SESSION
            + "order by r.place",
        conditions);
  }

  /** In the order of sessions, each resource once, with its first that is not over. */
  static ResourceSql byNextSession(ResourceQuery query) {
    Conditions conditions = Conditions.of(query);
    conditions.and("n.finishes > :now and n.begins > cast(:now as timestamp) - interval '1 day'");
    conditions.and(
        """
        not exists (select from session e where e.schedule = n.schedule and e.finishes > :now
          and (e.finishes, e.begins, e.ctid) < (n.finishes, n.begins, n.ctid))""");
    After after = query.after();
    if (after != null) {
      conditions.and(
          "n.begins >= :afterBegins and (n.begins, "
              + OVERDUE
              + ", r.id) > (:afterBegins, :afterOverdue, :afterId)");
      conditions.bind("afterBegins", Objects.requireNonNull(after.begins()));
      bindPlace(conditions, after);
    }
    conditions.asOf(query.now()).bind("rows", query.limit() + 1);
    return new ResourceSql(
        select(query)
            + "from session n join resource r on r.schedule = n.schedule\n"
            + conditions.where()
            + "order by n.begins, overdue, r.id limit :rows",
        conditions);
  }

  private static void bindPlace(Conditions conditions, After after) {
    conditions.bind("afterOverdue", Boolean.TRUE.equals(after.overdue()));
    conditions.bind("afterId", after.id());
  }

  /** Those without a coming session; those overdue for confirmation last, by id. */
  static ResourceSql withoutSession(ResourceQuery query, int rows) {
    Conditions conditions = Conditions.of(query);
    conditions.and(
        "not exists (select from session s where s.schedule = r.schedule and s.finishes > :now)");
    After after = query.after();
    if (after != null && after.begins() == null) {
      conditions.and("(" + OVERDUE + ", r.id) > (:afterOverdue, :afterId)");
      bindPlace(conditions, after);
    }
    conditions.asOf(query.now()).bind("rows", rows);
    return new ResourceSql(
        select(query)
            + "from resource r\n"
            + HitColumns.NEXT_SESSION
            + conditions.where()
            + "order by overdue, r.id limit :rows",
        conditions);
  }

  static ResourceSql count(ResourceQuery query, int most) {
    Conditions conditions = Conditions.of(query);
    conditions.bind("most", most);
    return new ResourceSql(
        "select count(*) from (select from resource r\n"
            + conditions.where()
            + "limit :most) counted",
        conditions);
  }

  private static String select(ResourceQuery query) {
    return "select " + HitColumns.COLUMNS + (query.near() == null ? NO_DISTANCE : DISTANCE);
  }
}
