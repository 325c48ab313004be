package jp.tsunagi.importer.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.importer.sheet.Sheet;
import jp.tsunagi.importer.sheet.SheetRow;

/**
 * Where a row came from, and the row as received.
 *
 * @param row its number, as a spreadsheet shows it
 * @param raw header to cell, in the sheet's order
 * @param surplus cells to the right of the last header
 * @param hidden true when the spreadsheet does not show the row
 */
public record Origin(
    String source,
    String sheet,
    int row,
    Map<String, String> raw,
    List<String> surplus,
    boolean hidden) {

  /** The origin of a row of a sheet. */
  public static Origin of(Sheet sheet, SheetRow row) {
    List<String> labels = sheet.labels();
    List<String> cells = row.received();
    Map<String, String> raw = new LinkedHashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      raw.put(labels.get(i), i < cells.size() ? cells.get(i) : "");
    }
    if (!row.section().isBlank()) {
      raw.put(Sheet.SECTION, row.section());
    }
    List<String> surplus =
        cells.stream().skip(labels.size()).filter(cell -> !cell.isBlank()).toList();
    for (int i = labels.size(); i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        raw.put("（見出しなし%d列目）".formatted(i + 1), cells.get(i));
      }
    }
    return new Origin(sheet.source(), sheet.name(), row.number(), raw, surplus, row.hidden());
  }
}
