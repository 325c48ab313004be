package jp.tsunagi.importer.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Postal codes (郵便番号): seven digits. A spreadsheet that takes them for numbers eats the zero of
 * codes such as 060-0001, so six digits alone get it back.
 */
public final class PostalCodes {
  private static final Pattern CODE =
      Pattern.compile("(?<!\\d)〒?\\s*(\\d{3})\\s*[\\p{Pd}ー]?\\s*(\\d{4})(?:\\.0+)?(?!\\d)");
  private static final Pattern WITHOUT_ZERO = Pattern.compile("〒?\\s*(\\d{2})-?(\\d{4})(?:\\.0+)?");

  private PostalCodes() {}

  /**
   * What a cell was understood to say.
   *
   * @param code as people write it, {@code 667-0311}; null when there is none
   * @param unreadable the words when they are no postal code, else null
   */
  public record Reading(@Nullable String code, @Nullable String unreadable) {}

  /** Reads the first postal code of a cell. */
  public static Reading read(String cell) {
    String text = Texts.forReading(cell);
    Matcher code = CODE.matcher(text);
    if (code.find()) {
      return new Reading(code.group(1) + "-" + code.group(2), null);
    }
    Matcher shortened = WITHOUT_ZERO.matcher(text);
    if (shortened.matches()) {
      return new Reading("0" + shortened.group(1) + "-" + shortened.group(2), null);
    }
    boolean silent = Absent.saysNothing(text) || Absent.saysNo(text);
    return new Reading(null, silent ? null : Texts.line(cell));
  }
}
