package jp.tsunagi.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The grams that an inverted index holds of a text: every pair of neighbouring characters, every
 * single character that is not kana, and the first one and two characters of every reading.
 * Japanese has no spaces and many words of two characters, so whole words or trigrams would miss
 * most of them.
 *
 * <p>A gram is up to three characters as one number, 21 bits for each, which is all of Unicode:
 * half the size of a text, and compared without a collation.
 */
final class Grams {
  private static final int BITS = 21;

  private Grams() {}

  /** The grams of a segment, see {@link SearchText}; some more than once. */
  static LongStream of(String segment) {
    LongStream.Builder grams = LongStream.builder();
    for (String word : segment.split("\\^")) {
      add(grams, word.codePoints().toArray());
    }
    if (segment.indexOf(SearchText.START) >= 0) {
      add(grams, segment.replace("^", "").codePoints().toArray());
      addStarts(grams, segment);
    }
    return grams.build();
  }

  private static void add(LongStream.Builder grams, int[] characters) {
    for (int i = 0; i < characters.length; i++) {
      if (!SearchText.isKana(characters[i])) {
        grams.add(characters[i]);
      }
      if (i + 1 < characters.length) {
        grams.add(pair(characters[i], characters[i + 1]));
      }
    }
  }

  private static void addStarts(LongStream.Builder grams, String segment) {
    for (String word : segment.split("\\^")) {
      int[] characters = word.codePoints().limit(2).toArray();
      if (characters.length > 0) {
        grams.add(pair(SearchText.START, characters[0]));
        grams.add(start(characters));
      }
    }
  }

  /** The grams that every text holds in which the folded word occurs. */
  static List<Long> ofWord(String folded, boolean atStart) {
    int[] characters = folded.codePoints().toArray();
    List<Long> grams = new ArrayList<>();
    if (atStart) {
      grams.add(start(characters));
    }
    if (characters.length == 1 && !atStart) {
      grams.add((long) characters[0]);
    }
    for (int i = 0; i + 1 < characters.length; i++) {
      grams.add(pair(characters[i], characters[i + 1]));
    }
    return grams;
  }

  /** The mark of a word's start and up to two characters. */
  private static long start(int[] characters) {
    long start = pair(SearchText.START, characters[0]);
    return characters.length == 1 ? start : start << BITS | characters[1];
  }

  private static long pair(int first, int second) {
    return (long) first << BITS | second;
  }
}
