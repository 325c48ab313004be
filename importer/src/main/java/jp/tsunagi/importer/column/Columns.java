package jp.tsunagi.importer.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.tsunagi.importer.column.Labels.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a sheet are about.
 *
 * @param columns one per column, in the sheet's order
 */
public record Columns(List<Column> columns) {

  /** Fields that a sheet says once; further candidates serve another field or none. */
  private static final Set<Field> ONLY_ONCE = Set.of(Field.NAME, Field.ID);

  private static final Pattern UNKNOWN_NAME = Pattern.compile("(?<![氏人県市町村字区目駅線課係])名称?$");

  /** Houses that things are held in; 担当公民館名 is whom to ask. */
  private static final Pattern HOUSE_NAME =
      Pattern.compile("^(?!担当|所管|管轄|最寄).*(?:館|ホール|集会所|(?:交流|市民|コミュニティ)センター)名称?$");

  /** Fields of which a row shows one: of several columns the first that says something. */
  private static final Set<Field> SHOWN_ONCE =
      EnumSet.of(
          Field.VENUE,
          Field.ADDRESS,
          Field.ORGANIZATION,
          Field.DATE_START,
          Field.DATE_END,
          Field.TIME_START,
          Field.TIME_END,
          Field.TIME,
          Field.WEEKDAYS,
          Field.SCHEDULE,
          Field.CAPACITY);

  public Columns {
    columns = LabelWords.told(columns);
  }

  /**
   * One column.
   *
   * @param field null when the label means nothing known: the cells stay in the raw row
   * @param confidence 0 to 1
   * @param said what the label says of the cells (日曜, こども, 月額), empty for most
   */
  public record Column(String label, @Nullable Field field, double confidence, String said) {
    Column(String label, @Nullable Field field, double confidence) {
      this(label, field, confidence, "");
    }

    Column saying(String words) {
      return new Column(label, field, confidence, words);
    }
  }

  /** Recognises the columns by their labels; what a clerk said about this header goes before. */
  public static Columns recognise(List<String> labels, Labels dictionary) {
    return recognise(labels, Set.of(), dictionary);
  }

  /**
   * The same.
   *
   * @param hidden labels of columns that have nothing to say because the spreadsheet hides them
   */
  public static Columns recognise(List<String> labels, Set<String> hidden, Labels dictionary) {
    return dictionary
        .remembered(labels)
        .orElseGet(
            () -> {
              Columns columns = byMeaning(labels, hidden, dictionary, true);
              return columns.has(Field.NAME)
                  ? columns
                  : byMeaning(labels, hidden, dictionary, false);
            });
  }

  /**
   * By the labels.
   *
   * @param narrowed true to let 施設名（開設場所） be no name: the remark says which of two things is meant
   */
  private static Columns byMeaning(
      List<String> labels, Set<String> hidden, Labels dictionary, boolean narrowed) {
    List<List<Meaning>> meanings =
        labels.stream()
            .map(
                label ->
                    hidden.contains(label)
                        ? List.<Meaning>of()
                        : meanings(label, dictionary, narrowed))
            .toList();
    Map<Integer, Field> spread = SpreadColumns.of(labels);
    List<Column> columns = new ArrayList<>();
    int name = best(meanings, Field.NAME);
    int id = best(meanings, Field.ID);
    for (int i = 0; i < labels.size(); i++) {
      Field part = hidden.contains(labels.get(i)) ? null : spread.get(i);
      if (part != null) {
        columns.add(new Column(labels.get(i), part, 1));
        continue;
      }
      boolean isName = i == name;
      boolean isId = i == id;
      Optional<Meaning> meaning =
          meanings.get(i).stream()
              .filter(
                  candidate ->
                      !ONLY_ONCE.contains(candidate.field())
                          || (candidate.field() == Field.NAME ? isName : isId))
              .min(Comparator.comparing(candidate -> !ONLY_ONCE.contains(candidate.field())));
      columns.add(
          new Column(
              labels.get(i),
              meaning.map(Meaning::field).orElse(null),
              meaning.map(Meaning::confidence).orElse(0.0)));
    }
    return new Columns(housed(name < 0 ? named(columns) : columns));
  }

  private static List<Meaning> meanings(String label, Labels dictionary, boolean narrowed) {
    List<Meaning> meanings = dictionary.meanings(label);
    Set<Field> said = narrowed && meanings.size() > 1 ? dictionary.saidByRemark(label) : Set.of();
    return said.isEmpty()
        ? meanings
        : meanings.stream().filter(meaning -> said.contains(meaning.field())).toList();
  }

  /** カフェ名 and 食堂名 name the thing that the sheet lists, where nothing else does. */
  private static List<Column> named(List<Column> columns) {
    return first(UNKNOWN_NAME, Field.NAME, columns);
  }

  /** 公民館名 beside 講座名 is the place, where nothing else is. */
  private static List<Column> housed(List<Column> columns) {
    boolean placed = columns.stream().anyMatch(column -> column.field() == Field.VENUE);
    return placed ? columns : first(HOUSE_NAME, Field.VENUE, columns);
  }

  /** The columns, with the first unknown one of such a label for the field. */
  private static List<Column> first(Pattern label, Field field, List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.field() == null && label.matcher(column.label()).find()) {
        List<Column> known = new ArrayList<>(columns);
        known.set(i, new Column(column.label(), field, Labels.ENDING));
        return known;
      }
    }
    return columns;
  }

  private static int best(List<List<Meaning>> meanings, Field field) {
    return IntStream.range(0, meanings.size())
        .filter(i -> rank(meanings.get(i), field) < Double.MAX_VALUE)
        .boxed()
        .min(Comparator.comparingDouble(i -> rank(meanings.get(i), field)))
        .orElse(-1);
  }

  /** A certain label of a low place in the list is better than an uncertain one of a high place. */
  private static double rank(List<Meaning> meanings, Field field) {
    return meanings.stream()
        .filter(meaning -> meaning.field() == field)
        .mapToDouble(meaning -> meaning.rank() + 1000 * (1 - meaning.confidence()))
        .min()
        .orElse(Double.MAX_VALUE);
  }

  /** Columns that are not read, or only where a better one is empty, for the report. */
  public List<String> unread() {
    List<String> unread = new ArrayList<>();
    Map<String, String> first = new HashMap<>();
    for (Column column : columns) {
      Field field = column.field();
      if (field == null) {
        unread.add(column.label());
      } else if (SHOWN_ONCE.contains(field) && !SpreadColumns.has(column.label(), field)) {
        String before = first.putIfAbsent(field + column.said(), column.label());
        if (before != null) {
          unread.add("%s（「%s」が空の行だけ読みます）".formatted(column.label(), before));
        }
      }
    }
    return List.copyOf(unread);
  }

  /** True when labels say for which days their hours are. */
  public boolean hoursByLabel() {
    return columns.stream()
        .anyMatch(
            column ->
                column.field() != null
                    && LabelWords.ofHours(column.field())
                    && !column.said().isEmpty());
  }

  /** True when some column is about the field. */
  public boolean has(Field field) {
    return columns.stream().anyMatch(column -> column.field() == field);
  }
}
