package jp.tsunagi.core.database;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.search.SearchText;
import jp.tsunagi.core.vocabulary.Category;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The columns of {@code resource} that follow from its record and the municipality's vocabulary.
 */
final class DerivedColumns {

  private final Reference reference;

  DerivedColumns(Reference reference) {
    this.reference = reference;
  }

  void bind(PreparedBatch batch, Resource resource, Instant now, LocalDate sessionsUntil) {
    Location location = resource.location();
    SearchText search = search(resource);
    batch
        .bind("id", resource.id())
        .bind("municipality", resource.municipality())
        .bind("record", Json.write(resource))
        .bind("nameSort", nameSort(resource))
        .bindArray("categories", String.class, categoriesOf(resource))
        .bindArray("areas", String.class, reference.areas().withAncestors(resource.area()))
        .bind("costYen", resource.cost().yen())
        .bindArray("accessible", String.class, Accessible.of(resource.accessibility()))
        .bind("precision", location.precision().name().toLowerCase(Locale.ROOT))
        .bind("verifiedOn", resource.verifiedOn())
        .bind("lon", location.lon())
        .bind("lat", location.lat())
        .bind("searchText", search.text())
        .bindArray("searchGrams", String.class, search.grams())
        .bind("now", now)
        .bind("sessionsUntil", sessionsUntil)
        .add();
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
