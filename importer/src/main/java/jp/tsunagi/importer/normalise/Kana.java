package jp.tsunagi.importer.normalise;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Readings (ふりがな): hiragana, whatever kana the sheet uses. */
public final class Kana {
  private static final Pattern KANA = Pattern.compile("[ぁ-ゖァ-ヺー・ 0-9A-Za-z()（）]+");

  private Kana() {}

  /** The reading in hiragana, null when the cell holds anything but a reading. */
  public static @Nullable String read(String cell) {
    String text = Texts.line(cell);
    if (text.isEmpty() || !KANA.matcher(text).matches()) {
      return null;
    }
    StringBuilder hiragana = new StringBuilder(text.length());
    text.chars().forEach(c -> hiragana.append((char) (c >= 'ァ' && c <= 'ヶ' ? c - 0x60 : c)));
    return hiragana.toString();
  }
}
