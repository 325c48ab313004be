package jp.tsunagi.core.database;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.resource.Resource;
import org.jdbi.v3.core.Handle;

/** Whose steward answers for a resource: that of its areas, or that of its sheets. */
final class ResponsibilityRows {

  private ResponsibilityRows() {}

  /** The area of a resource and those above it. */
  static List<String> areas(Handle handle, Resource resource) {
    return handle
        .createQuery(
            """
            with recursive up as (
              select id, parent from area where id = :area
              union all select a.id, a.parent from area a join up on a.id = up.parent)
            select id from up
            """)
        .bind("area", resource.area())
        .mapTo(String.class)
        .list();
  }

  /** The sheets that have the resource. */
  static List<String> sources(Handle handle, UUID resource) {
    return handle
        .createQuery("select distinct source from source_row where resource = :id order by source")
        .bind("id", resource)
        .mapTo(String.class)
        .list();
  }
}
