package jp.tsunagi.importer.normalise;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words as people should read them. Full-width letters and digits become half-width, half-width
 * katakana full-width, kana with a separate sound mark one character, odd spaces a space; control
 * characters go. Everything else stays as written: NFKC would turn ㎡ into m2, ① into 1, ㈱ into (株)
 * and 﨑 into another person's name.
 */
public final class Texts {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final Pattern HALF_WIDTH_KANA = Pattern.compile("[\\uFF61-\\uFF9F]+");
  private static final Pattern LETTERS = Pattern.compile("[０-９Ａ-Ｚａ-ｚ]+");
  private static final Pattern SOUND_MARK = Pattern.compile("[ぁ-ヿ][\\u3099\\u309A]");
  private static final Pattern LINE_BREAK =
      Pattern.compile("\\r\\n|[\\r\\u000B\\u000C\\u0085\\u2028\\u2029]");
  private static final Pattern SPACES =
      Pattern.compile("[\\t \\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]+");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u00AD\\u200B\\u2060\\uFEFF\\uFFFE\\uFFFF]|\\p{Cs}");
  private static final Pattern AROUND_BREAKS = Pattern.compile(" *\\n[ \\n]*");

  private Texts() {}

  /** Normalised words; line breaks are kept, empty lines are not. */
  public static String normalise(String text) {
    String result = LINE_BREAK.matcher(text).replaceAll("\n");
    result = SPACES.matcher(result).replaceAll(" ");
    result = INVISIBLE.matcher(result).replaceAll("");
    result = replace(HALF_WIDTH_KANA, result, NFKC);
    result = replace(SOUND_MARK, result, NFC);
    result = replace(LETTERS, result, NFKC);
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
  static String forReading(String text) {
    // Once more afterwards: NFKC makes a space and a combining mark of some characters.
    return normalise(NFKC.normalize(normalise(text)));
  }

  private static String replace(Pattern pattern, String text, Normalizer2 normalizer) {
    return pattern
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(normalizer.normalize(match.group())));
  }
}
