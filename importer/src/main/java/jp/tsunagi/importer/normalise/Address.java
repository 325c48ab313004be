package jp.tsunagi.importer.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address in its parts; a part that is not written is empty. Where a part ends only its spelling
 * tells: who knows the municipality's 大字 (the locator) splits better what stands before the house
 * number, by {@link #local}.
 *
 * @param prefecture 都道府県
 * @param city 市区町村 as written, with its 郡 or ward (養父市, 養父郡大屋町, 大阪市北区)
 * @param oaza 大字, or the town with its 丁目 (扇町2丁目)
 * @param koaza 小字, without 字
 * @param block 番地 or 街区符号 and what follows it, such as 538-1
 * @param building what stands after the number: a building, perhaps with a floor or room
 */
public record Address(
    String prefecture, String city, String oaza, String koaza, String block, String building) {

  /** Nothing written. */
  public static final Address NONE = new Address("", "", "", "", "", "");

  private static final Pattern PREFECTURE =
      Pattern.compile("^(?:北海道|東京都|(?:京都|大阪)府|(?:神奈川|和歌山|鹿児島|[^\\d\\s市区町村郡]{2})県)");

  /** Cities in whose names 市, 町 or 村 stand are named; for all others the first such sign ends. */
  private static final Pattern CITY =
      Pattern.compile(
          "^(?:"
              + "[^\\d\\s区町村]{1,5}郡[^\\d\\s]{1,6}?(?:村町|町町|[町村])"
              + "|(?:札幌|仙台|さいたま|千葉|横浜|川崎|相模原|新潟|静岡|浜松|名古屋|京都|大阪|堺|神戸|岡山|広島|北九州|福岡|熊本)市"
              + "(?:[^\\d\\s市町村]{1,5}?区)?"
              + "|(?:四日市|廿日市|野々市|町田|大町|十日町|村上|村山|東村山|武蔵村山|羽村|田村|大村)市"
              + "|[^\\d\\s町村]{1,6}?市"
              + ")");

  private static final Pattern WARD = Pattern.compile("^[^\\d\\s市町村]{1,4}?区");
  private static final Pattern CHOME = Pattern.compile("^([^\\s(]*?\\d+丁目)(.*)$", Pattern.DOTALL);
  private static final Pattern LEADING_CHOME =
      Pattern.compile("^(\\d+丁目)(?!\\d*丁目)(.*)$", Pattern.DOTALL);
  private static final Pattern TOWN = Pattern.compile("^([^\\d\\s(]*)(.*)$", Pattern.DOTALL);
  private static final Pattern KOAZA = Pattern.compile("^(.+?)(?<!文)字(?!町)(.+)$");
  private static final Pattern LETTERED_NUMBER = Pattern.compile("[甲乙丙丁]$");
  private static final Pattern BLOCK =
      Pattern.compile(
          "^\\s*([甲乙丙丁]?\\d+(?:-\\d+)*(?:-?[イロハニホヘト甲乙丙丁](?=$|[\\s(]))?)(.*)$", Pattern.DOTALL);
  private static final Pattern FACILITY =
      Pattern.compile("(?:館|所|園|場|校|院|社|寺|宮|室|亭|ホール|センター|プラザ|ハウス|ビル|堂|苑|荘|店)(?:\\d*階.*)?$");

  /** What follows a number without being a building. */
  private static final Pattern NO_BUILDING =
      Pattern.compile(
          "^(?:(?:付近|周辺|近辺|地先|先|地内|内|ほか|他|外|合併|隣|横|裏|前|番地|以下|及び|・|;|,|、|～|~).*|[\\d階F\\s]*|[^\\d\\s]{1,8}\\d+丁目[\\d-]*)$");

  /** Splits an address; the cell need not hold one. */
  public static Address read(String cell) {
    String text = Addresses.normalise(cell);
    String prefecture = beginning(PREFECTURE, text);
    String local = text.substring(prefecture.length()).strip();
    String city = beginning(prefecture.equals("東京都") ? WARD : CITY, local);
    city = city.isEmpty() ? beginning(CITY, local) : city;
    Address rest = town(local.substring(city.length()).strip());
    return new Address(prefecture, city, rest.oaza(), rest.koaza(), rest.block(), rest.building());
  }

  private static Address town(String text) {
    Matcher chome = CHOME.matcher(text);
    if (chome.matches()) {
      return local("", "", chome.group(1), chome.group(2));
    }
    Matcher town = TOWN.matcher(text);
    if (!town.matches()) {
      return NONE;
    }
    String name = LETTERED_NUMBER.matcher(town.group(1)).replaceFirst("");
    String rest = text.substring(name.length());
    Matcher koaza = KOAZA.matcher(name);
    return koaza.matches()
        ? local("", "", koaza.group(1), "字" + koaza.group(2) + rest)
        : local("", "", name, rest);
  }

  /**
   * The parts when everything before is known.
   *
   * @param rest what follows the 大字 in the spelling of {@link Addresses#normalise}
   */
  public static Address local(String prefecture, String city, String oaza, String rest) {
    String text = rest.strip();
    Matcher chome = LEADING_CHOME.matcher(text);
    if (chome.matches()) {
      // 扇町 is the 大字 that the areas list, 扇町2丁目 the one of this house.
      return local(prefecture, city, oaza + chome.group(1), chome.group(2));
    }
    boolean marked = text.startsWith("字");
    Matcher town = TOWN.matcher(marked ? text.substring(1) : text);
    String koaza = town.matches() ? LETTERED_NUMBER.matcher(town.group(1)).replaceFirst("") : "";
    String after = text.substring(koaza.length() + (marked ? 1 : 0));
    Matcher block = BLOCK.matcher(after);
    if (block.matches()) {
      return new Address(
          prefecture, city, oaza, koaza.strip(), block.group(1), building(block.group(2)));
    }
    boolean named = !marked && FACILITY.matcher(text).find();
    return named
        ? new Address(prefecture, city, oaza, "", "", building(text))
        : new Address(prefecture, city, oaza, koaza.strip(), "", building(after));
  }

  private static String building(String after) {
    String plain = after.strip().replaceFirst("^[(（]([^()（）]*)[)）]$", "$1").strip();
    return NO_BUILDING.matcher(plain).matches() ? "" : plain;
  }

  private static String beginning(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : "";
  }

  /** True when the building has a name and is more than a floor or a room. */
  public boolean namesBuilding() {
    return building.codePoints().filter(Character::isLetter).count() >= 2
        && !building.matches("\\d+\\s*(?:階|号室|号棟|F)?.{0,2}");
  }
}
