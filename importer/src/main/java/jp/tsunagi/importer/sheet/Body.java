package jp.tsunagi.importer.sheet;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.importer.sheet.SkippedLine.Reason;

/**
 * The rows below a header, read anew each time they are gone through, so that a sheet of any length
 * takes no memory.
 */
final class Body extends AbstractCollection<SheetRow> {
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:合\\s*計|総\\s*計|小\\s*計|累\\s*計|計|総数|件数|登録数)(?:[\\s:：].*|[0-9０-９,，]+.*)?"
              + "|(?:全|計)?\\s*[0-9０-９,，]+\\s*件");
  private static final Pattern QUANTITY =
      Pattern.compile("[-0-9０-９.,，¥\\s]+(?:件|人|名|円|団体|か所|ヶ所|箇所|カ所|行|窓口)?|[-ー―－]");
  private static final Pattern DRAWN = Pattern.compile("[-=_ー―－─━…・:|＝＿\\p{Cc}]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{1,6}");
  private static final Pattern THOUSANDS = Pattern.compile("(?:.*\\D)?[0-9０-９]{1,3}");
  private static final Pattern UNITS = Pattern.compile("[0０]{3}|[0０][0-9０-９]{2}円.*");
  private static final Pattern REMARK =
      Pattern.compile(
          "[（(]?(?:[※＊*]|注[:：)）0-9０-９]|(?:出典|作成|更新|以上)(?:[:：\\s]|$)).*"
              // A sentence, or whom to ask about the whole list.
              + "|.*(?:。|ください|お願いします)|(?:お?問い?合わ?せ先?|連絡先|担当)(?:[:：\\s　]).*",
          Pattern.DOTALL);

  private static final Pattern SECTION =
      Pattern.compile(
          "【([^】]*)】|[＜<《]([^＞>》]*)[＞>》]|[■◆▼●]\\s*(.*)|([^\\d\\s]{1,12}(?:地域|地区|校区|エリア))",
          Pattern.DOTALL);

  private final Header header;
  private final Table table;
  private final List<SkippedLine> skipped = new ArrayList<>();
  private int size;

  /** Of its lines so many are this table's; below begins another one. */
  private int end = Integer.MAX_VALUE;

  private Body(Header header, Table table) {
    this.header = header;
    this.table = table;
  }

  /** The rows below a header, as far as the next one; what is no row is known at once. */
  static Body read(Header header, Table table, Predicate<String> known) {
    Body body = new Body(header, table);
    Edge edge = new Edge(header, known);
    body.count(edge::within);
    if (edge.end() < body.end) {
      body.end = edge.end();
      body.count(line -> true);
    }
    return body;
  }

  private void count(Predicate<Line> within) {
    skipped.clear();
    size = 0;
    rows(within, skipped::add).forEachRemaining(row -> size++);
  }

  /** What stands below, where that is another table. */
  Optional<Table> rest() {
    return end == Integer.MAX_VALUE ? Optional.empty() : Optional.of(table.from(end));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Iterator<SheetRow> iterator() {
    return rows(line -> true, line -> {});
  }

  private Iterator<SheetRow> rows(Predicate<Line> within, Consumer<SkippedLine> skipped) {
    return table
        .lines()
        .limit(end)
        .takeWhile(within)
        .mapMulti(new Sorter(header, table, skipped)::sort)
        .iterator();
  }

  List<SkippedLine> skipped() {
    return skipped;
  }

  /** The words above the header. */
  String title() {
    return String.join(
        " ",
        skipped.stream()
            .filter(line -> line.reason() == Reason.TITLE)
            .map(SkippedLine::text)
            .toList());
  }

  /** Finds where another table begins: with its header and the title above it. */
  private static final class Edge {
    private final Header header;
    private final Predicate<String> known;
    private int index;
    private int afterRow;
    private int end = Integer.MAX_VALUE;

    Edge(Header header, Predicate<String> known) {
      this.header = header;
      this.known = known;
    }

    boolean within(Line line) {
      if (index > header.last() && header.endsAt(line, known)) {
        end = afterRow;
        return false;
      }
      index++;
      if (index <= header.last() + 1 || !line.saysAtMost(1)) {
        afterRow = index;
      }
      return true;
    }

    int end() {
      return end;
    }
  }

  /** Tells rows from lines that are none, in the order of the sheet. */
  private static final class Sorter {
    private final Header header;
    private final List<String> labels;
    private final MergedCells merged;
    private final Set<Integer> hiddenColumns;
    private final Consumer<SkippedLine> skipped;

    /** The rows' own lines by their number: a cell merged downwards stands in one of them. */
    private final Map<Integer, Line> lines = new HashMap<>();

    private List<String> above = List.of();
    private String section = "";
    private int index;

    Sorter(Header header, Table table, Consumer<SkippedLine> skipped) {
      this.header = header;
      this.labels = header.labels();
      this.merged = table.merged();
      this.hiddenColumns = table.hiddenColumns();
      this.skipped = skipped;
    }

    void sort(Line line, Consumer<SheetRow> rows) {
      int at = index++;
      if (at < header.first()) {
        skip(line, line.blank() ? Reason.BLANK : Reason.TITLE);
      } else if (at > header.last()) {
        add(mended(line.without(hiddenColumns)), rows);
      }
    }

    private void add(Line line, Consumer<SheetRow> rows) {
      List<String> words = line.words();
      if (isBlank(words) || isTemplate(words)) {
        skip(line, Reason.BLANK);
      } else if (isTotal(words)) {
        skip(line, Reason.TOTAL);
      } else if (isRemark(words)) {
        skip(line, Reason.REMARK);
      } else if (isSection(line, words)) {
        skip(line, Reason.SECTION);
      } else if (header.standsAgain(words)) {
        skip(line, Reason.HEADER);
      } else {
        if (merged != MergedCells.NONE) {
          lines.put(line.number(), line);
        }
        List<String> cells = filled(unmerged(line));
        above = cells;
        rows.accept(
            new SheetRow(line.number(), line.cells(), cells, line.hidden(), sectionOf(cells)));
      }
    }

    /** 月2,000円 without quotes is two cells of a CSV, and shifts all that follow. */
    private Line mended(Line line) {
      List<String> cells = new ArrayList<>(line.cells());
      for (int i = cells.size() - 1; i > 0 && cells.size() > labels.size(); i--) {
        if (THOUSANDS.matcher(cells.get(i - 1)).matches()
            && UNITS.matcher(cells.get(i)).matches()) {
          cells.set(i - 1, cells.get(i - 1) + "," + cells.remove(i));
        }
      }
      return cells.size() == labels.size() ? new Line(line.number(), cells, line.hidden()) : line;
    }

    private void skip(Line line, Reason reason) {
      skipped.accept(new SkippedLine(line.number(), reason, String.join(" ", line.words())));
    }

    /** A word for "total", and beside it nothing but quantities. */
    private static boolean isTotal(List<String> words) {
      boolean total = false;
      for (String word : words) {
        String plain = word.replace('　', ' ');
        boolean sum = TOTAL.matcher(plain).matches();
        if (!sum && !QUANTITY.matcher(plain).matches()) {
          return false;
        }
        total |= sum;
      }
      return total;
    }

    /** A line that is drawn between rows says nothing either. */
    private static boolean isBlank(List<String> words) {
      return words.stream().allMatch(word -> DRAWN.matcher(word).matches());
    }

    /** A running number that nobody has filled a row in for. */
    private boolean isTemplate(List<String> words) {
      return words.size() == 1 && labels.size() > 2 && NUMBER.matcher(words.get(0)).matches();
    }

    private boolean isRemark(List<String> words) {
      return words.size() == 1 && labels.size() > 2 && REMARK.matcher(words.get(0)).matches();
    }

    /**
     * A heading among the rows: with marks, by its words, or by the columns that it goes across.
     */
    private boolean isSection(Line line, List<String> words) {
      if (words.size() != 1 || labels.size() <= 2) {
        return false;
      }
      Matcher marked = SECTION.matcher(words.get(0));
      boolean across =
          merged.wide(line.number()).stream()
              .anyMatch(region -> (region.right() - region.left() + 1) * 2 > labels.size());
      if (marked.matches()) {
        section =
            Stream.of(marked.group(1), marked.group(2), marked.group(3), marked.group(4))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
      } else if (across) {
        section = words.get(0);
      }
      return marked.matches() || across;
    }

    /** What the row says of it itself goes first: so it comes back from quarantine. */
    private String sectionOf(List<String> cells) {
      int own = labels.indexOf(Sheet.SECTION);
      return own >= 0 && own < cells.size() ? cells.get(own) : section;
    }

    /** A cell that is merged with those below speaks for each of their rows. */
    private List<String> unmerged(Line line) {
      List<String> cells = new ArrayList<>(line.cells());
      merged
          .above(line.number())
          .forEach(
              (column, number) -> {
                Line top = lines.get(number);
                if (top != null && line.cell(column).isBlank() && !top.cell(column).isBlank()) {
                  while (cells.size() <= column) {
                    cells.add("");
                  }
                  cells.set(column, top.cell(column));
                }
              });
      return cells;
    }

    private List<String> filled(List<String> received) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < received.size(); i++) {
        String words = i < above.size() ? above.get(i) : "";
        cells.add(Ditto.resolved(Leftovers.without(received.get(i)), words));
      }
      return cells;
    }
  }
}
