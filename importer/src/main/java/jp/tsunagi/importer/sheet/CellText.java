package jp.tsunagi.importer.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * The words of an Excel cell. Dates and times are numbers there, told from others only by their
 * format; 0.5625 formatted as a time is 13:30.
 */
final class CellText {
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final Pattern DATE_LETTERS =
      Pattern.compile("[ymdhsge年月日時分]", Pattern.CASE_INSENSITIVE);
  private static final int MINUTES_OF_DAY = 24 * 60;

  private final LocalDate dayZero;

  CellText(boolean date1904) {
    // The 1900 system counts a 29 February 1900 that never was: day zero lies a day early.
    this.dayZero = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
  }

  String of(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      return number(cell.asNumber(), cell.getDataFormatId(), cell.getDataFormatString());
    }
    String text = cell.getText();
    return text == null ? "" : text;
  }

  private String number(BigDecimal value, @Nullable Integer formatId, @Nullable String format) {
    boolean date = isDate(formatId == null ? 0 : formatId, format == null ? "" : format);
    if (!date || value.signum() < 0 || value.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
      return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
    long minutes = Math.round(value.doubleValue() * MINUTES_OF_DAY);
    LocalDateTime moment = dayZero.atStartOfDay().plusMinutes(minutes);
    if (minutes <= MINUTES_OF_DAY) {
      return minutes == MINUTES_OF_DAY ? "24:00" : moment.format(TIME);
    }
    return minutes % MINUTES_OF_DAY == 0
        ? moment.toLocalDate().toString()
        : moment.format(DATE_TIME);
  }

  /** Built-in formats by their number (ECMA-376, 18.8.30; 27–36 and 50–58 are Japanese dates). */
  private static boolean isDate(int formatId, String format) {
    boolean builtIn =
        (formatId >= 14 && formatId <= 22)
            || (formatId >= 27 && formatId <= 36)
            || (formatId >= 45 && formatId <= 47)
            || (formatId >= 50 && formatId <= 58);
    if (builtIn) {
      return true;
    }
    if (format.isEmpty() || format.equalsIgnoreCase("General") || format.contains("G/")) {
      return false;
    }
    String letters = LITERALS.matcher(format).replaceAll("");
    return DATE_LETTERS.matcher(letters).find()
        && !letters.contains("#")
        && !letters.contains("E+");
  }
}
