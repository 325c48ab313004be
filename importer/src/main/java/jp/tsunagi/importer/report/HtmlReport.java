package jp.tsunagi.importer.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.core.resource.SourceRow.State;
import jp.tsunagi.importer.duplicate.Duplicates.Likely;
import jp.tsunagi.importer.duplicate.LikelyWords;
import jp.tsunagi.importer.report.Report.SheetReport;
import jp.tsunagi.importer.rule.Rule;
import jp.tsunagi.importer.rule.Rules;

/** The report as one HTML file that needs nothing beside itself. */
final class HtmlReport {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="ja">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>取り込み結果</title>
      <style>
      body { font: 16px/1.7 sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
      table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
      th, td { border: 1px solid #bbb; padding: .3rem .6rem; text-align: left; vertical-align: top; }
      th { background: #eef3ee; white-space: nowrap; }
      td.n { text-align: right; }
      .error { color: #a00; font-weight: bold; }
      .warning { color: #850; font-weight: bold; }
      .map { width: 100%; max-width: 60rem; border: 1px solid #bbb; background: #fbfcfa; }
      .map .scale { stroke: #333; stroke-width: 2; }
      .map .exact { fill: #14532d; fill-opacity: .7; }
      .map .block { fill: #1d4ed8; fill-opacity: .7; }
      .map .oaza { fill: none; stroke: #b45309; stroke-width: 2; }
      span.exact { color: #14532d; } span.block { color: #1d4ed8; } span.oaza { color: #b45309; }
      </style>
      """;

  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy年M月d日 H:mm");

  private final StringBuilder html = new StringBuilder(HEAD);

  private HtmlReport() {}

  /** The page, with times as the clocks of {@code zone} show them. */
  static String of(Report report, ZoneId zone) {
    HtmlReport page = new HtmlReport();
    page.line("<h1>%s 取り込み結果</h1>", report.municipality());
    page.line(
        "<p>%s・%s秒%s</p>",
        AT.format(report.at().atZone(zone)),
        "%.1f".formatted(report.elapsed().toMillis() / 1000.0),
        report.changes() == null ? "・試し読み（保存していません）" : "");
    report
        .summary()
        .editions()
        .forEach(
            edition -> page.line("<p class=\"warning\">%s</p>", ScreenReport.edition(edition)));
    page.sheets(report);
    page.html.append(PlaceMap.of(report.rows()));
    page.counts("位置の精度", report.rowsByPrecision());
    page.counts("開催日時", report.rowsBySchedule());
    page.summary(report);
    if (report.read() > report.rows().size()) {
      page.line(
          "<p>行が多いので、下の一覧は %s行までです。保留した行はすべて quarantine-….csv にあります。</p>",
          "" + report.rows().size());
    }
    page.rows("保留した行", report.in(State.QUARANTINED));
    page.gone(
        "最新の表にない行（消さずに、確認のしるしを付けました）", report.review().missing(), report.review().missingRows());
    page.gone("取り下げた行（--complete）", report.review().withdrawn(), report.review().withdrawnRows());
    page.likely(report.review());
    page.rows("重複としてまとめた行", report.in(State.MERGED));
    page.rows(
        "掲載した行への指摘",
        report.in(State.PUBLISHED).stream().filter(row -> !row.notices().isEmpty()).toList());
    return page.html.append("</html>\n").toString();
  }

  private void sheets(Report report) {
    table("表", List.of("表", "読み込み", "掲載", "重複", "保留", "表の行ではないもの", "読まなかった列"));
    for (SheetReport sheet : report.sheets()) {
      row(
          List.of(
              sheet.displayName(),
              "" + sheet.read(),
              "" + sheet.published(),
              "" + sheet.merged(),
              "" + sheet.quarantined(),
              ScreenReport.skipped(sheet),
              unread(sheet)));
    }
    html.append("</table>\n");
  }

  private static String unread(SheetReport sheet) {
    String unknown = String.join("、", sheet.unknownColumns());
    return sheet.hiddenColumns().isEmpty()
        ? unknown
        : (unknown + " " + ScreenReport.hidden(sheet)).strip();
  }

  private void counts(String title, Map<String, Integer> counts) {
    table(title, List.of("", "行数"));
    counts.forEach((label, count) -> row(List.of(label, count.toString())));
    html.append("</table>\n");
  }

  private void summary(Report report) {
    table("指摘の種類", List.of("重さ", "指摘", "件数", "意味", "直し方"));
    report
        .noticesByCode()
        .forEach(
            (code, count) -> {
              Rule rule = Rules.get(code);
              row(
                  List.of(
                      ScreenReport.severity(rule.severity()),
                      rule.explanation().title() + " (" + code + ")",
                      count.toString(),
                      rule.explanation().meaning(),
                      rule.explanation().remedy()));
            });
    html.append("</table>\n");
  }

  private void rows(String title, List<SourceRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    table(title, List.of("表", "行", "名称など", "重さ", "見出し", "書かれていたこと", "指摘"));
    for (SourceRow row : rows) {
      for (Notice notice : row.notices()) {
        row(cells(row, notice));
      }
    }
    html.append("</table>\n");
  }

  private void gone(String title, List<SourceRow> rows, int count) {
    if (rows.isEmpty()) {
      return;
    }
    table(title, List.of("表", "行", "名称など"));
    rows.forEach(row -> row(List.of(sheetOf(row), "" + row.rowNumber(), nameOf(row))));
    html.append("</table>\n");
    if (count > rows.size()) {
      line("<p>ほか %s行。</p>", "" + (count - rows.size()));
    }
  }

  private void likely(Report.Review review) {
    if (!review.likely().isEmpty()) {
      table("同じかもしれない資源（scripts/tsunagi duplicates で決めます）", List.of("一方", "他方", "くらべた結果"));
      for (Likely pair : review.likely()) {
        row(
            List.of(
                ScreenReport.candidate(pair.one()),
                ScreenReport.candidate(pair.other()),
                LikelyWords.of(pair.evidence())));
      }
      html.append("</table>\n");
    }
    int more = review.likelyPairs() - review.likely().size();
    if (more > 0) {
      line("<p>ほか %s組。scripts/tsunagi duplicates ですべて見られます。</p>", "" + more);
    }
    if (review.narrowly() > 0) {
      line("<p>%s</p>", LikelyWords.narrowly(review.narrowly()));
    }
  }

  private static String sheetOf(SourceRow row) {
    return row.source() + (row.sheet().isEmpty() ? "" : " " + row.sheet());
  }

  static String nameOf(SourceRow row) {
    return row.record() == null
        ? String.join(
            " / ", row.raw().values().stream().filter(c -> !c.isBlank()).limit(3).toList())
        : row.record().name();
  }

  private static List<String> cells(SourceRow row, Notice notice) {
    List<String> cells = new ArrayList<>();
    cells.add(sheetOf(row));
    cells.add("" + row.rowNumber());
    cells.add(nameOf(row));
    cells.add(ScreenReport.severity(notice.severity()));
    cells.add(Objects.requireNonNullElse(notice.field(), ""));
    cells.add(Objects.requireNonNullElse(notice.value(), ""));
    cells.add(notice.message());
    return cells;
  }

  private void table(String title, List<String> header) {
    line("<h2>%s</h2>", title);
    html.append("<table><tr>");
    header.forEach(label -> html.append("<th>").append(escaped(label)).append("</th>"));
    html.append("</tr>\n");
  }

  private void row(List<String> cells) {
    html.append("<tr>");
    cells.forEach(cell -> html.append("<td>").append(escaped(cell)).append("</td>"));
    html.append("</tr>\n");
  }

  private void line(String template, String... texts) {
    Object[] escaped = new Object[texts.length];
    for (int i = 0; i < texts.length; i++) {
      escaped[i] = escaped(texts[i]);
    }
    html.append(template.formatted(escaped)).append('\n');
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
