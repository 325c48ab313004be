package jp.tsunagi.importer.schedule;

import java.util.List;

/** Judges text that no phrase of the grammar takes. */
final class Leftover {

  /** Any of these may limit the days: then no rule is better than a wrong one. */
  private static final List<String> LIMITING =
      List.of(
          "以外", "除", "限", "休", "変", "不", "隔", "交互", "翌", "前", "後", "頃", "季節", "時期", "期間", "場合",
          "都合", "相談", "月", "週", "曜", "半ば", "次第", "のち", "毎", "各", "約", "状況", "天候", "第");

  private Leftover() {}

  static void judge(String text, Findings findings) {
    if (text.isBlank() || text.chars().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    if (LIMITING.stream().anyMatch(text::contains)) {
      findings.lose(text);
    } else {
      findings.add(Finding.Kind.PARTLY_UNDERSTOOD, text);
    }
  }
}
