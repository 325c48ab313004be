package jp.tsunagi.importer.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;
import jp.tsunagi.core.schedule.ScheduleWords;
import org.jspecify.annotations.Nullable;

/**
 * A schedule of HSDS 3.0 in the words of a sheet. Its fields are those of RFC 5545; said in
 * Japanese they go the way of all other schedules, and residents read the same words.
 */
final class HsdsSchedule {
  private static final Pattern DAYS =
      Pattern.compile("-?\\d?(?:MO|TU|WE|TH|FR|SA|SU)(?:,-?\\d?(?:MO|TU|WE|TH|FR|SA|SU))*");
  private static final Pattern MONTH_DAYS = Pattern.compile("-?\\d{1,2}(?:,-?\\d{1,2})*");
  private static final Pattern WITH_ORDINAL = Pattern.compile(".*\\d.*");

  private HsdsSchedule() {}

  /** The words; the schedule's own description where its fields say nothing that can be said. */
  static String words(JsonNode schedule) {
    String description = Hsds.text(schedule, "description");
    try {
      ScheduleRule rule = rule(schedule);
      return rule == null ? description : ScheduleWords.of(rule);
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return description;
    }
  }

  private static @Nullable ScheduleRule rule(JsonNode schedule) {
    LocalDate start = date(schedule, "dtstart", "valid_from");
    LocalDate until = date(schedule, "until", "valid_to");
    String rrule = rrule(schedule);
    if (rrule == null && start == null) {
      return null;
    }
    boolean single = rrule == null;
    boolean interval = rrule != null && rrule.contains("INTERVAL");
    // A first day long past says nothing, unless every other week is counted from it.
    LocalDate from = single || (!interval && until == null) ? null : start;
    return new ScheduleRule(
        rrule,
        single && start != null ? List.of(start) : List.of(),
        from,
        single ? null : until,
        time(schedule, "opens_at"),
        time(schedule, "closes_at"),
        List.of(),
        List.of(),
        Holidays.HELD);
  }

  /** The RRULE of the fields; null when there is none, or when words have no place for it. */
  private static @Nullable String rrule(JsonNode schedule) {
    String frequency = Hsds.text(schedule, "freq").toUpperCase(Locale.ROOT);
    String days =
        Hsds.text(schedule, "byday")
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\[\\]]", "")
            .replace('、', ',');
    String monthDays = Hsds.text(schedule, "bymonthday").replaceAll("\\s", "").replace('、', ',');
    if (frequency.isEmpty()) {
      return null;
    }
    int interval = schedule.path("interval").asInt(1);
    if (!DAYS.matcher(days).matches() && !days.isEmpty()) {
      throw new IllegalArgumentException(days);
    }
    if (WITH_ORDINAL.matcher(days).matches() || MONTH_DAYS.matcher(monthDays).matches()) {
      frequency = "MONTHLY";
    }
    if (frequency.equals("DAILY") && !days.isEmpty()) {
      frequency = "WEEKLY";
    }
    return recurrence(schedule, frequency, interval, days, monthDays);
  }

  private static String recurrence(
      JsonNode schedule, String frequency, int interval, String days, String monthDays) {
    String every = interval == 2 && frequency.equals("WEEKLY") ? ";INTERVAL=2" : "";
    if (interval > 1 && every.isEmpty()) {
      throw new IllegalArgumentException("every " + interval);
    }
    if (!monthDays.isEmpty()) {
      return "FREQ=MONTHLY;BYMONTHDAY=" + monthDays;
    }
    if (!days.isEmpty()) {
      return "FREQ=" + frequency + every + ";BYDAY=" + days;
    }
    LocalDate start = date(schedule, "dtstart", "valid_from");
    return switch (frequency) {
      case "DAILY" -> "FREQ=DAILY";
      case "WEEKLY" ->
          "FREQ=WEEKLY" + every + ";BYDAY=" + required(start).getDayOfWeek().name().substring(0, 2);
      case "MONTHLY" -> "FREQ=MONTHLY;BYMONTHDAY=" + required(start).getDayOfMonth();
      default -> throw new IllegalArgumentException(frequency);
    };
  }

  private static LocalDate required(@Nullable LocalDate date) {
    if (date == null) {
      throw new IllegalArgumentException("no first day to take the weekday from");
    }
    return date;
  }

  private static @Nullable LocalDate date(JsonNode schedule, String... members) {
    for (String member : members) {
      String text = Hsds.text(schedule, member);
      if (!text.isEmpty()) {
        return LocalDate.parse(text.substring(0, 10));
      }
    }
    return null;
  }

  private static @Nullable LocalTime time(JsonNode schedule, String member) {
    String text = Hsds.text(schedule, member);
    return text.isEmpty() ? null : LocalTime.parse(text.substring(0, 5));
  }
}
