package jp.tsunagi.core.database;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.resource.Contact;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.search.SearchText;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Listed resources that a new one may be: those that share a telephone number, or whose name is
 * much like its name (trigrams, pg_trgm) in the same area or within a short walk.
 */
final class SimilarRows {

  /** Names of one thing, written by two people: half of their trigrams are the same. */
  private static final double ALIKE = 0.45;

  /** Names this much alike are shown even when nothing is known of the place. */
  private static final double NEARLY_THE_SAME = 0.8;

  private static final int WALK_METERS = 500;

  private SimilarRows() {}

  static List<UUID> find(Handle handle, Resource resource, int most) {
    Location location = resource.location();
    return handle
        .createQuery(
            """
            select id from (
              select id, similarity(lower(record ->> 'name'), lower(:name)) as alike,
                exists (select from jsonb_array_elements(record #> '{contact,phones}') phone
                  where phone ->> 'number' = any (:phones)) as phone,
                areas && :areas or st_dwithin(cast(geom as geography),
                  cast(st_setsrid(st_makepoint(:lon, :lat), 4326) as geography), :walk) as near
              from resource where municipality = :code and ended_on is null) other
            where phone and alike > 0.2 or near and alike >= :alike or alike >= :same
            order by alike + case when phone then 0.5 else 0 end desc, id limit :most
            """)
        .bind("code", resource.municipality())
        .bind("name", SearchText.fold(resource.name()))
        .bindArray("phones", String.class, phones(resource.contact()))
        .bindArray("areas", String.class, areas(resource.area()))
        .bind("lon", location.lon())
        .bind("lat", location.lat())
        .bind("walk", WALK_METERS)
        .bind("alike", ALIKE)
        .bind("same", NEARLY_THE_SAME)
        .bind("most", most)
        .mapTo(UUID.class)
        .list();
  }

  private static List<String> phones(Contact contact) {
    return contact.phones().stream().map(Contact.Phone::number).toList();
  }

  private static List<String> areas(@Nullable String area) {
    return area == null ? List.of() : List.of(area);
  }
}
