package jp.tsunagi.core.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Freshness;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.search.SearchText;
import jp.tsunagi.core.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a resource: what its fields say, and what its words give away by the cues of
 * the vocabulary. Thread-safe.
 */
public final class Candidates {
  private static final Pattern MONTHLY = Pattern.compile("月(?:額|会費)?([0-9]{2,5})円");

  private final Vocabulary vocabulary;
  private final List<FoldedCue> roles;
  private final List<FoldedCue> traits;

  private record FoldedCue(Cue cue, List<String> words) {
    static List<FoldedCue> of(List<Cue> cues) {
      return cues.stream()
          .map(cue -> new FoldedCue(cue, cue.words().stream().map(SearchText::fold).toList()))
          .toList();
    }

    boolean isSaidIn(String text) {
      return words.stream().anyMatch(text::contains);
    }

    boolean isOf(Set<String> kinds) {
      return cue.categories().stream().anyMatch(kinds::contains);
    }
  }

  public Candidates(Vocabulary vocabulary, MatchingVocabulary matching) {
    this.vocabulary = vocabulary;
    this.roles = FoldedCue.of(matching.roles());
    this.traits = FoldedCue.of(matching.traits());
  }

  /**
   * The facts of a resource.
   *
   * @param schedule number of the rules that its sessions follow; null when nobody knows when it is
   */
  public Candidate of(Resource resource, @Nullable Integer schedule) {
    Set<String> kinds =
        resource.categories().stream()
            .flatMap(category -> vocabulary.withAncestors(category).stream())
            .collect(Collectors.toSet());
    String text = text(resource);
    return new Candidate(
        resource.id(),
        resource.name(),
        resource.categories(),
        kinds,
        SearchText.fold(resource.name()),
        text,
        resource.location().lon(),
        resource.location().lat(),
        resource.location().precision() == Precision.EXACT,
        resource.schedule().rules().isEmpty() ? null : schedule,
        resource.schedule().text(),
        resource.eligibility().minimumAge(),
        resource.eligibility().maximumAge(),
        resource.eligibility().capacity(),
        resource.eligibility().newcomersWelcome(),
        resource.accessibility().indoor(),
        resource.accessibility().wheelchair(),
        resource.accessibility().accessibleToilet(),
        resource.accessibility().hearingLoop(),
        resource.accessibility().languages(),
        resource.cost().yen(),
        monthlyYen(resource.cost().text()),
        resource.booking().required(),
        resource.pickup(),
        resource.verifiedOn(),
        Freshness.overdueFrom(resource.verifiedOn(), resource.schedule()),
        resource.unlistedSince() != null,
        roles(kinds, text),
        traits(kinds, text));
  }

  private static String text(Resource resource) {
    return Stream.of(
            resource.name(),
            resource.description(),
            resource.note(),
            resource.organization(),
            resource.venue(),
            resource.eligibility().text(),
            resource.accessibility().text(),
            resource.booking().text(),
            resource.pickup().text())
        .filter(Objects::nonNull)
        .map(SearchText::fold)
        .collect(Collectors.joining(" "));
  }

  private static @Nullable Integer monthlyYen(@Nullable String words) {
    Matcher fee = MONTHLY.matcher(words == null ? "" : SearchText.fold(words));
    return fee.find() ? (Integer) Integer.parseInt(fee.group(1)) : null;
  }

  private Map<String, Boolean> roles(Set<String> kinds, String text) {
    Map<String, Boolean> found = new HashMap<>();
    for (FoldedCue role : roles) {
      boolean said = role.isSaidIn(text);
      if (said || role.isOf(kinds)) {
        found.put(role.cue().id(), said);
      }
    }
    return found;
  }

  private Set<String> traits(Set<String> kinds, String text) {
    Set<String> found = new HashSet<>();
    for (FoldedCue trait : traits) {
      if (trait.isOf(kinds) || trait.isSaidIn(text)) {
        found.add(trait.cue().id());
      }
    }
    return found;
  }
}
