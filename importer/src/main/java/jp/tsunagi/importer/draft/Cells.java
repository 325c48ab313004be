package jp.tsunagi.importer.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.importer.column.Columns;
import jp.tsunagi.importer.column.Columns.Column;
import jp.tsunagi.importer.column.Field;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row by what they are about. Where several columns serve one field, their words are
 * put together line by line.
 */
public final class Cells {

  /** Ticks and short words that mean nothing without their label. */
  private static final Set<Field> LABELLED =
      EnumSet.of(Field.ACCESSIBILITY, Field.PARKING, Field.NOTE);

  private final Map<Field, List<String>> words = new EnumMap<>(Field.class);
  private final Map<Field, String> labels = new EnumMap<>(Field.class);

  /** Sorts the cells of a row by the sheet's columns. */
  public static Cells of(Columns columns, List<String> row) {
    Cells cells = new Cells();
    SpreadCells spread = new SpreadCells();
    List<Column> all = columns.columns();
    for (int i = 0; i < Math.min(all.size(), row.size()); i++) {
      Field field = all.get(i).field();
      String label = all.get(i).label();
      if (field != null && !row.get(i).isBlank() && !spread.take(field, label, row.get(i))) {
        cells.add(field, label, row.get(i).strip());
      }
    }
    cells.addTogether(Field.WEEKDAYS, spread.weekdays());
    cells.addTogether(Field.SCHEDULE, spread.months());
    cells.addTogether(Field.DATE_START, spread.date());
    all.forEach(column -> cells.name(column.field(), column.label()));
    return cells;
  }

  /** What several columns say together stands before what one says. */
  private void addTogether(Field field, String said) {
    if (!said.isEmpty()) {
      words.computeIfAbsent(field, f -> new ArrayList<>()).add(0, said);
    }
  }

  private void name(@Nullable Field field, String label) {
    if (field != null) {
      labels.putIfAbsent(field, label);
    }
  }

  private void add(Field field, String label, String cell) {
    labels.putIfAbsent(field, label);
    boolean labelled = LABELLED.contains(field) && cell.length() <= 3;
    String said = labelled ? label + "：" + cell : cell;
    List<String> sofar = words.computeIfAbsent(field, f -> new ArrayList<>());
    if (!sofar.contains(said)) {
      sofar.add(said);
    }
  }

  /** All words on a field, line by line; empty when there are none. */
  public String all(Field field) {
    return String.join("\n", words.getOrDefault(field, List.of()));
  }

  /** The words of the first column on a field that has any; empty when none has. */
  public String first(Field field) {
    List<String> all = words.getOrDefault(field, List.of());
    return all.isEmpty() ? "" : all.get(0);
  }

  /** The label of the column that speaks of the field first, null when the sheet has none. */
  public @Nullable String label(Field field) {
    return labels.get(field);
  }

  /** True when a cell speaks of the field. */
  public boolean has(Field field) {
    return words.containsKey(field);
  }
}
