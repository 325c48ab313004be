package jp.tsunagi.importer.normalise;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of the day: 13:30, 午後1時半, 正午, 1330, and 0.5625 as Excel stores it. */
public final class Times {
  private static final String MORNING = "午前|朝|早朝|[Aa]\\.?[Mm]\\.?";
  private static final String AFTERNOON = "午後|昼|夕方|夕|夜|[Pp]\\.?[Mm]\\.?";
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:(?<am>"
              + MORNING
              + ")|(?<pm>"
              + AFTERNOON
              + "))?\\s*(?<!\\d)(?<hour>\\d{1,2})\\s*"
              + "(?:[:：;]\\s*(?<minute>\\d{2})|時\\s*(?:(?<minutes>\\d{1,2})分?|(?<half>半))?|(?=\\s*[AaPp]\\.?[Mm]))"
              + "(?:\\s*(?:(?<amAfter>[Aa]\\.?[Mm])|(?<pmAfter>[Pp]\\.?[Mm])))?"
              + "|(?<noon>正午)");
  private static final Pattern KANJI =
      Pattern.compile("[" + KanjiNumbers.CHARACTERS + "]+(?=[時分])");
  private static final Pattern COMPACT = Pattern.compile("([01]?\\d|2[0-4])([0-5]\\d)");
  private static final Pattern FRACTION = Pattern.compile("0?\\.\\d+");
  private static final Pattern CIRCLED = Pattern.compile("[①-⑳]");

  /** What may stand beside several times of one cell without saying anything of its own. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:[\\s,、/・:：()（）.]|頃|ごろ|開始|開演|終了|終演|まで|から|より|予定|(?:午前|午後|昼|夜|朝)の部|第?\\d(?:部|回目?))*");

  private static final int MINUTES_OF_DAY = 24 * 60;

  private Times() {}

  /** The first time of a cell, null when there is none; 24:00 is 00:00, the end of the day. */
  public static @Nullable LocalTime read(String cell) {
    String text =
        KANJI
            .matcher(Texts.forReading(cell))
            .replaceAll(match -> KanjiNumbers.digits(match.group()));
    if (FRACTION.matcher(text).matches()) {
      return ofMinutes(Math.round(Double.parseDouble(text) * MINUTES_OF_DAY));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return of(Integer.parseInt(compact.group(1)), Integer.parseInt(compact.group(2)));
    }
    Matcher clock = CLOCK.matcher(text);
    return clock.find() ? clock(clock) : null;
  }

  /**
   * All times of a cell that holds nothing else: 10:00 and 13:30 in two lines, ①10:00 ②14:00. Empty
   * where a cell says more, such as a range or on which days.
   */
  public static List<LocalTime> several(String cell) {
    LocalTime single = read(cell);
    String text = Texts.forReading(CIRCLED.matcher(cell).replaceAll(" "));
    Matcher clock = CLOCK.matcher(text);
    List<LocalTime> times = new ArrayList<>();
    while (clock.find()) {
      LocalTime time = clock(clock);
      if (time != null) {
        times.add(time);
      }
    }
    boolean alone = BESIDE.matcher(CLOCK.matcher(text).replaceAll(" ")).matches();
    if (times.isEmpty() && single != null) {
      return List.of(single);
    }
    return alone ? List.copyOf(times) : List.of();
  }

  private static @Nullable LocalTime clock(Matcher matcher) {
    if (matcher.group("noon") != null) {
      return LocalTime.NOON;
    }
    int hour = Integer.parseInt(matcher.group("hour"));
    String after = matcher.group("minute");
    String minutes = after == null ? matcher.group("minutes") : after;
    boolean half = matcher.group("half") != null;
    int minute = minutes != null ? Integer.parseInt(minutes) : half ? 30 : 0;
    boolean afternoon = matcher.group("pm") != null || matcher.group("pmAfter") != null;
    boolean morning = matcher.group("am") != null || matcher.group("amAfter") != null;
    // 12 AM is midnight in the English way of writing only; 午前12時 is noon to most people.
    boolean midnight = morning && hour == 12 && matcher.group().matches("(?is).*a\\.?m.*");
    midnight |= (hour == 0 || hour == 12) && matcher.group().startsWith("夜");
    return of(midnight ? 0 : afternoon && hour < 12 ? hour + 12 : hour, minute);
  }

  private static @Nullable LocalTime of(int hour, int minute) {
    return minute > 59 ? null : ofMinutes(hour * 60L + minute);
  }

  private static @Nullable LocalTime ofMinutes(long minutes) {
    return minutes > MINUTES_OF_DAY ? null : LocalTime.ofSecondOfDay(minutes % MINUTES_OF_DAY * 60);
  }
}
