package jp.tsunagi.importer.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.vocabulary.Category;
import jp.tsunagi.core.vocabulary.Vocabulary;
import jp.tsunagi.importer.normalise.MatchKey;

/** The names and synonyms of the vocabulary, to be found in texts. Immutable. */
final class KnownWords {
  /** One-character names and synonyms (本, 食) stand in far too many words. */
  private static final int SHORTEST_INSIDE = 2;

  private static final Pattern BRACKET = Pattern.compile("[(（].*?[)）]");

  private final Vocabulary vocabulary;
  private final Map<String, String> categoryByWord = new HashMap<>();
  private final Map<Character, List<String>> wordsByStart;

  KnownWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    // Kinds before fields: where both have a word, the kind is meant.
    vocabulary.categories().stream()
        .sorted(Comparator.comparing((Category category) -> category.parent() == null))
        .forEach(this::index);
    this.wordsByStart =
        categoryByWord.keySet().stream()
            .filter(word -> word.length() >= SHORTEST_INSIDE)
            .collect(Collectors.groupingBy(word -> word.charAt(0)));
  }

  private void index(Category category) {
    Stream.of(Stream.of(category.name()), category.synonyms().stream(), parts(category.name()))
        .flatMap(words -> words)
        .map(MatchKey::of)
        .filter(word -> !word.isEmpty())
        .forEach(word -> categoryByWord.putIfAbsent(word, category.id()));
  }

  /**
   * 囲碁・将棋・麻雀 is found by each of its words. Not so 高齢者・介護の相談, whose first word only says whom the
   * second is for, nor what a bracket gives as examples (生活支援(買い物・雪かき) is no 買い物).
   */
  private static Stream<String> parts(String name) {
    String plain = BRACKET.matcher(name).replaceAll("");
    boolean joined = plain.contains("の");
    return Stream.of(plain.split("[・、]", -1))
        .filter(part -> part.length() > 1 && (!joined || part.contains("の")));
  }

  /** The category that the whole text names, else those whose words stand in it. */
  List<String> inColumn(String column) {
    String whole = categoryByWord.get(MatchKey.of(column));
    return whole == null ? find(column) : List.of(whole);
  }

  /** The categories whose words stand in the text, longest words first. */
  List<String> find(String text) {
    return hits(text).stream().map(Hit::category).distinct().toList();
  }

  /** A word in the key of a text. */
  record Hit(int start, int length, String category) {
    int end() {
      return start + length;
    }
  }

  /** The words of the vocabulary in the text, longest first; a character counts once. */
  List<Hit> hits(String text) {
    String key = MatchKey.of(text);
    List<Hit> hits = new ArrayList<>();
    for (int start = 0; start < key.length(); start++) {
      for (String word : wordsByStart.getOrDefault(key.charAt(start), List.of())) {
        if (key.startsWith(word, start)) {
          hits.add(new Hit(start, word.length(), categoryOf(word)));
        }
      }
    }
    if (hits.stream().anyMatch(hit -> mayBeChance(key, hit))) {
      WordEdges edges = WordEdges.of(text, key);
      hits.removeIf(hit -> mayBeChance(key, hit) && !edges.alone(hit.start(), hit.end()));
    }
    hits.sort(Comparator.comparingInt((Hit hit) -> -hit.length()).thenComparingInt(Hit::start));
    boolean[] taken = new boolean[key.length()];
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : hits) {
      if (free(taken, hit.start(), hit.length())) {
        Arrays.fill(taken, hit.start(), hit.start() + hit.length(), true);
        kept.add(hit);
      }
    }
    return kept;
  }

  private static boolean mayBeChance(String key, Hit hit) {
    return WordEdges.mayBeChance(key.substring(hit.start(), hit.end()));
  }

  private String categoryOf(String word) {
    return Objects.requireNonNull(categoryByWord.get(word));
  }

  private static boolean free(boolean[] taken, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  /** True for a whole field, false for a kind of thing. */
  boolean isTop(String id) {
    return vocabulary.findCategory(id).map(category -> category.parent() == null).orElse(false);
  }

  /** The field of a category. */
  String top(String id) {
    return vocabulary
        .findCategory(id)
        .map(category -> Objects.requireNonNullElse(category.parent(), id))
        .orElse(id);
  }
}
