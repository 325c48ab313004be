package jp.tsunagi.core.database;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Resource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

/** Writes resources with everything that is derived from them. For one transaction and thread. */
final class ResourceWriter {

  private final Handle handle;
  private final DerivedColumns derived;
  private final Map<String, Integer> planes;

  ResourceWriter(Handle handle, Reference reference) {
    this.handle = handle;
    this.derived = new DerivedColumns(reference);
    this.planes =
        handle
            .createQuery("select id, number from category where municipality = :code")
            .bind("code", reference.municipality().code())
            .setMapKeyColumn("id")
            .setMapValueColumn("number")
            .collectInto(new GenericType<Map<String, Integer>>() {});
  }

  /** Inserts what is new and updates what differs; returns the ids of both. */
  Set<UUID> write(Collection<Resource> resources, Instant now, LocalDate today) {
    if (resources.isEmpty()) {
      return Set.of();
    }
    handle.execute(
        "create temporary table resource_read (like resource including defaults) on commit drop");
    try (CopyRows rows = new CopyRows(handle, "resource_read (" + DerivedColumns.NAMES + ")")) {
      resources.parallelStream()
          .map(resource -> derived.values(resource, now, SessionWriter.horizon(today)))
          .forEachOrdered(rows::add);
    }
    Set<UUID> changed =
        handle
            .createQuery(
                """
                insert into resource select * from resource_read
                on conflict (id) do update set record = excluded.record,
                  feature = excluded.feature,
                  name_sort = excluded.name_sort, categories = excluded.categories,
                  areas = excluded.areas, cost_yen = excluded.cost_yen,
                  accessible = excluded.accessible, precision = excluded.precision,
                  verified_on = excluded.verified_on, geom = excluded.geom,
                  search_text = excluded.search_text, search_grams = excluded.search_grams,
                  revised_at = excluded.revised_at, sessions_until = excluded.sessions_until
                where (resource.record, resource.categories, resource.areas, resource.search_text)
                  is distinct from
                  (excluded.record, excluded.categories, excluded.areas, excluded.search_text)
                returning id
                """)
            .mapTo(UUID.class)
            .collect(Collectors.toSet());
    handle.execute("drop table resource_read");
    writePoints(changed, resources);
    return changed;
  }

  private void writePoints(Set<UUID> changed, Collection<Resource> resources) {
    handle
        .createUpdate("delete from resource_point where resource = any (:ids)")
        .bindArray("ids", UUID.class, changed)
        .execute();
    try (CopyRows rows = new CopyRows(handle, "resource_point (resource, category, point)")) {
      for (Resource resource : resources) {
        Location location = resource.location();
        if (changed.contains(resource.id()) && location.lon() != null && location.lat() != null) {
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

  /** Makes the sessions of the coming days anew for the changed ones among the resources. */
  void writeSessions(Set<UUID> changed, Collection<Resource> resources, LocalDate today) {
    SessionWriter.delete(handle, changed);
    LocalDate until = SessionWriter.horizon(today);
    try (SessionWriter sessions = new SessionWriter(handle)) {
      resources.parallelStream()
          .filter(resource -> changed.contains(resource.id()))
          .map(resource -> sessions.expand(resource.id(), resource.schedule(), today, until))
          .forEachOrdered(sessions::add);
    }
  }

  /** Puts new words into their index: one sort of all instead of a walk down the index for each. */
  void finish() {
    handle.execute("select gin_clean_pending_list('resource_search')");
  }

  /** Removes the municipality's resources that no row of a sheet belongs to. */
  int removeWithoutRows(String municipality) {
    return handle
        .createUpdate(
            """
            delete from resource r where municipality = :code
              and not exists (select from source_row s where s.resource = r.id)
            """)
        .bind("code", municipality)
        .execute();
  }
}
