package jp.tsunagi.api.pages;

import java.time.LocalDate;
import java.util.Map;

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

  static Line day(LocalDate day) {
    return Line.say("{day}", Map.of("day", day));
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

  /** Whose map it is. */
  static Line map(String place) {
    return Line.say("{place}の地域資源マップ", Map.of("place", place));
  }
}
