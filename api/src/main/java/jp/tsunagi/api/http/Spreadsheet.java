package jp.tsunagi.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Answers with a table for a spreadsheet: CSV in UTF-8 with BOM, which Excel needs to see it. */
public final class Spreadsheet {

  private Spreadsheet() {}

  /** The lines of a table, to be kept as a file of this name. */
  public static void answer(Context context, String file, List<? extends List<?>> lines) {
    StringWriter text = new StringWriter();
    text.write('\uFEFF');
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
      for (List<?> line : lines) {
        csv.printRecord(line.stream().map(Spreadsheet::cell).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    context.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    Answers.ofOneHome(
        context, "text/csv; charset=utf-8", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * OWASP, CSV injection: what a formula begins with, also as an input method for Japanese writes.
   */
  private static final String CALCULATED = "=+-@\t\r\n＝＋－＠";

  /** What a spreadsheet would calculate, written by a stranger, is shown and not calculated. */
  private static Object cell(@Nullable Object value) {
    if (!(value instanceof String text) || text.isEmpty()) {
      return value == null ? "" : value;
    }
    return CALCULATED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
