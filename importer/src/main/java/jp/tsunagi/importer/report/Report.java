package jp.tsunagi.importer.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagi.core.database.ImportTransaction.Changes;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.core.resource.SourceRow.State;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.importer.duplicate.Duplicates.Likely;
import jp.tsunagi.importer.load.Assembly;
import jp.tsunagi.importer.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What became of every row of an import.
 *
 * @param municipality its name
 * @param sheets what was read, in order
 * @param rows what became of it, in order; as many as were read
 * @param review what waits for a person
 * @param changes what changed in the database, null for a dry run
 */
public record Report(
    String municipality,
    Instant at,
    Duration elapsed,
    List<SheetReport> sheets,
    List<SourceRow> rows,
    Review review,
    @Nullable Changes changes) {

  public Report {
    sheets = List.copyOf(sheets);
    rows = List.copyOf(rows);
    int read = sheets.stream().mapToInt(SheetReport::read).sum();
    int accounted = sheets.stream().mapToInt(SheetReport::accounted).sum();
    if (read != accounted || read != rows.size()) {
      throw new IllegalStateException(
          "rows were lost: " + read + " read, but " + accounted + " accounted for");
    }
  }

  /**
   * One sheet.
   *
   * @param unknownColumns labels that mean nothing known
   */
  public record SheetReport(
      Sheet sheet,
      List<String> unknownColumns,
      int read,
      int published,
      int merged,
      int quarantined) {

    /** The report of a sheet whose rows became {@code rows}. */
    public static SheetReport of(Sheet sheet, List<String> unknownColumns, List<SourceRow> rows) {
      Map<State, Long> states =
          rows.stream().collect(Collectors.groupingBy(SourceRow::state, Collectors.counting()));
      return new SheetReport(
          sheet,
          unknownColumns,
          sheet.rows().size(),
          states.getOrDefault(State.PUBLISHED, 0L).intValue(),
          states.getOrDefault(State.MERGED, 0L).intValue(),
          states.getOrDefault(State.QUARANTINED, 0L).intValue());
    }

    int accounted() {
      return published + merged + quarantined;
    }
  }

  /**
   * What an import leaves for a person to look at.
   *
   * @param missing rows of earlier imports that their source's sheet no longer has, from now on
   * @param withdrawn the same where the sheet was said to be complete: no longer published
   * @param likely pairs of rows that may be one resource
   */
  public record Review(List<SourceRow> missing, List<SourceRow> withdrawn, List<Likely> likely) {

    /** What an assembly leaves. */
    public static Review of(Assembly assembly) {
      return new Review(
          assembly.affected(row -> row.missingSince() != null && row.state() != State.WITHDRAWN),
          assembly.affected(row -> row.state() == State.WITHDRAWN),
          assembly.likely());
    }
  }

  /** Rows in this state. */
  public List<SourceRow> in(State state) {
    return rows.stream().filter(row -> row.state() == state).toList();
  }

  /** True when every row was published or merged. */
  public boolean complete() {
    return in(State.QUARANTINED).isEmpty();
  }

  /** How many notices there are of each code, by code. */
  public Map<String, Long> noticesByCode() {
    return rows.stream()
        .flatMap(row -> row.notices().stream())
        .collect(Collectors.groupingBy(Notice::code, TreeMap::new, Collectors.counting()));
  }

  /** How many rows were located how, by precision and basis. */
  public Map<String, Long> rowsByPrecision() {
    return understood().stream()
        .map(Resource::location)
        .collect(Collectors.groupingBy(Report::precision, TreeMap::new, Collectors.counting()));
  }

  private static String precision(Location location) {
    String precision =
        switch (location.precision()) {
          case EXACT -> "正確";
          case BLOCK -> "街区";
          case OAZA -> "大字の中心";
          case NONE -> "場所なし";
        };
    if (location.basis() == null) {
      return precision;
    }
    return precision
        + switch (location.basis()) {
          case SHEET -> "（表の座標）";
          case VENUE -> "（会場名）";
          case ADDRESS -> "（住所）";
          case AREA -> "";
        };
  }

  /** How many rows' schedules became what. */
  public Map<String, Long> rowsBySchedule() {
    return understood().stream()
        .map(Resource::schedule)
        .map(Report::kind)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  private static String kind(Schedule schedule) {
    return switch (schedule.status()) {
      case PARSED -> schedule.rules().stream().anyMatch(ScheduleRule::recurring) ? "くり返しの規則" : "日付";
      case WORDS -> "言葉のまま";
      case NONE -> "記載なし";
    };
  }

  private List<Resource> understood() {
    List<Resource> understood = new ArrayList<>();
    for (SourceRow row : rows) {
      if (row.record() != null) {
        understood.add(row.record());
      }
    }
    return understood;
  }
}
