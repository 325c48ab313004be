package jp.tsunagi.importer.schedule;

/**
 * What somebody should know about how the words of a schedule were understood.
 *
 * @param words the part of the sheet's words that it is about
 */
public record Finding(Kind kind, String words) {

  /** What was found; {@code factor} is what it leaves of the confidence. */
  public enum Kind {
    /** A date had no year; the one of the sheet's fiscal year was taken. */
    YEAR_GUESSED(0.95),
    /** The weekday in brackets is not that of the date; the date was kept. */
    WEEKDAY_CONTRADICTS_DATE(0.7),
    /** A date that no calendar has (2月30日); it was left out. */
    IMPOSSIBLE_DATE(0.6),
    /** A closure without dates (冬期休み) was given the customary ones. */
    CLOSURE_ASSUMED(0.8),
    /** A reading that is usual but not the only one (第2週の火曜 as 第2火曜). */
    READING_ASSUMED(0.85),
    /** A time that may be morning or afternoon (1:30〜3:00); it was left out. */
    TIME_UNCLEAR(0.7),
    /** Known words that do not change the days (要予約, 雨天中止); the text keeps them. */
    REMARK(1.0),
    /** Words outside the grammar; they did not look as if they changed the days. */
    PARTLY_UNDERSTOOD(0.75);

    private final double factor;

    Kind(double factor) {
      this.factor = factor;
    }

    /** What this finding leaves of the confidence, between 0 and 1. */
    public double factor() {
      return factor;
    }
  }
}
