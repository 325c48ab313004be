package jp.tsunagi.importer.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The header of a table, found by meaning: the line with the most labels that are known, wherever
 * it stands among title lines, joined with its neighbour where a merged header spreads over two
 * lines.
 *
 * @param first index of its first line
 * @param last index of its last line; the rows begin after it
 * @param labels one per column, never empty and never twice the same
 */
record Header(int first, int last, List<String> labels) {
  private static final int SEARCHED_LINES = 20;

  /** No single column tells a header from a line of data. */
  private static final int FEWEST_KNOWN = 2;

  private static final int LONGEST_GROUP_LABEL = 14;

  static Optional<Header> find(List<Line> lines, Predicate<String> known) {
    int best = -1;
    long bestKnown = FEWEST_KNOWN - 1;
    for (int i = 0; i < Math.min(lines.size(), SEARCHED_LINES); i++) {
      long count = knownLabels(lines.get(i), known);
      if (count > bestKnown) {
        best = i;
        bestKnown = count;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(around(lines, best, known));
  }

  private static Header around(List<Line> lines, int best, Predicate<String> known) {
    if (best + 1 < lines.size() && continues(lines.get(best), lines.get(best + 1), known)) {
      return of(lines, best, best + 1);
    }
    if (best > 0 && isGroupLine(lines.get(best - 1), lines.get(best))) {
      return of(lines, best - 1, best);
    }
    return of(lines, best, best);
  }

  /** The line below belongs to the header when it has nothing but labels. */
  private static boolean continues(Line header, Line below, Predicate<String> known) {
    List<String> words = below.words();
    long count = knownLabels(below, known);
    boolean fillsGaps = false;
    for (int i = 0; i < below.cells().size(); i++) {
      fillsGaps |= header.cell(i).isBlank() && !below.cell(i).isBlank();
    }
    return fillsGaps && count >= 1 && count * 2 >= words.size();
  }

  /** Group labels stand above: short, more than a title's one cell, and with gaps where merged. */
  private static boolean isGroupLine(Line above, Line header) {
    List<String> words = above.words();
    return words.size() >= 2
        && words.size() < header.words().size()
        && words.stream().allMatch(word -> word.length() <= LONGEST_GROUP_LABEL);
  }

  private static Header of(List<Line> lines, int first, int last) {
    Line top = lines.get(first);
    Line bottom = lines.get(last);
    int columns = Math.max(usedColumns(top), usedColumns(bottom));
    List<String> labels = new ArrayList<>();
    String group = "";
    for (int i = 0; i < columns; i++) {
      String upper = label(top.cell(i));
      String lower = first == last ? "" : label(bottom.cell(i));
      if (!upper.isEmpty()) {
        group = lower.isEmpty() ? "" : upper;
      }
      labels.add(joined(upper.isEmpty() ? group : upper, lower));
    }
    return new Header(first, last, named(labels));
  }

  private static String joined(String upper, String lower) {
    if (lower.isEmpty()) {
      // A group's label belongs to the columns that have a label of their own below it.
      return upper;
    }
    return upper.isEmpty() || upper.equals(lower) ? lower : upper + " " + lower;
  }

  private static int usedColumns(Line line) {
    int last = line.cells().size();
    while (last > 0 && line.cells().get(last - 1).isBlank()) {
      last--;
    }
    return last;
  }

  private static long knownLabels(Line line, Predicate<String> known) {
    return line.words().stream().map(Header::label).distinct().filter(known).count();
  }

  private static String label(String cell) {
    return cell.strip().replaceAll("\\s+", " ");
  }

  private static List<String> named(List<String> labels) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> named = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i).isEmpty() ? "（見出しなし%d列目）".formatted(i + 1) : labels.get(i);
      int times = seen.merge(label, 1, Integer::sum);
      named.add(times == 1 ? label : label + "（" + times + "）");
    }
    return List.copyOf(named);
  }
}
