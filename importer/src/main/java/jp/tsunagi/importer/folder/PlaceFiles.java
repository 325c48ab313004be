package jp.tsunagi.importer.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.area.Areas;
import jp.tsunagi.core.area.Place;
import jp.tsunagi.core.resource.Precision;
import org.jspecify.annotations.Nullable;

/**
 * {@code areas.csv}, {@code gazetteer.csv}, which people write, and {@code gazetteer-learned.csv},
 * which the gazetteer command writes. Either gazetteer may be missing.
 */
final class PlaceFiles {
  private static final String WRITTEN = "gazetteer.csv";
  private static final String LEARNED = "gazetteer-learned.csv";

  /** Of {@code areas.csv}. */
  static final List<String> AREA_COLUMNS =
      List.of("id", "parent", "name", "kana", "name_en", "kind", "postal_code", "lat", "lon");

  private static final List<String> COLUMNS =
      List.of("kind", "name", "kana", "address", "area", "lat", "lon", "precision", "source");

  private PlaceFiles() {}

  static List<Area> areas(Path file) {
    return Ids.tree(CsvFile.read(file, AREA_COLUMNS)).stream().map(PlaceFiles::area).toList();
  }

  /** What people wrote, then what was learned: places in these areas. */
  static List<Place> gazetteer(Path folder, Areas areas) {
    List<String> ids = areas.list().stream().map(Area::id).toList();
    List<CsvRow> rows = Stream.of(WRITTEN, LEARNED).flatMap(name -> rows(folder, name)).toList();
    rows.stream()
        .filter(row -> row.find("area") != null)
        .forEach(row -> row.known("area", row.text("area"), ids, " areas.csv の id "));
    return rows.stream().map(PlaceFiles::place).toList();
  }

  private static Stream<CsvRow> rows(Path folder, String name) {
    Path file = folder.resolve(name);
    return Files.exists(file) ? CsvFile.read(file, COLUMNS).stream() : Stream.empty();
  }

  static Path learn(Path folder, List<Place> places) {
    Path file = folder.resolve(LEARNED);
    if (!places.isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      rows(folder, LEARNED).map(PlaceFiles::place).forEach(place -> rows.add(cells(place)));
      places.forEach(place -> rows.add(cells(place)));
      CsvFile.write(file, COLUMNS, rows);
    }
    return file;
  }

  private static List<String> cells(Place place) {
    return List.of(
        place.kind().name().toLowerCase(Locale.ROOT),
        place.name(),
        Objects.requireNonNullElse(place.kana(), ""),
        Objects.requireNonNullElse(place.address(), ""),
        Objects.requireNonNullElse(place.area(), ""),
        String.format(Locale.ROOT, "%.6f", place.lat()),
        String.format(Locale.ROOT, "%.6f", place.lon()),
        place.precision().name().toLowerCase(Locale.ROOT),
        place.source());
  }

  private static Area area(CsvRow row) {
    return new Area(
        row.text("id"),
        row.find("parent"),
        row.text("name"),
        row.text("kana"),
        row.text("name_en"),
        row.choice("kind", Area.Kind.class),
        postalCode(row.text("postal_code")),
        row.longitude(),
        row.latitude());
  }

  private static Place place(CsvRow row) {
    return new Place(
        row.choice("kind", Place.Kind.class),
        row.text("name"),
        row.find("kana"),
        row.find("address"),
        row.find("area"),
        row.longitude(),
        row.latitude(),
        row.choice("precision", Precision.class),
        row.text("source"));
  }

  private static @Nullable String postalCode(String cell) {
    return cell.isEmpty() ? null : cell.replace("-", "");
  }
}
