package jp.tsunagi.importer.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagi.importer.sheet.MergedCells.Region;

/**
 * The header of a table, found by meaning: the line with the most labels that are known, wherever
 * it stands among title lines, joined with its neighbours where a merged header spreads over two or
 * three lines.
 *
 * @param first index of its first line
 * @param last index of its last line; the rows begin after it
 * @param labels one per column, never empty and never twice the same
 * @param lines what is written in each of its lines
 */
record Header(int first, int last, List<String> labels, List<Set<String>> lines) {
  private static final int SEARCHED_LINES = 50;

  /** A header in four lines is none. */
  private static final int MOST_LINES = 3;

  /** No single column tells a header from a line of data. */
  private static final int FEWEST_KNOWN = 2;

  /** Labels that tell a header wherever it stands. */
  private static final int FEWEST_OF_TABLE = 3;

  private static final int LONGEST_LABEL = 30;

  /** 電話番号1 is a label, 079 is none. */
  private static final int FEWEST_DIGITS = 3;

  private static final int LONGEST_GROUP_LABEL = 14;

  /** 令和8年度 サロン一覧 and 4月1日現在 stand above a table, not above some of its columns. */
  private static final Pattern TITLE = Pattern.compile("一覧表?$|名簿$|リスト$|台帳$|[\\d０-９元]年|現在$|時点$");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NUMBER = Pattern.compile("[-+\\d０-９.,:/]+");

  /** The header, or nothing when no line has two labels that are known. */
  static Optional<Header> find(Table table, Predicate<String> known) {
    List<Line> lines = table.head(SEARCHED_LINES);
    int best = -1;
    long bestKnown = FEWEST_KNOWN - 1;
    for (int i = 0; i < lines.size(); i++) {
      if (opensTable(lines.get(i), known)) {
        return Optional.of(around(table, i, known));
      }
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
    List<Line> lines = table.head(SEARCHED_LINES + MOST_LINES);
    int last = best;
    while (last + 1 < lines.size()
        && last - best < MOST_LINES - 1
        && continues(lines.subList(best, last + 1), lines.get(last + 1), known)) {
      last++;
    }
    int first = best;
    while (first > 0
        && last - first < MOST_LINES - 1
        && (first == last || !table.merged().wide(lines.get(first - 1).number()).isEmpty())
        && isGroupLine(table.merged(), lines.get(first - 1), lines.get(first))) {
      first--;
    }
    return of(table.merged(), lines.subList(first, last + 1), first);
  }

  /** The line below belongs to the header when it has nothing but labels. */
  private static boolean continues(List<Line> header, Line below, Predicate<String> known) {
    List<String> words = below.words();
    long count = knownLabels(below, known);
    Line above = header.get(header.size() - 1);
    boolean fillsGaps = false;
    for (int i = 0; i < below.cells().size(); i++) {
      fillsGaps |= above.cell(i).isBlank() && !below.cell(i).isBlank();
    }
    return fillsGaps && count >= 1 && count * 2 >= words.size();
  }

  /** Group labels stand above: short, more than a title's one cell, and with gaps where merged. */
  private static boolean isGroupLine(MergedCells merged, Line above, Line header) {
    List<String> words = above.words();
    return (words.size() >= 2 || merged.joins(above.number(), header.number()))
        && words.size() < header.words().size()
        && words.stream().allMatch(word -> word.length() <= LONGEST_GROUP_LABEL)
        && words.stream().noneMatch(word -> TITLE.matcher(word).find());
  }

  private static Header of(MergedCells merged, List<Line> lines, int first) {
    int columns = lines.stream().mapToInt(Header::usedColumns).max().orElse(0);
    List<String> labels = Collections.nCopies(columns, "");
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      boolean lowest = i == lines.size() - 1;
      labels = below(line, lowest ? List.of() : merged.wide(line.number()), labels);
    }
    return new Header(
        first,
        first + lines.size() - 1,
        named(labels),
        lines.stream().map(Header::written).toList());
  }

  /** A line of labels joined with what stands below it. */
  private static List<String> below(Line line, List<Region> wide, List<String> below) {
    List<String> labels = new ArrayList<>();
    String group = "";
    for (int i = 0; i < below.size(); i++) {
      String upper = label(line.cell(i));
      String lower = below.get(i);
      if (!upper.isEmpty()) {
        group = lower.isEmpty() ? "" : upper;
      } else if (!wide.isEmpty()) {
        group = groupOf(wide, line, i);
      }
      labels.add(joined(upper.isEmpty() ? group : upper, lower));
    }
    return labels;
  }

  /** True for a line of which hardly any word is none that columns are called. */
  private static boolean opensTable(Line line, Predicate<String> known) {
    int words = 0;
    for (String cell : line.cells()) {
      if (isData(cell)) {
        return false;
      }
      words += cell.isBlank() ? 0 : 1;
    }
    return words >= FEWEST_OF_TABLE
        && knownLabels(line, known) * 3 >= Math.max(words * 2, FEWEST_OF_TABLE * 3);
  }

  private static boolean isData(String cell) {
    int digits = 0;
    for (int i = 0; i < cell.length() && digits < FEWEST_DIGITS; i++) {
      digits += Character.isDigit(cell.charAt(i)) ? 1 : 0;
    }
    return digits == FEWEST_DIGITS || cell.length() > LONGEST_LABEL;
  }

  /** True for the header of another table that stands below this one's. */
  boolean endsAt(Line line, Predicate<String> known) {
    return opensTable(line, known) && !standsAgain(line.words());
  }

  /** True for the words of a line of the header that a page begins with once more. */
  boolean standsAgain(List<String> words) {
    return words.size() > 1
        && lines.stream()
            .anyMatch(line -> words.stream().allMatch(word -> line.contains(label(word))));
  }

  private static Set<String> written(Line line) {
    return line.words().stream().map(Header::label).collect(Collectors.toSet());
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

  /** Of a label's words; a byte order mark stands where one file was put behind another. */
  private static String label(String cell) {
    return SPACES.matcher(cell.replace("\uFEFF", "").strip()).replaceAll(" ");
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
