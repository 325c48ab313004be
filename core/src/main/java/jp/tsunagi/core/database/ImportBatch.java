package jp.tsunagi.core.database;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.ResourceWriter.Removed;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.SourceRow;
import org.jdbi.v3.core.Handle;

/**
 * What one import stores, part by part, within its {@link ImportTransaction}. A resource whose
 * content is as before is not touched and keeps its revision date; one that no row belongs to any
 * more is removed at the end. For one thread.
 */
public final class ImportBatch {
  private static final int ROWS_AT_ONCE = 500;

  private final Handle handle;
  private final String municipality;
  private final Order order;
  private final ResourceWriter writer;
  private final Overlay overlay;
  private final long id;
  private int inserted;

  private ImportBatch(Handle handle, String municipality, Order order) {
    this.handle = handle;
    this.municipality = municipality;
    this.order = order;
    this.writer = new ResourceWriter(handle, order.reference());
    this.overlay = new Overlay(handle, order.now());
    this.id = record(order);
  }

  /**
   * What holds for all parts.
   *
   * @param files names of the files, for the record of imports; none when a person decided
   * @param reference vocabulary and areas, which replace those stored before
   * @param now date of revision for what changes
   * @param today first day for which sessions are made
   * @param blocks what rows of one resource share at least one of, see the importer's Blocks
   */
  public record Order(
      List<String> files,
      Reference reference,
      Instant now,
      LocalDate today,
      Function<SourceRow, List<Long>> blocks) {
    public Order {
      files = List.copyOf(files);
    }
  }

  /** What an import did to the resources. */
  public record Changes(int inserted, int updated, int unchanged, int removed) {}

  static ImportBatch begin(Handle handle, String municipality, Order order) {
    ReferenceRepository.replace(handle, order.reference());
    return new ImportBatch(handle, municipality, order);
  }

  /**
   * Stores rows and the resources they make.
   *
   * @param imported rows of the sheets at hand
   * @param affected rows of other sheets whose state or resource changed with them
   * @param resources every resource that they belong to
   */
  public void save(
      Collection<SourceRow> imported,
      Collection<SourceRow> affected,
      Collection<Resource> resources) {
    Set<UUID> known = writer.hold(resources);
    inserted += writer.write(overlay.lay(resources, known), known, order.now(), order.today());
    saveRows(imported, affected);
  }

  /**
   * Rows of some sources that this import did not have and that are not yet marked so.
   *
   * @param complete true for those not yet withdrawn
   * @param most at most so many
   */
  public List<SourceRow> unseen(Collection<String> sources, boolean complete, int most) {
    return handle
        .createQuery(
            SourceRowColumns.SELECT
                + """
                where municipality = :code and source = any (:sources) and batch <> :batch
                  and case when :complete then state <> 'withdrawn' else missing_since is null end
                order by source, sheet, row_number, id limit :most
                """)
        .bind("code", municipality)
        .bindArray("sources", String.class, sources)
        .bind("batch", id)
        .bind("complete", complete)
        .bind("most", most)
        .map((row, context) -> SourceRowColumns.read(row))
        .list();
  }

  /** Ends the import: removes what no row belongs to, and tells whoever listens. */
  public Changes finish() {
    Removed removed = writer.removeWithoutRows(municipality, order.now());
    writer.finish();
    handle.execute("select pg_notify('tsunagi', ?)", municipality);
    inserted -= removed.fresh();
    return changes(removed.old());
  }

  /** A resource may be written by several parts: this transaction's writing counts once. */
  private Changes changes(int removed) {
    return handle
        .createQuery(
            """
            select count(*) filter (where mine) as written,
              count(*) filter (where not mine and id in (
                select resource from source_row where batch = :batch)) as unchanged
            from (select id, xmin = cast(pg_current_xact_id() as xid) as mine
              from resource where municipality = :code) r
            """)
        .bind("batch", id)
        .bind("code", municipality)
        .map(
            (row, context) ->
                new Changes(
                    inserted, row.getInt("written") - inserted, row.getInt("unchanged"), removed))
        .one();
  }

  /** What was made of the rows; to be asked when all are saved. */
  public ImportSummary summary() {
    return ImportSummary.read(handle, id);
  }

  /** The quarantined rows of a sheet, one by one: there may be more than the summary holds. */
  public void forEachQuarantined(String source, String sheet, Consumer<SourceRow> reader) {
    handle
        .createQuery(
            SourceRowColumns.SELECT
                + """
                where batch = :batch and source = :source and sheet = :sheet
                  and state = 'quarantined'
                order by row_number, id
                """)
        .bind("batch", id)
        .bind("source", source)
        .bind("sheet", sheet)
        .setFetchSize(ROWS_AT_ONCE)
        .map((row, context) -> SourceRowColumns.read(row))
        .forEach(reader);
  }

  private long record(Order order) {
    return handle
        .createQuery(
            """
            insert into import_batch (municipality, imported_at, files)
            values (:code, :now, array(select json_array_elements_text(cast(:files as json))))
            returning id
            """)
        .bind("code", municipality)
        .bind("now", order.now())
        .bind("files", Json.write(order.files()))
        .mapTo(Long.class)
        .one();
  }

  private void saveRows(Collection<SourceRow> imported, Collection<SourceRow> affected) {
    Set<UUID> stored = stored(imported);
    copy(imported.stream().filter(row -> !stored.contains(row.id())), "source_row");
    if (stored.isEmpty() && affected.isEmpty()) {
      return;
    }
    handle.execute(
        "create temporary table row_read (like source_row including defaults) on commit drop");
    Stream<SourceRow> again = imported.stream().filter(row -> stored.contains(row.id()));
    copy(Stream.concat(again, affected.stream()), "row_read");
    // Only a row of the sheets at hand belongs to this import from now on.
    handle
        .createUpdate(
            """
            update source_row s set sheet = n.sheet,
              batch = case when n.id = any (:affected) then s.batch else n.batch end,
              row_number = n.row_number, key = n.key, raw = n.raw, record = n.record,
              state = n.state, resource = n.resource, missing_since = n.missing_since,
              notices = n.notices, blocks = n.blocks
            from row_read n where n.id = s.id
            """)
        .bindArray("affected", UUID.class, affected.stream().map(SourceRow::id).toList())
        .execute();
    handle.execute("drop table row_read");
  }

  private Set<UUID> stored(Collection<SourceRow> rows) {
    return handle
        .createQuery("select id from source_row where id = any (:ids)")
        .bindArray("ids", UUID.class, rows.stream().map(SourceRow::id).toList())
        .mapTo(UUID.class)
        .collect(Collectors.toSet());
  }

  private void copy(Stream<SourceRow> rows, String table) {
    try (CopyRows copy = new CopyRows(handle, table + " (" + SourceRowColumns.NAMES + ")")) {
      rows.forEach(row -> copy.add(SourceRowColumns.values(row, id, order.blocks().apply(row))));
    }
  }
}
