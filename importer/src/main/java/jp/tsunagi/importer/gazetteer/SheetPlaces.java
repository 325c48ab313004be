package jp.tsunagi.importer.gazetteer;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.core.area.Place;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Location.Basis;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.importer.column.Columns;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.column.Labels;
import jp.tsunagi.importer.column.RememberedColumns;
import jp.tsunagi.importer.draft.Cells;
import jp.tsunagi.importer.draft.PlaceWords;
import jp.tsunagi.importer.locate.KnownPlaces;
import jp.tsunagi.importer.locate.KnownPlaces.Understood;
import jp.tsunagi.importer.locate.Located;
import jp.tsunagi.importer.locate.Locator;
import jp.tsunagi.importer.locate.PlaceFinding;
import jp.tsunagi.importer.sheet.Sheet;
import jp.tsunagi.importer.sheet.SheetReader;
import jp.tsunagi.importer.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Any sheet with coordinates and an address or a venue: each of its rows is a place. The name of a
 * row is a place's name only in a list of facilities, not in one of activities.
 */
final class SheetPlaces {
  private static final Set<Field> OF_ACTIVITIES =
      Set.of(Field.VENUE, Field.SCHEDULE, Field.DATE_START, Field.DATE_END);

  /** What makes a sheet's coordinates useless as a reference. */
  private static final Map<PlaceFinding.Kind, String> REASONS =
      new EnumMap<>(
          Map.of(
              PlaceFinding.Kind.COORDINATES_UNREADABLE, "緯度・経度が読めない",
              PlaceFinding.Kind.COORDINATES_ZERO, "緯度・経度が0",
              PlaceFinding.Kind.COORDINATES_OUTSIDE, "座標が市の範囲の外",
              PlaceFinding.Kind.COORDINATES_FAR_FROM_ADDRESS, "座標と住所が離れている",
              PlaceFinding.Kind.ADDRESS_OUTSIDE, "住所が市外"));

  private final Labels labels;
  private final Locator locator;
  private final KnownPlaces places;

  /**
   * @param remembered what clerks said about the columns of sheets
   */
  SheetPlaces(Locator locator, KnownPlaces places, List<RememberedColumns> remembered) {
    this.labels = Labels.read().remembering(remembered);
    this.locator = locator;
    this.places = places;
  }

  void read(Path file, Lesson lesson) {
    for (Sheet sheet : new SheetReader(labels::known).read(file, lesson.file())) {
      Columns columns = Columns.recognise(sheet.labels(), sheet.hiddenColumns(), labels);
      boolean facilities = OF_ACTIVITIES.stream().noneMatch(columns::has);
      Locator inSystem = locator.in(sheet.epsg());
      for (SheetRow row : sheet.rows()) {
        Cells cells = Cells.of(columns, row.cells());
        Locator.Words words = PlaceWords.of(cells, row.section());
        take(row, words, inSystem.locate(words), facilities, lesson);
      }
    }
  }

  private void take(
      SheetRow row, Locator.Words words, Located located, boolean facilities, Lesson lesson) {
    String reason = reason(located);
    if (reason != null) {
      lesson.refuse(row.number(), reason);
      return;
    }
    String venue = located.venue() == null && facilities ? words.name() : located.venue();
    Understood address = places.understand(words.address());
    boolean numbered = !words.address().isBlank() && !address.parts().block().isEmpty();
    if (venue != null && !venue.isBlank()) {
      String full = words.address().isBlank() ? null : address.full();
      lesson.offer(row.number(), place(Place.Kind.VENUE, venue, full, located, lesson));
    } else if (numbered) {
      lesson.offer(
          row.number(), place(Place.Kind.ADDRESS, address.full(), address.full(), located, lesson));
    } else {
      lesson.refuse(row.number(), "会場名も番地もない");
    }
  }

  private static @Nullable String reason(Located located) {
    return located.findings().stream()
        .map(finding -> REASONS.get(finding.kind()))
        .filter(found -> found != null)
        .findFirst()
        .orElse(located.location().basis() == Basis.SHEET ? null : "緯度・経度がない");
  }

  private static Place place(
      Place.Kind kind, String name, @Nullable String address, Located located, Lesson lesson) {
    Location location = located.location();
    double lon = location.lon() == null ? 0 : location.lon();
    double lat = location.lat() == null ? 0 : location.lat();
    return new Place(
        kind, name, null, address, located.area(), lon, lat, Precision.EXACT, lesson.file());
  }
}
