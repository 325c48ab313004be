package jp.tsunagi.importer.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One line of a table before anybody knows what it means.
 *
 * @param number as a spreadsheet shows it, from 1
 * @param cells as received
 * @param hidden true when the spreadsheet does not show it
 */
record Line(int number, List<String> cells, boolean hidden) {

  Line(int number, List<String> cells) {
    this(number, cells, false);
  }

  boolean blank() {
    return cells.stream().allMatch(String::isBlank);
  }

  String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  /** True when at most so many cells say something. */
  boolean saysAtMost(int most) {
    int words = 0;
    for (int i = 0; i < cells.size() && words <= most; i++) {
      words += cells.get(i).isBlank() ? 0 : 1;
    }
    return words <= most;
  }

  /** The cells that say something. */
  List<String> words() {
    return cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
  }

  /** The same without what stands in some columns. */
  Line without(Set<Integer> columns) {
    if (columns.isEmpty()) {
      return this;
    }
    List<String> kept = new ArrayList<>(cells);
    columns.stream().filter(column -> column < kept.size()).forEach(column -> kept.set(column, ""));
    return new Line(number, kept, hidden);
  }
}
