package jp.tsunagi.core.database;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The sources that a municipality's rows came from: its sheets, and what people added. For one
 * transaction and thread.
 */
public final class ImportedSources {

  private final Handle handle;
  private final String municipality;

  ImportedSources(Handle handle, String municipality) {
    this.handle = handle;
    this.municipality = municipality;
  }

  /**
   * A source and how many of its rows are in each state.
   *
   * @param importedAt when the latest of its rows was read
   */
  public record Source(
      String name, int published, int merged, int quarantined, int withdrawn, Instant importedAt) {

    /** All rows that are stored of it. */
    public int rows() {
      return inForce() + withdrawn;
    }

    /** Those that are not withdrawn. */
    public int inForce() {
      return published + merged + quarantined;
    }
  }

  /** All of them, by name. */
  public List<Source> list() {
    return handle
        .createQuery(
            """
            select source, max(imported_at) as imported_at,
              count(*) filter (where state = 'published') as published,
              count(*) filter (where state = 'merged') as merged,
              count(*) filter (where state = 'quarantined') as quarantined,
              count(*) filter (where state = 'withdrawn') as withdrawn
            from source_row s join import_batch b on b.id = s.batch
            where s.municipality = :code group by source order by source
            """)
        .bind("code", municipality)
        .map(
            (row, context) ->
                new Source(
                    row.getString("source"),
                    row.getInt("published"),
                    row.getInt("merged"),
                    row.getInt("quarantined"),
                    row.getInt("withdrawn"),
                    Columns.instant(row, "imported_at")))
        .list();
  }

  /** The resources that rows of a source belong to; true for those that a person corrected. */
  public Map<UUID, Boolean> resourcesOf(String source) {
    Map<UUID, Boolean> resources = new HashMap<>();
    handle
        .createQuery(
            """
            select distinct s.resource,
              exists (select from correction c where c.resource = s.resource) as corrected
            from source_row s
            where s.municipality = :code and s.source = :source and s.resource is not null
            """)
        .bind("code", municipality)
        .bind("source", source)
        .map(
            (row, context) ->
                resources.put(row.getObject("resource", UUID.class), row.getBoolean("corrected")))
        .list();
    return resources;
  }

  /** Whose rows belong to these resources; a resource that is no more is not among them. */
  public Map<UUID, Set<String>> sourcesOf(Collection<UUID> resources) {
    Map<UUID, Set<String>> sources = new HashMap<>();
    handle
        .createQuery("select resource, source from source_row where resource = any (:ids)")
        .bindArray("ids", UUID.class, resources)
        .map(
            (row, context) ->
                sources
                    .computeIfAbsent(row.getObject("resource", UUID.class), id -> new TreeSet<>())
                    .add(row.getString("source")))
        .list();
    return sources;
  }
}
