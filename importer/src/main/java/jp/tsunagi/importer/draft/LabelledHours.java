package jp.tsunagi.importer.draft;

import java.util.ArrayList;
import java.util.Collections;
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
import java.util.stream.Stream;
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
          "毎日|平日|祝日?|土日|([月火水木金土日])(?:曜日?)?(?:\\s*[~〜～－-]\\s*([月火水木金土日])(?:曜日?)?)?|[・、,\\s]");

  static final Set<Field> FIELDS = EnumSet.of(Field.TIME, Field.TIME_START, Field.TIME_END);
  private static final Pattern PARTS = Pattern.compile("[、\n／/;；]");
  private static final Pattern BY_DAYS =
      Pattern.compile(
          "((?:(?:平日|土日|[月火水木金土日祝](?:曜日?)?)[・~〜～－-]?)*)\\s*[:：]?\\s*((?:午[前後]\\s*)?\\d[^月火水木金土日祝]*)");

  /** 月・火曜, and 月～土 where that is all. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:[月火水木金土日](?:曜日?)?[・、,~〜～－-])*[月火水木金土日]曜日?|^\\s*[月火水木金土日・、,~〜～－-]+\\s*$|毎日|[月火水木金土日][~〜～][月火水木金土日]");

  private static final Set<Integer> EVERY_DAY = Set.of(0, 1, 2, 3, 4, 5, 6);

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

  /**
   * True when labels name nothing but weekdays, and so does all that the row says of its days: then
   * the hours say it too.
   */
  boolean tellAllOf(Cells cells) {
    return lists(cells)
        && hours.keySet().stream().allMatch(said -> !said.isEmpty() && days(said) != null);
  }

  /** True for a row whose days are a list of weekdays and nothing else. */
  private static boolean lists(Cells cells) {
    String weekdays = cells.first(Field.WEEKDAYS);
    return !weekdays.isBlank() && !cells.has(Field.SCHEDULE) && days(weekdays) != null;
  }

  /** The hours as one would say them, of the days that the row has. */
  String words(Cells cells) {
    Set<Integer> listed = tellAllOf(cells) ? days(cells.first(Field.WEEKDAYS)) : null;
    return listed == null ? beside(mentioned(cells), lists(cells)) : of(listed);
  }

  /** Hours of the days that a list names. */
  private String of(Set<Integer> listed) {
    Set<Integer> rest = new TreeSet<>(listed);
    Map<String, List<String>> byHours = new LinkedHashMap<>();
    hours.forEach(
        (said, cells) -> {
          rest.removeAll(Objects.requireNonNull(days(said)));
          put(byHours, of(listed, said), time(cells));
        });
    String phrases = phrases(byHours, "");
    return rest.isEmpty()
        ? phrases
        : Stream.of(phrases, named(rest))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("、"));
  }

  /**
   * Hours beside days that are said otherwise (第2火曜). Of these only one of them may be; else no
   * rule can be made of both, and they are put so that none is.
   */
  private String beside(Set<Integer> mentioned, boolean list) {
    Map<String, List<String>> byHours = new LinkedHashMap<>();
    Set<Integer> covered = new TreeSet<>();
    hours.forEach(
        (said, cells) -> {
          Set<Integer> own = said.isEmpty() ? EVERY_DAY : days(said);
          if (own == null || mentioned.isEmpty() || !Collections.disjoint(own, mentioned)) {
            put(byHours, said.isEmpty() ? " " : said, time(cells));
            covered.addAll(own == null ? Set.of() : own);
          }
        });
    boolean one = byHours.size() == 1 && covered.containsAll(mentioned);
    if (one && !mentioned.isEmpty()) {
      return byHours.keySet().iterator().next();
    }
    boolean exceptions = list && hours.containsKey("");
    return phrases(byHours, mentioned.isEmpty() || exceptions ? "" : "の場合");
  }

  private static void put(Map<String, List<String>> byHours, String days, String time) {
    if (!time.isEmpty() && !days.isEmpty()) {
      byHours
          .computeIfAbsent(time, hour -> new ArrayList<>())
          .add(OF_DAYS.matcher(time).find() ? "" : days.strip());
    }
  }

  private static String phrases(Map<String, List<String>> byHours, String suffix) {
    return byHours.entrySet().stream()
        .map(
            entry -> {
              String days = String.join("・", entry.getValue());
              return ((days.isEmpty() ? "" : days + suffix) + " " + entry.getKey()).strip();
            })
        .collect(Collectors.joining("、"));
  }

  private static String time(Cells cells) {
    return (Texts.line(cells.first(Field.TIME)) + " " + TimeColumns.words(cells)).strip();
  }

  /** The weekdays that the row's own words name. */
  private static Set<Integer> mentioned(Cells cells) {
    Set<Integer> mentioned = new TreeSet<>();
    Matcher matcher =
        NAMED.matcher(cells.first(Field.WEEKDAYS) + " " + cells.first(Field.SCHEDULE));
    while (matcher.find()) {
      mentioned.addAll(Objects.requireNonNullElse(days(matcher.group()), Set.of()));
    }
    return mentioned;
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
      } else if (matcher.group().equals("毎日")) {
        days.addAll(EVERY_DAY);
      } else if (matcher.group().equals("平日")) {
        days.addAll(List.of(0, 1, 2, 3, 4));
      } else if (matcher.group().equals("土日")) {
        days.addAll(List.of(5, 6));
      }
    }
    return end == words.strip().length() ? days : null;
  }
}
