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
  static String words(Candidate candidate, Outlook outlook, Need need) {
    Integer month = ofAMonth(candidate, outlook, need);
    if (month == null) {
      return "費用は分からない";
    }
    if (month == 0) {
      return "無料";
    }
    return candidate.monthlyYen() != null || candidate.yen() == null
        ? "月%,d円".formatted(month)
        : "1回%,d円（月に%,d円ほど）".formatted(candidate.yen(), month);
  }
}
