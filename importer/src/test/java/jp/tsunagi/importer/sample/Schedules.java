package jp.tsunagi.importer.sample;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a rhythm down as the people of a city hall do, each in their own way. */
final class Schedules {
  private static final List<String> IRREGULAR =
      List.of(
          "不定期",
          "要問合せ",
          "日時は世話役へお問い合わせください",
          "農閑期のみ（12月～2月頃）",
          "随時",
          "月1回程度（区の回覧でお知らせ）",
          "年数回",
          "雪のない時期に月2回ほど",
          "申込みがあったとき",
          "行事に合わせて開催",
          "不定期（公民館だよりに掲載）",
          "応相談");

  private final Chance chance;

  Schedules(Chance chance) {
    this.chance = chance;
  }

  /** As often as in life with a break: holidays, August, winter. */
  Schedule say(Rhythm rhythm) {
    return say(rhythm, true);
  }

  /** Without any break, so that two sheets can agree. */
  Schedule sayPlainly(Rhythm rhythm) {
    return say(rhythm, false);
  }

  private Schedule say(Rhythm rhythm, boolean breaks) {
    if (rhythm.kind() == Rhythm.Kind.IRREGULAR) {
      return new Schedule(chance.of(IRREGULAR), "", true);
    }
    Hours.Spelling time = rhythm.time().spell(chance);
    String rule = rhythm.rule() + " " + clock(rhythm.time(), time.tellsEnd());
    if (rhythm.kind() == Rhythm.Kind.FORTNIGHTLY) {
      rule += " from 2026-04-%02d".formatted(firstInApril(rhythm.days().get(0)));
    }
    String words = days(rhythm) + chance.of(" ", " ", "　", "", "、", "\n") + time.words();
    if (!breaks || !rhythm.months().isEmpty() || rhythm.kind() == Rhythm.Kind.FORTNIGHTLY) {
      return new Schedule(words, rule, true);
    }
    return withRest(words, rule, rhythm);
  }

  private static String clock(Hours hours, boolean tellsEnd) {
    return hours.startText() + "-" + (tellsEnd ? hours.endText() : "");
  }

  /** Breaks: holidays, August, the snowy months. */
  private Schedule withRest(String words, String rule, Rhythm rhythm) {
    int dice = chance.below(100);
    if (dice < 12) {
      String rest = chance.of("(祝日休み)", "（祝日は休み）", "※祝日は休み", "（祝日・お盆・年末年始は休み）", "　祝日を除く");
      return new Schedule(words + rest, rule + " -holidays", true);
    }
    if (dice < 19) {
      return new Schedule(words + chance.of("（8月は休み）", "※８月は休み", "(8月休み)"), rule + " -8", true);
    }
    if (dice < 26) {
      String rest = chance.of("（12月～3月は休み）", "※冬期休み（12月～3月）", "、冬期(12～3月)休み");
      return new Schedule(words + rest, rule + " -12,1,2,3", true);
    }
    if (dice < 30) {
      return new Schedule(words + chance.of("　冬期休み", "（冬期休み）"), rule + " -winter", true);
    }
    boolean first = rhythm.kind() == Rhythm.Kind.NTH && rhythm.numbers().equals(List.of(1));
    if (first && dice < 60) {
      return new Schedule(words + "(1月は第2)", rule + " 1:2", true);
    }
    return new Schedule(words + (dice > 94 ? "　要予約" : ""), rule, true);
  }

  private String days(Rhythm rhythm) {
    String months = months(rhythm.months());
    return switch (rhythm.kind()) {
      case WEEKLY -> months + weekly(rhythm.days());
      case FORTNIGHTLY ->
          chance
              .of("隔週%s曜(4/%dから)", "隔週%s曜日（4月%d日より）")
              .formatted(joined(rhythm.days(), ""), firstInApril(rhythm.days().get(0)));
      case NTH -> months + nth(rhythm, months.isEmpty());
      case MONTH_DAY ->
          (months.isEmpty() ? "毎月" : months.replaceFirst("の$", "") + "の")
              + rhythm.numbers().stream()
                  .map(n -> n + "日")
                  .collect(Collectors.joining(chance.of("・", "と", "、")));
      case IRREGULAR -> "";
    };
  }

  /** Day of April 2026 of the first such weekday; the fiscal year begins on a Wednesday. */
  private static int firstInApril(DayOfWeek day) {
    return 1 + Math.floorMod(day.getValue() - 3, 7);
  }

  private String months(List<Integer> months) {
    if (months.isEmpty()) {
      return "";
    }
    if (months.equals(Rhythms.ODD)) {
      return "奇数月の";
    }
    if (months.equals(Rhythms.EVEN)) {
      return chance.of("偶数月の", "偶数月　");
    }
    return months.equals(Rhythms.WARM)
        ? chance.of("4月〜11月の", "４月～11月 ", "4〜11月　")
        : chance.of("年4回（5・8・11・2月）", "年４回(5,8,11,2月) ", "5・8・11・2月の");
  }

  private String weekly(List<DayOfWeek> days) {
    if (days.size() > 1) {
      return chance
          .of("毎週%s曜", "毎週%s曜日", "%s曜日", "%s 週2回")
          .formatted(joined(days, chance.of("・", "、", "と")));
    }
    return chance
        .of("毎週%s曜", "毎週%s曜日", "毎週%s曜日", "%s曜", "毎週（%s）", "週1回（%s曜）", "毎週%s", "%s曜日", "毎週 %s曜日")
        .formatted(joined(days, ""));
  }

  private String nth(Rhythm rhythm, boolean wholeYear) {
    String day = chance.of("%s曜", "%s曜日", "%s曜日", "（%s）").formatted(joined(rhythm.days(), ""));
    if (rhythm.numbers().equals(List.of(-1))) {
      return wholeYear ? chance.of("毎月最終" + day, "月末の" + day) : "最終" + day;
    }
    List<String> numbers = rhythm.numbers().stream().map(String::valueOf).toList();
    String each =
        switch (chance.below(5)) {
          case 0 -> numbers.stream().map(n -> "第" + n).collect(Collectors.joining("・"));
          case 1 -> "第" + Hours.wide(String.join("・", numbers));
          case 2 -> "第" + Hours.wide(String.join("，", numbers));
          default -> "第" + String.join("・", numbers);
        };
    return (wholeYear && chance.percent(35) ? "毎月" : "") + each + day;
  }

  private static String joined(List<DayOfWeek> days, String between) {
    return days.stream().map(Rhythm::kanji).collect(Collectors.joining(between));
  }
}
