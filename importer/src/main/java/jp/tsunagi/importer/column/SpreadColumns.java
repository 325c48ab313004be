package jp.tsunagi.importer.column;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tables that spread one thing over many columns: a tick below each weekday (月 火 水 …), a day below
 * each month (4月 5月 …), year, month and day side by side. One such label alone means nothing.
 */
public final class SpreadColumns {
  private static final Pattern WEEKDAY = Pattern.compile("([月火水木金土日])(?:曜日?)?");
  private static final Pattern MONTH = Pattern.compile("(1[0-2]|[1-9])月");
  private static final Set<String> DATE = Set.of("年", "月", "日");
  private static final int FEWEST_WEEKDAYS = 5;
  private static final int FEWEST_MONTHS = 3;

  private SpreadColumns() {}

  /** The fields of such columns, by their place in the header; empty for most sheets. */
  static Map<Integer, Field> of(List<String> labels) {
    Map<Integer, Field> fields = new HashMap<>();
    List<String> own = labels.stream().map(SpreadColumns::own).toList();
    if (count(own, label -> weekday(label) != null) >= FEWEST_WEEKDAYS) {
      put(fields, own, label -> weekday(label) != null, Field.WEEKDAYS);
    } else if (own.contains("月") && own.contains("日")) {
      put(fields, own, DATE::contains, Field.DATE_START);
    }
    if (count(own, label -> month(label) != null) >= FEWEST_MONTHS) {
      put(fields, own, label -> month(label) != null, Field.SCHEDULE);
    }
    return fields;
  }

  /** 月 of 月, 月曜 and 活動日 月曜日; null for any other label. */
  public static @Nullable String weekday(String label) {
    Matcher weekday = WEEKDAY.matcher(own(label));
    return weekday.matches() ? weekday.group(1) : null;
  }

  /** 4月 of 4月 and 開催日 ４月; null for any other label. */
  public static @Nullable String month(String label) {
    return MONTH.matcher(own(label)).matches() ? own(label) : null;
  }

  /** 年, 月 or 日; null for any other label. */
  public static @Nullable String partOfDate(String label) {
    return DATE.contains(own(label)) ? own(label) : null;
  }

  /** True for a label of such a column, in a sheet where it has that field. */
  public static boolean has(String label, Field field) {
    return switch (field) {
      case WEEKDAYS -> weekday(label) != null;
      case SCHEDULE -> month(label) != null;
      case DATE_START -> partOfDate(label) != null;
      default -> false;
    };
  }

  /** Without the label of its group, in one width. */
  private static String own(String label) {
    return Labels.folded(label.substring(label.lastIndexOf(' ') + 1));
  }

  private static long count(List<String> labels, Predicate<String> such) {
    return new HashSet<>(labels).stream().filter(such).count();
  }

  private static void put(
      Map<Integer, Field> fields, List<String> labels, Predicate<String> such, Field field) {
    IntStream.range(0, labels.size())
        .filter(i -> such.test(labels.get(i)))
        .forEach(i -> fields.put(i, field));
  }
}
