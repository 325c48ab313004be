package jp.tsunagi.importer.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagi.importer.column.Columns.Column;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.normalise.Absent;
import jp.tsunagi.importer.normalise.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Hours of several columns whose labels say for which days they are (日曜開放開始時刻, 時間（平日）), put into
 * the words in which one would say them: 日曜 10:00〜19:00、平日 9:00〜17:00. For one row.
 */
final class LabelledHours {
  private static final String WEEK = "月火水木金土日";
  private static final Pattern CLOSED = Pattern.compile("[×✕✖]|休.{0,3}|なし|無し?|閉.{0,2}");
  private static final Pattern OF_DAYS = Pattern.compile("[月火水木金土日祝]曜|平日|土日|日祝|[月火水木金土日][~〜～・]");
  private static final Pattern DAYS =
      Pattern.compile(
          "平日|祝日?|土日|([月火水木金土日])(?:曜日?)?(?:\\s*[~〜～－-]\\s*([月火水木金土日])(?:曜日?)?)?|[・、,\\s]");

  static final Set<Field> FIELDS = EnumSet.of(Field.TIME, Field.TIME_START, Field.TIME_END);
  private static final Pattern PARTS = Pattern.compile("[、\n／/;；]");
  private static final Pattern BY_DAYS =
      Pattern.compile(
          "((?:(?:平日|土日|[月火水木金土日祝](?:曜日?)?)[・~〜～－-]?)*)\\s*[:：]?\\s*((?:午[前後]\\s*)?\\d[^月火水木金土日祝]*)");

  private final Map<String, Cells> hours = new LinkedHashMap<>();

  void take(Field field, Column column, String cell) {
    Cells of = hours.computeIfAbsent(column.said(), said -> new Cells());
    if (!Absent.saysNothing(cell) && !CLOSED.matcher(cell).matches()) {
      of.add(field, column, cell);
    }
  }

  /**
   * Takes the hours of a row whose cells give them by days (月・木：14:00、火・金：10:30); false when they
   * do not.
   */
  boolean takeByDays(Cells cells) {
    List<Field> said = FIELDS.stream().filter(cells::has).toList();
    return !said.isEmpty() && said.stream().allMatch(field -> byDays(field, cells.first(field)));
  }

  private boolean byDays(Field field, String cell) {
    Map<String, String> byDays = new LinkedHashMap<>();
    String days = "";
    for (String part : PARTS.split(Texts.normalise(cell), -1)) {
      Matcher matcher = BY_DAYS.matcher(part.strip());
      if (!matcher.matches() || (days + matcher.group(1)).isEmpty()) {
        return false;
      }
      days = matcher.group(1).isEmpty() ? days : matcher.group(1);
      byDays.merge(days, matcher.group(2), (one, other) -> one + "、" + other);
    }
    byDays.forEach(
        (said, hour) -> hours.computeIfAbsent(said, key -> new Cells()).addTogether(field, hour));
    return true;
  }

  /** True when the labels name nothing but weekdays, and so does the cell that lists them. */
  boolean tell(String weekdays) {
    return !weekdays.isBlank()
        && days(weekdays) != null
        && hours.keySet().stream().allMatch(said -> !said.isEmpty() && days(said) != null);
  }

  /**
   * The hours as one would say them; of the days of the list, where that says no more than days.
   */
  String words(String weekdays) {
    Set<Integer> listed = tell(weekdays) ? days(weekdays) : null;
    Set<Integer> rest = listed == null ? new TreeSet<>() : new TreeSet<>(listed);
    Map<String, List<String>> byHours = new LinkedHashMap<>();
    hours.forEach(
        (said, cells) -> {
          String time =
              (Texts.line(cells.first(Field.TIME)) + " " + TimeColumns.words(cells)).strip();
          String days = listed == null ? said : of(listed, said);
          if (listed != null) {
            rest.removeAll(Objects.requireNonNull(days(said)));
          }
          if (!time.isEmpty() && (listed == null || !days.isEmpty())) {
            byHours
                .computeIfAbsent(time, hour -> new ArrayList<>())
                .add(OF_DAYS.matcher(time).find() ? "" : days);
          }
        });
    List<String> phrases = new ArrayList<>();
    byHours.forEach((time, days) -> phrases.add((String.join("・", days) + " " + time).strip()));
    if (!rest.isEmpty()) {
      phrases.add(named(rest));
    }
    return String.join("、", phrases);
  }

  /** 平日 of 火〜日 is 火・水・木・金曜, and not on holidays. */
  private static String of(Set<Integer> listed, String said) {
    Set<Integer> own = Objects.requireNonNull(days(said));
    Set<Integer> both = new TreeSet<>(own);
    both.retainAll(listed);
    if (both.equals(own) || both.isEmpty()) {
      return both.isEmpty() ? "" : said;
    }
    return named(both) + (said.contains("平日") ? "（祝日を除く）" : "");
  }

  private static String named(Set<Integer> days) {
    return days.stream()
        .map(day -> WEEK.substring(day, day + 1))
        .collect(Collectors.joining("・", "", "曜"));
  }

  /** The weekdays of words that name nothing else; null for other words. */
  private static @Nullable Set<Integer> days(String words) {
    Set<Integer> days = new TreeSet<>();
    Matcher matcher = DAYS.matcher(words.strip());
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      end = matcher.end();
      if (matcher.group(1) != null) {
        int first = WEEK.indexOf(matcher.group(1));
        int last = matcher.group(2) == null ? first : WEEK.indexOf(matcher.group(2));
        for (int day = first; day != last; day = (day + 1) % WEEK.length()) {
          days.add(day);
        }
        days.add(last);
      } else if (matcher.group().equals("平日")) {
        days.addAll(List.of(0, 1, 2, 3, 4));
      } else if (matcher.group().equals("土日")) {
        days.addAll(List.of(5, 6));
      }
    }
    return end == words.strip().length() ? days : null;
  }
}
