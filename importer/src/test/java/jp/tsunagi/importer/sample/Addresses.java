package jp.tsunagi.importer.sample;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The many spellings of an address. */
final class Addresses {
  private static final Pattern HOUSE = Pattern.compile("(\\d+)(?:-(\\d+))?$");

  private final Chance chance;

  Addresses(Chance chance) {
    this.chance = chance;
  }

  String spell(Place place) {
    String full = place.address();
    if (full.isEmpty()) {
      return "";
    }
    String local = full.replace("兵庫県養父市", "");
    return switch (chance.below(20)) {
      case 0, 1, 2, 3 -> full;
      case 4, 5, 6, 7, 8, 9 -> "養父市" + local;
      case 10 -> local;
      case 11 -> former(place, local);
      case 12 -> "養父市" + number(local, "番地", "番地");
      case 13 -> "養父市" + number(local, "番地の", "番地");
      case 14 -> "兵庫県養父市" + Hours.wide(number(local, "－", ""));
      case 15 -> "養父市" + number(local, "番", "番地") + (place.exact() ? "　" + place.venue() : "");
      case 16 -> "養父市 " + local;
      case 17 -> place.exact() ? "養父市" + local + "（" + place.venue() + "）" : "養父市" + local;
      case 18 -> Hours.wide("養父市" + number(local, "の", ""));
      default -> "養父市" + local;
    };
  }

  /** As before the merger of 2004: 養父郡大屋町…, 養父郡養父町広谷…. */
  private static String former(Place place, String local) {
    String town = place.town() + "町";
    return "養父郡" + (local.startsWith(town) ? "" : town) + local;
  }

  private static String number(String local, String between, String last) {
    Matcher house = HOUSE.matcher(local);
    if (!house.find()) {
      return local;
    }
    String head = local.substring(0, house.start()) + house.group(1);
    return house.group(2) == null ? head + last : head + between + house.group(2);
  }
}
