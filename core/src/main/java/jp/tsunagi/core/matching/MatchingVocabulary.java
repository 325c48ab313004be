package jp.tsunagi.core.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
