package jp.tsunagi.api.reading;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How dates, times and persons are read, where a dictionary of words cannot know. Pure. */
final class Numbers {

  private static final Pattern COUNTED = Pattern.compile("(?<!\\d)(\\d{1,2})(月|日(?!曜)|時間|時|分|人)");

  private static final Map<Integer, String> DAYS =
      Map.ofEntries(
          Map.entry(2, "ふつか"),
          Map.entry(3, "みっか"),
          Map.entry(4, "よっか"),
          Map.entry(5, "いつか"),
          Map.entry(6, "むいか"),
          Map.entry(7, "なのか"),
          Map.entry(8, "ようか"),
          Map.entry(9, "ここのか"),
          Map.entry(10, "とおか"),
          Map.entry(14, "じゅうよっか"),
          Map.entry(20, "はつか"),
          Map.entry(24, "にじゅうよっか"));

  private static final Map<Integer, String> MONTHS = Map.of(4, "しがつ", 7, "しちがつ", 9, "くがつ");
  private static final Map<Integer, String> HOURS = Map.of(4, "よじ", 7, "しちじ", 9, "くじ");

  /** Digits after which 分 is ぷん. */
  private static final String HARD = "013468";

  private Numbers() {}

  /**
   * A counted number in a text.
   *
   * @param reading of the whole where the number changes it, else of the counter alone
   * @param whole whether the reading stands for the number too
   */
  record Counted(String number, String counter, String reading, boolean whole) {
    int length() {
      return number.length() + counter.length();
    }
  }

  /** What begins at a place of the text; null when no counted number does. */
  static @Nullable Counted at(String text, int from) {
    Matcher found = COUNTED.matcher(text).region(from, text.length());
    found.useTransparentBounds(true);
    if (!found.lookingAt()) {
      return null;
    }
    int number = Integer.parseInt(found.group(1));
    String counter = found.group(2);
    String whole = whole(number, counter, from > 0 && text.charAt(from - 1) == '月');
    return new Counted(
        found.group(1), counter, whole == null ? alone(number, counter) : whole, whole != null);
  }

  private static @Nullable String whole(int number, String counter, boolean afterMonth) {
    return switch (counter) {
      case "月" -> MONTHS.get(number);
      case "日" -> number == 1 && afterMonth ? "ついたち" : DAYS.get(number);
      case "時" -> HOURS.get(number);
      case "時間" -> HOURS.containsKey(number) ? HOURS.get(number) + "かん" : null;
      case "人" -> number == 1 ? "ひとり" : number == 2 ? "ふたり" : null;
      default -> null;
    };
  }

  private static String alone(int number, String counter) {
    return switch (counter) {
      case "月" -> "がつ";
      case "日" -> "にち";
      case "時" -> "じ";
      case "時間" -> "じかん";
      case "人" -> "にん";
      default -> HARD.indexOf(Character.forDigit(number % 10, 10)) >= 0 ? "ぷん" : "ふん";
    };
  }
}
