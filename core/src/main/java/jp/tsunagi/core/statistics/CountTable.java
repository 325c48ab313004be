package jp.tsunagi.core.statistics;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Persons counted by two things, with the totals of rows and columns. Immutable. */
public final class CountTable {

  private final List<String> rows;
  private final List<String> columns;
  private final long[][] cells;

  private CountTable(List<String> rows, List<String> columns, long[][] cells) {
    this.rows = rows;
    this.columns = columns;
    this.cells = cells;
  }

  /** What a count is of. */
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

  /** What the rows are called. */
  public List<String> rows() {
    return rows;
  }

  /** What the columns are called. */
  public List<String> columns() {
    return columns;
  }

  /**
   * The counts: a line for each row, and a last one of totals; in each a count for each column, and
   * a last one, the row's total.
   */
  public long[][] cells() {
    return Arrays.stream(cells).map(long[]::clone).toArray(long[][]::new);
  }
}
