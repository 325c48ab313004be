package jp.tsunagi.api.prescription;

import java.time.LocalTime;
import java.util.Locale;

/** Times as they are told. Pure. */
final class Clock {
  private Clock() {}

  /** Minutes since the day began, of {@code HH:MM}, which may count on past midnight. */
  static int minutes(String clock) {
    int colon = clock.indexOf(':');
    return 60 * Integer.parseInt(clock.substring(0, colon))
        + Integer.parseInt(clock.substring(colon + 1));
  }

  /** {@code 9:05}; after midnight the hours begin anew. */
  static String plain(String clock) {
    int minutes = minutes(clock);
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
