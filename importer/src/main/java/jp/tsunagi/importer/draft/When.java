package jp.tsunagi.importer.draft;

import java.util.List;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.importer.schedule.Finding;

/**
 * When a row takes place, from all its columns that speak of it.
 *
 * @param findings what somebody should know about how it was understood
 * @param problem why a date of a column cannot be used
 */
public record When(Schedule schedule, List<Finding> findings, Problem problem) {
  public When {
    findings = List.copyOf(findings);
  }

  /** What is wrong with the date columns. */
  public enum Problem {
    NONE,
    /** The day is in no calendar. */
    IMPOSSIBLE,
    /** The end lies before the start. */
    REVERSED
  }
}
