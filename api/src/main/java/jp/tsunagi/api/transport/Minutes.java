package jp.tsunagi.api.transport;

/**
 * Seconds as they are told to people, in minutes. A time at which one leaves is told by the minute
 * that has begun, a time at which one is there by the minute that is full, so that neither is told
 * to the good side; and how long it takes is the difference of what is told. Who reckons with the
 * times on the page finds every length on it right.
 */
public final class Minutes {
  private static final int SECONDS = 60;
  private static final int HOUR = 60;

  private Minutes() {}

  /** The minute of a departure. */
  public static int begun(int seconds) {
    return Math.floorDiv(seconds, SECONDS);
  }

  /** The minute of an arrival; also of a length that has no times. */
  public static int full(int seconds) {
    return -Math.floorDiv(-seconds, SECONDS);
  }

  /** How long it takes, as told. The same of a mirrored way, in which time runs backwards. */
  public static int between(int departure, int arrival) {
    return full(arrival) - begun(departure);
  }

  /** Minutes since the day began as {@code HH:MM}; the next morning counts on. */
  public static String clock(int minutes) {
    return twoDigits(Math.floorDiv(minutes, HOUR)) + ":" + twoDigits(Math.floorMod(minutes, HOUR));
  }

  private static String twoDigits(int number) {
    return number >= 0 && number < 10 ? "0" + number : Integer.toString(number);
  }

  /** Minutes since the day began, of what {@link #clock} wrote. */
  public static int of(String clock) {
    int colon = clock.indexOf(':');
    return HOUR * Integer.parseInt(clock.substring(0, colon))
        + Integer.parseInt(clock.substring(colon + 1));
  }
}
