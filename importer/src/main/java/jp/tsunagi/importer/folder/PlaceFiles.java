package jp.tsunagi.importer.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.area.Place;
import jp.tsunagi.core.resource.Precision;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * {@code areas.csv}, {@code gazetteer.csv}, which people write, and {@code gazetteer-learned.csv},
 * which the gazetteer command writes. Either gazetteer may be missing.
 */
final class PlaceFiles {
  private static final String WRITTEN = "gazetteer.csv";
  private static final String LEARNED = "gazetteer-learned.csv";
  private static final List<String> COLUMNS =
      List.of("kind", "name", "kana", "address", "area", "lat", "lon", "precision", "source");

  private PlaceFiles() {}

  static List<Area> areas(Path file) {
    return CsvFile.read(file, PlaceFiles::area);
  }

  /** What people wrote, then what was learned. */
  static List<Place> gazetteer(Path folder) {
    return Stream.of(WRITTEN, LEARNED)
        .map(folder::resolve)
        .filter(Files::exists)
        .flatMap(file -> CsvFile.read(file, PlaceFiles::place).stream())
        .toList();
  }

  static Path learn(Path folder, List<Place> places) {
    Path file = folder.resolve(LEARNED);
    if (!places.isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      if (Files.exists(file)) {
        CsvFile.read(file, PlaceFiles::place).forEach(place -> rows.add(cells(place)));
      }
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

  private static Area area(CSVRecord row) {
    return new Area(
        row.get("id"),
        orNull(row.get("parent")),
        row.get("name"),
        row.get("kana"),
        row.get("name_en"),
        Area.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
        postalCode(row.get("postal_code")),
        degrees(row, "lon"),
        degrees(row, "lat"));
  }

  private static Place place(CSVRecord row) {
    return new Place(
        Place.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
        row.get("name"),
        orNull(row.get("kana")),
        orNull(row.get("address")),
        orNull(row.get("area")),
        degrees(row, "lon"),
        degrees(row, "lat"),
        Precision.valueOf(row.get("precision").toUpperCase(Locale.ROOT)),
        row.get("source"));
  }

  private static double degrees(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static @Nullable String postalCode(String cell) {
    return orNull(cell.replace("-", ""));
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
