package jp.tsunagi.importer.normalise;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.tsunagi.core.Memo;

/**
 * What two spellings of one name have in common: no width, case, spaces, punctuation, kana type nor
 * the variants of a few characters that place names are written with. For comparing, never for
 * showing.
 */
public final class MatchKey {
  private static final int REMEMBERED = 20_000;
  private static final Memo<String, String> KEYS = new Memo<>(REMEMBERED, MatchKey::make);

  private static final Normalizer2 NFKC = Normalizer2.getNFKCCasefoldInstance();
  private static final Pattern IGNORED = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final int HIRAGANA_FIRST = 'ぁ';
  private static final int HIRAGANA_LAST = 'ゖ';

  private MatchKey() {}

  /** The key; empty when the text has neither letters nor digits. */
  public static String of(String text) {
    return KEYS.apply(text);
  }

  private static String make(String text) {
    String plain = IGNORED.matcher(NFKC.normalize(text).toLowerCase(Locale.ROOT)).replaceAll("");
    // Once more: what stood between two characters may have kept them from becoming one.
    plain = NFKC.normalize(plain);
    StringBuilder key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      key.append(folded(plain.charAt(i)));
    }
    return key.toString();
  }

  private static char folded(char c) {
    return switch (c) {
      case 'ヶ', 'ヵ', 'ゖ', 'ゕ' -> 'ケ';
      case '薮' -> '藪';
      case '髙' -> '高';
      case '﨑' -> '崎';
      case '澤' -> '沢';
      case '濵', '濱' -> '浜';
      case '齋' -> '斎';
      case '廣' -> '広';
      default -> c >= HIRAGANA_FIRST && c <= HIRAGANA_LAST ? (char) (c + 0x60) : c;
    };
  }
}
