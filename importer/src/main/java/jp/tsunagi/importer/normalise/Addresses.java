package jp.tsunagi.importer.normalise;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spelling of an address: no postal code, no spaces before the house number, 12番地3 as 12-3, 二丁目
 * as 2丁目. Kanji numbers become digits there and nowhere else: 十二所 and 三谷 are names. Which 大字 it
 * lies in, and whether in the municipality at all, is for the locator to say.
 */
public final class Addresses {
  private static final Pattern POSTAL_CODE =
      Pattern.compile("〒?\\s*\\d{3}-\\d{4}(?!\\d)\\s*|〒\\s*\\d{7}\\s*");

  /** 日本、〒667-0021 兵庫県養父市…, as a map gives it. */
  private static final Pattern COUNTRY = Pattern.compile("^日本(?:国)?[、,\\s]+");

  private static final Pattern DASHES =
      Pattern.compile("(?<=[0-9])[\\u2010-\\u2015\\u2212ーの](?=[0-9])");
  private static final Pattern KANJI_NUMBER =
      Pattern.compile(
          "([〇一二三四五六七八九十百千]+)(?=丁目|番地|番|号(?!棟|館)|の[〇一二三四五六七八九十百千0-9])|(?<=番地の?|番)([〇一二三四五六七八九十百千]+)");
  private static final Pattern HOUSE_NUMBER =
      Pattern.compile("(\\d+)\\s*(?:番地|番)\\s*の?\\s*(?:(\\d+)\\s*号?)?");
  private static final Pattern BLOCK_END = Pattern.compile("(?<=\\d-\\d{1,4})号(?![室棟館])");
  private static final Pattern SPACES_INSIDE =
      Pattern.compile("(?<=[市郡区町村県府都道字])\\s+|(?<![\\d\\s])\\s+(?=\\d+(?:-\\d+)*(?:$|[^\\d階年月日:]))");
  private static final Pattern OAZA = Pattern.compile("大字");

  private Addresses() {}

  /** The address as one spells it; idempotent. */
  public static String normalise(String cell) {
    String text = Texts.forReading(cell).replace('\n', ' ');
    String before;
    int rounds = 0;
    do {
      before = text;
      text = once(text);
    } while (!text.equals(before) && ++rounds < 20);
    return text;
  }

  private static String once(String address) {
    String text = COUNTRY.matcher(address.strip()).replaceFirst("");
    text = POSTAL_CODE.matcher(text).replaceFirst("").strip();
    text = OAZA.matcher(text).replaceAll("");
    text = KANJI_NUMBER.matcher(text).replaceAll(match -> KanjiNumbers.digits(match.group()));
    text = HOUSE_NUMBER.matcher(text).replaceAll(Addresses::house);
    text = DASHES.matcher(text).replaceAll("-");
    text = BLOCK_END.matcher(text).replaceAll("");
    return SPACES_INSIDE.matcher(text).replaceAll("").strip();
  }

  private static String house(MatchResult match) {
    String branch = match.group(2);
    return Matcher.quoteReplacement(
        branch == null ? match.group(1) : match.group(1) + "-" + branch);
  }
}
