package jp.tsunagi.core.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Resource;
import org.jdbi.v3.core.Handle;

/**
 * The venues (場所) and organizations (団体) that resources name. Neither has a row of its own: their
 * id is the MD5 of municipality and name, of a venue also of its area (there is a 集会所 in every 大字),
 * and stays the same for as long as the name does. Thread-safe.
 */
public final class DirectoryRepository {

  /** Of {@code resource r}; null where no venue is named. The index resource_venue is over it. */
  static final String VENUE_ID =
      "cast(md5('venue ' || cast(r.municipality as text) || ' ' || (r.record ->> 'venue') || ' '"
          + " || coalesce(r.record ->> 'area', '')) as uuid)";

  /** Of {@code resource r}; the index resource_organization is over it. */
  static final String ORGANIZATION_ID =
      "cast(md5('organization ' || cast(r.municipality as text) || ' '"
          + " || (r.record ->> 'organization')) as uuid)";

  /** More names than this are no list for people. */
  private static final int MOST = 5_000;

  private final Database database;

  public DirectoryRepository(Database database) {
    this.database = database;
  }

  /**
   * A venue whose place is known exactly.
   *
   * @param lon degrees east, WGS84
   * @param lat degrees north, WGS84
   */
  public record Venue(String name, double lon, double lat) {}

  /** The venues whose place is known exactly, the most used first. */
  public List<Venue> venues() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select min(r.record ->> 'venue') as name, avg(st_x(r.geom)) as lon,"
                            + " avg(st_y(r.geom)) as lat from resource r"
                            + " where r.ended_on is null and r.precision = 'exact'"
                            + " and r.record ->> 'venue' is not null"
                            + " group by "
                            + VENUE_ID
                            + " order by count(*) desc, name limit :most")
                    .bind("most", MOST)
                    .map((row, context) -> venue(row))
                    .list());
  }

  private static Venue venue(ResultSet row) throws SQLException {
    return new Venue(row.getString("name"), row.getDouble("lon"), row.getDouble("lat"));
  }

  /** What takes place at a venue, by name; empty when there is no such venue. */
  public List<Resource> atVenue(UUID venue) {
    return resources(VENUE_ID, venue);
  }

  /** What an organization runs, by name; empty when there is no such organization. */
  public List<Resource> ofOrganization(UUID organization) {
    return resources(ORGANIZATION_ID, organization);
  }

  /** What lies in an area or below it, by name. */
  public List<Resource> inArea(String area) {
    return resources(":id = any (r.areas)", area);
  }

  private List<Resource> resources(String expression, UUID id) {
    return resources(expression + " = :id", (Object) id);
  }

  private List<Resource> resources(String condition, Object id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select r.record from resource r where r.ended_on is null and "
                            + condition
                            + " order by r.name_sort, r.id limit :most")
                    .bind("id", id)
                    .bind("most", MOST)
                    .map((row, context) -> Json.read(row.getString("record"), Resource.class))
                    .list());
  }

  /** The venues of some resources: names by id, in the order of their names. */
  public Map<UUID, String> venuesOf(Collection<UUID> resources) {
    Map<UUID, String> all = new LinkedHashMap<>();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        "select "
                            + VENUE_ID
                            + " as id, min(r.record ->> 'venue') as name from resource r"
                            + " where r.id = any (:ids) and r.record ->> 'venue' is not null"
                            + " group by 1 order by name, 1")
                    .bindArray("ids", UUID.class, resources)
                    .map(
                        (row, context) ->
                            Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                    .forEach(entry -> all.put(entry.getKey(), entry.getValue())));
    return all;
  }

  /**
   * The pages on which something real takes place: not those that show a sample.
   *
   * @param venues when what takes place there last changed, by id
   * @param organizations the same of those who run something
   * @param areas the same of areas, with what lies in the areas below them
   */
  public record Pages(
      Map<String, Instant> venues,
      Map<String, Instant> organizations,
      Map<String, Instant> areas) {}

  /** Every venue, every organization and every area. */
  public Pages pages() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                new Pages(
                    changed(handle, VENUE_ID),
                    changed(handle, ORGANIZATION_ID),
                    changed(handle, "unnest(r.areas)")));
  }

  private static Map<String, Instant> changed(Handle handle, String expression) {
    Map<String, Instant> all = new LinkedHashMap<>();
    handle
        .createQuery(
            "select id, max(at) as at from (select cast("
                + expression
                + " as text) as id, r.revised_at as at, r.record ->> 'sample' as sample"
                + " from resource r where r.ended_on is null) as page"
                + " where id is not null group by id"
                + " having not bool_or(sample is not distinct from 'true')"
                + " order by id limit :most")
        .bind("most", MOST)
        .map((row, context) -> Map.entry(row.getString("id"), Columns.instant(row, "at")))
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }
}
