package jp.tsunagi.importer.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The words of an Excel cell, as Excel shows it. Dates and times are numbers there, told from
 * others only by their format; 0.5625 formatted as a time is 13:30. Of a formula the value that
 * Excel last reckoned counts.
 */
final class CellText {
  private final LocalDate dayZero;
  private final Map<String, NumberFormat> formats = new HashMap<>();

  CellText(boolean date1904) {
    // The 1900 system counts a 29 February 1900 that never was: day zero lies a day early.
    this.dayZero = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
  }

  String of(@Nullable Cell cell) {
    Object value = cell == null ? null : cell.getValue();
    if (cell == null || value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return format(cell).words(number, dayZero);
    }
    return value instanceof Boolean ? value.toString().toUpperCase(Locale.ROOT) : value.toString();
  }

  private NumberFormat format(Cell cell) {
    Integer id = cell.getDataFormatId();
    String code = cell.getDataFormatString();
    return formats.computeIfAbsent(
        id + " " + code, any -> NumberFormat.of(id == null ? 0 : id, code == null ? "" : code));
  }
}
