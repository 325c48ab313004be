package jp.tsunagi.importer.sheet;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as a spreadsheet shows it, from 1
 * @param received the cells exactly as they came
 * @param cells the same with 〃, 同上 and cells merged downwards replaced by the cell above, and
 *     without what formulas failed to say (#REF!)
 * @param hidden true when the spreadsheet does not show it
 */
public record SheetRow(int number, List<String> received, List<String> cells, boolean hidden) {
  public SheetRow {
    received = List.copyOf(received);
    cells = List.copyOf(cells);
  }

  public SheetRow(int number, List<String> received, List<String> cells) {
    this(number, received, cells, false);
  }
}
