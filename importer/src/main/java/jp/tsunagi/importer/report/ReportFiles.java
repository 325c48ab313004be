package jp.tsunagi.importer.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.core.resource.SourceRow.State;
import jp.tsunagi.importer.report.Report.SheetReport;

/** The files of a report, in a folder of their own named by the time of the import. */
public final class ReportFiles {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private ReportFiles() {}

  /**
   * Writes the report.
   *
   * @return the HTML page
   */
  public static Path write(Report report, Path folder, ZoneId zone) throws IOException {
    Path own = folder.resolve(NAME.format(report.at().atZone(zone)));
    Files.createDirectories(own);
    for (SheetReport sheet : report.sheets()) {
      List<SourceRow> rows =
          report.in(State.QUARANTINED).stream()
              .filter(row -> row.source().equals(sheet.source()))
              .filter(row -> row.sheet().equals(sheet.sheet()))
              .toList();
      if (!rows.isEmpty()) {
        String name = fileName(sheet.displayName());
        QuarantineFile.write(own.resolve("quarantine-" + name + ".csv"), sheet.labels(), rows);
      }
    }
    Path page = own.resolve("report.html");
    Files.writeString(page, HtmlReport.of(report, zone), StandardCharsets.UTF_8);
    return page;
  }

  /** salons.csv becomes salons, book.xlsx［行事］ becomes book_行事. */
  private static String fileName(String sheet) {
    return sheet
        .replaceFirst("\\.\\p{Alnum}+(?=［|$)", "")
        .replace('［', '_')
        .replaceAll("[^\\p{L}\\p{N}._-]", "");
  }
}
