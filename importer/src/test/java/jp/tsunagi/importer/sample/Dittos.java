package jp.tsunagi.importer.sample;

import java.util.ArrayList;
import java.util.List;

/** Replaces what a cell repeats from the row above by 〃 or 同上, as hands do. */
final class Dittos {
  private final Chance chance;
  private List<String> above = List.of();

  Dittos(Chance chance) {
    this.chance = chance;
  }

  List<String> apply(List<String> row, List<Integer> columns) {
    List<String> out = new ArrayList<>(row);
    for (int column : columns) {
      String value = row.get(column);
      if (!above.isEmpty() && !value.isEmpty() && value.equals(above.get(column))) {
        out.set(column, chance.percent(65) ? chance.of("〃", "〃", "同上") : value);
      }
    }
    above = row;
    return out;
  }

  void blankRow() {
    above = List.of();
  }
}
