package jp.tsunagi.importer.schedule;

import java.util.List;
import jp.tsunagi.core.schedule.Schedule;

/** Reads the schedule words of a Japanese sheet (毎月第2・4火曜 13:30〜15:00) as rules. */
public final class ScheduleParser {

  private final int fiscalYear;

  /**
   * @param fiscalYear the sheet's fiscal year (年度): dates without a year lie between April of this
   *     year and March of the next
   */
  public ScheduleParser(int fiscalYear) {
    this.fiscalYear = fiscalYear;
  }

  /** Never throws; what is not understood as a whole stays words. */
  public ParsedSchedule parse(String words) {
    if (words.isBlank() || fiscalYear < 1) {
      return new ParsedSchedule(Schedule.NONE, 0, List.of());
    }
    return new ParsedSchedule(Schedule.words(words), 0, List.of());
  }
}
