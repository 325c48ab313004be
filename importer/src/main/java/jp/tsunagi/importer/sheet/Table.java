package jp.tsunagi.importer.sheet;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The lines of a file, or of one sheet of a workbook.
 *
 * @param name of the sheet in the workbook; empty where there is only one
 * @param hiddenColumns columns that the spreadsheet does not show, the first is 0
 * @param hidden true when the spreadsheet does not show the sheet
 * @param source gives the lines from the first, as often as asked, each time to be closed
 */
record Table(
    String name,
    Supplier<Stream<Line>> source,
    MergedCells merged,
    Set<Integer> hiddenColumns,
    boolean hidden) {

  Table {
    hiddenColumns = Set.copyOf(hiddenColumns);
  }

  Table(String name, Supplier<Stream<Line>> source, MergedCells merged) {
    this(name, source, merged, Set.of(), false);
  }

  Table(String name, List<Line> lines, MergedCells merged) {
    this(name, lines::stream, merged);
  }

  Table(String name, List<Line> lines) {
    this(name, lines, MergedCells.NONE);
  }

  /** The lines from the first. To be closed. */
  Stream<Line> lines() {
    return source.get();
  }

  /** So many lines from the first. */
  List<Line> head(int most) {
    try (Stream<Line> lines = lines()) {
      return lines.limit(most).toList();
    }
  }

  /** The same without a name. */
  Table unnamed() {
    return new Table("", source, merged, hiddenColumns, hidden);
  }
}
