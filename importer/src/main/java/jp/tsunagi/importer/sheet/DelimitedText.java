package jp.tsunagi.importer.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV and TSV. The delimiter is the one that gives most lines the same number of cells. */
final class DelimitedText {
  private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');
  private static final int SAMPLE_CHARACTERS = 8_192;

  private DelimitedText() {}

  static Table read(String text) {
    return new Table("", lines(text, delimiter(text)));
  }

  private static char delimiter(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE_CHARACTERS));
    return DELIMITERS.stream()
        .max(Comparator.comparingInt(candidate -> regularity(lines(sample, candidate))))
        .orElse(',');
  }

  /** How many cells stand in lines of the commonest width; a width of one column counts nothing. */
  private static int regularity(List<Line> lines) {
    Map<Integer, Integer> cellsByWidth = new HashMap<>();
    for (Line line : lines) {
      int width = line.cells().size();
      if (width > 1) {
        cellsByWidth.merge(width, width, Integer::sum);
      }
    }
    return cellsByWidth.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private static List<Line> lines(String text, char delimiter) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    List<Line> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord csvRecord : parser) {
        lines.add(new Line((int) csvRecord.getRecordNumber(), List.of(csvRecord.values())));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableSheetException(
          "CSVとして読めません（%d行目の次）。引用符（\"）の閉じ忘れがないか確かめてください。".formatted(lines.size()), e);
    }
    return lines;
  }
}
