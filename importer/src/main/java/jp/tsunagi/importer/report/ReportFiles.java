package jp.tsunagi.importer.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
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
    Set<String> names = new HashSet<>();
    for (SheetReport sheet : report.sheets()) {
      if (sheet.quarantined() > 0) {
        String name = fileName(sheet.displayName(), names);
        QuarantineFile.write(
            own.resolve("quarantine-" + name + ".csv"),
            sheet,
            reader -> report.quarantine().forEach(sheet.source(), sheet.sheet(), reader));
      }
    }
    Files.writeString(page, HtmlReport.of(report, zone), StandardCharsets.UTF_8);
  }

  /**
   * salons.csv becomes salons, book.xlsx［行事］ becomes book_行事, and salons.xlsx beside salons.csv
   * salons-2.
   */
  private static String fileName(String sheet, Set<String> taken) {
    String plain =
        sheet
            .replaceFirst("\\.\\p{Alnum}+(?=［|$)", "")
            .replace('［', '_')
            .replaceAll("[^\\p{L}\\p{N}._-]", "");
    String name = plain;
    for (int number = 2; !taken.add(name); number++) {
      name = plain + "-" + number;
    }
    return name;
  }
}
