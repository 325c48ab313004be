package jp.tsunagi.importer.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.database.ImportBatch.Changes;
import jp.tsunagi.core.database.ImportSummary;
import jp.tsunagi.core.database.ImportSummary.SheetState;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.core.resource.SourceRow.State;
import jp.tsunagi.importer.column.Labels;
import jp.tsunagi.importer.column.RecognisedSheet;
import jp.tsunagi.importer.duplicate.Duplicates.Likely;
import jp.tsunagi.importer.sheet.Sheet;
import jp.tsunagi.importer.sheet.SkippedLine;
import jp.tsunagi.importer.sheet.SkippedLine.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of every row of an import.
 *
 * @param municipality its name
 * @param sheets what was read, in order
 * @param summary what was made of it
 * @param review what waits for a person
 * @param changes what changed in the database, null for a dry run
 * @param quarantine all rows in quarantine, of which the summary may hold some only
 */
public record Report(
    String municipality,
    Instant at,
    Duration elapsed,
    List<SheetReport> sheets,
    ImportSummary summary,
    Review review,
    @Nullable Changes changes,
    Quarantine quarantine) {

  /** The quarantined rows, however many there are; to be asked within the import's transaction. */
  public interface Quarantine {
    /** Gives the rows of a sheet, in its order. */
    void forEach(String source, String sheet, Consumer<SourceRow> reader);
  }

  public Report {
    sheets = List.copyOf(sheets);
    int read = sheets.stream().mapToInt(SheetReport::read).sum();
    int accounted = sheets.stream().mapToInt(SheetReport::accounted).sum();
    if (read != accounted) {
      throw new IllegalStateException(
          "rows were lost: " + read + " read, but " + accounted + " accounted for");
    }
  }

  /**
   * One sheet.
   *
   * @param title the words above the header
   * @param skipped lines that are no rows, by reason
   * @param unknownColumns labels that mean nothing known
   * @param hiddenColumns labels of columns that were not read because the spreadsheet hides them
   */
  public record SheetReport(
      String source,
      String sheet,
      String title,
      List<String> labels,
      Map<Reason, Long> skipped,
      List<String> unknownColumns,
      List<String> hiddenColumns,
      int read,
      int published,
      int merged,
      int quarantined) {

    /** The reports of some sheets; several of one source and name share a report. */
    public static List<SheetReport> of(List<RecognisedSheet> sheets, ImportSummary summary) {
      Map<String, List<RecognisedSheet>> byName = new LinkedHashMap<>();
      for (RecognisedSheet sheet : sheets) {
        byName.computeIfAbsent(sheet.sheet().displayName(), name -> new ArrayList<>()).add(sheet);
      }
      return byName.values().stream().map(parts -> ofOne(parts, summary)).toList();
    }

    private static SheetReport ofOne(List<RecognisedSheet> parts, ImportSummary summary) {
      Sheet sheet = parts.get(0).sheet();
      return new SheetReport(
          sheet.source(),
          sheet.name(),
          sheet.title(),
          parts.stream().flatMap(part -> part.sheet().labels().stream()).distinct().toList(),
          parts.stream()
              .flatMap(part -> part.sheet().skipped().stream())
              .collect(
                  Collectors.groupingBy(SkippedLine::reason, TreeMap::new, Collectors.counting())),
          parts.stream().flatMap(SheetReport::unknown).distinct().toList(),
          parts.stream()
              .flatMap(part -> part.sheet().hiddenColumns().stream())
              .distinct()
              .sorted()
              .toList(),
          parts.stream().mapToInt(part -> part.sheet().rows().size()).sum(),
          count(sheet, State.PUBLISHED, summary),
          count(sheet, State.MERGED, summary),
          count(sheet, State.QUARANTINED, summary));
    }

    private static Stream<String> unknown(RecognisedSheet part) {
      return part.columns().unread().stream()
          .filter(label -> !part.sheet().hiddenColumns().contains(label))
          .filter(label -> !label.equals(Labels.NOTICES));
    }

    private static int count(Sheet sheet, State state, ImportSummary summary) {
      return summary.states().getOrDefault(new SheetState(sheet.source(), sheet.name(), state), 0);
    }

    /** The source and, in a workbook, the sheet. */
    public String displayName() {
      return sheet.isEmpty() ? source : source + "［" + sheet + "］";
    }

    /** True for a sheet of a workbook without a header: nothing of it was read. */
    boolean passedOver() {
      return labels.isEmpty();
    }

    int accounted() {
      return published + merged + quarantined;
    }
  }

  /**
   * What an import leaves for a person to look at.
   *
   * @param missing rows of earlier imports that their source's sheet no longer has, from now on, as
   *     many as a report shows
   * @param missingRows how many such rows there are
   * @param withdrawn the same where the sheet was said to be complete: no longer published
   * @param withdrawnRows how many such rows there are
   * @param likely pairs of rows that may be one resource, as many as a report shows
   * @param likelyPairs how many such pairs there are
   * @param narrowly so many rows share place or telephone with more rows than can be compared, and
   *     were compared only with those of the same name or time
   */
  public record Review(
      List<SourceRow> missing,
      int missingRows,
      List<SourceRow> withdrawn,
      int withdrawnRows,
      List<Likely> likely,
      int likelyPairs,
      int narrowly) {
    public Review {
      missing = List.copyOf(missing);
      withdrawn = List.copyOf(withdrawn);
      likely = List.copyOf(likely);
    }
  }

  /** The rows, as many as a report shows. */
  public List<SourceRow> rows() {
    return summary.rows();
  }

  /** How many rows were read. */
  public int read() {
    return sheets.stream().mapToInt(SheetReport::read).sum();
  }

  /** Rows in this state, as many as a report shows. */
  public List<SourceRow> in(State state) {
    return rows().stream().filter(row -> row.state() == state).toList();
  }

  /** How many rows are in a state. */
  public int count(State state) {
    return summary.states().entrySet().stream()
        .filter(entry -> entry.getKey().state() == state)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** True when every row was published or merged. */
  public boolean complete() {
    return count(State.QUARANTINED) == 0;
  }

  /** How many notices there are of each code, by code. */
  public Map<String, Integer> noticesByCode() {
    return summary.notices();
  }

  /** How many rows were located how, by precision and basis in words. */
  public Map<String, Integer> rowsByPrecision() {
    Map<String, Integer> counts = new TreeMap<>();
    summary.places().forEach((place, count) -> counts.merge(words(place), count, Integer::sum));
    return counts;
  }

  private static String words(ImportSummary.Place place) {
    String precision =
        switch (place.precision()) {
          case EXACT -> "正確";
          case BLOCK -> "街区";
          case OAZA -> "大字の中心";
          case NONE -> "場所なし";
        };
    if (place.basis() == null) {
      return precision;
    }
    return precision
        + switch (place.basis()) {
          case SHEET -> "（表の座標）";
          case VENUE -> "（会場名）";
          case ADDRESS -> "（住所）";
          case AREA -> "";
          case PERSON -> "（人が地図で示した）";
        };
  }

  /** How many rows' schedules became what, in words. */
  public Map<String, Integer> rowsBySchedule() {
    Map<String, Integer> counts = new TreeMap<>();
    summary.schedules().forEach((when, count) -> counts.merge(words(when), count, Integer::sum));
    return counts;
  }

  private static String words(ImportSummary.When when) {
    return switch (when.status()) {
      case PARSED -> when.recurring() ? "くり返しの規則" : "日付";
      case WORDS -> "言葉のまま";
      case NONE -> "記載なし";
    };
  }
}
