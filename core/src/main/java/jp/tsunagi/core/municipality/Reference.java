package jp.tsunagi.core.municipality;

import jp.tsunagi.core.area.Areas;
import jp.tsunagi.core.matching.MatchingVocabulary;
import jp.tsunagi.core.vocabulary.Vocabulary;

/**
 * What is fixed about a municipality: itself, its vocabulary, its areas and what counts when a
 * person is matched. Immutable.
 */
public record Reference(
    Municipality municipality, Vocabulary vocabulary, Areas areas, MatchingVocabulary matching) {

  /** Of one that says nothing about matching. */
  public Reference(Municipality municipality, Vocabulary vocabulary, Areas areas) {
    this(municipality, vocabulary, areas, MatchingVocabulary.NONE);
  }
}
