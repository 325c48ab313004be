package jp.tsunagi.core.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.tsunagi.core.vocabulary.Vocabulary;

/**
 * What a searcher typed, understood with the vocabulary: every word must be found, in any of its
 * spellings and synonyms or through a category that bears its name.
 *
 * @param words in the order typed
 */
public record SearchWords(List<SearchWord> words) {

  public static final SearchWords NONE = new SearchWords(List.of());

  /** What nothing is found by: only signs were typed, which no search looks at. */
  private static final SearchWords NOTHING =
      new SearchWords(List.of(new SearchWord(List.of(), List.of())));

  public SearchWords {
    words = List.copyOf(words);
  }

  /** One word: found where any of the terms is found, or in any of the categories. */
  public record SearchWord(List<SearchTerm> terms, List<String> categories) {
    public SearchWord {
      terms = List.copyOf(terms);
      categories = List.copyOf(categories);
    }
  }

  /** Reads what was typed; words are separated by spaces of any width. */
  public static SearchWords parse(String typed, Vocabulary vocabulary) {
    List<SearchWord> words = new ArrayList<>();
    for (String word : typed.split("[\\s\\u3000]+")) {
      String folded = SearchText.fold(word);
      if (!folded.isEmpty()) {
        words.add(understand(folded, vocabulary));
      }
    }
    return words.isEmpty() && !typed.isBlank() ? NOTHING : new SearchWords(words);
  }

  private static SearchWord understand(String folded, Vocabulary vocabulary) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(folded);
    spellings.addAll(vocabulary.synonymsOf(folded));
    return new SearchWord(
        spellings.stream().map(SearchTerm::of).toList(), vocabulary.categoriesNamed(folded));
  }
}
