package jp.tsunagi.core.database;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.resource.DuplicateDecision;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.SourceRow;
import org.jdbi.v3.core.Handle;

/** The inside of an import's transaction, see {@link ImportRepository}. For one thread. */
public final class ImportTransaction {

  private final Handle handle;
  private final String municipality;

  ImportTransaction(Handle handle, String municipality) {
    this.handle = handle;
    this.municipality = municipality;
  }

  /** Stores vocabulary and areas, replacing those stored before. */
  public void replaceReference(Reference reference) {
    ReferenceRepository.replace(handle, reference);
  }

  /** Every row stored so far, of all sources, in the order of source, sheet and row number. */
  public List<SourceRow> sourceRows() {
    return handle
        .createQuery(
            """
            select id, municipality, source, sheet, row_number, key, raw, record, state, resource,
              missing_since, notices
            from source_row where municipality = :code
            order by source, sheet, row_number, id
            """)
        .bind("code", municipality)
        .map((row, context) -> SourceRowColumns.read(row))
        .list();
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

  /** What {@link #save} did to the resources. */
  public record Changes(int inserted, int updated, int unchanged, int removed) {}

  /**
   * Stores rows and the resources they make. A resource whose content is as before is not touched
   * and keeps its revision date; one that no row belongs to any more is removed.
   *
   * @param files names of the files, for the record of imports
   * @param rows rows of this import and all others whose state or resource it changed; each one's
   *     resource is stored or among {@code resources}
   * @param resources every resource that {@code rows} belong to
   * @param now date of revision for what changes
   * @param today first day for which sessions are made
   */
  public Changes save(
      List<String> files,
      Collection<SourceRow> rows,
      Collection<Resource> resources,
      Reference reference,
      Instant now,
      LocalDate today) {
    ResourceWriter writer = new ResourceWriter(handle, reference);
    Set<UUID> before = ids();
    Set<UUID> changed = writer.write(resources, now, today);
    writer.writeSessions(changed, resources, today);
    saveRows(rows, batch(files, now));
    int removed = writer.removeWithoutRows(municipality);
    handle.execute("select pg_notify('tsunagi', ?)", municipality);
    int inserted = (int) changed.stream().filter(id -> !before.contains(id)).count();
    return new Changes(
        inserted, changed.size() - inserted, resources.size() - changed.size(), removed);
  }

  private Set<UUID> ids() {
    return handle
        .createQuery("select id from resource where municipality = :code")
        .bind("code", municipality)
        .mapTo(UUID.class)
        .collect(Collectors.toSet());
  }

  private long batch(List<String> files, Instant now) {
    return handle
        .createQuery(
            """
            insert into import_batch (municipality, imported_at, files)
            values (:code, :now, array(select json_array_elements_text(cast(:files as json))))
            returning id
            """)
        .bind("code", municipality)
        .bind("now", now)
        .bind("files", Json.write(files))
        .mapTo(Long.class)
        .one();
  }

  private void saveRows(Collection<SourceRow> rows, long batch) {
    handle.execute(
        "create temporary table row_read (like source_row including defaults) on commit drop");
    try (CopyRows copy = new CopyRows(handle, "row_read (" + SourceRowColumns.NAMES + ")")) {
      rows.forEach(row -> copy.add(SourceRowColumns.values(row, batch)));
    }
    handle.execute(
        """
        insert into source_row select * from row_read
        on conflict (id) do update set batch = excluded.batch, sheet = excluded.sheet,
          row_number = excluded.row_number, key = excluded.key, raw = excluded.raw,
          record = excluded.record, state = excluded.state, resource = excluded.resource,
          missing_since = excluded.missing_since,
          notices = excluded.notices
        """);
    handle.execute("drop table row_read");
  }
}
