package jp.tsunagi.core.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a resource can be found by: its words folded, then their readings, each reading word marked
 * with {@code ^} at its start.
 *
 * <p>Folding makes one of what a searcher holds for the same: full and half width (NFKC), upper and
 * lower case, katakana and hiragana; punctuation and spaces inside a text fall away. 「囲碁クラブ」
 * becomes {@code 囲碁くらぶ ^いご^くらぶ} and is found by 囲碁, いご, ｲｺﾞ, 碁 and くらぶ.
 *
 * <p>The grams are what an inverted index holds: every pair of neighbouring characters, every
 * single character that is not kana, and the first one and two characters of every reading.
 * Japanese has no spaces and many words of two characters, so whole words or trigrams would miss
 * most of them.
 *
 * @param text folded segments, separated by spaces
 * @param grams without duplicates
 */
public record SearchText(String text, List<String> grams) {

  /** Marks the start of a word in a reading. */
  static final char START = '^';

  public SearchText {
    grams = List.copyOf(grams);
  }

  /**
   * Everything a resource can be found by.
   *
   * @param words texts as people write them
   * @param readings kana that come with them, such as the reading of a place
   */
  public static SearchText of(Collection<@Nullable String> words, Collection<String> readings) {
    StringJoiner text = new StringJoiner(" ");
    for (String word : words) {
      if (word != null) {
        addSegments(text, word);
      }
    }
    for (String word : words) {
      if (word != null) {
        text.add(markStarts(Readings.of(word)));
      }
    }
    readings.forEach(reading -> text.add(markStarts(List.of(reading))));
    String folded = text.toString().replaceAll(" +", " ").strip();
    return new SearchText(folded, List.copyOf(gramsOf(folded)));
  }

  private static void addSegments(StringJoiner text, String words) {
    for (String segment : words.split("[\\n\\r]+")) {
      text.add(fold(segment));
    }
  }

  private static String markStarts(List<String> readings) {
    StringBuilder marked = new StringBuilder();
    for (String reading : readings) {
      String folded = fold(reading);
      if (!folded.isEmpty()) {
        marked.append(START).append(folded);
      }
    }
    return marked.toString();
  }

  /** One spelling for all that a searcher holds for the same; only letters and digits remain. */
  public static String fold(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder result = new StringBuilder(folded.length());
    folded
        .codePoints()
        .filter(SearchText::counts)
        .map(SearchText::toHiragana)
        .forEach(result::appendCodePoint);
    return result.toString();
  }

  private static boolean counts(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || codePoint == '〇';
  }

  private static int toHiragana(int codePoint) {
    return codePoint >= 'ァ' && codePoint <= 'ヶ' ? codePoint - 'ァ' + 'ぁ' : codePoint;
  }

  static boolean isKana(int codePoint) {
    return (codePoint >= 'ぁ' && codePoint <= 'ゟ') || codePoint == 'ー';
  }

  private static Set<String> gramsOf(String text) {
    Set<String> grams = new LinkedHashSet<>();
    for (String segment : text.split(" ")) {
      for (String word : segment.split("\\^")) {
        addGrams(grams, word.codePoints().toArray());
      }
      if (segment.indexOf(START) >= 0) {
        addGrams(grams, segment.replace("^", "").codePoints().toArray());
        addStarts(grams, segment);
      }
    }
    return grams;
  }

  private static void addGrams(Set<String> grams, int[] characters) {
    for (int i = 0; i < characters.length; i++) {
      if (!isKana(characters[i])) {
        grams.add(Character.toString(characters[i]));
      }
      if (i + 1 < characters.length) {
        grams.add(new String(characters, i, 2));
      }
    }
  }

  private static void addStarts(Set<String> grams, String segment) {
    String[] words = segment.split("\\^");
    for (String word : words) {
      int[] characters = word.codePoints().limit(2).toArray();
      for (int length = 1; length <= characters.length; length++) {
        grams.add(START + new String(characters, 0, length));
      }
    }
  }

  /** The grams that every text holds in which the folded word occurs. */
  static List<String> gramsOfWord(String folded, boolean atStart) {
    int[] characters = folded.codePoints().toArray();
    List<String> grams = new ArrayList<>();
    if (atStart) {
      grams.add(START + new String(characters, 0, Math.min(2, characters.length)));
    }
    if (characters.length == 1 && !atStart) {
      grams.add(folded);
    }
    for (int i = 0; i + 1 < characters.length; i++) {
      grams.add(new String(characters, i, 2));
    }
    return grams;
  }
}
