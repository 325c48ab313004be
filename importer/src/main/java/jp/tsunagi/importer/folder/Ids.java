package jp.tsunagi.importer.folder;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a table of things with ids has to keep to. */
final class Ids {
  private static final String ID = "id";
  private static final String PARENT = "parent";

  private Ids() {}

  /** The rows by their ids, each of which stands there once. */
  static Map<String, CsvRow> unique(List<CsvRow> rows, String column) {
    Map<String, CsvRow> byId = new LinkedHashMap<>();
    for (CsvRow row : rows) {
      String id = row.text(column);
      if (id.isEmpty()) {
        throw row.wrong(column, "空です。ほかの行にない名前を英数字で付けてください。");
      }
      if (byId.putIfAbsent(id, row) != null) {
        throw row.wrong(column, "「" + id + "」はもう上の行にあります。どちらかを消すか、別の名前にしてください。");
      }
    }
    return byId;
  }

  /** The same rows, of which each may name the one above it: without end or loop none leads up. */
  static List<CsvRow> tree(List<CsvRow> rows) {
    Map<String, CsvRow> byId = unique(rows, ID);
    for (CsvRow row : rows) {
      Set<CsvRow> path = new HashSet<>();
      for (CsvRow at = row; at != null && at.find(PARENT) != null; at = byId.get(at.text(PARENT))) {
        at.known(PARENT, at.text(PARENT), byId.keySet(), "この表の id ");
        if (!path.add(at)) {
          throw row.wrong(PARENT, "上へたどると同じ行に戻ります。いちばん上の行の parent は空にしてください。");
        }
      }
    }
    return rows;
  }
}
