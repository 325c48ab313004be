package jp.tsunagi.api.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.ResourceQuery.After;
import jp.tsunagi.core.database.ResourceQuery.Filter;
import jp.tsunagi.core.database.ResourceQuery.Near;
import jp.tsunagi.core.database.ResourceQuery.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page begins, as a text that clients hand back unread: the sort key of the last
 * resource and a mark of the query it belongs to.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Cursor(String query, After after) {

  static String write(After after, Sort sort, Filter filter, @Nullable Near near) {
    byte[] json =
        Json.write(new Cursor(mark(sort, filter, near), after)).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
  }

  /** Null when it is no cursor, or that of another query. */
  static @Nullable After read(String text, Sort sort, Filter filter, @Nullable Near near) {
    try {
      String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      Cursor cursor = Json.read(json, Cursor.class);
      boolean same = mark(sort, filter, near).equals(cursor.query());
      return same && fits(cursor.after(), sort) ? cursor.after() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean fits(@Nullable After after, Sort sort) {
    if (after == null || after.id() == null) {
      return false;
    }
    return switch (sort) {
      case DISTANCE -> after.distance() != null && after.distance() >= 0;
      case NAME -> after.name() != null;
      case NEXT -> true;
    };
  }

  private static String mark(Sort sort, Filter filter, @Nullable Near near) {
    return Integer.toHexString(Objects.hash(sort.name(), filter.toString(), near));
  }
}
