package jp.tsunagi.api.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagi.api.basemap.Basemap;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.schedule.PublicHolidays;
import jp.tsunagi.core.settings.Settings;
import jp.tsunagi.core.vocabulary.Category;
import org.jspecify.annotations.Nullable;

/** What a page needs besides resources: {@code /site}, {@code /categories}, {@code /areas}. */
public final class SiteRoutes {

  private final Catalogs catalogs;
  private final Settings.Tiles tiles;
  private final @Nullable Basemap basemap;
  private final Clock clock;
  private final byte[] openApi = openApi();

  /**
   * Of this municipality.
   *
   * @param basemap shown instead of the tiles
   */
  public SiteRoutes(
      Catalogs catalogs, Settings.Tiles tiles, Optional<Basemap> basemap, Clock clock) {
    this.catalogs = catalogs;
    this.tiles = tiles;
    this.basemap = basemap.orElse(null);
    this.clock = clock;
  }

  public void register(PublicRoutes routes) {
    routes.get("/api/v1/site", context -> answer(context, site()));
    routes.get("/api/v1/categories", context -> answer(context, categories()));
    routes.get("/api/v1/areas", context -> answer(context, areas()));
    routes.get("/api/v1/openapi.json", this::openApi);
  }

  private static void answer(Context context, Object value) {
    Parameters.of(context).check();
    Answers.json(context, value);
  }

  private void openApi(Context context) {
    Parameters.of(context).check();
    Answers.cacheable(context, Answers.JSON, openApi);
  }

  private static byte[] openApi() {
    try (InputStream file = SiteRoutes.class.getResourceAsStream("/openapi.json")) {
      return Objects.requireNonNull(file, "openapi.json is packed into the api").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json cannot be read", e);
    }
  }

  /**
   * The answer to {@code GET /site}.
   *
   * @param usualDay the next weekday that is no public holiday: buses run as they mostly do
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Site(
      @Nullable Place municipality,
      boolean sample,
      Settings.Tiles tiles,
      @Nullable Basemap basemap,
      LocalDate today,
      LocalDate usualDay) {}

  private record Place(
      String code, String name, String nameEn, List<Double> center, List<Double> boundingBox) {}

  private Site site() {
    Catalog catalog = catalogs.current();
    LocalDate today = catalog.today(clock);
    @Nullable Municipality municipality = catalog.municipality().orElse(null);
    return new Site(
        municipality == null
            ? null
            : new Place(
                municipality.code(),
                municipality.name(),
                municipality.nameEn(),
                municipality.center(),
                municipality.boundingBox()),
        catalog.municipalities().stream().anyMatch(Municipality::sample),
        tiles,
        basemap,
        today,
        usualDayAfter(today));
  }

  private static LocalDate usualDayAfter(LocalDate today) {
    return today
        .datesUntil(today.plusMonths(1))
        .skip(1)
        .filter(PublicHolidays::isWorkday)
        .findFirst()
        .orElse(today);
  }

  private record Categories(List<CategoryNode> categories) {}

  private record CategoryNode(
      String id,
      String name,
      String nameEasy,
      String nameEn,
      int count,
      List<CategoryNode> children) {}

  private Categories categories() {
    return new Categories(categoriesUnder(catalogs.current(), null));
  }

  private static List<CategoryNode> categoriesUnder(Catalog catalog, @Nullable String parent) {
    Stream<Category> below =
        catalog.vocabulary().categories().stream()
            .filter(category -> Objects.equals(category.parent(), parent));
    return below
        .map(
            category ->
                new CategoryNode(
                    category.id(),
                    category.name(),
                    category.nameEasy(),
                    category.nameEn(),
                    catalog.counts().categories().getOrDefault(category.id(), 0),
                    categoriesUnder(catalog, category.id())))
        .toList();
  }

  private record AreaTree(List<AreaNode> areas) {}

  private record AreaNode(
      String id,
      String name,
      String kana,
      String nameEn,
      Area.Kind kind,
      double lat,
      double lon,
      int count,
      List<AreaNode> children) {}

  private AreaTree areas() {
    return new AreaTree(areasUnder(catalogs.current(), null));
  }

  private static List<AreaNode> areasUnder(Catalog catalog, @Nullable String parent) {
    return catalog.areas().list().stream()
        .filter(area -> Objects.equals(area.parent(), parent))
        .map(
            area ->
                new AreaNode(
                    area.id(),
                    area.name(),
                    area.kana(),
                    area.nameEn(),
                    area.kind(),
                    area.lat(),
                    area.lon(),
                    catalog.counts().areas().getOrDefault(area.id(), 0),
                    areasUnder(catalog, area.id())))
        .toList();
  }
}
