package jp.tsunagi.importer.sheet;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of cells that hold them themselves ({@code inlineStr}) together with their reading: the
 * reader library takes the furigana for a part of them. Told the elements of a worksheet in their
 * order.
 */
final class InlineText {
  private final Map<Long, String> words = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private long cell;
  private boolean inside;
  private boolean listening;
  private boolean reading;
  private boolean withReading;

  /** The cell whose elements come next. */
  void cell(int row, int column) {
    cell = key(row, column);
  }

  void begin(String element) {
    switch (element) {
      case "is" -> {
        inside = true;
        text.setLength(0);
        withReading = false;
      }
      case "rPh" -> {
        reading = true;
        withReading = true;
      }
      case "t" -> listening = inside && !reading;
      default -> listening = false;
    }
  }

  /** True within words that count. */
  boolean listening() {
    return listening;
  }

  void words(String part) {
    text.append(part);
  }

  void end(String element) {
    listening = false;
    if (element.equals("rPh")) {
      reading = false;
    } else if (element.equals("is")) {
      inside = false;
      if (withReading) {
        words.put(cell, text.toString());
      }
    }
  }

  /** The words of a cell without their reading; null for a cell that has none. */
  @Nullable String of(int row, int column) {
    return words.isEmpty() ? null : words.get(key(row, column));
  }

  private static long key(int row, int column) {
    return (long) row * SheetLimits.COLUMNS + column;
  }
}
