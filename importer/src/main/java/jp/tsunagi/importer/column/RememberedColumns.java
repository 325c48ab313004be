package jp.tsunagi.importer.column;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.importer.column.Columns.Column;

/**
 * What a clerk said about the columns of sheets with one header. It goes before recognition, for
 * every sheet whose labels are the same in the same order; width, case, spaces and punctuation do
 * not matter.
 *
 * @param file where it is written down
 * @param header the labels of the sheet, in order
 * @param fields label to field; a label that is not in it is not read
 */
public record RememberedColumns(String file, List<String> header, Map<String, Field> fields) {
  public RememberedColumns {
    header = List.copyOf(header);
    fields = Map.copyOf(fields);
  }

  /** True when a sheet with these labels is meant. */
  public boolean isFor(List<String> labels) {
    return folded(header).equals(folded(labels));
  }

  /** The columns of a sheet with this header. */
  Columns columns(List<String> labels) {
    Map<String, Field> byLabel = new LinkedHashMap<>();
    fields.forEach((label, field) -> byLabel.put(Labels.folded(label), field));
    List<Column> columns = new ArrayList<>();
    for (String label : labels) {
      columns.add(new Column(label, byLabel.get(Labels.folded(label)), 1));
    }
    return new Columns(columns);
  }

  private static List<String> folded(List<String> labels) {
    return labels.stream().map(Labels::folded).toList();
  }
}
