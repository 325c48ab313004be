package jp.tsunagi.importer.sample;

import org.jspecify.annotations.Nullable;

/**
 * Somewhere an activity is held.
 *
 * @param venue name as a sheet gives it; empty when the activity has no place
 * @param address official spelling with prefecture; only as far as the 大字 when the house is unknown
 * @param town former town: 八鹿, 養父, 大屋 or 関宮; empty without a place
 * @param oaza 大字 as in the areas file
 * @param point where it is (WGS84), or null when no fact is known
 */
record Place(String venue, String address, String town, String oaza, @Nullable Point point) {
  static final Place NONE = new Place("", "", "", "", null);

  /** WGS84 degrees. */
  record Point(double lat, double lon) {}

  boolean exact() {
    return point != null;
  }

  /** What the neighbours call the spot: the hall's name without the word for hall. */
  String hamlet() {
    String name = exact() ? venue : "";
    for (String hall : HALLS) {
      if (name.endsWith(hall) && name.length() > hall.length()) {
        return name.substring(0, name.length() - hall.length());
      }
    }
    return oaza.replaceFirst("^(八鹿町|大屋町)(?=.)", "");
  }

  private static final String[] HALLS = {
    "地域福祉コミュニティセンター",
    "古代村ふれあいセンター",
    "体験交流センター",
    "交流センター",
    "コミュニティスポーツセンター",
    "地区コミュニティセンター",
    "高齢者コミュニティセンター",
    "コミュニティ消防センター",
    "コミュニティセンター",
    "地区ふれあいセンター",
    "生活改善センター",
    "構造改善センター",
    "多目的集会所",
    "区ふれあい会館",
    "ふれあい倶楽部",
    "農事集会所",
    "区集会所",
    "中央公民館",
    "区公会堂",
    "区公民館",
    "公民館",
    "公会堂",
    "集会所",
    "会館"
  };
}
