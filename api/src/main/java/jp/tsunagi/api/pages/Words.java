package jp.tsunagi.api.pages;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.tsunagi.core.area.Areas;
import jp.tsunagi.core.resource.Accessibility;
import jp.tsunagi.core.resource.Booking;
import jp.tsunagi.core.resource.Contact;
import jp.tsunagi.core.resource.Cost;
import jp.tsunagi.core.resource.Eligibility;
import jp.tsunagi.core.resource.Pickup;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/** A resource's facts in plain Japanese, a line each; what nobody knows makes no line. */
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

  /** Such as 11月26日（木）. */
  static String day(LocalDate date) {
    return "%d月%d日（%s）"
        .formatted(
            date.getMonthValue(),
            date.getDayOfMonth(),
            date.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.JAPANESE));
  }

  static String fullDay(LocalDate date) {
    return date.getYear() + "年" + day(date);
  }

  static List<String> cost(Cost cost) {
    if (cost.text() != null) {
      return List.of(cost.text());
    }
    Integer yen = cost.yen();
    return yen == null ? List.of() : List.of(yen == 0 ? "無料" : "%,d円".formatted(yen));
  }

  static List<String> eligibility(Eligibility eligibility) {
    List<String> lines = new ArrayList<>();
    String ages = ages(eligibility.minimumAge(), eligibility.maximumAge());
    add(lines, eligibility.text() == null ? ages : eligibility.text());
    if (eligibility.capacity() != null) {
      lines.add("定員 %d人".formatted(eligibility.capacity()));
    }
    if (Boolean.TRUE.equals(eligibility.newcomersWelcome())) {
      lines.add("はじめての方も参加できます");
    }
    return lines;
  }

  private static @Nullable String ages(@Nullable Integer from, @Nullable Integer to) {
    if (from == null) {
      return to == null ? null : to + "歳まで";
    }
    return to == null ? from + "歳以上" : "%d歳から%d歳まで".formatted(from, to);
  }

  static List<String> booking(Booking booking) {
    if (booking.text() != null) {
      return List.of(booking.text());
    }
    return booking.required() == null
        ? List.of()
        : List.of(booking.required() ? "予約が必要です" : "予約はいりません");
  }

  static List<String> pickup(Pickup pickup, Areas areas) {
    List<String> lines = new ArrayList<>();
    if (pickup.text() != null) {
      lines.add(pickup.text());
    } else if (pickup.offered() != null) {
      lines.add(pickup.offered() ? "あります" : "ありません");
    }
    List<String> names =
        pickup.areas().stream().flatMap(id -> areas.find(id).stream()).map(a -> a.name()).toList();
    if (!names.isEmpty()) {
      lines.add("送迎する地域：" + String.join("、", names));
    }
    return lines;
  }

  static List<String> accessibility(Accessibility accessibility) {
    List<String> lines = new ArrayList<>();
    answer(lines, "車いす", accessibility.wheelchair(), "入れます", "入れません");
    answer(lines, "車いす用トイレ", accessibility.accessibleToilet(), "あります", "ありません");
    answer(lines, "手すり", accessibility.handrail(), "あります", "ありません");
    answer(lines, "駐車場", accessibility.parking(), "あります", "ありません");
    answer(lines, "補聴器用の設備", accessibility.hearingLoop(), "あります", "ありません");
    answer(lines, "屋内", accessibility.indoor(), "屋内です", "屋外です");
    add(lines, accessibility.text());
    return lines;
  }

  private static void answer(
      List<String> lines, String question, @Nullable Boolean known, String yes, String no) {
    if (known != null) {
      lines.add(question + "：" + (known ? yes : no));
    }
  }

  static List<String> verified(Resource resource) {
    LocalDate on = resource.verifiedOn();
    if (resource.endedOn() != null) {
      return List.of(fullDay(resource.endedOn()) + "に終わりました。もうやっていません");
    }
    return List.of(on == null ? "まだ確認されていません" : fullDay(on) + "に確認");
  }

  private static void add(List<String> lines, @Nullable String line) {
    if (line != null && !line.isBlank()) {
      lines.add(line);
    }
  }
}
