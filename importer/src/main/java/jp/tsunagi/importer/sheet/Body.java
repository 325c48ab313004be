package jp.tsunagi.importer.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tsunagi.importer.sheet.SkippedLine.Reason;

/** The lines below a header, sorted into rows and lines that are no rows. */
final class Body {
  private static final Set<String> DITTO =
      Set.of("〃", "同上", "″", "”", "\"", "々", "〃〃", "同　上", "同 上", "仝");
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:合\\s*計|総\\s*計|小\\s*計|累\\s*計|計|総数|件数|登録数)(?:[\\s:：].*|[0-9０-９,，]+.*)?"
              + "|(?:全|計)?\\s*[0-9０-９,，]+\\s*件");
  private static final Pattern QUANTITY =
      Pattern.compile("[-0-9０-９.,，¥\\s]+(?:件|人|名|円|団体|か所|ヶ所|箇所|カ所|行|窓口)?|[-ー―－]");
  private static final Pattern REMARK =
      Pattern.compile("(?:[※＊*]|注[:：)）0-9０-９]|(?:出典|作成|更新|以上)(?:[:：\\s]|$)).*", Pattern.DOTALL);

  private final List<String> labels;
  private final MergedCells merged;

  /** The rows' own lines by their number: a cell merged downwards stands in one of them. */
  private final Map<Integer, Line> lines = new HashMap<>();

  private final List<SheetRow> rows = new ArrayList<>();
  private final List<SkippedLine> skipped = new ArrayList<>();
  private List<String> above = List.of();

  private Body(List<String> labels, MergedCells merged) {
    this.labels = labels;
    this.merged = merged;
  }

  static Body read(Header header, Table table) {
    Body body = new Body(header.labels(), table.merged());
    List<Line> lines = table.lines();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (i >= header.first() && i <= header.last()) {
        continue;
      }
      if (i < header.first()) {
        body.skip(line, line.blank() ? Reason.BLANK : Reason.TITLE);
      } else {
        body.add(line);
      }
    }
    return body;
  }

  List<SheetRow> rows() {
    return rows;
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

  private void add(Line line) {
    if (line.blank()) {
      skip(line, Reason.BLANK);
    } else if (isTotal(line)) {
      skip(line, Reason.TOTAL);
    } else if (isRemark(line)) {
      skip(line, Reason.REMARK);
    } else if (isHeaderAgain(line)) {
      skip(line, Reason.HEADER);
    } else {
      lines.put(line.number(), line);
      List<String> cells = filled(unmerged(line));
      rows.add(new SheetRow(line.number(), line.cells(), cells, line.hidden()));
      above = cells;
    }
  }

  private void skip(Line line, Reason reason) {
    skipped.add(new SkippedLine(line.number(), reason, String.join(" ", line.words())));
  }

  /** A word for "total", and beside it nothing but quantities. */
  private static boolean isTotal(Line line) {
    List<String> words = line.words().stream().map(word -> word.replace('　', ' ')).toList();
    boolean total = words.stream().anyMatch(word -> TOTAL.matcher(word).matches());
    return total
        && words.stream()
            .allMatch(word -> TOTAL.matcher(word).matches() || QUANTITY.matcher(word).matches());
  }

  private boolean isRemark(Line line) {
    List<String> words = line.words();
    return words.size() == 1 && labels.size() > 2 && REMARK.matcher(words.get(0)).matches();
  }

  private boolean isHeaderAgain(Line line) {
    List<String> words = line.words();
    return words.size() > 1 && words.stream().allMatch(labels::contains);
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
      boolean ditto = DITTO.contains(received.get(i).strip());
      cells.add(ditto && i < above.size() ? above.get(i) : received.get(i));
    }
    return cells;
  }
}
