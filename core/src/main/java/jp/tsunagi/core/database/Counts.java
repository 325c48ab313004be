package jp.tsunagi.core.database;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

/** How many resources each category and each area has, those below them included, by id. */
public record Counts(Map<String, Integer> categories, Map<String, Integer> areas) {

  public Counts {
    categories = Map.copyOf(categories);
    areas = Map.copyOf(areas);
  }

  static Counts read(Handle handle) {
    return new Counts(
        count(
            handle,
            "select unnest(categories) as id, count(*) as n from resource"
                + " where ended_on is null group by 1"),
        count(
            handle,
            "select unnest(areas) as id, count(*) as n from resource"
                + " where ended_on is null group by 1"));
  }

  private static Map<String, Integer> count(Handle handle, String sql) {
    return handle
        .createQuery(sql)
        .setMapKeyColumn("id")
        .setMapValueColumn("n")
        .collectInto(new GenericType<Map<String, Integer>>() {});
  }
}
