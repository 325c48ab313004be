package jp.tsunagi.core.matching;

import org.jspecify.annotations.Nullable;

/** What taking part costs. */
final class Fee {
  private Fee() {}

  /**
   * Yen of a month: as the sheet says, or what a visit costs, as often as one goes; null when
   * nobody knows.
   */
  static @Nullable Integer ofAMonth(Candidate candidate, Outlook outlook, Need need) {
    if (candidate.monthlyYen() != null) {
      return candidate.monthlyYen();
    }
    Integer visit = candidate.yen();
    return visit == null ? null : (Integer) (visit * outlook.visitsAMonth(need.when().first()));
  }

  /** In words. */
  static String words(Candidate candidate, int month) {
    if (month == 0) {
      return "無料";
    }
    return candidate.monthlyYen() != null || candidate.yen() == null
        ? "月" + yen(month)
        : "1回" + yen(candidate.yen()) + "（月に" + yen(month) + "ほど）";
  }

  /** Such as 1,200円. By hand: a formatter took a fifth of a whole match's time. */
  static String yen(int amount) {
    StringBuilder words = new StringBuilder().append(amount);
    for (int at = words.length() - 3; at > 0; at -= 3) {
      words.insert(at, ',');
    }
    return words.append("円").toString();
  }
}
