package jp.tsunagi.importer.normalise;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of the day: 13:30, 午後1時半, 正午, 1330, and 0.5625 as Excel stores it. */
public final class Times {
  private static final Pattern CLOCK =
      Pattern.compile(
          "(午前|午後|AM|PM|am|pm)?\\s*(?<!\\d)(\\d{1,2})\\s*(?::\\s*(\\d{2})|時\\s*(?:(\\d{1,2})分?|(半))?)");
  private static final Pattern COMPACT = Pattern.compile("([01]?\\d|2[0-4])([0-5]\\d)");
  private static final Pattern FRACTION = Pattern.compile("0?\\.\\d+");
  private static final int MINUTES_OF_DAY = 24 * 60;

  private Times() {}

  /** The first time of a cell, null when there is none; 24:00 is 00:00, the end of the day. */
  public static @Nullable LocalTime read(String cell) {
    String text = Texts.forReading(cell);
    if (FRACTION.matcher(text).matches()) {
      return ofMinutes(Math.round(Double.parseDouble(text) * MINUTES_OF_DAY));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return of(Integer.parseInt(compact.group(1)), Integer.parseInt(compact.group(2)));
    }
    Matcher clock = CLOCK.matcher(text);
    if (clock.find()) {
      return clock(clock);
    }
    return text.contains("正午") ? LocalTime.NOON : null;
  }

  private static @Nullable LocalTime clock(Matcher matcher) {
    int hour = Integer.parseInt(matcher.group(2));
    String minutes = matcher.group(3) == null ? matcher.group(4) : matcher.group(3);
    int minute = minutes != null ? Integer.parseInt(minutes) : matcher.group(5) != null ? 30 : 0;
    String half = matcher.group(1) == null ? "" : matcher.group(1);
    boolean afternoon = half.equals("午後") || half.equalsIgnoreCase("pm");
    return of(afternoon && hour < 12 ? hour + 12 : hour, minute);
  }

  private static @Nullable LocalTime of(int hour, int minute) {
    return minute > 59 ? null : ofMinutes(hour * 60L + minute);
  }

  private static @Nullable LocalTime ofMinutes(long minutes) {
    return minutes > MINUTES_OF_DAY ? null : LocalTime.ofSecondOfDay(minutes % MINUTES_OF_DAY * 60);
  }
}
