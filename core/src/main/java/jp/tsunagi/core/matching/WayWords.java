package jp.tsunagi.core.matching;

/** A way there and back in one line, such as 「バス・電車 13:02→13:24、帰り15:40→16:05」. */
final class WayWords {
  private WayWords() {}

  static String of(Way way) {
    StringBuilder words = new StringBuilder(way.bicycleToStop() ? "自転車と" : "");
    words.append(way.mode().words());
    if (way.leaves() == null) {
      words.append(way.minutes()).append("分");
    } else {
      words.append(' ').append(way.leaves()).append('→').append(way.arrives());
    }
    if (way.leavesBack() != null) {
      words.append("、帰り");
      if (way.backMode() != way.mode()) {
        words.append(way.backMode().words()).append(' ');
      }
      words.append(way.leavesBack()).append('→').append(way.home());
    }
    if (way.ask()) {
      words.append("（要予約）");
    }
    return way.approximate() ? words.append("（目安）").toString() : words.toString();
  }
}
