package jp.tsunagi.core.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.resource.Feature;
import jp.tsunagi.core.resource.Freshness;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.search.SearchText;
import jp.tsunagi.core.vocabulary.Category;
import org.jspecify.annotations.Nullable;

/**
 * The columns of {@code resource} that follow from its record and the municipality's vocabulary.
 */
final class DerivedColumns {

  static final String NAMES =
      """
      id, municipality, record, feature, name_sort, categories, areas, cost_yen, accessible, precision,
      verified_on, overdue_from, ended_on, geom, search_text, search_grams, created_at, revised_at, schedule\
      """;

  private final Reference reference;

  DerivedColumns(Reference reference) {
    this.reference = reference;
  }

  /** Its columns in the order of {@link #NAMES}, as {@link CopyRows} takes them. */
  @Nullable Object[] values(Resource resource, Instant now, @Nullable Integer schedule) {
    Location location = resource.location();
    SearchText search = search(resource);
    return new @Nullable Object[] {
      resource.id(),
      resource.municipality(),
      Json.write(resource),
      Feature.of(resource),
      nameSort(resource),
      categoriesOf(resource),
      reference.areas().withAncestors(resource.area()),
      resource.cost().yen(),
      Accessible.of(resource.accessibility()),
      Columns.word(location.precision()),
      resource.verifiedOn(),
      Freshness.overdueFrom(resource.verifiedOn(), resource.schedule()),
      resource.endedOn(),
      point(location),
      search.text(),
      search.grams(),
      now,
      now,
      schedule
    };
  }

  private static @Nullable String point(Location location) {
    return location.lon() == null
        ? null
        : "SRID=4326;POINT(" + location.lon() + " " + location.lat() + ")";
  }

  /** Its categories and those above them. */
  Set<String> categoriesOf(Resource resource) {
    Set<String> ids = new LinkedHashSet<>();
    resource.categories().forEach(id -> ids.addAll(reference.vocabulary().withAncestors(id)));
    return ids;
  }

  private static String nameSort(Resource resource) {
    @Nullable String kana = resource.nameKana();
    return SearchText.fold(kana == null ? resource.name() : kana);
  }

  private SearchText search(Resource resource) {
    List<Area> areas =
        reference.areas().withAncestors(resource.area()).stream()
            .map(id -> reference.areas().find(id))
            .flatMap(Optional::stream)
            .toList();
    List<@Nullable String> words = new ArrayList<>();
    words.add(resource.name());
    words.add(resource.description());
    words.add(resource.organization());
    words.add(resource.venue());
    words.add(resource.address());
    words.add(resource.eligibility().text());
    words.add(resource.note());
    categoriesOf(resource).forEach(id -> words.add(categoryName(id)));
    areas.forEach(area -> words.add(area.name()));
    Stream<@Nullable String> kana =
        Stream.concat(Stream.of(resource.nameKana()), areas.stream().map(Area::kana));
    return SearchText.of(words, kana.filter(reading -> reading != null).toList());
  }

  private @Nullable String categoryName(String id) {
    return reference.vocabulary().findCategory(id).map(Category::name).orElse(null);
  }
}
