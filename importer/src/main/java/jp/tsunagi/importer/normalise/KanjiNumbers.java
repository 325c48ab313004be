package jp.tsunagi.importer.normalise;

/** Numbers in kanji, by place (一〇八) or with units (百八). */
final class KanjiNumbers {

  /** The characters such a number is made of, for a pattern. */
  static final String CHARACTERS = "〇一二三四五六七八九十百千";

  private static final String DIGITS = "〇一二三四五六七八九";

  private KanjiNumbers() {}

  /** 二百十三 → 213, 一〇八 → 108. */
  static String digits(String kanji) {
    if (kanji.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
      StringBuilder digits = new StringBuilder();
      kanji.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
      return digits.toString();
    }
    long total = 0;
    long digit = 0;
    for (int i = 0; i < kanji.length(); i++) {
      char c = kanji.charAt(i);
      int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit == 0) {
        digit = DIGITS.indexOf(c);
      } else {
        total += Math.max(digit, 1) * unit;
        digit = 0;
      }
    }
    return Long.toString(total + digit);
  }
}
