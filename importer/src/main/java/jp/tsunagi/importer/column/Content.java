package jp.tsunagi.importer.column;

import com.ibm.icu.text.Normalizer2;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a cell looks like without its label, where the looks leave little doubt. Patterns are
 * matched against the whole cell after NFKC.
 */
public enum Content {
  COORDINATE("緯度・経度", "[-+]?\\d{2,3}\\.\\d{3,}|1[2-5]\\d\\.\\d{2,}"),
  EMAIL("メールアドレス", "[\\w.%+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
  URL("URL", "(?i)(?:https?://|www\\.)\\S+"),
  POSTAL_CODE("郵便番号", "〒\\s*\\d{3}-?\\d{4}|\\d{3}-\\d{4}"),
  PHONE(
      "電話番号",
      "(?:TEL|Tel|電話|携帯)?[:.\\s]*\\(?0\\d{1,4}(?:[-)(]{1,2}\\d{1,4}[-)]\\d{3,4}|\\d{8,9})(?:\\s*\\(?(?:内線?|代表|代\\)).*)?"),
  DATE(
      "日付",
      "(?:(?:(?:19|20)\\d{2}|(?:令和|平成|[RH])\\s*(?:元|\\d{1,2}))\\s*[-/.年]\\s*)?\\d{1,2}\\s*[/月]\\s*\\d{1,2}日?(?:\\s*\\([^)]{1,4}\\))?"
          + "|(?:19|20)\\d{2}-\\d{1,2}-\\d{1,2}(?:[T ]\\d.*)?"),
  TIME(
      "時刻", "(?:午前|午後)?\\s*\\d{1,2}(?::\\d{2}(?::\\d{2})?|時(?:\\d{1,2}分|半)?)\\s*(?:[~〜-].{0,12})?"),
  WEEKDAYS("曜日", "(?:毎週)?" + Patterns.DAY + "(?:[・、,/~〜-]?" + Patterns.DAY + ")*"),
  SCHEDULE(
      "日時",
      "(?s)(?!.*(?:円|料|方|者)).*(?:毎週|毎月|隔週|第\\s*[1-5一二三四五](?:・\\s*[1-5一二三四五])*\\s*[月火水木金土日]).*"),
  YEN("金額", "(?:[¥￥]\\s*)?\\d[\\d,]*円.{0,6}|[¥￥]\\s*\\d[\\d,]*|無料"),
  ADDRESS("住所", ".{0,4}[都道府県]?.{1,7}[市区町村郡].{1,20}\\d.*");

  /** Parts of patterns. */
  private static final class Patterns {
    static final String DAY = "[月火水木金土日祝](?:曜日?)?";
  }

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Pattern HYPHENS = Pattern.compile("[\\u2010-\\u2015\\u2212ー]");
  private static final int LONGEST = 200;

  private final String japanese;
  private final Pattern pattern;

  Content(String japanese, String pattern) {
    this.japanese = japanese;
    this.pattern = Pattern.compile(pattern);
  }

  /** The word for the clerk. */
  public String japanese() {
    return japanese;
  }

  /** True when the cell looks like it. */
  public boolean matches(String cell) {
    return cell.length() <= LONGEST && matchesPlain(plain(cell));
  }

  /** What the cell looks like, the most particular first; nothing for words. */
  public static Optional<Content> of(String cell) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(cell);
    return Stream.of(values()).filter(content -> content.matchesPlain(plain)).findFirst();
  }

  private boolean matchesPlain(String plain) {
    return pattern.matcher(plain).matches();
  }

  private static String plain(String cell) {
    return HYPHENS.matcher(NFKC.normalize(cell).strip()).replaceAll("-");
  }
}
