package jp.tsunagi.core.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagi.core.search.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * The categories and the groups of words that mean the same in a search. Immutable, hence safe to
 * share between threads.
 */
public final class Vocabulary {

  private final Map<String, Category> categories = new LinkedHashMap<>();
  private final Map<String, List<String>> categoriesByName = new HashMap<>();
  private final Map<String, Set<String>> synonyms = new HashMap<>();
  private final List<List<String>> synonymGroups;

  /**
   * @param categories in the order in which people are shown them, parents before their children
   * @param synonymGroups words that mean the same, group by group
   */
  public Vocabulary(List<Category> categories, List<List<String>> synonymGroups) {
    categories.forEach(category -> this.categories.put(category.id(), category));
    categories.forEach(this::checkParent);
    categories.forEach(this::indexNames);
    this.synonymGroups = synonymGroups.stream().map(List::copyOf).toList();
    this.synonymGroups.forEach(this::indexGroup);
  }

  private void checkParent(Category category) {
    if (category.parent() != null && !categories.containsKey(category.parent())) {
      throw new IllegalArgumentException(
          "category " + category.id() + " has the unknown parent " + category.parent());
    }
  }

  private void indexNames(Category category) {
    Stream<String> names = Stream.of(category.name(), category.nameEasy(), category.nameEn());
    Stream.concat(names, category.synonyms().stream())
        .map(SearchText::fold)
        .filter(name -> !name.isEmpty())
        .distinct()
        .forEach(
            name ->
                categoriesByName.computeIfAbsent(name, n -> new ArrayList<>()).add(category.id()));
  }

  private void indexGroup(List<String> group) {
    Set<String> folded = new LinkedHashSet<>(group.stream().map(SearchText::fold).toList());
    folded.forEach(
        word -> synonyms.computeIfAbsent(word, w -> new LinkedHashSet<>()).addAll(folded));
  }

  /** All categories, in the order in which people are shown them. */
  public List<Category> categories() {
    return List.copyOf(categories.values());
  }

  /** The groups of words that mean the same, as written. */
  public List<List<String>> synonymGroups() {
    return synonymGroups;
  }

  /** The category of this id. */
  public Optional<Category> findCategory(String id) {
    return Optional.ofNullable(categories.get(id));
  }

  /** The id and the ids above it, nearest first; only the id itself when it is unknown. */
  public List<String> withAncestors(String id) {
    List<String> path = new ArrayList<>();
    @Nullable String next = id;
    while (next != null && !path.contains(next)) {
      path.add(next);
      Category category = categories.get(next);
      next = category == null ? null : category.parent();
    }
    return path;
  }

  /** Folded words that mean the same as a folded word, itself among them; empty when none do. */
  public Set<String> synonymsOf(String folded) {
    return synonyms.getOrDefault(folded, Set.of());
  }

  /** Ids of the categories that are called so, in any language or by a synonym, given folded. */
  public List<String> categoriesNamed(String folded) {
    return categoriesByName.getOrDefault(folded, List.of());
  }
}
