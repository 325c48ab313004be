package jp.tsunagi.core.area;

import jp.tsunagi.core.resource.Precision;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the gazetteer (地名辞典): a name or an address and where it is.
 *
 * @param name of a venue, a 大字 or a 小字; the address itself for a house number
 * @param kana reading in hiragana, null when unknown
 * @param address full, with the prefecture; null for a 大字
 * @param area id of the area it lies in
 * @param lon degrees east, WGS84
 * @param lat degrees north, WGS84
 * @param precision how precise a resource located by this entry is
 * @param source who says so, see data/NOTICE.md
 */
public record Place(
    Kind kind,
    String name,
    @Nullable String kana,
    @Nullable String address,
    @Nullable String area,
    double lon,
    double lat,
    Precision precision,
    String source) {

  /** What an entry names. */
  public enum Kind {
    VENUE,
    OAZA,
    KOAZA,
    /** A house number or a block (街区), which has no name of its own. */
    ADDRESS
  }
}
