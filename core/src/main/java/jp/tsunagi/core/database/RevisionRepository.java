package jp.tsunagi.core.database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Resource;
import org.jspecify.annotations.Nullable;

/** What resources were before each change (履歴). Thread-safe. */
public final class RevisionRepository {

  private final Database database;

  public RevisionRepository(Database database) {
    this.database = database;
  }

  /**
   * A revision that another one replaced.
   *
   * @param record as it was
   * @param endedAt when it was replaced, by whom and why; {@code import} or {@code person}
   * @param by name of the account, while there is one
   */
  public record Revision(
      int number,
      Resource record,
      Instant endedAt,
      String origin,
      @Nullable UUID account,
      @Nullable String by,
      @Nullable UUID submission,
      @Nullable String reason) {}

  /** The earlier revisions of a resource, the last first. */
  public List<Revision> list(UUID resource, int most) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select number, record, ended_at, origin, account, a.name as by, submission,
                          reason
                        from revision left join account a on a.id = account
                        where resource = :resource order by number desc limit :most
                        """)
                    .bind("resource", resource)
                    .bind("most", most)
                    .map(
                        (row, context) ->
                            new Revision(
                                row.getInt("number"),
                                Json.read(row.getString("record"), Resource.class),
                                Columns.instant(row, "ended_at"),
                                row.getString("origin"),
                                row.getObject("account", UUID.class),
                                row.getString("by"),
                                row.getObject("submission", UUID.class),
                                row.getString("reason")))
                    .list());
  }

  /** What a resource was at a revision. */
  public Optional<Resource> find(UUID resource, int number) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select record from revision where resource = :resource and number = :number")
                    .bind("resource", resource)
                    .bind("number", number)
                    .map((row, context) -> Json.read(row.getString(1), Resource.class))
                    .findOne());
  }
}
