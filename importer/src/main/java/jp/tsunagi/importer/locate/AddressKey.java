package jp.tsunagi.importer.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the spellings of an address have in common: 駅北5丁目2-11 and 駅北5-2-11, 大塚字丁田12 and 大塚丁田12. For
 * comparing, never for showing.
 */
final class AddressKey {
  private static final Pattern CHOME_BEFORE_NUMBER = Pattern.compile("(?<=\\d)丁目(?=\\d)");
  private static final Pattern CHOME = Pattern.compile("(?<=\\d)丁目");
  private static final Pattern KOAZA_MARK = Pattern.compile("(?<!文)字(?!町)|\\s");
  private static final Pattern HOUSE =
      Pattern.compile("^(.*?\\d++(?:-\\d++)*+)(?!条|線).*$", Pattern.DOTALL);
  private static final Pattern LAST_BRANCH = Pattern.compile("-\\d+$");

  private AddressKey() {}

  /** The key of a name of a place, whatever follows it. */
  static String of(String text) {
    String key = KOAZA_MARK.matcher(folded(text)).replaceAll("");
    key = CHOME_BEFORE_NUMBER.matcher(key).replaceAll("-");
    return CHOME.matcher(key).replaceAll("");
  }

  /** The key of an address up to its house number; all of it when there is none. */
  static String house(String text) {
    return HOUSE.matcher(of(text)).replaceFirst("$1");
  }

  /** The key and what it is a part of: 八鹿538-1-2, then 八鹿538-1, then 八鹿538. */
  static List<String> wider(String house) {
    List<String> keys = new ArrayList<>();
    String key = house;
    for (Matcher branch = LAST_BRANCH.matcher(key);
        branch.find();
        branch = LAST_BRANCH.matcher(key)) {
      key = key.substring(0, branch.start());
      keys.add(key);
    }
    return keys;
  }

  /** Characters that place names are written with in more than one way. */
  static String folded(String name) {
    return name.replace('ヶ', 'ケ').replace('ヵ', 'ケ').replace('藪', '薮').replace('ガ', 'ケ');
  }
}
