package jp.tsunagi.importer.sample;

import java.util.Locale;

/** From when to when, in minutes of the day, and the many ways to write it. */
record Hours(int start, int end) {
  static Hours of(String start, String end) {
    return new Hours(minutes(start), minutes(end));
  }

  private static int minutes(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
  }

  /** Words, and whether they tell the end. */
  record Spelling(String words, boolean tellsEnd) {}

  Spelling spell(Chance chance) {
    return switch (chance.below(20)) {
      case 0, 1, 2 -> full("%s〜%s", clock(start, ":"), clock(end, ":"));
      case 3, 4 -> full("%s〜%s", clock(start, "："), clock(end, "："));
      case 5, 6 -> full("%s～%s", wide(clock(start, "：")), wide(clock(end, "：")));
      case 7, 8 -> full("%s-%s", clock(start, ":"), clock(end, ":"));
      case 9 -> full("%s ～ %s", clock(start, "："), clock(end, "："));
      case 10, 11 -> full("%s～%s", halfDay(start, "分"), laterHalfDay("分"));
      case 12, 13 -> full("%s～%s", halfDay(start, "半"), laterHalfDay("半"));
      case 14 -> full("%s〜%s", kanji(start), kanji(end));
      case 15 -> full("%sから%sまで", kanji(start), kanji(end));
      case 16 -> full("%sから%sまで", halfDay(start, "分"), noonOr());
      case 17 -> new Spelling(clock(start, ":") + "～", false);
      case 18 -> new Spelling(kanji(start) + "から", false);
      default -> full("%s－%s", clock(start, ":"), clock(end, ":"));
    };
  }

  private static Spelling full(String format, String from, String to) {
    return new Spelling(String.format(Locale.ROOT, format, from, to), true);
  }

  String startText() {
    return clock(start, ":");
  }

  String endText() {
    return clock(end, ":");
  }

  static String clock(int minutes, String colon) {
    return String.format(Locale.ROOT, "%d%s%02d", minutes / 60, colon, minutes % 60);
  }

  static String kanji(int minutes) {
    return minutes / 60 + "時" + (minutes % 60 == 0 ? "" : minutes % 60 + "分");
  }

  /** 午前10時, 午後1時30分 or 午後1時半. */
  static String halfDay(int minutes, String half) {
    return minutes == 720 ? "正午" : (minutes < 720 ? "午前" : "午後") + hour12(minutes, half);
  }

  private static String hour12(int minutes, String half) {
    int hour = minutes / 60 > 12 ? minutes / 60 - 12 : minutes / 60;
    int rest = minutes % 60;
    return hour + "時" + (rest == 0 ? "" : rest == 30 && half.equals("半") ? "半" : rest + "分");
  }

  private String laterHalfDay(String half) {
    if (end == 720) {
      return "正午";
    }
    return (start < 720) == (end < 720) ? hour12(end, half) : halfDay(end, half);
  }

  private String noonOr() {
    return end == 720 ? "正午" : laterHalfDay("分");
  }

  static String wide(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : c);
    }
    return out.toString();
  }
}
