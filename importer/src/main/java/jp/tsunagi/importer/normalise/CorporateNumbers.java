package jp.tsunagi.importer.normalise;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 法人番号: thirteen digits, the first of which checks the others.
 *
 * <p>The check digit is {@code 9 − ((Σ Pn × Qn) mod 9)}, n from 1 to 12, where {@code Pn} is the
 * nth digit of the other twelve counted from the end, and {@code Qn} is 1 for odd n, 2 for even n:
 * 法人番号の指定等に関する省令 (平成26年財務省令第70号) 第2条, as the National Tax Agency explains it (国税庁「チェックデジットの計算」).
 */
public final class CorporateNumbers {
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{12}");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s\\p{Pd}.,](?=\\d)");
  private static final Pattern MARK = Pattern.compile("^(?:法人番号\\s*[:]?\\s*)?T?(?=\\d)");
  private static final Pattern WHOLE = Pattern.compile("(\\d{13})\\.0+");

  private CorporateNumbers() {}

  /**
   * What a cell was understood to say.
   *
   * @param number thirteen digits whose check digit is right, null when there is none such
   * @param unreadable the words when they are no such number, else null
   */
  public record Reading(@Nullable String number, @Nullable String unreadable) {}

  /** Reads a cell; that the number was assigned to anybody is not asked. */
  public static Reading read(String cell) {
    String text = Texts.forReading(cell);
    if (Absent.saysNothing(text) || Absent.saysNo(text)) {
      return new Reading(null, null);
    }
    String digits = WHOLE.matcher(text).replaceFirst("$1");
    digits = MARK.matcher(BETWEEN_DIGITS.matcher(digits).replaceAll("")).replaceFirst("");
    return NUMBER.matcher(digits).matches() && digits.charAt(0) - '0' == checkDigit(digits)
        ? new Reading(digits, null)
        : new Reading(null, Texts.line(cell));
  }

  private static int checkDigit(String number) {
    int sum = 0;
    for (int n = 1; n <= 12; n++) {
      sum += (number.charAt(number.length() - n) - '0') * (n % 2 == 0 ? 2 : 1);
    }
    return 9 - sum % 9;
  }
}
