package jp.tsunagi.importer.category;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import jp.tsunagi.core.search.Readings;
import jp.tsunagi.core.search.Readings.Word;
import jp.tsunagi.importer.normalise.MatchKey;

/**
 * Where the words of a text end. Japanese writes no spaces, and a short word in kana stands inside
 * others by chance: フラ in フランス, ライン in オンライン, バラ in しまばら. For the words of one text.
 */
final class WordEdges {
  /** Kana; a word of more is seldom part of another by chance. */
  private static final int LONGEST_BY_CHANCE = 3;

  /** Two hiragana are in half of all sentences. */
  private static final int SHORT_IN_HIRAGANA = 2;

  private static final Normalizer2 NFKC = Normalizer2.getNFKCCasefoldInstance();

  /** What a word in hiragana may follow: particles, endings of adjectives, the polite お and ご. */
  private static final String BEFORE_A_WORD = "のとやでをはがにもいなおご";

  private final String text;
  private final int[] places;
  private final List<Word> words;

  private WordEdges(String text, int[] places) {
    this.text = text;
    this.places = places;
    this.words = Readings.words(text);
  }

  /**
   * The edges of a text, by the places of its {@link MatchKey}.
   *
   * @param key of the text
   */
  static WordEdges of(String text, String key) {
    String plain = NFKC.normalize(text);
    int[] places = new int[key.length()];
    int length = 0;
    for (int i = 0; i < plain.length(); i++) {
      String letter = MatchKey.of(plain.substring(i, i + 1));
      if (!key.startsWith(letter, length)) {
        break;
      }
      Arrays.fill(places, length, length + letter.length(), i);
      length += letter.length();
    }
    // A key in which signs became one letter cannot be followed: then every place may be an edge.
    return length == key.length() ? new WordEdges(plain, places) : new WordEdges("", new int[0]);
  }

  /** True for a word that may stand inside another by chance. */
  static boolean mayBeChance(String wordKey) {
    return wordKey.length() <= LONGEST_BY_CHANCE
        && wordKey.chars().allMatch(c -> (c >= 'ァ' && c <= 'ヺ') || c == 'ー');
  }

  /**
   * Whether a word stands for itself.
   *
   * @param start where it begins in the key
   * @param end where it ends, not included
   */
  boolean alone(int start, int end) {
    if (places.length == 0) {
      return true;
    }
    int from = places[start];
    int to = places[end - 1] + 1;
    if (hiragana(text.charAt(from))) {
      return end - start > SHORT_IN_HIRAGANA
          || from == 0
          || !hiragana(text.charAt(from - 1))
          || BEFORE_A_WORD.indexOf(text.charAt(from - 1)) >= 0;
    }
    return words.stream().noneMatch(word -> cuts(word, from) || cuts(word, to));
  }

  /** Whether the place lies inside a word that the dictionary has. */
  private static boolean cuts(Word word, int place) {
    return word.reading() != null && word.start() < place && place < word.end();
  }

  private static boolean hiragana(char c) {
    return c >= 'ぁ' && c <= 'ゖ';
  }
}
