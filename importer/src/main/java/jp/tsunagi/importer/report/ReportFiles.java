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

  private final Path folder;
  private final ZoneId zone;

  /**
   * @param folder where the folders of all reports are
   * @param zone which times are told in
   */
  public ReportFiles(Path folder, ZoneId zone) {
    this.folder = folder;
    this.zone = zone;
  }

  /** Where the HTML page of a report is, or will be. */
  public Path page(Report report) {
    return folder.resolve(NAME.format(report.at().atZone(zone))).resolve("report.html");
  }

  /**
   * Makes the folder of all reports where there is none, long before there is one to write.
   *
   * @throws UnwritableReportException when there is no permission
   */
  public void prepare() {
    attempt(() -> Files.createDirectories(folder));
  }

  /**
   * Writes a report.
   *
   * @throws UnwritableReportException when there is no room or no permission
   */
  public void write(Report report) {
    attempt(() -> files(report, page(report)));
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void attempt(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UnwritableReportException(e);
    }
  }

  private void files(Report report, Path page) throws IOException {
    Path own = Files.createDirectories(page.resolveSibling(""));
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
    Files.writeString(page, HtmlReport.of(report, zone), StandardCharsets.UTF_8);
  }

  /** salons.csv becomes salons, book.xlsx［行事］ becomes book_行事. */
  private static String fileName(String sheet) {
    return sheet
        .replaceFirst("\\.\\p{Alnum}+(?=［|$)", "")
        .replace('［', '_')
        .replaceAll("[^\\p{L}\\p{N}._-]", "");
  }
}
