package jp.tsunagi.importer.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.tsunagi.importer.sheet.MergedCells.Region;

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
  private static final Pattern NUMBER = Pattern.compile("[-+\\d０-９.,:/]+");

  /** The header, or nothing when no line has two labels that are known. */
  static Optional<Header> find(Table table, Predicate<String> known) {
    List<Line> lines = table.head(SEARCHED_LINES);
    int best = -1;
    long bestKnown = FEWEST_KNOWN - 1;
    for (int i = 0; i < lines.size(); i++) {
      long count = knownLabels(lines.get(i), known);
      if (count > bestKnown) {
        best = i;
        bestKnown = count;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(around(table, best, known));
  }

  /**
   * What is a header by its looks, where no label is known: the first line that is nearly as wide
   * as the widest, and not of numbers.
   */
  static Optional<Header> guess(Table table, Predicate<String> known) {
    List<Line> first = table.head(SEARCHED_LINES);
    int widest = first.stream().mapToInt(line -> line.words().size()).max().orElse(0);
    for (int i = 0; i < first.size(); i++) {
      List<String> words = first.get(i).words();
      long numbers = words.stream().filter(word -> NUMBER.matcher(word).matches()).count();
      if (words.size() >= FEWEST_KNOWN && words.size() * 5 >= widest * 4 && numbers == 0) {
        return Optional.of(around(table, i, known));
      }
    }
    return Optional.empty();
  }

  /** The most labels that a line among the first has. */
  static long mostKnown(List<Line> lines, Predicate<String> known) {
    return lines.stream()
        .limit(SEARCHED_LINES)
        .mapToLong(line -> knownLabels(line, known))
        .max()
        .orElse(0);
  }

  /** The most labels that a line among the first of a table has. */
  static long mostKnown(Table table, Predicate<String> known) {
    return mostKnown(table.head(SEARCHED_LINES), known);
  }

  private static Header around(Table table, int best, Predicate<String> known) {
    List<Line> lines = table.head(SEARCHED_LINES + 1);
    if (best + 1 < lines.size() && continues(lines.get(best), lines.get(best + 1), known)) {
      return of(table.merged(), lines, best, best + 1);
    }
    if (best > 0 && isGroupLine(table.merged(), lines.get(best - 1), lines.get(best))) {
      return of(table.merged(), lines, best - 1, best);
    }
    return of(table.merged(), lines, best, best);
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
  private static boolean isGroupLine(MergedCells merged, Line above, Line header) {
    List<String> words = above.words();
    return (words.size() >= 2 || merged.joins(above.number(), header.number()))
        && words.size() < header.words().size()
        && words.stream().allMatch(word -> word.length() <= LONGEST_GROUP_LABEL);
  }

  private static Header of(MergedCells merged, List<Line> lines, int first, int last) {
    Line top = lines.get(first);
    Line bottom = lines.get(last);
    List<Region> wide = first == last ? List.of() : merged.wide(top.number());
    int columns = Math.max(usedColumns(top), usedColumns(bottom));
    List<String> labels = new ArrayList<>();
    String group = "";
    for (int i = 0; i < columns; i++) {
      String upper = label(top.cell(i));
      String lower = first == last ? "" : label(bottom.cell(i));
      if (!upper.isEmpty()) {
        group = lower.isEmpty() ? "" : upper;
      } else if (!wide.isEmpty()) {
        group = groupOf(wide, top, i);
      }
      labels.add(joined(upper.isEmpty() ? group : upper, lower));
    }
    return new Header(first, last, named(labels));
  }

  /** Where the sheet merges its groups' cells, a group ends where its cell does. */
  private static String groupOf(List<Region> wide, Line top, int column) {
    return wide.stream()
        .filter(region -> region.left() <= column && column <= region.right())
        .findFirst()
        .map(region -> label(top.cell(region.left())))
        .orElse("");
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
