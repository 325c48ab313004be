package jp.tsunagi.core.database;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.core.resource.SourceRow.State;
import org.jdbi.v3.core.Handle;

/**
 * The row behind a resource that a person added: a source like any sheet, so that a later sheet
 * that has it too merges with it as two sheets do. For one transaction and thread.
 */
final class PersonalRow {

  private PersonalRow() {}

  static void insert(Handle handle, Resource resource, UUID submission, Instant now) {
    long batch =
        handle
            .createQuery(
                """
                insert into import_batch (municipality, imported_at, files)
                values (:code, :now, '{}') returning id
                """)
            .bind("code", resource.municipality())
            .bind("now", now)
            .mapTo(Long.class)
            .one();
    SourceRow row =
        new SourceRow(
            resource.id(),
            resource.municipality(),
            SubmissionRepository.SOURCE,
            "",
            1,
            submission.toString(),
            Map.of("名称", resource.name()),
            resource,
            State.PUBLISHED,
            resource.id(),
            null,
            List.of());
    try (CopyRows copy = new CopyRows(handle, "source_row (" + SourceRowColumns.NAMES + ")")) {
      copy.add(SourceRowColumns.values(row, batch, null));
    }
  }

  /** Takes back what {@link #insert} did, and the resource with it. */
  static void remove(Handle handle, Resource resource) {
    handle.execute(
        "delete from source_row where id = ? and source = ?",
        resource.id(),
        SubmissionRepository.SOURCE);
    handle.execute(
        """
        delete from resource r where id = ?
          and not exists (select from source_row s where s.resource = r.id)""",
        resource.id());
    handle.execute("select pg_notify('tsunagi', ?)", resource.municipality());
  }
}
