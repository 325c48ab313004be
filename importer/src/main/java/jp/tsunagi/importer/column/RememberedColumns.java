package jp.tsunagi.importer.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
  private static final Pattern ADDED = Pattern.compile(Labels.NOTICES + "|（見出しなし\\d+列目）");

  public RememberedColumns {
    header = List.copyOf(header);
    fields = Map.copyOf(fields);
  }

  /**
   * True when a sheet with these labels is meant. What the importer itself puts behind them makes
   * no other header: unnamed columns, and what is wrong with a quarantined row.
   */
  public boolean isFor(List<String> labels) {
    return labels.size() >= header.size()
        && folded(labels.subList(0, header.size())).equals(folded(header))
        && labels.stream().skip(header.size()).allMatch(ADDED.asMatchPredicate());
  }

  /** The columns of a sheet with this header. */
  Columns columns(List<String> labels) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Field field = i < header.size() ? fields.get(header.get(i)) : null;
      columns.add(new Column(labels.get(i), field, 1));
    }
    return new Columns(columns);
  }

  private static List<String> folded(List<String> labels) {
    return labels.stream().map(Labels::folded).toList();
  }
}
