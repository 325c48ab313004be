package jp.tsunagi.api.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.ResourceQuery.After;
import jp.tsunagi.core.database.ResourceQuery.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page begins, as a text that clients hand back unread: the sort key of the last
 * resource and a mark of the query it belongs to.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Cursor(@Nullable String query, @Nullable After after) {

  /** What changes neither which resources are asked for nor their order. */
  private static final Set<String> BESIDE = Set.of("cursor", "limit", "properties");

  /** Years that every date in the store and every cursor of ours has. */
  private static final int LAST_YEAR = 9999;

  /**
   * The cursor of the page behind.
   *
   * @param given the parameters of the query
   */
  static String write(After after, Map<String, List<String>> given) {
    byte[] json = Json.write(new Cursor(mark(given), after)).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
  }

  /** Null when it is no cursor, or that of another query. */
  static @Nullable After read(String text, Sort sort, Map<String, List<String>> given) {
    try {
      String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      Cursor cursor = Json.read(json, Cursor.class);
      boolean same = mark(given).equals(cursor.query());
      return same && fits(cursor.after(), sort) ? cursor.after() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Anyone can write a cursor: what the store could not take must not reach it. */
  private static boolean fits(@Nullable After after, Sort sort) {
    if (after == null || after.id() == null) {
      return false;
    }
    return switch (sort) {
      case DISTANCE ->
          after.distance() != null && after.distance() >= 0 && Double.isFinite(after.distance());
      case TRAVEL -> after.travel() != null && after.travel() >= 0;
      case NAME -> after.name() != null && after.name().indexOf('\0') < 0;
      case NEXT -> after.begins() == null || Math.abs(after.begins().getYear()) <= LAST_YEAR;
    };
  }

  /** The same on every server and on every day: a mark of the words of the query, not its sense. */
  private static String mark(Map<String, List<String>> given) {
    Map<String, List<String>> asked = new TreeMap<>(given);
    asked.keySet().removeAll(BESIDE);
    return Integer.toHexString(asked.toString().hashCode());
  }
}
