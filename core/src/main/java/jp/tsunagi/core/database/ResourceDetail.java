package jp.tsunagi.core.database;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.schedule.Session;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One resource with what a list does not show.
 *
 * @param record JSON of its {@link jp.tsunagi.core.resource.Resource}
 * @param sessions the coming ones, in order
 * @param sources the rows it comes from, the leading one first
 * @param revisedAt when its content last changed
 */
public record ResourceDetail(
    UUID id, String record, List<Session> sessions, List<Source> sources, Instant revisedAt) {

  private static final int SESSIONS = 20;

  public ResourceDetail {
    sessions = List.copyOf(sessions);
    sources = List.copyOf(sources);
  }

  /** Where a row stands: name of the source, sheet of the workbook, row as a spreadsheet counts. */
  public record Source(String source, @Nullable String sheet, int row) {}

  private record Row(String record, Instant revisedAt) {}

  static Optional<ResourceDetail> read(Handle handle, UUID id, LocalDateTime now) {
    return handle
        .createQuery(
            "select cast(record as text) as record, revised_at from resource where id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new Row(row.getString("record"), row.getTimestamp("revised_at").toInstant()))
        .findOne()
        .map(
            row ->
                new ResourceDetail(
                    id,
                    row.record(),
                    sessions(handle, id, now),
                    sources(handle, id),
                    row.revisedAt()));
  }

  private static List<Session> sessions(Handle handle, UUID id, LocalDateTime now) {
    return handle
        .createQuery(
            """
            select on_date, starts_at, ends_at from session
            where resource = :id and finishes > :now order by begins limit :limit
            """)
        .bind("id", id)
        .bind("now", now)
        .bind("limit", SESSIONS)
        .map((row, context) -> Objects.requireNonNull(HitColumns.session(row)))
        .list();
  }

  private static List<Source> sources(Handle handle, UUID id) {
    return handle
        .createQuery(
            """
            select source, nullif(sheet, '') as sheet, row_number from source_row
            where resource = :id order by state desc, source, row_number
            """)
        .bind("id", id)
        .map(
            (row, context) ->
                new Source(
                    row.getString("source"), row.getString("sheet"), row.getInt("row_number")))
        .list();
  }
}
