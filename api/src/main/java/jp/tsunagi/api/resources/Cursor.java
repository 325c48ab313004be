package jp.tsunagi.api.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
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
 *
 * @param asOf by the wall clock, when the first page was asked for, where the answer depends on it:
 *     every page behind it is of that very ranking
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Cursor(@Nullable String query, @Nullable After after, @Nullable LocalDateTime asOf) {

  /** What changes neither which resources are asked for nor their order. */
  private static final Set<String> BESIDE = Set.of("cursor", "limit", "properties");

  /** Years that every date in the store and every cursor of ours has. */
  private static final int LAST_YEAR = 9999;

  private static final int SKEW_MINUTES = 5;

  /**
   * The cursor of the page behind.
   *
   * @param given the parameters of the query
   * @param asOf null where the answer does not depend on the time
   */
  static String write(After after, Map<String, List<String>> given, @Nullable LocalDateTime asOf) {
    byte[] json = Json.write(new Cursor(mark(given), after, asOf)).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
  }

  /** Null when it is no cursor, or that of another query, or older than anyone reads on. */
  static @Nullable Cursor read(
      String text, Sort sort, Map<String, List<String>> given, LocalDateTime now) {
    Cursor cursor = parse(text);
    return cursor != null
            && mark(given).equals(cursor.query())
            && fits(cursor.after(), sort)
            && isOfLate(cursor.asOf(), now)
        ? cursor
        : null;
  }

  /**
   * The time that a page is asked as of.
   *
   * @param text of the cursor; null for the first page
   */
  static LocalDateTime asOf(@Nullable String text, LocalDateTime now) {
    Cursor cursor = text == null ? null : parse(text);
    LocalDateTime asOf = cursor == null ? null : cursor.asOf();
    return asOf != null && isOfLate(asOf, now) ? asOf : now;
  }

  private static @Nullable Cursor parse(String text) {
    try {
      String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      return Json.read(json, Cursor.class);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Two servers' clocks may differ a little. */
  private static boolean isOfLate(@Nullable LocalDateTime asOf, LocalDateTime now) {
    return asOf == null
        || (asOf.isAfter(now.minusDays(1)) && asOf.isBefore(now.plusMinutes(SKEW_MINUTES)));
  }

  /** Anyone can write a cursor: what the store could not take must not reach it. */
  private static boolean fits(@Nullable After after, Sort sort) {
    if (after == null || after.id() == null) {
      return false;
    }
    return switch (sort) {
      case DISTANCE -> isDistance(after.distance());
      case TRAVEL -> after.travel() != null && after.travel() >= 0 && isDistance(after.distance());
      case NAME -> after.name() != null && after.name().indexOf('\0') < 0;
      case NEXT -> after.begins() == null || Math.abs(after.begins().getYear()) <= LAST_YEAR;
    };
  }

  private static boolean isDistance(@Nullable Double metres) {
    return metres != null && metres >= 0 && Double.isFinite(metres);
  }

  /** The same on every server and on every day: a mark of the words of the query, not its sense. */
  private static String mark(Map<String, List<String>> given) {
    Map<String, List<String>> asked = new TreeMap<>(given);
    asked.keySet().removeAll(BESIDE);
    return Integer.toHexString(asked.toString().hashCode());
  }
}
