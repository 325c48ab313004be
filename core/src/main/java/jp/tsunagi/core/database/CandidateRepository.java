package jp.tsunagi.core.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Resource;
import org.jspecify.annotations.Nullable;

/** Reads the resources that people can be matched with. Thread-safe. */
public final class CandidateRepository {

  private final Database database;

  public CandidateRepository(Database database) {
    this.database = database;
  }

  /**
   * A resource as of some revision.
   *
   * @param schedule number of the rules that its sessions follow; null when it has none
   */
  public record Edition(UUID id, int revision, @Nullable Integer schedule) {}

  /** A resource with the number of its schedule. */
  public record Stored(Edition edition, Resource resource) {}

  /** Everything that takes place yet. */
  public List<Edition> editions() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select id, revision, schedule from resource where ended_on is null")
                    .map((row, context) -> edition(row))
                    .list());
  }

  /** Those of these ids. */
  public List<Stored> read(List<UUID> ids) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select id, revision, schedule, record from resource where id = any (:ids)")
                    .bindArray("ids", UUID.class, ids)
                    .map(
                        (row, context) ->
                            new Stored(
                                edition(row), Json.read(row.getString("record"), Resource.class)))
                    .list());
  }

  private static Edition edition(ResultSet row) throws SQLException {
    int schedule = row.getInt("schedule");
    return new Edition(
        row.getObject("id", UUID.class),
        row.getInt("revision"),
        row.wasNull() ? null : (Integer) schedule);
  }
}
