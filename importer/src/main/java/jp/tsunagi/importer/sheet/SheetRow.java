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
 * @param section the heading among the rows that it stands below (【八鹿地域】), empty for none
 */
public record SheetRow(
    int number, List<String> received, List<String> cells, boolean hidden, String section) {
  public SheetRow {
    received = List.copyOf(received);
    cells = List.copyOf(cells);
  }

  public SheetRow(int number, List<String> received, List<String> cells) {
    this(number, received, cells, false);
  }

  public SheetRow(int number, List<String> received, List<String> cells, boolean hidden) {
    this(number, received, cells, hidden, "");
  }
}
