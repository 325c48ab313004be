package jp.tsunagi.importer.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.SessionExpander;

/**
 * 全10回, 6回コース: a course has an end, which its first day and its rhythm tell (COUNT in RFC 5545).
 */
final class Course {
  private static final Pattern LENGTH =
      Pattern.compile("(?:全|計|コース)([0-9]{1,3})回|(?<![月週年0-9])([0-9]{1,3})回(?:コース|シリーズ|連続)");
  private static final SessionExpander SESSIONS = new SessionExpander();
  private static final int YEAR_DAYS = 365;

  private Course() {}

  /**
   * The rules with the last day of the course. Without a first day nobody knows when it ends,
   * unless it is that of a whole year (毎月第2水曜 全12回).
   */
  static List<ScheduleRule> end(
      String folded, List<ScheduleRule> rules, int fiscalYear, Findings findings) {
    Matcher length = LENGTH.matcher(folded);
    if (!length.find() || rules.stream().noneMatch(rule -> rule.lastDay() == null)) {
      return rules;
    }
    String count = length.group(1) == null ? length.group(2) : length.group(1);
    int sessions = Integer.parseInt(count);
    LocalDate april = LocalDate.of(fiscalYear, 4, 1);
    if (rules.stream().allMatch(rule -> rule.from() == null)
        && SESSIONS.expand(Schedule.parsed("", rules), april, YEAR_DAYS).size() == sessions) {
      return rules;
    }
    Optional<ScheduleRule> ended =
        rules.size() == 1 ? SESSIONS.ended(rules.get(0), sessions) : Optional.empty();
    if (ended.isEmpty()) {
      findings.lose(length.group());
    }
    return ended.map(List::of).orElse(rules);
  }
}
