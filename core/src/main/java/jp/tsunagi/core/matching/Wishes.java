package jp.tsunagi.core.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagi.core.search.SearchText;
import jp.tsunagi.core.vocabulary.Category;
import jp.tsunagi.core.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What a person likes, understood with the vocabulary. For one need and thread. */
public final class Wishes {

  /** It bears the word in its name and is of that kind. */
  static final double SAME = 1;

  private static final double KIND = 0.9;

  /** Of that kind, and not what was said: mahjong for who plays go. */
  private static final double OTHER = 0.75;

  private static final double MEANT = 0.45;

  /** What those who like it often take to. */
  static final double RELATED = 0.35;

  /** Of the same branch of the vocabulary. */
  private static final double BESIDE = 0.1;

  /** A second wish that it fulfils as well. */
  private static final double SECOND = 0.15;

  private final List<Wish> wishes;
  private final Vocabulary vocabulary;

  /** By categories: how near they are to each wish. Many resources share few combinations. */
  private final Map<List<String>, List<Kinship>> kinships = new HashMap<>();

  /**
   * How near some categories are to a wish.
   *
   * @param kind one is of a kind that is wished for
   * @param related the first is one that those who wish for it often take to
   * @param beside one is of the same branch
   */
  private record Kinship(boolean kind, boolean related, boolean beside) {}

  /**
   * One wish.
   *
   * @param word folded; empty for one that was chosen from the vocabulary
   * @param synonyms folded words that mean the same
   * @param terms those that do so anywhere
   */
  private record Wish(
      String name,
      String word,
      Set<String> terms,
      Set<String> synonyms,
      Set<String> kinds,
      Set<String> related,
      Set<String> beside) {}

  /**
   * How well a resource fulfils a wish.
   *
   * @param other it is of that kind, and not what was said
   */
  public record Fit(String wish, double strength, boolean other) {
    /** Whether it is what was wished for, and not only something near it. */
    public boolean isMeant() {
      return strength > RELATED;
    }
  }

  private Wishes(List<Wish> wishes, Vocabulary vocabulary) {
    this.wishes = List.copyOf(wishes);
    this.vocabulary = vocabulary;
  }

  /** The wishes of a need. */
  public static Wishes of(Need need, Vocabulary vocabulary, MatchingVocabulary matching) {
    List<Wish> wishes = new ArrayList<>();
    for (String id : need.categories()) {
      String name = vocabulary.findCategory(id).map(Category::name).orElse(id);
      wishes.add(wish(name, "", Set.of(), Set.of(), Set.of(id), vocabulary, matching));
    }
    for (String word : need.words()) {
      String folded = SearchText.fold(word);
      if (!folded.isEmpty()) {
        wishes.add(wish(word, folded, vocabulary, matching));
      }
    }
    return new Wishes(wishes, vocabulary);
  }

  private static Wish wish(
      String word, String folded, Vocabulary vocabulary, MatchingVocabulary matching) {
    Set<String> kinds = new LinkedHashSet<>(vocabulary.categoriesNamed(folded));
    Set<String> terms = new LinkedHashSet<>();
    for (String synonym : vocabulary.synonymsOf(folded)) {
      // A single character stands in too many other words.
      if (synonym.length() > 1) {
        terms.add(synonym);
      }
    }
    if (kinds.isEmpty()) {
      vocabulary.synonymsOf(folded).forEach(term -> kinds.addAll(vocabulary.categoriesNamed(term)));
    }
    return wish(word, folded, terms, vocabulary.synonymsOf(folded), kinds, vocabulary, matching);
  }

  private static Wish wish(
      String name,
      String word,
      Set<String> terms,
      Set<String> synonyms,
      Set<String> kinds,
      Vocabulary vocabulary,
      MatchingVocabulary matching) {
    Set<String> related = new LinkedHashSet<>();
    Set<String> beside = new LinkedHashSet<>();
    for (String kind : kinds) {
      related.addAll(matching.related().getOrDefault(kind, List.of()));
      List<String> path = vocabulary.withAncestors(kind);
      beside.addAll(path.subList(1, path.size()));
    }
    return new Wish(
        name, word, Set.copyOf(terms), Set.copyOf(synonyms), Set.copyOf(kinds), related, beside);
  }

  /** Whether nothing is wished for. */
  public boolean isEmpty() {
    return wishes.isEmpty();
  }

  /** Categories that are wished for. */
  public Set<String> kinds() {
    Set<String> kinds = new LinkedHashSet<>();
    wishes.forEach(wish -> kinds.addAll(wish.kinds()));
    return kinds;
  }

  /** The wish that a resource fulfils best, a second one counted in; null when it fulfils none. */
  public @Nullable Fit fit(Candidate candidate) {
    Wish best = null;
    double strength = 0;
    double second = 0;
    List<Kinship> near =
        kinships.computeIfAbsent(candidate.categories(), each -> kinships(candidate));
    for (int i = 0; i < wishes.size(); i++) {
      Wish wish = wishes.get(i);
      double fits = strength(wish, near.get(i), candidate);
      if (fits > strength) {
        second = strength;
        strength = fits;
        best = wish;
      } else {
        second = Math.max(second, fits);
      }
    }
    return best == null
        ? null
        : new Fit(best.name(), strength + (second >= MEANT ? SECOND : 0), strength == OTHER);
  }

  private List<Kinship> kinships(Candidate candidate) {
    return wishes.stream()
        .map(
            wish ->
                new Kinship(
                    !Collections.disjoint(wish.kinds(), candidate.kinds()),
                    wish.related().contains(candidate.category()),
                    !Collections.disjoint(wish.beside(), candidate.kinds())))
        .toList();
  }

  private static double strength(Wish wish, Kinship near, Candidate candidate) {
    boolean kind = near.kind();
    boolean word = !wish.word().isEmpty();
    if (word && candidate.title().contains(wish.word())) {
      return kind || wish.kinds().isEmpty() ? SAME : KIND;
    }
    if (kind && word) {
      return isOneIn(wish.synonyms(), candidate.title()) ? SAME : OTHER;
    }
    if (kind) {
      return KIND;
    }
    if (word && candidate.text().contains(wish.word())) {
      return MEANT;
    }
    if (isOneIn(wish.terms(), candidate.title())) {
      return MEANT;
    }
    return near.related() ? RELATED : near.beside() ? BESIDE : 0;
  }

  private static boolean isOneIn(Set<String> words, String text) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether those with such wishes often take to it, and it is of a branch of the vocabulary that
   * they did not name.
   */
  boolean isNew(Candidate candidate) {
    Fit fit = fit(candidate);
    return fit != null
        && !fit.isMeant()
        && wishes.stream().anyMatch(wish -> wish.related().contains(candidate.category()))
        && wishes.stream()
            .flatMap(wish -> wish.beside().stream())
            .noneMatch(vocabulary.withAncestors(candidate.category())::contains);
  }

  /** What is wished for, as it was said. */
  public Stream<String> names() {
    return wishes.stream().map(Wish::name);
  }
}
