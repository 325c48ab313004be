package jp.tsunagi.core.database;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Session;
import org.jdbi.v3.core.Handle;

/**
 * A resource and its sessions of one date.
 *
 * @param sessions in order; none when it is not held, or nobody knows
 */
public record ResourceDay(Resource resource, List<Session> sessions) {

  public ResourceDay {
    sessions = List.copyOf(sessions);
  }

  static Optional<ResourceDay> read(Handle handle, UUID id, LocalDate date) {
    return handle
        .createQuery("select record from resource where id = :id")
        .bind("id", id)
        .map((row, context) -> Json.read(row.getString("record"), Resource.class))
        .findOne()
        .map(resource -> new ResourceDay(resource, sessions(handle, id, date)));
  }

  private static List<Session> sessions(Handle handle, UUID id, LocalDate date) {
    return handle
        .createQuery(
            """
            select on_date, starts_at, ends_at from session
            where schedule = (select schedule from resource where id = :id) and on_date = :date
            order by begins, finishes
            """)
        .bind("id", id)
        .bind("date", date)
        .map((row, context) -> Objects.requireNonNull(HitColumns.session(row)))
        .list();
  }
}
