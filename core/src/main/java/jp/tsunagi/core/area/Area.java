package jp.tsunagi.core.area;

import org.jspecify.annotations.Nullable;

/**
 * A part of a municipality (地区): a former town, or a 大字 in it.
 *
 * @param id slug that begins with the JIS code, such as {@code 28222-oya}
 * @param parent id of the former town, null for a town
 * @param kana reading in hiragana
 * @param postalCode seven digits, null where there is none of its own
 * @param lon degrees east, WGS84, of a central point
 * @param lat degrees north, WGS84
 */
public record Area(
    String id,
    @Nullable String parent,
    String name,
    String kana,
    String nameEn,
    Kind kind,
    @Nullable String postalCode,
    double lon,
    double lat) {

  /** Level of an area. */
  public enum Kind {
    TOWN,
    OAZA
  }
}
