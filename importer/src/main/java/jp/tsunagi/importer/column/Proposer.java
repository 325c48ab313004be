package jp.tsunagi.importer.column;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.tsunagi.importer.column.Columns.Column;
import jp.tsunagi.importer.column.Looks.Guess;
import jp.tsunagi.importer.column.Proposal.Proposed;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what the columns of an unknown sheet are about: by the label, by a label that is only
 * similar, and by what the cells look like. More daring than {@link Columns#recognise}, because a
 * person looks at it.
 */
public final class Proposer {
  private static final double SURE = 0.8;
  private static final double DOUBTFUL = 0.5;
  private static final int SAMPLES = 2;
  private static final int SAMPLE_LENGTH = 24;

  /** Fields of which a row has one. */
  private static final Set<Field> ONLY_ONCE =
      EnumSet.of(
          Field.NAME,
          Field.ID,
          Field.ROW_NUMBER,
          Field.KANA,
          Field.ADDRESS,
          Field.VENUE,
          Field.POSTAL_CODE,
          Field.LATITUDE,
          Field.LONGITUDE,
          Field.WEEKDAYS,
          Field.SCHEDULE,
          Field.TIME,
          Field.DATE_START,
          Field.DATE_END,
          Field.TIME_START,
          Field.TIME_END);

  private final Labels labels;
  private final Looks looks;

  public Proposer(Labels labels, Looks looks) {
    this.labels = labels;
    this.looks = looks;
  }

  /**
   * Proposes.
   *
   * @param header the sheet's labels
   * @param rows its rows; the first few hundred are looked at
   */
  public Proposal propose(List<String> header, List<List<String>> rows) {
    List<List<String>> cells =
        IntStream.range(0, header.size()).mapToObj(i -> cells(rows, i)).toList();
    List<Column> recognised = Columns.recognise(header, labels).columns();
    Set<Field> taken = EnumSet.noneOf(Field.class);
    recognised.stream().map(Column::field).forEach(field -> take(taken, field));
    List<Proposed> columns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      Column column = recognised.get(i);
      Proposed proposed =
          column.field() == null
              ? unknown(column.label(), cells.get(i), taken)
              : known(column, column.field(), cells.get(i));
      take(taken, proposed.field());
      columns.add(proposed);
    }
    return new Proposal(taken.contains(Field.NAME) ? columns : named(columns, cells));
  }

  private static void take(Set<Field> taken, @Nullable Field field) {
    if (field != null && ONLY_ONCE.contains(field)) {
      taken.add(field);
    }
  }

  private Proposed known(Column column, Field field, List<String> cells) {
    Optional<Guess> guess = looks.guess(cells);
    String reason = Labels.reason(column.confidence());
    if (guess.isPresent() && guess.get().share() >= SURE && looks.contradicts(guess.get(), field)) {
      return proposed(
          column.label(),
          field,
          column.confidence() * DOUBTFUL,
          reason + "、ただし中身は" + guess.get().words() + "らしい",
          cells);
    }
    boolean agrees = guess.isPresent() && guess.get().field() == field;
    return proposed(
        column.label(),
        field,
        column.confidence(),
        agrees ? reason + "、中身も" + guess.get().words() + "らしい" : reason,
        cells);
  }

  private Proposed unknown(String label, List<String> cells, Set<Field> taken) {
    Optional<Labels.Meaning> similar =
        labels.similar(label).filter(meaning -> !taken.contains(meaning.field()));
    Optional<Guess> guess = looks.guess(cells).map(found -> next(found, taken));
    double byLabel = similar.map(Labels.Meaning::confidence).orElse(0.0);
    if (guess.isPresent()
        && guess.get().share() * SURE > byLabel
        && !taken.contains(guess.get().field())) {
      return proposed(
          label,
          guess.get().field(),
          guess.get().share() * SURE,
          "中身が" + guess.get().words() + "らしい",
          cells);
    }
    return similar
        .map(meaning -> proposed(label, meaning.field(), byLabel, "似た見出しがある", cells))
        .orElseGet(() -> proposed(label, null, 0, "分からない", cells));
  }

  /** The second column of dates is the end, and so with times. */
  private static Guess next(Guess guess, Set<Field> taken) {
    if (guess.field() == Field.DATE_START && taken.contains(Field.DATE_START)) {
      return guess.as(Field.DATE_END);
    }
    if (guess.field() == Field.TIME_START && taken.contains(Field.TIME_START)) {
      return guess.as(Field.TIME_END);
    }
    return guess;
  }

  /** Without a name nothing can be published: the column that looks most like one is proposed. */
  private List<Proposed> named(List<Proposed> columns, List<List<String>> cells) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < columns.size(); i++) {
      // Kana without a name beside them are the name.
      Field field = columns.get(i).field();
      boolean free = field == null || (field == Field.KANA && columns.get(i).confidence() <= SURE);
      double likeness = free ? looks.nameLikeness(cells.get(i)) : 0;
      if (likeness > most) {
        best = i;
        most = likeness;
      }
    }
    if (best >= 0) {
      columns.set(
          best,
          proposed(
              columns.get(best).label(), Field.NAME, most * DOUBTFUL, "中身が名称らしい", cells.get(best)));
    }
    return columns;
  }

  private static Proposed proposed(
      String label, @Nullable Field field, double confidence, String reason, List<String> cells) {
    List<String> samples =
        cells.stream()
            .map(cell -> cell.replaceAll("[\\s\\p{Cc}]+", " "))
            .map(
                cell ->
                    cell.length() > SAMPLE_LENGTH ? cell.substring(0, SAMPLE_LENGTH) + "…" : cell)
            .distinct()
            .limit(SAMPLES)
            .toList();
    return new Proposed(label, field, confidence, reason, samples);
  }

  private static List<String> cells(List<List<String>> rows, int column) {
    return rows.stream()
        .limit(Looks.ROWS)
        .map(row -> column < row.size() ? row.get(column).strip() : "")
        .filter(cell -> !cell.isEmpty())
        .toList();
  }
}
