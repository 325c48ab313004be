package jp.tsunagi.importer.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tsunagi.core.database.ImportBatch.Changes;
import jp.tsunagi.core.database.ImportSummary.Edition;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.core.resource.SourceRow.State;
import jp.tsunagi.importer.column.Columns;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.column.Labels;
import jp.tsunagi.importer.duplicate.Candidate;
import jp.tsunagi.importer.duplicate.LikelyWords;
import jp.tsunagi.importer.report.Report.SheetReport;
import jp.tsunagi.importer.rule.Rule;
import jp.tsunagi.importer.rule.Rules;
import jp.tsunagi.importer.sheet.SkippedLine.Reason;

/** The report on the screen, in plain lines. */
public final class ScreenReport {
  /** More rows, and more columns, than a screen shows are in the files. */
  private static final int MOST_ROWS = 50;

  private final Labels labels = Labels.read();
  private final PrintWriter out;

  public ScreenReport(PrintWriter out) {
    this.out = out;
  }

  /** Prints the report. */
  public void print(Report report) {
    report.summary().editions().forEach(edition -> out.println("注意 " + edition(edition)));
    report.sheets().forEach(this::sheet);
    out.printf(
        "合計: 読み込み %d行 = 掲載 %d + 重複をまとめた %d + 保留 %d%n",
        report.read(),
        report.count(State.PUBLISHED),
        report.count(State.MERGED),
        report.count(State.QUARANTINED));
    counts("位置", report.rowsByPrecision());
    counts("日時", report.rowsBySchedule());
    notices(report);
    quarantine(report);
    review(report.review());
    changes(report);
    out.flush();
  }

  /** That a sheet under a new name is one that is known, and how to import it as that one. */
  static String edition(Edition edition) {
    return ("%s は、前に取り込んだ %s の新しい版のようです（%d行のうち%d行が同じ資源）。"
            + "新しい版なら、--source %s を付けてもう一度取り込むと、%s の記録が新しくなり、"
            + "この名前は scripts/tsunagi sources withdraw %s で取り下げられます。違う表なら、このままでかまいません。")
        .formatted(
            edition.source(),
            edition.of(),
            edition.rows(),
            edition.same(),
            edition.of(),
            edition.of(),
            edition.source());
  }

  private void sheet(SheetReport sheet) {
    if (sheet.passedOver()) {
      out.printf("%s: %s%n", sheet.displayName(), skipped(sheet));
      return;
    }
    out.printf(
        "%s: 読み込み %d行 = 掲載 %d + 重複 %d + 保留 %d%s%n",
        sheet.displayName(),
        sheet.read(),
        sheet.published(),
        sheet.merged(),
        sheet.quarantined(),
        skipped(sheet));
    if (!sheet.unknownColumns().isEmpty()) {
      List<String> columns = sheet.unknownColumns();
      out.printf(
          "  読まなかった列: %s%s%n",
          columns.stream().limit(MOST_ROWS).collect(Collectors.joining("、")),
          columns.size() > MOST_ROWS ? "、ほか%d列".formatted(columns.size() - MOST_ROWS) : "");
    }
    if (!sheet.hiddenColumns().isEmpty()) {
      out.printf("  %s%n", hidden(sheet));
    }
  }

  /** What was left out because the clerk hid it, and what to do where that was not meant. */
  static String hidden(SheetReport sheet) {
    return "非表示なので読まなかった列: %s（載せてよい列なら、Excelで再表示して保存し、もう一度取り込んでください）"
        .formatted(String.join("、", sheet.hiddenColumns()));
  }

  /** Lines that are no rows, by reason: they are counted too. */
  static String skipped(SheetReport sheet) {
    if (sheet.passedOver()) {
      long lines = sheet.skipped().values().stream().mapToLong(Long::longValue).sum();
      if (sheet.skipped().containsKey(Reason.HIDDEN_SHEET)) {
        return "非表示なので、シート全体（%d行）を読みませんでした。載せる表なら、Excelで再表示して保存し、もう一度取り込んでください。".formatted(lines);
      }
      return "見出し行がないので、シート全体（%d行）を読みませんでした。載せる表なら、「名称」「住所」などの見出しを付けてください。".formatted(lines);
    }
    return sheet.skipped().isEmpty()
        ? ""
        : sheet.skipped().entrySet().stream()
            .map(entry -> entry.getKey().japanese() + " " + entry.getValue())
            .collect(Collectors.joining("、", "（ほかに", "）"));
  }

  private void counts(String title, Map<String, Integer> counts) {
    out.printf(
        "%s: %s%n",
        title,
        counts.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining("、")));
  }

  private void notices(Report report) {
    out.println("指摘:");
    report
        .noticesByCode()
        .forEach(
            (code, count) -> {
              Rule rule = Rules.get(code);
              out.printf(
                  "  %-5s %-32s %5d  %s%n",
                  severity(rule.severity()), code, count, rule.explanation().title());
            });
  }

  private void quarantine(Report report) {
    if (report.complete()) {
      return;
    }
    out.println("保留した行:");
    List<SourceRow> rows = report.in(State.QUARANTINED);
    int count = report.count(State.QUARANTINED);
    for (SourceRow row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
      out.printf("  %s %d行目 [%s]%n", row.source(), row.rowNumber(), name(row));
      row.notices().stream()
          .filter(notice -> notice.severity() == Severity.ERROR)
          .forEach(notice -> out.printf("    %s%s%n", field(notice), notice.message()));
    }
    if (count > MOST_ROWS) {
      out.printf("  ほか %d行。すべて quarantine-….csv にあります。%n", count - MOST_ROWS);
    }
  }

  /** What a clerk finds the row by: its name, else the cells that it begins with. */
  private String name(SourceRow row) {
    List<String> labels = List.copyOf(row.raw().keySet());
    Columns columns = Columns.recognise(labels, this.labels);
    Optional<String> name =
        columns.columns().stream()
            .filter(column -> column.field() == Field.NAME)
            .map(column -> row.raw().getOrDefault(column.label(), ""))
            .filter(cell -> !cell.isBlank())
            .findFirst();
    return name.orElseGet(
            () ->
                row.raw().values().stream()
                    .filter(cell -> !cell.isBlank())
                    .limit(4)
                    .collect(Collectors.joining(" / ")))
        .replace('\n', ' ');
  }

  private void review(Report.Review review) {
    gone("最新の表にない行（消さずに、確認のしるしを付けました。表がすべてなら --complete）:", review.missing(), review.missingRows());
    gone("取り下げた行:", review.withdrawn(), review.withdrawnRows());
    if (!review.likely().isEmpty()) {
      out.printf(
          "同じかもしれない資源が %d組あります。scripts/tsunagi duplicates で見て決められます。%n", review.likelyPairs());
    }
    if (review.narrowly() > 0) {
      out.println(LikelyWords.narrowly(review.narrowly()));
    }
  }

  private void gone(String title, List<SourceRow> rows, int count) {
    if (rows.isEmpty()) {
      return;
    }
    out.println(title);
    for (SourceRow row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
      out.printf("  %s %d行目 [%s]%n", row.source(), row.rowNumber(), HtmlReport.nameOf(row));
    }
    if (count > MOST_ROWS) {
      out.printf("  ほか %d行。%n", count - MOST_ROWS);
    }
  }

  /** A row among those that look alike: its name, source and number. */
  static String candidate(Candidate candidate) {
    return "%s（%s %d行目）"
        .formatted(candidate.record().name(), candidate.source(), candidate.number());
  }

  private static String field(Notice notice) {
    return notice.field() == null ? "" : "「" + notice.field() + "」";
  }

  private void changes(Report report) {
    Changes changes = report.changes();
    double seconds = report.elapsed().toMillis() / 1000.0;
    if (changes == null) {
      out.printf("試しに読んだだけで、何も保存していません（%.1f秒）。%n", seconds);
    } else {
      out.printf(
          "保存: 新規 %d、更新 %d、変更なし %d、削除 %d（%.1f秒）%n",
          changes.inserted(), changes.updated(), changes.unchanged(), changes.removed(), seconds);
    }
  }

  static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "保留";
      case WARNING -> "注意";
      case INFO -> "参考";
    };
  }
}
