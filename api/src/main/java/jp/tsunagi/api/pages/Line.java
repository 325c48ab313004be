package jp.tsunagi.api.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.schedule.Session;

/**
 * A line of a page as the server writes it, in Japanese, with what the page's script needs to say
 * it in another language (web/src/words/server-page.js). The server writes one page for all, so
 * that it can be kept by everybody between it and its readers; which language somebody reads is
 * known to their device alone.
 *
 * @param text in Japanese
 * @param key of the catalogues of words/, empty for what the data says, which no language has
 * @param told the values of the key's {names}, as the script takes them
 */
record Line(String text, String key, Map<String, Object> told) {

  /** The values, as JSON for an attribute. */
  String values() {
    return Json.write(told);
  }

  /** What the data says. */
  static Line data(String text) {
    return new Line(text, "", Map.of());
  }

  /** A sentence of the interface. */
  static Line say(String key) {
    return new Line(key, key, Map.of());
  }

  /**
   * A sentence with values: numbers, sessions, dates, months, weekdays, names, words of the
   * interface, data, other sentences, or lists of these.
   *
   * @param key with {names} where the values go
   */
  static Line say(String key, Map<String, ?> values) {
    return say(key, values, Words::day);
  }

  /**
   * @param day how a date is written in Japanese
   */
  static Line say(String key, Map<String, ?> values, Function<LocalDate, String> day) {
    String text = key;
    Map<String, Object> told = new LinkedHashMap<>();
    for (Map.Entry<String, ?> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", inJapanese(value.getValue(), day));
      told.put(value.getKey(), forScript(value.getValue()));
    }
    return new Line(text, key, told);
  }

  private static String inJapanese(Object value, Function<LocalDate, String> day) {
    if (value instanceof Session session) {
      return Words.session(session);
    }
    if (value instanceof Line line) {
      return line.text();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(each -> inJapanese(each, day)).collect(Collectors.joining("・"));
    }
    if (value instanceof Name name) {
      return name.japanese();
    }
    if (value instanceof YearMonth month) {
      return Words.month(month);
    }
    if (value instanceof DayOfWeek weekday) {
      return Words.weekday(weekday);
    }
    return value instanceof LocalDate date ? day.apply(date) : value.toString();
  }

  private static Object forScript(Object value) {
    if (value instanceof Session session) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("holiday", session.holiday());
      said.put("date", session.date().toString());
      said.put("starts_at", session.startsAt() == null ? "" : session.startsAt().toString());
      said.put("ends_at", session.endsAt() == null ? "" : session.endsAt().toString());
      return said;
    }
    if (value instanceof Line line) {
      return Map.of("say", line.key(), "values", line.told());
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Line::forScript).toList();
    }
    if (value instanceof YearMonth month) {
      return Map.of("month", month.toString());
    }
    if (value instanceof DayOfWeek weekday) {
      return Map.of("weekday", weekday.getValue());
    }
    return value instanceof LocalDate date ? Map.of("date", date.toString()) : value;
  }
}
