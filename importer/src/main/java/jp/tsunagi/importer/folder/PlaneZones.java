package jp.tsunagi.importer.folder;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which zone of the 平面直角座標系 a municipality's offices use, by 平成14年国土交通省告示第9号. In the four
 * prefectures that lie in several zones the parts are told by longitude and latitude, roughly.
 */
final class PlaneZones {
  /** EPSG code of zone I in JGD2011; the others follow. */
  private static final int FIRST_EPSG = 6669;

  private static final int FIRST_EPSG_JGD2000 = 2443;
  private static final int FIRST_EPSG_TOKYO = 30161;
  private static final int ZONES = 19;

  /** Zone I to XIX, by where most of it lies. */
  private static final List<String> PREFECTURES =
      List.of(
          "長崎県",
          "福岡県 佐賀県 熊本県 大分県 宮崎県 鹿児島県",
          "山口県 島根県 広島県",
          "香川県 愛媛県 徳島県 高知県",
          "兵庫県 鳥取県 岡山県",
          "京都府 大阪府 福井県 滋賀県 三重県 奈良県 和歌山県",
          "石川県 富山県 岐阜県 愛知県",
          "新潟県 長野県 山梨県 静岡県",
          "東京都 福島県 栃木県 茨城県 埼玉県 千葉県 群馬県 神奈川県",
          "青森県 秋田県 山形県 岩手県 宮城県");

  private PlaneZones() {}

  /**
   * The zone of a place.
   *
   * @return 1 to 19
   */
  static int zone(String prefecture, double lon, double lat) {
    return switch (prefecture) {
      case "北海道" -> lon < 141.25 ? 11 : lon < 143.25 ? 12 : 13;
      case "沖縄県" -> lon < 126 ? 16 : lon < 130 ? 15 : 17;
      case "鹿児島県" -> lat < 32 && lon < 130.22 ? 1 : 2;
      case "東京都" -> lat > 28 ? 9 : lon < 140.5 ? 18 : lon < 143 ? 14 : 19;
      default -> {
        for (int i = 0; i < PREFECTURES.size(); i++) {
          if (List.of(PREFECTURES.get(i).split(" ", -1)).contains(prefecture)) {
            yield i + 1;
          }
        }
        throw new FolderException("「" + prefecture + "」という都道府県はありません。");
      }
    };
  }

  static int epsg(int zone) {
    return FIRST_EPSG - 1 + zone;
  }

  /** Whether this is the code of a zone, in JGD2011 or in what was in use before. */
  static boolean exists(int epsg) {
    return Stream.of(FIRST_EPSG, FIRST_EPSG_JGD2000, FIRST_EPSG_TOKYO)
        .anyMatch(first -> epsg >= first && epsg < first + ZONES);
  }
}
