package jp.tsunagi.core.statistics;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Persons counted by two things, with the totals of rows and columns. Immutable.
 *
 * @param rows what the rows are called
 * @param columns what the columns are called
 * @param cells one row of counts for each row, and a last one of totals; in each a count for each
 *     column, and a last one, the row's total
 */
public record CountTable(List<String> rows, List<String> columns, long[][] cells) {

  public CountTable {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = Arrays.stream(cells).map(long[]::clone).toArray(long[][]::new);
  }

  /** A count by its row and column. */
  public record Cell(String row, String column) {}

  /**
   * A table of what was counted; rows and columns are those given, and others that were counted.
   */
  public static CountTable of(List<String> rows, List<String> columns, Map<Cell, Long> counts) {
    Set<String> allRows = new LinkedHashSet<>(rows);
    Set<String> allColumns = new LinkedHashSet<>(columns);
    counts.keySet().forEach(cell -> allRows.add(cell.row()));
    counts.keySet().forEach(cell -> allColumns.add(cell.column()));
    List<String> down = List.copyOf(allRows);
    List<String> across = List.copyOf(allColumns);
    long[][] cells = new long[down.size() + 1][across.size() + 1];
    counts.forEach(
        (cell, count) -> {
          int row = down.indexOf(cell.row());
          int column = across.indexOf(cell.column());
          cells[row][column] += count;
          cells[row][across.size()] += count;
          cells[down.size()][column] += count;
          cells[down.size()][across.size()] += count;
        });
    return new CountTable(down, across, cells);
  }

  @Override
  public long[][] cells() {
    return Arrays.stream(cells).map(long[]::clone).toArray(long[][]::new);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CountTable table
        && rows.equals(table.rows)
        && columns.equals(table.columns)
        && Arrays.deepEquals(cells, table.cells);
  }

  @Override
  public int hashCode() {
    return 31 * rows.hashCode() + Arrays.deepHashCode(cells);
  }

  @Override
  public String toString() {
    return "CountTable[" + rows + ", " + columns + "]";
  }
}
