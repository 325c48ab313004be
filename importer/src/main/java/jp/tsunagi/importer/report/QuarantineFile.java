package jp.tsunagi.importer.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.importer.sheet.Sheet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The quarantined rows of one sheet as a CSV file that Excel opens: the sheet's own columns and
 * what is wrong. Corrected, it can be imported again under the name of its source.
 */
public final class QuarantineFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String NOTICES = "指摘";

  private QuarantineFile() {}

  /** True for a sheet that is such a file, corrected: some rows of its source, not all. */
  public static boolean wrote(Sheet sheet) {
    return sheet.labels().contains(NOTICES);
  }

  static void write(Path file, List<String> labels, List<SourceRow> rows) throws IOException {
    List<String> header = new ArrayList<>(labels);
    header.add(NOTICES);
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write(BYTE_ORDER_MARK);
      CSVPrinter printer =
          new CSVPrinter(
              writer, CSVFormat.EXCEL.builder().setHeader(header.toArray(String[]::new)).get());
      for (SourceRow row : rows) {
        printer.printRecord(cells(labels, row));
      }
      printer.flush();
    }
  }

  private static List<String> cells(List<String> labels, SourceRow row) {
    List<String> cells = new ArrayList<>();
    labels.forEach(label -> cells.add(Objects.requireNonNullElse(row.raw().get(label), "")));
    cells.add(row.notices().stream().map(Notice::message).collect(Collectors.joining(" ")));
    return cells;
  }
}
