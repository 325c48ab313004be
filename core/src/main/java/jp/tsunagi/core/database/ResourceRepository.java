package jp.tsunagi.core.database;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.ResourcePage.Hit;
import jp.tsunagi.core.database.ResourceQuery.After;
import jp.tsunagi.core.database.ResourceQuery.Near;
import jp.tsunagi.core.resource.Resource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds resources. The database finds candidates and applies the filters; the exact distance on the
 * WGS84 ellipsoid decides the order of what is returned. Thread-safe.
 */
public final class ResourceRepository {

  /** The plane of {@code resource_point} that holds every resource. */
  static final int ANY_CATEGORY = 0;

  /** Up to this many matches are counted. */
  public static final int COUNTED = 10_000;

  private final Database database;

  public ResourceRepository(Database database) {
    this.database = database;
  }

  /** The page of resources that a query asks for. */
  public ResourcePage find(ResourceQuery query) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                switch (query.sort()) {
                  case DISTANCE ->
                      query.reachable() == null
                          ? byDistance(handle, query)
                          : page(query, hits(handle, ResourceSql.nearestReachable(query)));
                  case TRAVEL -> page(query, hits(handle, ResourceSql.byTravel(query)));
                  case NAME -> page(query, hits(handle, ResourceSql.byName(query)));
                  case NEXT -> page(query, byNext(handle, query));
                });
  }

  /**
   * How many resources match, whatever the page.
   *
   * @return empty when there are more than {@link #COUNTED}
   */
  public OptionalInt count(ResourceQuery query) {
    ResourceSql sql = ResourceSql.count(query, COUNTED + 1);
    int count = database.jdbi().withHandle(handle -> sql.bind(handle).mapTo(Integer.class).one());
    return count > COUNTED ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /** The resource of this id, as of now. */
  public Optional<ResourceDetail> findById(UUID id, LocalDateTime now) {
    return database.jdbi().withHandle(handle -> ResourceDetail.read(handle, id, now));
  }

  /** A resource as it is stored, and how often it was changed before. */
  public record Current(Resource resource, int revision) {}

  /** The record of this id. */
  public Optional<Current> current(UUID id) {
    return database.jdbi().withHandle(handle -> current(handle, id, ""));
  }

  /** A resource as it is stored, and when that last changed. */
  public record Revised(Resource resource, Instant at) {}

  /** Those of some ids, in no order; without those that are not there. */
  public List<Revised> revised(Collection<UUID> ids) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select record, revised_at from resource where id = any (:ids)")
                    .bindArray("ids", UUID.class, ids)
                    .map(
                        (row, context) ->
                            new Revised(
                                Json.read(row.getString("record"), Resource.class),
                                Columns.instant(row, "revised_at")))
                    .list());
  }

  /**
   * The id of every resource that still takes place and is no sample, and when it last changed, by
   * id.
   */
  public Map<UUID, Instant> addresses() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select id, revised_at from resource where record ->> 'ended_on' is null"
                            + " and record ->> 'sample' is distinct from 'true'"
                            + " order by id limit 50000")
                    .reduceRows(
                        new LinkedHashMap<UUID, Instant>(),
                        (all, row) -> {
                          all.put(
                              row.getColumn("id", UUID.class),
                              row.getColumn("revised_at", OffsetDateTime.class).toInstant());
                          return all;
                        }));
  }

  /** The record of this id, held against others until the transaction ends. */
  static Optional<Current> hold(Handle handle, UUID id) {
    return current(handle, id, " for update");
  }

  private static Optional<Current> current(Handle handle, UUID id, String held) {
    return handle
        .createQuery("select record, revision from resource where id = :id" + held)
        .bind("id", id)
        .map(
            (row, context) ->
                new Current(
                    Json.read(row.getString("record"), Resource.class), row.getInt("revision")))
        .findOne();
  }

  /** What a list shows of each of these that is still there. */
  public List<Hit> list(List<UUID> ids, LocalDateTime now) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select cast(null as float8) as distance, "
                            + HitColumns.COLUMNS
                            + "from resource r\n"
                            + HitColumns.NEXT_SESSION
                            + "where r.id = any (:ids)")
                    .bindArray("ids", UUID.class, ids)
                    .bind("now", now)
                    .bind("today", now.toLocalDate())
                    .map((row, context) -> HitColumns.read(row))
                    .list());
  }

  /** The resource of this id with its sessions of a date. */
  public Optional<ResourceDay> findOn(UUID id, LocalDate date) {
    return database.jdbi().withHandle(handle -> ResourceDay.read(handle, id, date));
  }

  /** How many resources each category and each area has, those below them included, by id. */
  public Counts counts() {
    return database.jdbi().withHandle(Counts::read);
  }

  private static List<Hit> hits(Handle handle, ResourceSql sql) {
    return sql.bind(handle).map((row, context) -> HitColumns.read(row)).list();
  }

  private static List<Hit> byNext(Handle handle, ResourceQuery query) {
    List<Hit> hits = new ArrayList<>();
    @Nullable After after = query.after();
    if (after == null || after.begins() != null) {
      hits.addAll(hits(handle, ResourceSql.byNextSession(query)));
    }
    if (hits.size() <= query.limit()) {
      hits.addAll(hits(handle, ResourceSql.withoutSession(query, query.limit() + 1 - hits.size())));
    }
    return hits;
  }

  private static ResourcePage byDistance(Handle handle, ResourceQuery query) {
    Near near = Objects.requireNonNull(query.near());
    int plane = plane(handle, query);
    WebMercator origin = WebMercator.of(near.lon(), near.lat(), plane);
    Candidates candidates = NearestSql.firstCandidates(query, plane);
    while (true) {
      Ranked ranked = Ranked.read(NearestSql.of(query, plane, candidates).bind(handle));
      if (ranked.all() || candidates.atMost() || ranked.proves(query.limit(), origin)) {
        return page(query, ranked.hits());
      }
      candidates = next(candidates, ranked, query.limit(), origin);
    }
  }

  private static Candidates next(
      Candidates candidates, Ranked ranked, int limit, WebMercator origin) {
    if (ranked.hits().size() > limit) {
      return Candidates.within(origin.reachOf(ranked.distance(limit - 1)));
    }
    return candidates.steps() == null ? candidates.twice() : candidates.everywhere();
  }

  /** The plane of the one category asked for; that of all when none or several are. */
  static int plane(Handle handle, ResourceQuery query) {
    List<String> categories = query.filter().categories();
    if (categories.size() != 1) {
      return ANY_CATEGORY;
    }
    return handle
        .createQuery("select number from category where id = :id limit 1")
        .bind("id", categories.get(0))
        .mapTo(Integer.class)
        .findOne()
        .orElse(ANY_CATEGORY);
  }

  /** Cuts off the one that was read to learn whether there is a page behind. */
  private static ResourcePage page(ResourceQuery query, List<Hit> hits) {
    if (hits.size() <= query.limit()) {
      return new ResourcePage(hits, null);
    }
    Hit last = hits.get(query.limit() - 1);
    After next =
        switch (query.sort()) {
          case DISTANCE -> new After(last.id(), last.distance(), null, null, null, last.overdue());
          case TRAVEL -> Objects.requireNonNull(query.reachable()).after(last.id());
          case NAME -> new After(last.id(), null, last.nameSort(), null, null, null);
          case NEXT -> new After(last.id(), null, null, last.begins(), null, last.overdue());
        };
    return new ResourcePage(hits.subList(0, query.limit()), next);
  }
}
