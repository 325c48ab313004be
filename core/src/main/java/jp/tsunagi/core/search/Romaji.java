package jp.tsunagi.core.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Kana in Latin letters, by the modified Hepburn system as signs and maps in Japan have it: long o
 * and u with a macron. What is no kana stays as it is. Pure.
 */
public final class Romaji {

  private static final Map<String, String> SYLLABLES = syllables();
  private static final String VOWELS = "aiueo";

  private Romaji() {}

  /** A reading, in hiragana or katakana, with a capital first letter. */
  public static String of(String kana) {
    StringBuilder latin = new StringBuilder();
    boolean doubled = false;
    int at = 0;
    String text = hiragana(kana);
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (letter == 'っ') {
        doubled = true;
        at++;
        continue;
      }
      int length =
          at + 2 <= text.length() && SYLLABLES.containsKey(text.substring(at, at + 2)) ? 2 : 1;
      String one = text.substring(at, at + length);
      append(latin, SYLLABLES.getOrDefault(one, one), doubled);
      doubled = false;
      at += length;
    }
    return capital(latin.toString());
  }

  private static void append(StringBuilder latin, String syllable, boolean doubled) {
    char last = latin.isEmpty() ? ' ' : latin.charAt(latin.length() - 1);
    if (syllable.equals("ー")) {
      lengthen(latin, last);
    } else if ((syllable.equals("u") && (last == 'o' || last == 'u'))
        || (syllable.equals("o") && last == 'o')) {
      lengthen(latin, last);
    } else {
      if (doubled && !syllable.isEmpty() && VOWELS.indexOf(syllable.charAt(0)) < 0) {
        latin.append(syllable.startsWith("ch") ? 't' : syllable.charAt(0));
      }
      boolean apart = last == 'n' && VOWELS.indexOf(syllable.charAt(0)) >= 0 && isN(latin);
      latin.append(apart ? "'" : "").append(syllable);
    }
  }

  /** Whether the last letter is the syllable ん; no other syllable ends in n. */
  private static boolean isN(StringBuilder latin) {
    return latin.charAt(latin.length() - 1) == 'n';
  }

  private static void lengthen(StringBuilder latin, char last) {
    int vowel = VOWELS.indexOf(last);
    if (vowel >= 0) {
      latin.setCharAt(latin.length() - 1, "āīūēō".charAt(vowel));
    }
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Katakana as hiragana; everything else as it is. */
  public static String hiragana(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.chars().forEach(c -> folded.append((char) (c >= 'ァ' && c <= 'ヶ' ? c - 0x60 : c)));
    return folded.toString();
  }

  private static Map<String, String> syllables() {
    String[] rows = {
      "あいうえお:a i u e o",
      "かきくけこ:ka ki ku ke ko",
      "さしすせそ:sa shi su se so",
      "たちつてと:ta chi tsu te to",
      "なにぬねの:na ni nu ne no",
      "はひふへほ:ha hi fu he ho",
      "まみむめも:ma mi mu me mo",
      "やゆよ:ya yu yo",
      "らりるれろ:ra ri ru re ro",
      "わをん:wa o n",
      "がぎぐげご:ga gi gu ge go",
      "ざじずぜぞ:za ji zu ze zo",
      "だぢづでど:da ji zu de do",
      "ばびぶべぼ:ba bi bu be bo",
      "ぱぴぷぺぽ:pa pi pu pe po",
      "ぁぃぅぇぉ:a i u e o",
      "ゔゎ:vu wa"
    };
    Map<String, String> all = new HashMap<>();
    for (String row : rows) {
      String[] halves = row.split(":", 2);
      String[] latin = halves[1].split(" ");
      for (int i = 0; i < latin.length; i++) {
        all.put(halves[0].substring(i, i + 1), latin[i]);
      }
    }
    for (String start : "き:ky し:sh ち:ch に:ny ひ:hy み:my り:ry ぎ:gy じ:j び:by ぴ:py".split(" ")) {
      String consonant = start.substring(2);
      all.put(start.charAt(0) + "ゃ", consonant + "a");
      all.put(start.charAt(0) + "ゅ", consonant + "u");
      all.put(start.charAt(0) + "ょ", consonant + "o");
    }
    for (String other :
        "ふぁ:fa ふぃ:fi ふぇ:fe ふぉ:fo てぃ:ti でぃ:di でゅ:dyu うぃ:wi うぇ:we うぉ:wo じぇ:je ちぇ:che しぇ:she"
            .split(" ")) {
      all.put(other.substring(0, 2), other.substring(3));
    }
    all.put("、", ", ");
    all.put("。", ". ");
    all.put("　", " ");
    all.put("・", " ");
    return Map.copyOf(all);
  }
}
