package jp.tsunagi.api.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.core.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A venue, an organization or an area, as its page shows it.
 *
 * @param path of its page
 * @param finder the map and list of the residents' page, filtered for it
 * @param wall what the sheet for the wall is asked; empty when there is none for it
 * @param location where it is, null for an organization or when nobody knows exactly
 * @param more what only this kind shows
 */
record Place(
    Kind kind,
    String path,
    String name,
    String finder,
    String wall,
    @Nullable Location location,
    Map<String, Object> more) {

  /** What it is, and what schema.org calls it. */
  enum Kind {
    VENUE("場所", Said.Missing.VENUE, "Place"),
    ORGANIZATION("団体", Said.Missing.ORGANIZATION, "Organization"),
    AREA("地区", Said.Missing.AREA, "AdministrativeArea");

    private final String word;
    private final Said.Missing missing;
    private final String type;

    Kind(String word, Said.Missing missing, String type) {
      this.word = word;
      this.missing = missing;
      this.type = type;
    }

    String word() {
      return word;
    }

    /** What is said when there is none. */
    Said.Missing missing() {
      return missing;
    }

    String type() {
      return type;
    }
  }

  static Place venue(UUID id, List<Resource> resources, Catalog catalog) {
    Resource first = resources.get(0);
    String name = Objects.requireNonNull(first.venue());
    Map<String, Object> more = new LinkedHashMap<>();
    more.put(
        "addresses",
        resources.stream().map(Resource::address).filter(Objects::nonNull).distinct().toList());
    more.put("area", areas(first.area(), catalog));
    Location location =
        resources.stream()
            .map(Resource::location)
            .filter(each -> each.precision() == Precision.EXACT)
            .findFirst()
            .orElse(null);
    return new Place(Kind.VENUE, "/venues/" + id, name, search(name), "", location, more);
  }

  static Place organization(UUID id, List<Resource> resources) {
    String name = Objects.requireNonNull(resources.get(0).organization());
    Map<String, Object> more = new LinkedHashMap<>();
    Set<Words.Telephone> phones = new LinkedHashSet<>();
    resources.forEach(resource -> phones.addAll(Words.phones(resource)));
    more.put("phones", phones);
    more.put(
        "websites",
        resources.stream().map(Words::website).filter(w -> !w.isEmpty()).distinct().toList());
    return new Place(Kind.ORGANIZATION, "/organizations/" + id, name, search(name), "", null, more);
  }

  static Place area(Area area, Catalog catalog) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("kana", area.kana());
    more.put("area", areas(area.parent(), catalog));
    more.put(
        "children",
        catalog.areas().list().stream()
            .filter(each -> area.id().equals(each.parent()))
            .map(Place::way)
            .toList());
    String parameter = "area=" + area.id();
    return new Place(
        Kind.AREA, "/areas/" + area.id(), area.name(), "/?" + parameter, parameter, null, more);
  }

  /** Another area's page. */
  record Way(String href, Line name) {}

  private static Way way(Area area) {
    return new Way("/areas/" + area.id(), Said.area(area));
  }

  /** The pages of an area, and of what is above it. */
  static List<Way> areas(@Nullable String id, Catalog catalog) {
    return catalog.areas().withAncestors(id).stream()
        .flatMap(each -> catalog.areas().find(each).stream())
        .map(Place::way)
        .toList();
  }

  private static String search(String words) {
    return "/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  Map<String, Object> view() {
    Map<String, Object> view = new LinkedHashMap<>(more);
    view.put("kind", kind.word());
    view.put("name", name);
    view.put("finder", finder);
    view.put("wall", wall);
    return view;
  }
}
