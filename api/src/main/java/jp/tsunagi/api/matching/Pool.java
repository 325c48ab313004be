package jp.tsunagi.api.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.core.Memo;
import jp.tsunagi.core.database.CandidateRepository;
import jp.tsunagi.core.database.CandidateRepository.Edition;
import jp.tsunagi.core.database.CandidateRepository.Stored;
import jp.tsunagi.core.database.DestinationRepository;
import jp.tsunagi.core.database.HeldSession;
import jp.tsunagi.core.database.ResourceQuery;
import jp.tsunagi.core.matching.Candidate;
import jp.tsunagi.core.matching.Candidates;
import jp.tsunagi.core.matching.MatchingVocabulary;
import jp.tsunagi.core.matching.Occasion;
import jp.tsunagi.core.matching.When;
import jp.tsunagi.core.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The resources that people can be matched with and when they take place, kept in memory for as
 * long as the data stays the same; of what changed only that is read again. Thread-safe.
 */
final class Pool {
  private static final int SPANS_KEPT = 16;
  private static final int AT_ONCE = 5_000;

  private final CandidateRepository repository;
  private final DestinationRepository destinations;
  private final Memo<Span, Map<Integer, List<Occasion>>> occasions =
      new Memo<>(SPANS_KEPT, this::readOccasions);

  private @Nullable Kept kept;

  private record Span(long version, LocalDate first, LocalDate last) {}

  private record Fact(Edition edition, Candidate candidate) {}

  private record Kept(
      long version,
      Vocabulary vocabulary,
      MatchingVocabulary matching,
      Map<UUID, Fact> facts,
      List<Candidate> candidates) {}

  Pool(CandidateRepository repository, DestinationRepository destinations) {
    this.repository = repository;
    this.destinations = destinations;
  }

  /** All of them, as of a catalog. */
  synchronized List<Candidate> candidates(Catalog catalog) {
    Kept known = kept;
    if (known == null || known.version() != catalog.version()) {
      known = read(catalog, known);
      kept = known;
    }
    return known.candidates();
  }

  private Kept read(Catalog catalog, @Nullable Kept before) {
    boolean sameWords =
        before != null
            && before.matching().equals(catalog.matching())
            && before.vocabulary().categories().equals(catalog.vocabulary().categories());
    Map<UUID, Fact> old = before != null && sameWords ? before.facts() : Map.of();
    Map<UUID, Fact> facts = new LinkedHashMap<>();
    List<UUID> missing = new ArrayList<>();
    for (Edition edition : repository.editions()) {
      Fact fact = old.get(edition.id());
      if (fact != null && fact.edition().equals(edition)) {
        facts.put(edition.id(), fact);
      } else {
        missing.add(edition.id());
      }
    }
    Candidates reader = new Candidates(catalog.vocabulary(), catalog.matching());
    for (int from = 0; from < missing.size(); from += AT_ONCE) {
      List<UUID> part = missing.subList(from, Math.min(missing.size(), from + AT_ONCE));
      for (Stored stored : repository.read(part)) {
        Edition edition = stored.edition();
        facts.put(
            edition.id(), new Fact(edition, reader.of(stored.resource(), edition.schedule())));
      }
    }
    return new Kept(
        catalog.version(),
        catalog.vocabulary(),
        catalog.matching(),
        facts,
        facts.values().stream().map(Fact::candidate).toList());
  }

  /** By number of schedule: what takes place in the time looked at, in order. */
  Map<Integer, List<Occasion>> occasions(Catalog catalog, When when) {
    return occasions.apply(new Span(catalog.version(), when.first(), when.end().minusDays(1)));
  }

  private Map<Integer, List<Occasion>> readOccasions(Span span) {
    Map<Integer, List<Occasion>> read = new HashMap<>();
    destinations
        .sessions(new ResourceQuery.When(Set.of(), span.first(), span.last(), null, null))
        .forEach(
            (schedule, held) ->
                read.put(schedule, List.copyOf(held.stream().map(Pool::occasion).toList())));
    return read;
  }

  private static Occasion occasion(HeldSession held) {
    return new Occasion(held.session(), held.dropIn());
  }
}
