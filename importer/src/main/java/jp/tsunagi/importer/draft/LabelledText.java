package jp.tsunagi.importer.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.column.Labels;

/**
 * Words of one cell that stand under labels of their own: 日時：第2水曜 10時〜　対象：一般　会費：500円/月, the same in
 * lines, 【日時】第2水曜【対象】一般, or 日時・・・第2水曜. The labels are those of columns.
 */
final class LabelledText {
  private static final String BEFORE = "(?<=^|[\\s　。、,◆◇●○■□★☆※・】)）])";

  /** 会費, and 会　費 or 参 加 費 with room between its characters. */
  private static final String LABEL = "(\\p{L}{1,8}|\\p{L}(?:[ 　]+\\p{L}){1,3})";

  private static final Pattern MARK =
      Pattern.compile(
          "【[ 　]*([^【】]{1,8}?)[ 　]*】[ 　]*[：:]?|"
              + BEFORE
              + LABEL
              + "[ 　]*(?:[：:](?!//)|・{2,}|…+)|"
              + BEFORE
              + "(\\p{L}{2,8})(?=　)");

  /** What ends the words under a label, besides the next one. */
  private static final Pattern END = Pattern.compile("[\n\r※☆★◆◇●○■□]");

  /** When one may come or call to be admitted: not when it is held. */
  static final Pattern OF_ADMISSION = Pattern.compile("受付|申し?込|(?<!要)予約|問い?合|電話|開場|〆切|締め?切");

  private final Labels labels;

  LabelledText(Labels labels) {
    this.labels = labels;
  }

  /** The parts of a cell in their order, words without a label among them. */
  List<Part> parts(String cell) {
    List<Part> parts = new ArrayList<>();
    Matcher mark = MARK.matcher(cell);
    String label = "";
    int start = 0;
    while (mark.find()) {
      if (mark.group(3) == null || !labels.fields(mark.group(3)).isEmpty()) {
        add(parts, label, cell.substring(start, mark.start()));
        label = label(mark);
        start = mark.end();
      }
    }
    add(parts, label, cell.substring(start));
    return parts;
  }

  private void add(List<Part> parts, String label, String words) {
    String[] lines = label.isEmpty() ? new String[] {words} : END.split(words.strip(), 2);
    parts.add(new Part(label, labels.fields(label), lines[0].strip()));
    if (lines.length > 1) {
      parts.add(new Part("", List.of(), lines[1].strip()));
    }
  }

  private static String label(Matcher mark) {
    String bracketed = mark.group(1) == null ? mark.group(2) : mark.group(1);
    return bracketed == null ? mark.group(3) : bracketed;
  }

  /**
   * Words under a label.
   *
   * @param label as it is written; empty for words that have none
   * @param fields what the label may mean, empty for one that is none of a column
   */
  record Part(String label, List<Field> fields, String words) {
    Part {
      fields = List.copyOf(fields);
    }

    /** True for a part that says when one is admitted. */
    boolean ofAdmission() {
      return OF_ADMISSION.matcher(label).find();
    }
  }
}
