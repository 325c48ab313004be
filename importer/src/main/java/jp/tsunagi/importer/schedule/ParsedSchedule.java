package jp.tsunagi.importer.schedule;

import java.util.List;
import jp.tsunagi.core.schedule.Schedule;

/**
 * A schedule as understood from the words of a sheet.
 *
 * @param confidence between 0 (words only) and 1 (every word is part of the grammar and nothing had
 *     to be assumed): the product of the factors of the distinct kinds of findings
 * @param findings in the order of the words
 */
public record ParsedSchedule(Schedule schedule, double confidence, List<Finding> findings) {

  public ParsedSchedule {
    findings = List.copyOf(findings);
  }
}
