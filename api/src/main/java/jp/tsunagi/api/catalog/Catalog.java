package jp.tsunagi.api.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagi.core.area.Areas;
import jp.tsunagi.core.database.Counts;
import jp.tsunagi.core.matching.MatchingVocabulary;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.vocabulary.Category;
import jp.tsunagi.core.vocabulary.Vocabulary;

/**
 * What every request needs to know of the data: the municipalities with their words and areas, and
 * how many resources each has. As of one moment; {@link Catalogs} holds the current one. Immutable.
 *
 * @param references what is fixed about each municipality, in the order of their codes
 * @param municipalities in the same order
 * @param vocabulary of all municipalities together
 * @param areas of all municipalities together
 * @param matching of all municipalities together
 * @param version another one whenever the data changed
 */
public record Catalog(
    List<Reference> references,
    List<Municipality> municipalities,
    Vocabulary vocabulary,
    Areas areas,
    MatchingVocabulary matching,
    Counts counts,
    long version) {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** Farther from the middle of every 大字 nobody lives. */
  private static final double NEAREST_METERS = 5_000;

  public Catalog {
    references = List.copyOf(references);
    municipalities = List.copyOf(municipalities);
  }

  static Catalog of(List<Reference> references, Counts counts, long version) {
    return new Catalog(
        references,
        references.stream().map(Reference::municipality).toList(),
        new Vocabulary(
            distinct(
                references.stream().flatMap(r -> r.vocabulary().categories().stream()).toList()),
            references.stream().flatMap(r -> r.vocabulary().synonymGroups().stream()).toList()),
        new Areas(references.stream().flatMap(r -> r.areas().list().stream()).toList()),
        MatchingVocabulary.join(references.stream().map(Reference::matching).toList()),
        counts,
        version);
  }

  private static List<Category> distinct(List<Category> categories) {
    return categories.stream()
        .collect(
            Collectors.toMap(Category::id, c -> c, (first, again) -> first, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  /** What is fixed about a municipality. */
  public Reference reference(String municipality) {
    return references.stream()
        .filter(one -> one.municipality().code().equals(municipality))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no municipality " + municipality));
  }

  /** The municipality that the page speaks of; empty before the first import. */
  public Optional<Municipality> municipality() {
    return municipalities.stream().findFirst();
  }

  /** Whether a point (degrees, WGS84) lies in the box of a municipality. */
  public boolean holds(double lon, double lat) {
    return municipalities.stream()
        .map(Municipality::boundingBox)
        .anyMatch(
            box ->
                lon >= box.get(0) && lat >= box.get(1) && lon <= box.get(2) && lat <= box.get(3));
  }

  /** The ids of the 大字 whose middle is nearest to a point (degrees, WGS84) and of what is above. */
  public Set<String> areasOf(double lon, double lat) {
    return areas
        .nearestOaza(lon, lat, NEAREST_METERS)
        .map(area -> Set.copyOf(areas.withAncestors(area.id())))
        .orElse(Set.of());
  }

  /** The wall clock of the municipality. */
  public LocalDateTime now(Clock clock) {
    ZoneId zone = municipality().map(Municipality::timeZone).orElse(JAPAN);
    return LocalDateTime.now(clock.withZone(zone));
  }

  /** Today in the municipality. */
  public LocalDate today(Clock clock) {
    return now(clock).toLocalDate();
  }

  /** The day in the municipality that a moment is on. */
  public LocalDate day(Instant at) {
    return at.atZone(JAPAN).toLocalDate();
  }
}
