package jp.tsunagi.api.prescription;

import java.time.LocalTime;
import java.util.Locale;
import jp.tsunagi.api.transport.Minutes;

/** Times as they are told. Pure. */
final class Clock {
  private Clock() {}

  /** {@code 9:05}; after midnight the hours begin anew. */
  static String plain(String clock) {
    int minutes = Minutes.of(clock);
    return String.format(Locale.ROOT, "%d:%02d", minutes / 60 % 24, minutes % 60);
  }

  /** {@code 午後1時30分}. */
  static String japanese(LocalTime time) {
    int hour = time.getHour();
    String half = hour < 12 ? "午前" : "午後";
    String minutes = time.getMinute() == 0 ? "" : time.getMinute() + "分";
    return half + (hour < 12 ? hour : hour - 12) + "時" + minutes;
  }

  /** {@code 1:30 pm}. */
  static String english(LocalTime time) {
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    return String.format(
        Locale.ROOT, "%d:%02d %s", hour, time.getMinute(), time.getHour() < 12 ? "am" : "pm");
  }
}
