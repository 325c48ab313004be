package jp.tsunagi.core.database;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Resource;
import org.jdbi.v3.core.Handle;

/**
 * A resource and its sessions of one date.
 *
 * @param sessions in order; none when it is not held, or nobody knows
 */
public record ResourceDay(Resource resource, List<HeldSession> sessions) {

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

  private static List<HeldSession> sessions(Handle handle, UUID id, LocalDate date) {
    return handle
        .createQuery(
            "select "
                + HeldSession.COLUMNS
                + """
                from session w
                where w.schedule = (select schedule from resource where id = :id)
                  and w.on_date = :date
                order by w.begins, w.finishes
                """)
        .bind("id", id)
        .bind("date", date)
        .map((row, context) -> HeldSession.read(row))
        .list();
  }
}
