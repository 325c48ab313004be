package jp.tsunagi.importer.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One cell of a workbook.
 *
 * @param text words, or a number's digits
 * @param reading furigana over the words; empty for none
 * @param style 0 general, 1 date, 2 time, 3 heading; 1 and 2 make it a number
 */
record XlsxCell(String text, String reading, int style, boolean number) {
  static final int DATE = 1;
  static final int TIME = 2;
  static final int HEADING = 3;

  static XlsxCell text(String text) {
    return new XlsxCell(text, "", 0, false);
  }

  static XlsxCell heading(String text) {
    return new XlsxCell(text, "", HEADING, false);
  }

  static XlsxCell furigana(String text, String reading) {
    return new XlsxCell(text, reading, 0, false);
  }

  static XlsxCell number(long value) {
    return new XlsxCell(String.valueOf(value), "", 0, true);
  }

  static XlsxCell decimal(String value) {
    return value.isEmpty() ? text("") : new XlsxCell(value, "", 0, true);
  }

  static XlsxCell date(LocalDate date) {
    long days = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date);
    return new XlsxCell(String.valueOf(days), "", DATE, true);
  }

  static XlsxCell time(int minutes) {
    return new XlsxCell(String.valueOf(minutes / 1440.0), "", TIME, true);
  }
}
