package jp.tsunagi.importer.normalise;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words as people should read them. Full-width letters and digits become half-width, half-width
 * katakana full-width, kana with a separate sound mark one character, odd spaces a space, radicals
 * that a PDF gave for characters these characters; control characters and marks of writing
 * direction go. Everything else stays as written, emoji too: NFKC would turn ㎡ into m2, ① into 1, ㈱
 * into (株) and 﨑 into another person's name.
 */
public final class Texts {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final Pattern HALF_WIDTH_KANA = Pattern.compile("[\\uFF61-\\uFF9F]+");
  private static final Pattern LETTERS = Pattern.compile("[０-９Ａ-Ｚａ-ｚ]+");

  /** ⼤ and ⺟ as copied from a PDF: radicals that look like 大 and 母 and are not found by them. */
  private static final Pattern RADICALS = Pattern.compile("[\\u2E80-\\u2FD5]");

  /** Radicals that Unicode does not decompose, each before its character. */
  private static final String SIMPLIFIED_RADICALS = "⺠民⻄西⻑長⻘青⻝食⻩黄⻨麦⻭歯⻯竜⻤鬼";

  private static final String PLAIN_MARKS = "、。・「」『』（）〜～：々〇";

  private static final Pattern SOUND_MARK = Pattern.compile("[ぁ-ヿ][\\u3099\\u309A]");
  private static final Pattern LINE_BREAK =
      Pattern.compile("\\r\\n|[\\r\\u000B\\u000C\\u0085\\u2028\\u2029]");
  private static final Pattern SPACES =
      Pattern.compile("[\\t \\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]+");
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n]]|[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\uFFFC-\\uFFFF]|\\p{Cs}");
  private static final Pattern AROUND_BREAKS = Pattern.compile(" *\\n[ \\n]*");

  private Texts() {}

  /** Normalised words; line breaks are kept, empty lines are not. */
  public static String normalise(String text) {
    return plain(text) ? text.strip() : normalised(text);
  }

  /** True for words that no rule changes: most are. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean kana = (c >= 'ぁ' && c <= 'ゖ') || (c >= 'ァ' && c <= 'ー');
      boolean singleSpace = c == ' ' && (i == 0 || text.charAt(i - 1) != ' ');
      boolean unchanged = (c > ' ' && c <= '~') || kana || (c >= '一' && c <= '\u9FFF');
      if (!unchanged && !singleSpace && PLAIN_MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String normalised(String text) {
    String result = LINE_BREAK.matcher(text).replaceAll("\n");
    result = SPACES.matcher(result).replaceAll(" ");
    result = INVISIBLE.matcher(result).replaceAll("");
    result = replace(HALF_WIDTH_KANA, result, NFKC);
    result = replace(SOUND_MARK, result, NFC);
    result = replace(LETTERS, result, NFKC);
    result = RADICALS.matcher(result).replaceAll(match -> character(match.group()));
    // Taking something away or folding it may have brought spaces together.
    result = SPACES.matcher(result).replaceAll(" ");
    result = AROUND_BREAKS.matcher(result).replaceAll("\n");
    return result.strip();
  }

  /** Normalised words on one line. */
  public static String line(String text) {
    return normalise(text).replace('\n', ' ');
  }

  /** Normalised words, null when nothing is left. */
  public static @Nullable String orNull(String text) {
    String result = normalise(text);
    return result.isEmpty() ? null : result;
  }

  /** Words for reading numbers and marks in them: NFKC throughout. Not for showing. */
  public static String forReading(String text) {
    // Once more afterwards: NFKC makes a space and a combining mark of some characters.
    return normalise(NFKC.normalize(normalise(text)));
  }

  private static String character(String radical) {
    int at = SIMPLIFIED_RADICALS.indexOf(radical);
    return at < 0 ? NFKC.normalize(radical) : SIMPLIFIED_RADICALS.substring(at + 1, at + 2);
  }

  private static String replace(Pattern pattern, String text, Normalizer2 normalizer) {
    return pattern
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(normalizer.normalize(match.group())));
  }
}
