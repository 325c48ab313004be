package jp.tsunagi.importer.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.area.Place;
import jp.tsunagi.core.resource.Precision;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** {@code areas.csv} and {@code gazetteer.csv}. */
final class PlaceFiles {
  private PlaceFiles() {}

  static List<Area> areas(Path file) {
    return CsvFile.read(file, PlaceFiles::area);
  }

  static List<Place> places(Path file) {
    return CsvFile.read(file, PlaceFiles::place);
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
