package jp.tsunagi.importer.sheet;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as a spreadsheet shows it, from 1
 * @param received the cells exactly as they came
 * @param cells the same with 〃 and 同上 replaced by the cell above
 */
public record SheetRow(int number, List<String> received, List<String> cells) {
  public SheetRow {
    received = List.copyOf(received);
    cells = List.copyOf(cells);
  }
}
