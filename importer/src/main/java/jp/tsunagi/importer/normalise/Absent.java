package jp.tsunagi.importer.normalise;

import java.util.regex.Pattern;

/** Words that say nothing, or no: なし, ×, －. */
public final class Absent {
  private static final Pattern NOTHING = Pattern.compile("[-‐‑–—―−ー－/／・.。\\s]*|未定|不明|非公開|空欄");
  private static final Pattern NO =
      Pattern.compile("(?:特に)?(?:なし|無し|無|ない|ありません|×|✕|✖|X|x|不可|非対応|未設置|N)[。]?");
  private static final Pattern YES =
      Pattern.compile("○|◯|〇|◎|●|✓|✔|レ|有り|あり|有|可|可能|対応|Y|はい|Yes|yes|TRUE|true");

  private Absent() {}

  /** True when the cell is empty or a dash. */
  public static boolean saysNothing(String text) {
    return NOTHING.matcher(text).matches();
  }

  /** True for a word or a sign that denies (なし, ×). */
  public static boolean saysNo(String text) {
    return NO.matcher(text).matches();
  }

  /** True for a word or a sign that affirms (あり, ○). */
  public static boolean saysYes(String text) {
    return YES.matcher(text).matches();
  }
}
