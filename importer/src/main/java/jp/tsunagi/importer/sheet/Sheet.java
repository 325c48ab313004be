package jp.tsunagi.importer.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagi.importer.sheet.SkippedLine.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A sheet: what its columns are called and its rows.
 *
 * @param source the file name, or what the clerk calls the source
 * @param name of the sheet in the workbook; empty for a file with one table
 * @param title the words above the header, empty when there are none
 * @param labels one per column, never empty and never twice the same; none for a sheet that was
 *     passed over because it has no header (集計, 記入例) or is hidden
 * @param rows may be read from the file anew each time they are gone through
 * @param skipped lines that are no rows
 * @param hiddenColumns labels of columns that the spreadsheet does not show; their cells are empty
 * @param epsg the reference system of its coordinates where the file names one, else null
 */
public record Sheet(
    String source,
    String name,
    String title,
    List<String> labels,
    Collection<SheetRow> rows,
    List<SkippedLine> skipped,
    Set<String> hiddenColumns,
    @Nullable Integer epsg) {
  /** What a row's section is called in the row as received. */
  public static final String SECTION = "（区切りの見出し）";

  public Sheet {
    labels = List.copyOf(labels);
    skipped = List.copyOf(skipped);
    hiddenColumns = Set.copyOf(hiddenColumns);
  }

  /** A sheet that does not name its reference system. */
  public Sheet(
      String source,
      String name,
      String title,
      List<String> labels,
      Collection<SheetRow> rows,
      List<SkippedLine> skipped,
      Set<String> hiddenColumns) {
    this(source, name, title, labels, rows, skipped, hiddenColumns, null);
  }

  /**
   * A sheet of a workbook that is not read: it has no rows, and its lines are told; of a hidden one
   * no words.
   */
  static Sheet passedOver(String source, Table table) {
    Reason reason = table.hidden() ? Reason.HIDDEN_SHEET : Reason.NO_HEADER;
    try (Stream<Line> lines = table.lines()) {
      List<SkippedLine> skipped =
          lines
              .filter(line -> !line.blank())
              .map(
                  line ->
                      new SkippedLine(
                          line.number(),
                          reason,
                          table.hidden() ? "" : String.join(" ", line.words())))
              .toList();
      return new Sheet(source, table.name(), "", List.of(), List.of(), skipped, Set.of());
    }
  }

  /** The source and, in a workbook, the sheet: how a report calls it. */
  public String displayName() {
    return name.isEmpty() ? source : source + "［" + name + "］";
  }
}
