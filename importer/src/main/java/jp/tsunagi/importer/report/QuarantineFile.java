package jp.tsunagi.importer.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.importer.column.Labels;
import jp.tsunagi.importer.report.Report.SheetReport;
import jp.tsunagi.importer.sheet.Sheet;
import jp.tsunagi.importer.sheet.SkippedLine;
import jp.tsunagi.importer.sheet.SkippedLine.Reason;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The quarantined rows of one sheet as a CSV file that Excel opens: whose rows they are, the
 * sheet's own title and columns, and what is wrong. Corrected and imported again, its rows are
 * those of the sheet.
 */
public final class QuarantineFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String ROWS_OF = "保留した行: ";
  private static final Pattern SHEET = Pattern.compile(ROWS_OF + "(.+?)(?:［(.*)］)?");

  private QuarantineFile() {}

  /** Hands out rows, one by one. */
  interface Rows {
    void forEach(Consumer<SourceRow> reader);
  }

  /** True for a sheet that is such a file, corrected: some rows of its source, not all. */
  public static boolean wrote(Sheet sheet) {
    return sheet.labels().contains(Labels.NOTICES);
  }

  /**
   * Such a file as the sheet that its rows are of; any other sheet as it is.
   *
   * @param source what the clerk calls the source; null to go by what the file says
   */
  public static Sheet restored(Sheet sheet, @Nullable String source) {
    for (SkippedLine line : wrote(sheet) ? sheet.skipped() : List.<SkippedLine>of()) {
      Matcher of = SHEET.matcher(line.text());
      if (line.reason() == Reason.TITLE && of.matches()) {
        return new Sheet(
            source == null ? of.group(1) : source,
            Objects.requireNonNullElse(of.group(2), ""),
            sheet.title().replace(line.text(), "").strip(),
            sheet.labels(),
            sheet.rows(),
            sheet.skipped(),
            sheet.hiddenColumns());
      }
    }
    return sheet;
  }

  static void write(Path file, SheetReport sheet, Rows rows) throws IOException {
    Set<String> labels = new LinkedHashSet<>(sheet.labels());
    // Cells to the right of the header, too: they may be what shifted the others.
    rows.forEach(row -> labels.addAll(row.raw().keySet()));
    List<String> header = new ArrayList<>(labels);
    header.remove(Labels.NOTICES);
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write(BYTE_ORDER_MARK);
      CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
      printer.printRecord(ROWS_OF + sheet.displayName());
      if (!sheet.title().isBlank()) {
        printer.printRecord(sheet.title());
      }
      print(printer, header, Labels.NOTICES);
      rows.forEach(row -> print(printer, cells(header, row), notices(row)));
      printer.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void print(CSVPrinter printer, List<String> cells, String last) {
    try {
      List<String> all = new ArrayList<>(cells);
      all.add(last);
      printer.printRecord(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(List<String> labels, SourceRow row) {
    return labels.stream()
        .map(label -> Objects.requireNonNullElse(row.raw().get(label), ""))
        .toList();
  }

  private static String notices(SourceRow row) {
    return row.notices().stream().map(Notice::message).collect(Collectors.joining(" "));
  }
}
