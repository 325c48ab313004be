package jp.tsunagi.core.search;

import java.util.List;

/**
 * One spelling of one searched word, as the store looks for it.
 *
 * @param grams all of them occur in a text that holds the word: the index finds candidates by these
 * @param pattern a regular expression that a candidate's text must contain
 */
public record SearchTerm(List<Long> grams, String pattern) {

  /** Up to this length, kana must begin a word: いご is in さいごの (最後の), too. */
  private static final int SHORT_KANA = 2;

  public SearchTerm {
    grams = List.copyOf(grams);
  }

  /**
   * Looks for a folded word. Kana are looked for in the readings, where marks stand between the
   * words that the searcher does not type.
   *
   * @param folded not empty, see {@link SearchText#fold}
   */
  static SearchTerm of(String folded) {
    if (!folded.codePoints().allMatch(SearchText::isKana)) {
      return new SearchTerm(Grams.ofWord(folded, false), folded);
    }
    boolean atStart = folded.length() <= SHORT_KANA;
    String marksBetween = String.join("\\^?", folded.split(""));
    return new SearchTerm(
        Grams.ofWord(folded, atStart), atStart ? "\\^" + marksBetween : marksBetween);
  }
}
