package jp.tsunagi.api.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.area.Areas;
import jp.tsunagi.core.resource.Accessibility;
import jp.tsunagi.core.resource.Booking;
import jp.tsunagi.core.resource.Cost;
import jp.tsunagi.core.resource.Eligibility;
import jp.tsunagi.core.resource.Pickup;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a resource, under headings; what nobody knows makes no line. Every Japanese
 * string here is a key of the catalogues of web/src/words.
 */
final class Facts {

  private static final int SESSIONS = 6;

  private Facts() {}

  /** A heading and its lines. */
  record Fact(String label, List<Line> lines) {}

  static List<Fact> of(Resource resource, List<Session> sessions, Areas areas, LocalDate today) {
    return Stream.of(
            new Fact("日時", when(resource, sessions, today)),
            new Fact("場所", where(resource, areas)),
            new Fact("お金", cost(resource.cost())),
            new Fact("対象", eligibility(resource.eligibility())),
            new Fact("予約", booking(resource.booking())),
            new Fact("送迎", pickup(resource.pickup(), areas)),
            new Fact("設備", accessibility(resource.accessibility())),
            new Fact("備考", data(resource.note())),
            new Fact("確認", List.of(verified(resource))))
        .filter(fact -> !fact.lines().isEmpty())
        .toList();
  }

  private static List<Line> when(Resource resource, List<Session> sessions, LocalDate today) {
    List<Line> lines = new ArrayList<>(data(resource.schedule().text()));
    LocalDate last = resource.schedule().lastDay();
    if (sessions.isEmpty() && last != null && last.isBefore(today)) {
      lines.add(Line.say("{date}に終わりました", Map.of("date", last), Words::fullDay));
    }
    for (int i = 0; i < Math.min(SESSIONS, sessions.size()); i++) {
      lines.add(Line.say(i == 0 ? "次は{session}" : "{session}", Map.of("session", sessions.get(i))));
    }
    return lines.isEmpty() ? List.of(Line.say("日時は書かれていません。電話などで聞いてください。")) : lines;
  }

  private static List<Line> where(Resource resource, Areas areas) {
    List<Line> lines = new ArrayList<>(data(resource.venue()));
    if (resource.address() != null) {
      lines.add(Line.data(resource.address()));
    } else if (resource.area() != null) {
      areas.find(resource.area()).map(Area::name).map(Line::data).ifPresent(lines::add);
    }
    return lines;
  }

  private static List<Line> cost(Cost cost) {
    Integer yen = cost.yen();
    if (yen == null) {
      return data(cost.text());
    }
    Line sum = yen == 0 ? Line.say("無料") : Line.say("{yen}円", Map.of("yen", yen));
    return cost.text() == null || cost.text().equals(sum.text()) ? List.of(sum) : data(cost.text());
  }

  private static List<Line> eligibility(Eligibility eligibility) {
    List<Line> lines = new ArrayList<>(data(eligibility.text()));
    if (lines.isEmpty()) {
      lines.addAll(ages(eligibility.minimumAge(), eligibility.maximumAge()));
    }
    if (eligibility.capacity() != null) {
      lines.add(Line.say("定員 {count}人", Map.of("count", eligibility.capacity())));
    }
    if (Boolean.TRUE.equals(eligibility.newcomersWelcome())) {
      lines.add(Line.say("はじめての方も参加できます"));
    }
    return lines;
  }

  private static List<Line> ages(@Nullable Integer from, @Nullable Integer to) {
    if (from == null) {
      return to == null ? List.of() : List.of(Line.say("{to}歳まで", Map.of("to", to)));
    }
    return List.of(
        to == null
            ? Line.say("{from}歳以上", Map.of("from", from))
            : Line.say("{from}歳から{to}歳まで", Map.of("from", from, "to", to)));
  }

  private static List<Line> booking(Booking booking) {
    if (booking.text() != null || booking.required() == null) {
      return data(booking.text());
    }
    return List.of(Line.say(booking.required() ? "予約が必要です" : "予約はいりません"));
  }

  private static List<Line> pickup(Pickup pickup, Areas areas) {
    List<Line> lines = new ArrayList<>(data(pickup.text()));
    if (lines.isEmpty() && pickup.offered() != null) {
      lines.add(Line.say(pickup.offered() ? "あります" : "ありません"));
    }
    List<String> names =
        pickup.areas().stream().flatMap(id -> areas.find(id).stream()).map(Area::name).toList();
    if (!names.isEmpty()) {
      lines.add(Line.say("送迎する地域:{areas}", Map.of("areas", String.join("、", names))));
    }
    return lines;
  }

  private static List<Line> accessibility(Accessibility accessibility) {
    List<Line> lines = new ArrayList<>();
    answer(lines, "車いす", accessibility.wheelchair(), "入れます", "入れません");
    answer(lines, "車いす用トイレ", accessibility.accessibleToilet(), "あります", "ありません");
    answer(lines, "手すり", accessibility.handrail(), "あります", "ありません");
    answer(lines, "駐車場", accessibility.parking(), "あります", "ありません");
    answer(lines, "補聴器用の設備", accessibility.hearingLoop(), "あります", "ありません");
    answer(lines, "屋内", accessibility.indoor(), "屋内です", "屋外です");
    lines.addAll(data(accessibility.text()));
    return lines;
  }

  private static void answer(
      List<Line> lines, String question, @Nullable Boolean known, String yes, String no) {
    if (known != null) {
      lines.add(
          Line.say("{label}:{answer}", Map.of("label", question, "answer", known ? yes : no)));
    }
  }

  private static Line verified(Resource resource) {
    if (resource.endedOn() != null) {
      return Line.say(
          "{date}に終わりました。もうやっていません", Map.of("date", resource.endedOn()), Words::fullDay);
    }
    return resource.verifiedOn() == null
        ? Line.say("まだ確認されていません")
        : Line.say("{date}に確認", Map.of("date", resource.verifiedOn()), Words::fullDay);
  }

  private static List<Line> data(@Nullable String text) {
    return text == null ? List.of() : List.of(Line.data(text));
  }
}
