package jp.tsunagi.importer.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;
import jp.tsunagi.core.schedule.ScheduleWords;
import jp.tsunagi.core.schedule.SessionExpander;
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

  /** Fields of RFC 5545 that have no Japanese words here. */
  private static final List<String> UNSAID = List.of("byweekno", "byyearday");

  private static final List<String> FIELDS =
      List.of(
          "freq",
          "interval",
          "byday",
          "bymonthday",
          "byweekno",
          "byyearday",
          "dtstart",
          "until",
          "count",
          "valid_from",
          "valid_to",
          "opens_at",
          "closes_at");

  private static final Pattern CLOCK = Pattern.compile("\\d[:：時]");

  private HsdsSchedule() {}

  /**
   * The words of the fields; where they say nothing that can be said, the schedule's own
   * description, else the fields as they are.
   */
  static String words(JsonNode schedule) {
    String description = Hsds.text(schedule, "description");
    try {
      ScheduleRule rule = rule(schedule);
      return rule == null ? timed(description, schedule) : ScheduleWords.of(rule);
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return description.isEmpty() ? fields(schedule) : description;
    }
  }

  /** The days are said in words, the hours in fields. */
  private static String timed(String days, JsonNode schedule) {
    String times =
        Stream.of("opens_at", "closes_at")
            .map(field -> time(schedule, field))
            .map(time -> time == null ? "" : time.toString())
            .collect(Collectors.joining("〜"));
    return times.equals("〜") || CLOCK.matcher(days).find() ? days : (days + " " + times).strip();
  }

  /** What is said beside the words: 祝日は休み. */
  static String remarks(JsonNode schedule) {
    String words = words(schedule);
    return Stream.of(Hsds.text(schedule, "description"), Hsds.text(schedule, "notes"))
        .filter(said -> !said.isEmpty() && !words.startsWith(said))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String fields(JsonNode schedule) {
    return FIELDS.stream()
        .filter(field -> !Hsds.text(schedule, field).isEmpty())
        .map(field -> field + "=" + Hsds.text(schedule, field))
        .collect(Collectors.joining(" "));
  }

  private static @Nullable ScheduleRule rule(JsonNode schedule) {
    String rrule = rrule(schedule);
    LocalDate day = date(schedule, "dtstart");
    if (rrule == null && day == null) {
      // From when to when the words are valid is no day on which anything is held.
      return null;
    }
    List<LocalDate> days = rrule == null && day != null ? List.of(day) : List.of();
    LocalDate from = rrule == null ? null : date(schedule, "dtstart", "valid_from");
    LocalDate until = rrule == null ? null : date(schedule, "until", "valid_to");
    ScheduleRule rule =
        new ScheduleRule(
            rrule,
            days,
            from,
            until,
            time(schedule, "opens_at"),
            time(schedule, "closes_at"),
            List.of(),
            List.of(),
            Holidays.HELD);
    String count = Hsds.text(schedule, "count");
    return rrule == null || count.isEmpty() ? rule : ended(rule, Integer.parseInt(count));
  }

  /** So many times and no more. */
  private static ScheduleRule ended(ScheduleRule rule, int count) {
    return new SessionExpander()
        .ended(rule, count)
        .orElseThrow(() -> new IllegalArgumentException("count " + count));
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
    if (UNSAID.stream().anyMatch(field -> !Hsds.text(schedule, field).isEmpty())) {
      throw new IllegalArgumentException("weeks or days of the year");
    }
    if (frequency.isEmpty() && days.isEmpty() && monthDays.isEmpty()) {
      return null;
    }
    if (frequency.isEmpty()) {
      frequency = "WEEKLY";
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
    return text.isEmpty()
        ? null
        : LocalTime.parse(text.length() < 5 ? "0" + text : text.substring(0, 5));
  }
}
