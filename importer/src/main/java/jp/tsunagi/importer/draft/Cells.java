package jp.tsunagi.importer.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tsunagi.importer.column.Columns;
import jp.tsunagi.importer.column.Columns.Column;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.column.LabelWords;
import jp.tsunagi.importer.normalise.Absent;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row by what they are about. Where several columns serve one field, their words are
 * put together line by line.
 */
public final class Cells {

  /** Prices that need no 月額 of their label: they have a word of their own, or are none. */
  private static final Pattern PRICED =
      Pattern.compile("(?s).*[月年回].*|.*無料|[-－ー―0０円\\s]*|なし|無し?|不要|実費");

  private static final Pattern BARE_SUM = Pattern.compile("[\\d０-９][\\d０-９,，]*");

  /** Ticks and short words that mean nothing without their label. */
  private static final Set<Field> LABELLED =
      EnumSet.of(Field.ACCESSIBILITY, Field.PARKING, Field.NOTE);

  private final Map<Field, List<String>> words = new EnumMap<>(Field.class);
  private final Map<Field, String> labels = new EnumMap<>(Field.class);

  /** Sorts the cells of a row by the sheet's columns. */
  public static Cells of(Columns columns, List<String> row) {
    Cells cells = new Cells();
    SpreadCells spread = new SpreadCells();
    LabelledHours hours = new LabelledHours();
    boolean byLabel = columns.hoursByLabel();
    List<Column> all = columns.columns();
    for (int i = 0; i < Math.min(all.size(), row.size()); i++) {
      Field field = all.get(i).field();
      String label = all.get(i).label();
      if (field == null || row.get(i).isBlank() || spread.take(field, label, row.get(i))) {
        continue;
      }
      if (byLabel && LabelWords.ofHours(field)) {
        hours.take(field, all.get(i), row.get(i).strip());
      } else {
        cells.add(field, all.get(i), row.get(i).strip());
      }
    }
    cells.addTogether(Field.WEEKDAYS, spread.weekdays());
    cells.addTogether(Field.SCHEDULE, spread.months());
    cells.addTogether(Field.DATE_START, spread.date());
    boolean days = cells.has(Field.WEEKDAYS);
    if (byLabel
        || ((days || cells.has(Field.TIME_START))
            && hours.takeByDays(cells)
            && (!days || hours.tellAllOf(cells)))) {
      cells.put(hours);
    }
    all.forEach(column -> cells.name(column.field(), column.label()));
    return cells;
  }

  /** What several columns say together stands before what one says. */
  void addTogether(Field field, String said) {
    if (!said.isEmpty()) {
      words.computeIfAbsent(field, f -> new ArrayList<>()).add(0, said);
    }
  }

  /** Words that say more than those of a field, and stand for another. */
  void replace(Field field, Field by, String said) {
    words.remove(field);
    addTogether(by, said);
  }

  private void name(@Nullable Field field, String label) {
    if (field != null) {
      labels.putIfAbsent(field, label);
    }
  }

  /** Hours with their days; they say all that a list of the same days does. */
  private void put(LabelledHours hours) {
    boolean all = hours.tellAllOf(this);
    String said = hours.words(this);
    words.keySet().removeAll(LabelledHours.FIELDS);
    if (all) {
      words.remove(Field.WEEKDAYS);
    }
    addTogether(Field.TIME, said);
  }

  void add(Field field, Column column, String cell) {
    labels.putIfAbsent(field, column.label());
    String said = said(field, column, cell);
    List<String> sofar = words.computeIfAbsent(field, f -> new ArrayList<>());
    if (sofar.isEmpty()) {
      sofar.add(said);
    } else if (field == Field.CLOSED || (field == Field.COST && !column.said().isEmpty())) {
      join(field, sofar, said);
    } else if (!sofar.contains(said)) {
      sofar.add(said);
    }
  }

  private static String said(Field field, Column column, String cell) {
    if (LABELLED.contains(field) && cell.length() <= 3) {
      return column.label() + "：" + cell;
    }
    boolean priced =
        LabelWords.isPeriod(column.said()) ? PRICED.matcher(cell).matches() : silent(field, cell);
    if (field != Field.COST || column.said().isEmpty() || priced) {
      return cell;
    }
    return column.said() + "：" + cell + (BARE_SUM.matcher(cell).matches() ? "円" : "");
  }

  /** こども：無料、大人：300円 in one list; a dash among them says nothing, nor does なし among closures. */
  private static void join(Field field, List<String> sofar, String said) {
    String before = sofar.get(0);
    if (silent(field, before)) {
      sofar.set(0, said);
    } else if (!silent(field, said) && !List.of(before.split("、", -1)).contains(said)) {
      sofar.set(0, before + "、" + said);
    }
  }

  private static boolean silent(Field field, String cell) {
    return Absent.saysNothing(cell) || (field == Field.CLOSED && Absent.saysNo(cell));
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
