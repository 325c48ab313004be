package jp.tsunagi.api.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.tsunagi.core.resource.Contact;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.PublicHolidays;
import jp.tsunagi.core.schedule.Session;

/** Days, times and telephone numbers in plain Japanese. */
final class Words {

  private Words() {}

  /** Such as 11月26日（木） 13:30〜15:00. */
  static String session(Session session) {
    return (day(session.date()) + " " + times(session)).strip();
  }

  /** Such as 13:30〜15:00; empty when no time is known. */
  static String times(Session session) {
    LocalTime start = session.startsAt();
    return start == null ? "" : start + "〜" + Objects.requireNonNullElse(session.endsAt(), "");
  }

  /** A number as people read it, and as a telephone dials it. */
  record Telephone(String shown, String dialled) {}

  static List<Telephone> phones(Resource resource) {
    return resource.contact().phones().stream()
        .filter(phone -> phone.kind() == Contact.Kind.VOICE)
        .map(phone -> new Telephone(phone.number(), phone.number().replaceAll("[^0-9+]", "")))
        .toList();
  }

  /** Its page on the web, empty when it has none. */
  static String website(Resource resource) {
    String url = Objects.requireNonNullElse(resource.contact().url(), "");
    return url.matches("https?://.*") ? url : "";
  }

  /** Such as 11月26日（木）, 11月23日（月・祝）. */
  static String day(LocalDate date) {
    return "%d月%d日（%s%s）"
        .formatted(
            date.getMonthValue(),
            date.getDayOfMonth(),
            weekday(date.getDayOfWeek()),
            PublicHolidays.contains(date) ? "・祝" : "");
  }

  /** Such as 木. */
  static String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.NARROW, Locale.JAPANESE);
  }

  /** Such as 2026年12月. */
  static String month(YearMonth month) {
    return month.getYear() + "年" + month.getMonthValue() + "月";
  }

  static String fullDay(LocalDate date) {
    return date.getYear() + "年" + day(date);
  }
}
