package jp.tsunagi.api.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.tsunagi.core.area.Area;

/**
 * Sentences that several pages say. Every Japanese string here is a key of the catalogues of
 * web/src/words.
 */
final class Said {

  /** What is not there. */
  enum Missing {
    RESOURCE("この活動は、見つかりません"),
    VENUE("この場所は、見つかりません"),
    ORGANIZATION("この団体は、見つかりません"),
    AREA("この地区は、見つかりません");

    private final String sentence;

    Missing(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  private Said() {}

  static Line nothing() {
    return Line.say("見つかりません");
  }

  /** The heading of a resource's page. */
  static Object resource(String name, boolean sample) {
    return sample ? Line.say("{name}（サンプル）", Map.of("name", name)) : name;
  }

  /** The heading of the page of a venue, an organization or an area. */
  static Line place(String name, boolean sample) {
    return Line.say(sample ? "{name}の予定（サンプル）" : "{name}の予定", Map.of("name", name));
  }

  static Line name(Name name) {
    return Line.say("{name}", Map.of("name", name));
  }

  /** An area among others: a former town often has the name of its centre. */
  static Line area(Area area) {
    return area.kind() == Area.Kind.TOWN
        ? Line.say("{town}のすべて", Map.of("town", Name.of(area)))
        : name(Name.of(area));
  }

  static Line day(LocalDate day) {
    return Line.say("{day}", Map.of("day", day));
  }

  /** As they stand above a month, Sunday first. */
  static List<Line> weekdays() {
    return IntStream.of(7, 1, 2, 3, 4, 5, 6)
        .mapToObj(DayOfWeek::of)
        .map(day -> Line.say("{day}", Map.of("day", day)))
        .toList();
  }

  static Line everyWeek(DayOfWeek day) {
    return Line.say("毎週{day}曜日", Map.of("day", day));
  }

  static Line month(YearMonth month) {
    return Line.say("{month}", Map.of("month", month));
  }

  /** The heading of a sheet for the wall. */
  static Line schedule(List<Object> about) {
    return Line.say("{about}の予定", Map.of("about", about));
  }

  /** The title of a sheet for the wall. */
  static Line wall(YearMonth month, Line schedule) {
    return Line.say("{schedule} {month}", Map.of("schedule", schedule, "month", month));
  }

  static Line near() {
    return Line.say("えらんだ場所の近く");
  }

  static Line free() {
    return Line.say("無料");
  }

  static Line wheelchair() {
    return Line.say("車いすOK");
  }

  static Line sessions(long count) {
    return Line.say("{count}回の予定があります。入りきらない分は、次のページにつづきます。", Map.of("count", count));
  }

  static Line printed(LocalDate day) {
    return Line.say("印刷した日：{date}", Map.of("date", day), Words::fullDay);
  }

  static Line off(LocalDate day) {
    return Line.say("{day}はお休みです", Map.of("day", day));
  }

  static Line coming(int weeks) {
    return Line.say("これから{count}週間の予定", Map.of("count", weeks));
  }

  static Line activities(int count) {
    return Line.say("活動 {count}件", Map.of("count", count));
  }

  /** A map that is nobody's yet. */
  static Line anyMap() {
    return Line.say("地域資源マップ");
  }

  /** Whose map it is. */
  static Line map(Name place) {
    return Line.say("{place}の地域資源マップ", Map.of("place", place));
  }
}
