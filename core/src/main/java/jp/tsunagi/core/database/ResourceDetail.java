package jp.tsunagi.core.database;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.database.ResourcePage.Hit;
import jp.tsunagi.core.schedule.Cancellations;
import jp.tsunagi.core.schedule.Session;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One resource with what a list does not show.
 *
 * @param hit what a list shows of it
 * @param sessions the coming ones, in order
 * @param cancelled those of the coming four weeks that fall out, in order
 * @param venue id of its venue's page, null when it names none
 * @param organization id of its organization's page, null when it names none
 * @param sources the rows it comes from, the leading one first
 * @param revisedAt when its content last changed
 */
public record ResourceDetail(
    Hit hit,
    List<Session> sessions,
    List<Session> cancelled,
    @Nullable UUID venue,
    @Nullable UUID organization,
    List<Source> sources,
    Instant revisedAt) {

  private static final int SESSIONS = 20;
  private static final int DAYS_OF_CANCELLATIONS = 28;

  public ResourceDetail {
    sessions = List.copyOf(sessions);
    cancelled = List.copyOf(cancelled);
    sources = List.copyOf(sources);
  }

  /** Where a row stands: name of the source, sheet of the workbook, row as a spreadsheet counts. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Source(String source, @Nullable String sheet, int row) {}

  static Optional<ResourceDetail> read(Handle handle, UUID id, LocalDateTime now) {
    return handle
        .createQuery(
            "select r.revised_at, cast(null as float8) as distance, "
                + DirectoryRepository.VENUE_ID
                + " as venue_id, "
                + DirectoryRepository.ORGANIZATION_ID
                + " as organization_id, "
                + HitColumns.COLUMNS
                + "from resource r\n"
                + HitColumns.NEXT_SESSION
                + "where r.id = :id")
        .bind("id", id)
        .bind("now", now)
        .bind("today", now.toLocalDate())
        .map(
            (row, context) ->
                new ResourceDetail(
                    HitColumns.read(row),
                    sessions(handle, id, now),
                    cancelled(handle, id, now.toLocalDate()),
                    row.getObject("venue_id", UUID.class),
                    row.getObject("organization_id", UUID.class),
                    sources(handle, id),
                    Columns.instant(row, "revised_at")))
        .findOne();
  }

  private static List<Session> sessions(Handle handle, UUID id, LocalDateTime now) {
    return handle
        .createQuery(
            """
            select on_date, starts_at, ends_at from session
            where schedule = (select schedule from resource where id = :id)
              and finishes > :now order by begins limit :limit
            """)
        .bind("id", id)
        .bind("now", now)
        .bind("limit", SESSIONS)
        .map((row, context) -> Objects.requireNonNull(HitColumns.session(row)))
        .list();
  }

  private static List<Session> cancelled(Handle handle, UUID id, LocalDate today) {
    return handle
        .createQuery(
            "select rules from schedule where id = (select schedule from resource where id = :id)")
        .bind("id", id)
        .map(
            (row, context) ->
                Cancellations.of(
                    AgendaRepository.rules(row.getString("rules")), today, DAYS_OF_CANCELLATIONS))
        .findOne()
        .orElse(List.of());
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
