package jp.tsunagi.importer.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.column.SpreadColumns;
import jp.tsunagi.importer.normalise.Absent;
import jp.tsunagi.importer.normalise.Texts;

/** What the cells below weekdays, months, or year, month and day say together. For one row. */
final class SpreadCells {
  private static final Pattern NO = Pattern.compile("休み?|中止|未定");
  private static final Pattern DAY_OF_MONTH = Pattern.compile(".*\\d");
  private static final Pattern FULL_DATE = Pattern.compile("\\d{4}[-/.年].*");
  private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}");

  private final List<String> ticked = new ArrayList<>();
  private final List<String> weekdays = new ArrayList<>();
  private final List<String> months = new ArrayList<>();
  private final Map<String, String> date = new HashMap<>();

  /** Takes a cell that stands below such a label; false for one that does not. */
  boolean take(Field field, String label, String cell) {
    String words = Texts.line(cell);
    String weekday = field == Field.WEEKDAYS ? SpreadColumns.weekday(label) : null;
    String month = field == Field.SCHEDULE ? SpreadColumns.month(label) : null;
    String part = field == Field.DATE_START ? SpreadColumns.partOfDate(label) : null;
    if (weekday == null && month == null && part == null) {
      return false;
    }
    boolean no = Absent.saysNothing(words) || Absent.saysNo(words) || NO.matcher(words).matches();
    if (!no && weekday != null) {
      weekday(weekday, words);
    } else if (!no && month != null) {
      months.add(inMonth(month, words));
    } else if (!no && part != null) {
      date.put(part, words);
    }
    return true;
  }

  private void weekday(String weekday, String words) {
    if (Absent.saysYes(words) || words.equals("1")) {
      ticked.add(weekday);
    } else if (words.startsWith("第")) {
      weekdays.add(words.replaceFirst("週$", "") + weekday + "曜");
    } else {
      weekdays.add(weekday + "曜 " + words);
    }
  }

  private static String inMonth(String month, String words) {
    if (FULL_DATE.matcher(words).matches()) {
      return words;
    }
    return month + words + (DAY_OF_MONTH.matcher(words).matches() ? "日" : "");
  }

  /** 火・金, or 第1・3月曜、木曜 10:00〜12:00. */
  String weekdays() {
    List<String> said = new ArrayList<>(weekdays);
    if (!ticked.isEmpty()) {
      said.add(0, weekdays.isEmpty() ? String.join("・", ticked) : String.join("・", ticked) + "曜");
    }
    return String.join("、", said);
  }

  /** 4月8日、5月13日. */
  String months() {
    return String.join("、", months);
  }

  /** 令和8年12月5日; empty without month or day. */
  String date() {
    String month = date.getOrDefault("月", "");
    String day = date.getOrDefault("日", "");
    String year = date.getOrDefault("年", "");
    if (month.isEmpty() || day.isEmpty()) {
      return "";
    }
    String era = SHORT_YEAR.matcher(year).matches() ? "令和" : "";
    return era + unit(year, "年") + unit(month, "月") + unit(day, "日");
  }

  private static String unit(String value, String unit) {
    return value.isEmpty() || value.endsWith(unit) ? value : value + unit;
  }
}
