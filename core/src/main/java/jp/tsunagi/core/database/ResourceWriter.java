package jp.tsunagi.core.database;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Resource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jspecify.annotations.Nullable;

/** Writes resources with everything that is derived from them. For one transaction and thread. */
final class ResourceWriter {

  private final Handle handle;
  private final DerivedColumns derived;
  private final ScheduleWriter schedules;
  private final Map<String, Integer> planes;

  ResourceWriter(Handle handle, Reference reference) {
    this.handle = handle;
    this.derived = new DerivedColumns(reference);
    this.schedules = new ScheduleWriter(handle, reference.municipality().code());
    this.planes =
        handle
            .createQuery("select id, number from category where municipality = :code")
            .bind("code", reference.municipality().code())
            .setMapKeyColumn("id")
            .setMapValueColumn("number")
            .collectInto(new GenericType<Map<String, Integer>>() {});
  }

  /**
   * Inserts what is new and updates what differs; returns how many are new.
   *
   * @param known which of them are stored already, see {@link #hold}
   */
  int write(Collection<Resource> resources, Set<UUID> known, Instant now, LocalDate today) {
    if (resources.isEmpty()) {
      return 0;
    }
    schedules.write(resources.stream().map(Resource::schedule).toList(), today);
    List<Resource> fresh = resources.stream().filter(one -> !known.contains(one.id())).toList();
    copy(fresh, "resource", now);
    Set<UUID> updated = known.isEmpty() ? Set.of() : update(resources, known, now);
    Set<UUID> inserted = fresh.stream().map(Resource::id).collect(Collectors.toSet());
    writePoints(resources, inserted, updated);
    return inserted.size();
  }

  /**
   * Which of the resources are stored already. Whoever else changes one of them comes before this
   * transaction or after it, not between.
   */
  Set<UUID> hold(Collection<Resource> resources) {
    return handle
        .createQuery("select id from resource where id = any (:ids) order by id for no key update")
        .bindArray("ids", UUID.class, resources.stream().map(Resource::id).toList())
        .mapTo(UUID.class)
        .collect(Collectors.toSet());
  }

  private void copy(List<Resource> resources, String table, Instant now) {
    try (CopyRows rows = new CopyRows(handle, table + " (" + DerivedColumns.NAMES + ")")) {
      resources.parallelStream()
          .map(one -> derived.values(one, now, scheduleOf(one)))
          .forEachOrdered(rows::add);
    }
  }

  /** What has ended keeps no hours: so no question for sessions finds it. */
  private @Nullable Integer scheduleOf(Resource resource) {
    return resource.endedOn() == null ? schedules.idOf(resource.schedule()) : null;
  }

  private Set<UUID> update(Collection<Resource> resources, Set<UUID> known, Instant now) {
    handle.execute(
        "create temporary table resource_read (like resource including defaults) on commit drop");
    copy(resources.stream().filter(one -> known.contains(one.id())).toList(), "resource_read", now);
    Set<UUID> changed =
        handle
            .createQuery(
                """
                update resource r set record = n.record, feature = n.feature,
                  name_sort = n.name_sort, categories = n.categories, areas = n.areas,
                  cost_yen = n.cost_yen, accessible = n.accessible, precision = n.precision,
                  verified_on = n.verified_on, overdue_from = n.overdue_from,
                  ended_on = n.ended_on, geom = n.geom, search_text = n.search_text,
                  search_grams = n.search_grams, revised_at = n.revised_at, schedule = n.schedule
                from resource_read n where n.id = r.id
                  and (r.record, r.categories, r.areas, r.search_text)
                  is distinct from (n.record, n.categories, n.areas, n.search_text)
                returning r.id
                """)
            .mapTo(UUID.class)
            .collect(Collectors.toSet());
    handle.execute("drop table resource_read");
    return changed;
  }

  private void writePoints(Collection<Resource> resources, Set<UUID> inserted, Set<UUID> updated) {
    if (!updated.isEmpty()) {
      handle
          .createUpdate("delete from resource_point where resource = any (:ids)")
          .bindArray("ids", UUID.class, updated)
          .execute();
    }
    try (CopyRows rows = new CopyRows(handle, "resource_point (resource, category, point)")) {
      for (Resource resource : resources) {
        Location location = resource.location();
        boolean written = inserted.contains(resource.id()) || updated.contains(resource.id());
        if (written
            && resource.endedOn() == null
            && location.lon() != null
            && location.lat() != null) {
          for (int plane : planesOf(resource)) {
            WebMercator point = WebMercator.of(location.lon(), location.lat(), plane);
            rows.add(resource.id(), plane, "(" + point.x() + "," + point.y() + ")");
          }
        }
      }
    }
  }

  private Set<Integer> planesOf(Resource resource) {
    Set<Integer> numbers = new HashSet<>();
    numbers.add(ResourceRepository.ANY_CATEGORY);
    for (String category : derived.categoriesOf(resource)) {
      Integer number = planes.get(category);
      if (number != null) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /**
   * Ends the writing. New words enter their index: one sort of all instead of a walk down the index
   * for each.
   */
  void finish() {
    schedules.removeUnused();
    handle.execute("select gin_clean_pending_list('resource_search')");
  }

  /** What was removed: stored by earlier imports, or by this one and then joined with another. */
  record Removed(int old, int fresh) {}

  /** Removes the municipality's resources that no row of a sheet belongs to. */
  Removed removeWithoutRows(String municipality, Instant now) {
    return handle
        .createQuery(
            """
            with removed as (
              delete from resource r where municipality = :code
                and not exists (select from source_row s where s.resource = r.id)
              returning created_at = :now and xmin = cast(pg_current_xact_id() as xid) as fresh)
            select count(*) filter (where not fresh) as old, count(*) filter (where fresh) as fresh
            from removed
            """)
        .bind("code", municipality)
        .bind("now", now)
        .map((row, context) -> new Removed(row.getInt("old"), row.getInt("fresh")))
        .one();
  }
}
