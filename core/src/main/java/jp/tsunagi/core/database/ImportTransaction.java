package jp.tsunagi.core.database;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.resource.DuplicateDecision;
import jp.tsunagi.core.resource.SourceRow;
import org.jdbi.v3.core.Handle;

/** The inside of an import's transaction, see {@link ImportRepository}. For one thread. */
public final class ImportTransaction {

  private static final int ROWS_AT_ONCE = 10_000;

  private final Handle handle;
  private final String municipality;

  ImportTransaction(Handle handle, String municipality) {
    this.handle = handle;
    this.municipality = municipality;
  }

  /** Every row stored so far, of all sources, in the order of source, sheet and row number. */
  public List<SourceRow> sourceRows() {
    return handle
        .createQuery(
            SourceRowColumns.SELECT
                + "where municipality = :code order by source, sheet, row_number, id")
        .bind("code", municipality)
        .map((row, context) -> SourceRowColumns.read(row))
        .list();
  }

  /** The rows of these ids. */
  public List<SourceRow> rows(Collection<UUID> ids) {
    return handle
        .createQuery(
            SourceRowColumns.SELECT
                + "where id = any (:ids) order by source, sheet, row_number, id")
        .bindArray("ids", UUID.class, ids)
        .map((row, context) -> SourceRowColumns.read(row))
        .list();
  }

  /** Told of a stored row. */
  public interface KeyReader {
    void read(UUID id, String source, String key);
  }

  /** Goes through the rows of some sources, however many. */
  public void forEachKey(Collection<String> sources, KeyReader reader) {
    handle
        .createQuery(
            """
            select id, source, key from source_row
            where municipality = :code and source = any (:sources)
            """)
        .bind("code", municipality)
        .bindArray("sources", String.class, sources)
        .setFetchSize(ROWS_AT_ONCE)
        .map(
            (row, context) -> {
              reader.read(
                  row.getObject("id", UUID.class), row.getString("source"), row.getString("key"));
              return true;
            })
        .forEach(read -> {});
  }

  /** True when a row of one of the sources is stored. */
  public boolean knows(Collection<String> sources) {
    return handle
        .createQuery(
            """
            select exists (
              select from source_row where municipality = :code and source = any (:sources))
            """)
        .bind("code", municipality)
        .bindArray("sources", String.class, sources)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * What some rows of a sheet are looked for by.
   *
   * @param sources of the keys, one for each
   * @param ids that the rows may have
   */
  public record Sought(List<String> sources, List<String> keys, Collection<UUID> ids) {}

  /** Stored rows that have one of the keys or ids, and all rows of their resources. */
  public List<SourceRow> related(Sought sought) {
    return handle
        .createQuery(
            """
            with found as (
              select s.id, s.resource from source_row s
              join unnest(:sources, :keys) as k (source, key) on s.source = k.source and s.key = k.key
              where s.municipality = :code
              union select id, resource from source_row where id = any (:ids)),
            wanted as (
              select id from found
              union select s.id from source_row s join found f on s.resource = f.resource)
            """
                + SourceRowColumns.SELECT
                + "where id in (select id from wanted) order by source, sheet, row_number, id")
        .bind("code", municipality)
        .bindArray("sources", String.class, sought.sources())
        .bindArray("keys", String.class, sought.keys())
        .bindArray("ids", UUID.class, sought.ids())
        .map((row, context) -> SourceRowColumns.read(row))
        .list();
  }

  /** Told of a stored row that was understood. */
  public interface BlockReader {
    void read(UUID id, Collection<Long> blocks);
  }

  /** Goes through the blocks of all rows, however many. */
  public void forEachBlock(BlockReader reader) {
    handle
        .createQuery(
            """
            select id, blocks from source_row
            where municipality = :code and state in ('published', 'merged') and blocks is not null
            """)
        .bind("code", municipality)
        .setFetchSize(ROWS_AT_ONCE)
        .map(
            (row, context) -> {
              reader.read(
                  row.getObject("id", UUID.class),
                  List.of((Long[]) row.getArray("blocks").getArray()));
              return true;
            })
        .forEach(read -> {});
  }

  /** Rows of a time when blocks were not kept. */
  public List<SourceRow> rowsWithoutBlocks() {
    return handle
        .createQuery(
            SourceRowColumns.SELECT
                + "where municipality = :code and blocks is null and record is not null")
        .bind("code", municipality)
        .map((row, context) -> SourceRowColumns.read(row))
        .list();
  }

  /** The sources that the rows came from. */
  public ImportedSources sources() {
    return new ImportedSources(handle, municipality);
  }

  /** Begins to store what an import makes. */
  public ImportBatch begin(ImportBatch.Order order) {
    return ImportBatch.begin(handle, municipality, order);
  }

  /**
   * Leaves the database as it was before the transaction: for trying out. Nothing may be asked or
   * stored behind it.
   */
  public void undo() {
    handle.rollback();
  }

  /** What people said of rows that look alike. */
  public List<DuplicateDecision> decisions() {
    return handle
        .createQuery(
            """
            select one, other, same from duplicate_decision where municipality = :code
            order by decided_at, one, other
            """)
        .bind("code", municipality)
        .map(
            (row, context) ->
                new DuplicateDecision(
                    row.getObject("one", UUID.class),
                    row.getObject("other", UUID.class),
                    row.getBoolean("same")))
        .list();
  }

  /** Remembers a decision, in place of an earlier one about the same rows. */
  public void decide(DuplicateDecision decision, Instant now) {
    handle
        .createUpdate(
            """
            insert into duplicate_decision (municipality, one, other, same, decided_at)
            values (:code, :one, :other, :same, :now)
            on conflict (one, other) do update set same = excluded.same,
              decided_at = excluded.decided_at
            """)
        .bind("code", municipality)
        .bind("one", decision.one())
        .bind("other", decision.other())
        .bind("same", decision.same())
        .bind("now", now)
        .execute();
  }

  /** Takes a decision back, whichever way it went. */
  public void forget(DuplicateDecision decision) {
    handle.execute(
        "delete from duplicate_decision where one = ? and other = ?",
        decision.one(),
        decision.other());
  }
}
