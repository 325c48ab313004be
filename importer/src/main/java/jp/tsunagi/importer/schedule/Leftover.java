package jp.tsunagi.importer.schedule;

import java.util.List;
import java.util.regex.Pattern;

/** Judges text that no phrase of the grammar takes. */
final class Leftover {

  /** Any of these may limit the days: then no rule is better than a wrong one. */
  private static final List<String> LIMITING =
      List.of(
          "以外", "除", "限", "休", "変", "不", "隔", "交互", "翌", "前", "後", "頃", "季節", "時期", "期間", "場合",
          "都合", "相談", "学期", "シーズン", "ある日", "月", "週", "曜", "半ば", "次第", "のち", "毎", "各", "約", "状況",
          "天候", "第");

  /** 会員のみ, 在住の方のみ, 小学生のみ. */
  private static final Pattern PEOPLE = Pattern.compile("[者方員人性生子親様民]$");

  private static final Pattern SOMETIMES = Pattern.compile("[春夏秋冬雨雪期時日中]");

  private Leftover() {}

  /**
   * Passes over text, or loses the schedule.
   *
   * @param limits true when 期間中, のみ or the like follows it: only whom it is for may be said so
   */
  static void judge(String text, boolean limits, Findings findings) {
    if (text.isBlank() || text.chars().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    boolean when = limits && !PEOPLE.matcher(text).find();
    if (when || limiting(text)) {
      findings.lose(text);
    } else {
      findings.add(Finding.Kind.PARTLY_UNDERSTOOD, text);
    }
  }

  /** True for what is so at some times only: 冬, 雨天, 工事期間. */
  static boolean sometimes(String text) {
    return SOMETIMES.matcher(text).find() || limiting(text);
  }

  static boolean limiting(String text) {
    return LIMITING.stream().anyMatch(text::contains);
  }
}
