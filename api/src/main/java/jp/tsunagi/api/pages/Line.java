package jp.tsunagi.api.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
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
 * @param values of the key's {names}, as JSON
 */
record Line(String text, String key, String values) {

  /** What the data says. */
  static Line data(String text) {
    return new Line(text, "", "");
  }

  /** A sentence of the interface. */
  static Line say(String key) {
    return new Line(key, key, "{}");
  }

  /**
   * A sentence with values: numbers, sessions, dates, words of the interface, or data.
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
    return new Line(text, key, Json.write(told));
  }

  private static String inJapanese(Object value, Function<LocalDate, String> day) {
    if (value instanceof Session session) {
      return Words.session(session);
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
    return value instanceof LocalDate date ? Map.of("date", date.toString()) : value;
  }
}
