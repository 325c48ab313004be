package jp.tsunagi.importer.identity;

import java.util.stream.Stream;
import jp.tsunagi.importer.column.Columns;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Cells;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.normalise.MatchKey;
import jp.tsunagi.importer.normalise.Texts;
import jp.tsunagi.importer.sheet.Sheet;
import jp.tsunagi.importer.sheet.SheetRow;

/**
 * What can tell a row from the others of its source.
 *
 * @param id the city's own identifier, empty when the row has none
 * @param nameAndPlace never empty
 * @param schedule for rows that share name and place
 */
public record KeyParts(String id, String nameAndPlace, String schedule) {

  /** The parts of a row, before it is understood. */
  public static KeyParts of(Sheet sheet, Columns columns, SheetRow row) {
    return of(sheet.name(), Cells.of(columns, row.cells()));
  }

  /** The parts of a row that is understood. */
  public static KeyParts of(Draft draft) {
    return of(draft.origin().sheet(), draft.cells());
  }

  private static KeyParts of(String sheet, Cells cells) {
    String in = sheet.isEmpty() ? "" : sheet + "/";
    String id = MatchKey.of(cells.first(Field.ID));
    String place =
        Stream.of(Field.VENUE, Field.ADDRESS, Field.ORGANIZATION)
            .map(field -> MatchKey.of(cells.first(field)))
            .filter(key -> !key.isEmpty())
            .findFirst()
            .orElse("");
    String schedule =
        "@"
            + MatchKey.of(cells.first(Field.DATE_START))
            + MatchKey.of(cells.first(Field.WEEKDAYS))
            + MatchKey.of(cells.first(Field.SCHEDULE))
            + MatchKey.of(cells.first(Field.TIME_START));
    String name = MatchKey.of(Texts.line(cells.first(Field.NAME)));
    return new KeyParts(id.isEmpty() ? "" : in + id, in + name + "@" + place, schedule);
  }
}
