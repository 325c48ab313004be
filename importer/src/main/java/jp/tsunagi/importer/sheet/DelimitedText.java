package jp.tsunagi.importer.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.core.text.TextFile;
import org.apache.commons.csv.CSVFormat;

/**
 * Text whose cells are parted by a sign: CSV, TSV and their kin. The delimiter is the one that
 * makes a header of known labels; where none does, the one that gives most lines the same number of
 * cells.
 */
final class DelimitedText {
  private static final List<Character> COMMON = List.of(',', '\t', ';', '|');

  /** Signs that stand in cells too: only a header of known labels makes them delimiters. */
  static final String RARE = ":^~¦、，；｜/ \u0001\u001F";

  private static final int SAMPLE_CHARACTERS = 8_192;
  private static final int FEWEST_LABELS = 2;

  private static final Pattern HINT = Pattern.compile("\\A\"?sep=[^\\r\\n]?\"?[,;\\t]*\\R");

  private final TextFile file;
  private final Predicate<String> knownLabel;

  /** Excel's hint {@code sep=;} is a line that no spreadsheet shows. */
  private final boolean hinted;

  private DelimitedText(TextFile file, boolean hinted, Predicate<String> knownLabel) {
    this.file = file;
    this.hinted = hinted;
    this.knownLabel = knownLabel;
  }

  /** The table of a text; its lines are read when they are asked for. */
  static Table read(TextFile file, TextScan scan, Predicate<String> knownLabel) throws IOException {
    String head = file.head(SAMPLE_CHARACTERS);
    Matcher hint = HINT.matcher(head);
    boolean hinted = hint.lookingAt();
    String sample = hinted ? head.substring(hint.end()) : head;
    Quoting quoting = Quoting.of(sample, scan);
    if (quoting.quote() == '"' && scan.neverClosedAt() > 0) {
      throw Records.neverClosed(scan.neverClosedAt());
    }
    DelimitedText text = new DelimitedText(file, hinted, knownLabel);
    CSVFormat format = quoting.format(text.delimiter(sample, quoting), false);
    return new Table("", () -> text.lines(format), MergedCells.NONE);
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
    for (int i = 0; i < RARE.length(); i++) {
      char candidate = RARE.charAt(i);
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
    try (Stream<Line> lines = Records.of(new StringReader(text), format)) {
      return lines.toList();
    }
  }

  private Stream<Line> lines(CSVFormat format) {
    try {
      BufferedReader reader = file.open();
      if (hinted) {
        reader.readLine();
      }
      return Records.of(reader, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
