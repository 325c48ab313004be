package jp.tsunagi.importer.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Text whose cells are parted by a sign: CSV, TSV and their kin. The delimiter is the one that
 * makes a header of known labels; where none does, the one that gives most lines the same number of
 * cells.
 */
final class DelimitedText {
  private static final List<Character> COMMON = List.of(',', '\t', ';', '|');

  /** Signs that stand in cells too: only a header of known labels makes them delimiters. */
  private static final List<Character> RARE =
      List.of(':', '^', '~', '¦', '、', '，', '；', '｜', '/', ' ', '\u0001', '\u001F');

  private static final int SAMPLE_CHARACTERS = 8_192;
  private static final int FEWEST_LABELS = 2;

  private final String text;
  private final Predicate<String> knownLabel;

  private DelimitedText(String text, Predicate<String> knownLabel) {
    this.text = text;
    this.knownLabel = knownLabel;
  }

  static Table read(String text, Predicate<String> knownLabel) {
    return new DelimitedText(withoutHint(text), knownLabel).table();
  }

  /** Excel's hint {@code sep=;} is a line that no spreadsheet shows. */
  private static String withoutHint(String text) {
    return text.startsWith("sep=") ? text.replaceFirst("\\Asep=.?\\R", "") : text;
  }

  private Table table() {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE_CHARACTERS));
    Quoting quoting = Quoting.of(text);
    char delimiter = delimiter(sample, quoting);
    return new Table("", lines(text, quoting.format(delimiter, false)));
  }

  private char delimiter(String sample, Quoting quoting) {
    char best = ',';
    long bestScore = -1;
    for (char candidate : COMMON) {
      List<Line> lines = lines(sample, quoting.format(candidate, true));
      long score = labels(lines) * SAMPLE_CHARACTERS + regularity(lines);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return bestScore >= (long) FEWEST_LABELS * SAMPLE_CHARACTERS
        ? best
        : rare(sample, quoting, best);
  }

  private char rare(String sample, Quoting quoting, char common) {
    char best = common;
    long most = FEWEST_LABELS - 1;
    for (char candidate : RARE) {
      long labels = labels(lines(sample, quoting.format(candidate, true)));
      if (labels > most) {
        best = candidate;
        most = labels;
      }
    }
    return best;
  }

  private long labels(List<Line> lines) {
    long labels = Header.mostKnown(lines, knownLabel);
    return labels < FEWEST_LABELS ? 0 : labels;
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

  private static List<Line> lines(String text, CSVFormat format) {
    List<Line> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord csvRecord : parser) {
        lines.add(
            SheetLimits.checked(
                new Line((int) csvRecord.getRecordNumber(), List.of(csvRecord.values()))));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new UnreadableSheetException(
          "CSVとして読めません（%d行目から）。引用符（\"）の閉じ忘れがないか確かめてください。".formatted(lines.size() + 1), e);
    }
    return lines;
  }
}
