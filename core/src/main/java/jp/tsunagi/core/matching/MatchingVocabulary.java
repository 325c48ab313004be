package jp.tsunagi.core.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.vocabulary.Vocabulary;

/**
 * What a municipality says about matching, file by file of its vocabulary folder. Immutable.
 *
 * @param weights {@code weights.csv}
 * @param roles {@code roles.csv}: ways to be of use
 * @param talents {@code talents.csv}: by the ids of roles, how people speak of what they can do
 * @param traits {@code traits.csv}: what a resource is like
 * @param barriers {@code barriers.csv}: how people speak of what stands in their way
 * @param concerns {@code concerns.csv}: what worries those who look after somebody, and what helps
 * @param means {@code means.csv}: how people speak of the ways they travel
 * @param related {@code related.csv}: by category, what those who like it often take to
 */
public record MatchingVocabulary(
    Weights weights,
    List<Cue> roles,
    List<Cue> talents,
    List<Cue> traits,
    List<Cue> barriers,
    List<Cue> concerns,
    List<Cue> means,
    Map<String, List<String>> related) {

  /** Of a municipality that says nothing. */
  public static final MatchingVocabulary NONE =
      new MatchingVocabulary(
          Weights.USUAL,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of());

  public MatchingVocabulary {
    roles = List.copyOf(roles);
    talents = List.copyOf(talents);
    traits = List.copyOf(traits);
    barriers = List.copyOf(barriers);
    concerns = List.copyOf(concerns);
    means = List.copyOf(means);
    related = Map.copyOf(related);
  }

  /** The cue of an id among these. */
  public static Optional<Cue> find(List<Cue> cues, String id) {
    return cues.stream().filter(cue -> cue.id().equals(id)).findFirst();
  }

  /**
   * Checks that all that is named exists.
   *
   * @throws IllegalArgumentException with what does not
   */
  public void check(Vocabulary vocabulary) {
    Stream.of(roles, traits, barriers, concerns, means)
        .flatMap(List::stream)
        .flatMap(cue -> cue.categories().stream())
        .forEach(category -> require(vocabulary, category));
    related.forEach(
        (category, others) -> {
          require(vocabulary, category);
          others.forEach(other -> require(vocabulary, other));
        });
    requireAmong(talents, roles.stream().map(Cue::id).collect(Collectors.toSet()));
    requireAmong(
        barriers, Stream.of(Barrier.values()).map(Barrier::id).collect(Collectors.toSet()));
    requireAmong(
        means, Stream.of(Means.Mode.values()).map(Means.Mode::id).collect(Collectors.toSet()));
  }

  private static void require(Vocabulary vocabulary, String category) {
    if (vocabulary.findCategory(category).isEmpty()) {
      throw new IllegalArgumentException("there is no category " + category);
    }
  }

  private static void requireAmong(List<Cue> cues, Set<String> ids) {
    for (Cue cue : cues) {
      if (!ids.contains(cue.id())) {
        throw new IllegalArgumentException(
            "there is no "
                + cue.id()
                + ", only "
                + String.join(", ", ids.stream().sorted().toList()));
      }
    }
  }

  /** Of several municipalities together: the weights of the first, the words of all. */
  public static MatchingVocabulary join(List<MatchingVocabulary> all) {
    if (all.isEmpty()) {
      return NONE;
    }
    Map<String, List<String>> related = new LinkedHashMap<>();
    all.forEach(one -> one.related().forEach(related::putIfAbsent));
    return new MatchingVocabulary(
        all.get(0).weights(),
        distinct(all.stream().map(MatchingVocabulary::roles)),
        distinct(all.stream().map(MatchingVocabulary::talents)),
        distinct(all.stream().map(MatchingVocabulary::traits)),
        distinct(all.stream().map(MatchingVocabulary::barriers)),
        distinct(all.stream().map(MatchingVocabulary::concerns)),
        distinct(all.stream().map(MatchingVocabulary::means)),
        related);
  }

  private static List<Cue> distinct(Stream<List<Cue>> cues) {
    Map<String, Cue> byId = new LinkedHashMap<>();
    cues.flatMap(List::stream).forEach(cue -> byId.putIfAbsent(cue.id(), cue));
    return new ArrayList<>(byId.values());
  }
}
