package jp.tsunagi.importer.sheet;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 〃 and 同上, which stand for the cell above, alone or with a remark of their own (同上（2階）). */
final class Ditto {

  private static final Set<String> MARKS =
      Set.of("〃", "同上", "″", "”", "\"", "々", "〃〃", "同　上", "同 上", "仝", "上に同じ", "上記に同じ", "上記と同じ");

  private static final Pattern WITH_REMARK =
      Pattern.compile("(?:〃|同\\s*上|仝)[\\s　]*([（(【\\[].*)", Pattern.DOTALL);

  private static final Pattern PART_OF_DAY = Pattern.compile("[朝昼夜]の部|午[前後]の部|第?[0-9０-９]部");
  private static final Pattern CLOCK = Pattern.compile("[0-9０-９](?:[:：]|時)");

  private Ditto() {}

  /**
   * What a cell says below another: with nothing above, nothing. 同上（夜の部） below a time stays as it
   * is: the days are those above, the hours surely are not.
   */
  static String resolved(String cell, String above) {
    String words = cell.strip();
    if (MARKS.contains(words)) {
      return above;
    }
    Matcher remark = WITH_REMARK.matcher(words);
    if (!remark.matches()) {
      return cell;
    }
    if (above.isBlank()) {
      return "";
    }
    boolean otherHours = PART_OF_DAY.matcher(words).find() && CLOCK.matcher(above).find();
    return otherHours ? cell : above.strip() + remark.group(1);
  }
}
