package jp.tsunagi.api.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tsunagi.core.statistics.CountTable;
import jp.tsunagi.core.statistics.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * A table as it may be published.
 *
 * @param title what it shows, in Japanese
 * @param columns what its columns are called, the first that of the rows' names
 * @param rows names and figures; null for what is not shown
 */
record Figures(String id, String title, List<String> columns, List<Row> rows) {

  private static final String TOTAL = "合計";

  /** There is nothing to be told. */
  static final String NOTHING = "—";

  Figures {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A line of a table. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Row(String name, List<@Nullable Object> figures) {
    Row {
      figures = new ArrayList<>(figures);
    }

    static Row of(String name, @Nullable Object... figures) {
      return new Row(name, Arrays.asList(figures));
    }
  }

  /** Counts with their totals, of which small ones and what would give them away are not shown. */
  static Figures of(String id, String title, String rowsAre, CountTable table) {
    boolean[][] hidden = Suppression.of(table);
    long[][] cells = table.cells();
    List<String> columns = new ArrayList<>();
    columns.add(rowsAre);
    columns.addAll(table.columns());
    columns.add(TOTAL);
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < cells.length; row++) {
      List<@Nullable Object> figures = new ArrayList<>();
      for (int column = 0; column < cells[row].length; column++) {
        figures.add(hidden[row][column] ? null : cells[row][column]);
      }
      rows.add(new Row(row < table.rows().size() ? table.rows().get(row) : TOTAL, figures));
    }
    return new Figures(id, title, columns, rows);
  }

  /** A count that stands alone; null when it is small. */
  static @Nullable Long shown(long count) {
    return count > 0 && count < Suppression.LEAST ? null : count;
  }

  /** A figure about so many people, to one decimal; null when they are few, a dash for nobody. */
  static @Nullable Object shown(double figure, long people) {
    if (people == 0) {
      return NOTHING;
    }
    return people < Suppression.LEAST ? null : Math.round(figure * 10) / 10.0;
  }
}
