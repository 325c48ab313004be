package jp.tsunagi.importer.sheet;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, or of one sheet of a workbook.
 *
 * @param name of the sheet in the workbook; empty where there is only one
 * @param hiddenColumns columns that the spreadsheet does not show, the first is 0
 * @param hidden true when the spreadsheet does not show the sheet
 * @param source gives the lines from the first, as often as asked, each time to be closed
 * @param epsg the reference system of its coordinates where the file names one, else null
 */
record Table(
    String name,
    Supplier<Stream<Line>> source,
    MergedCells merged,
    Set<Integer> hiddenColumns,
    boolean hidden,
    @Nullable Integer epsg) {

  Table {
    hiddenColumns = Set.copyOf(hiddenColumns);
  }

  Table(
      String name,
      Supplier<Stream<Line>> source,
      MergedCells merged,
      Set<Integer> hiddenColumns,
      boolean hidden) {
    this(name, source, merged, hiddenColumns, hidden, null);
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

  /** The same from a line on, the first is 0. */
  Table from(int line) {
    return new Table(name, () -> source.get().skip(line), merged, hiddenColumns, hidden, epsg);
  }

  /** The same without a name. */
  Table unnamed() {
    return new Table("", source, merged, hiddenColumns, hidden, epsg);
  }

  /** The same with coordinates of a reference system, null for what the clerk says. */
  Table in(@Nullable Integer system) {
    return new Table(name, source, merged, hiddenColumns, hidden, system);
  }
}
