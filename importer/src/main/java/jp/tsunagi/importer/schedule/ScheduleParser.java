package jp.tsunagi.importer.schedule;

import java.util.List;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleRule;

/**
 * Reads the schedule words of a Japanese sheet (毎月第2・4火曜 13:30〜15:00) as rules: folds their
 * spelling, cuts them into tokens, parses phrases by recursive descent, and sorts these into rules.
 *
 * <p>Never throws, and gives the same answer for the same words. A wrong rule is worse than none:
 * where anything that may limit the days was not understood, the schedule stays words.
 */
public final class ScheduleParser {

  /** Longer cells are programmes, not schedules. */
  private static final int MOST_CHARACTERS = 500;

  private final int fiscalYear;

  /**
   * A parser for the sheets of one fiscal year; safe to share between threads.
   *
   * @param fiscalYear the sheet's fiscal year (年度): dates without a year lie between April of this
   *     year and March of the next
   */
  public ScheduleParser(int fiscalYear) {
    this.fiscalYear = fiscalYear;
  }

  /** What the words of a cell mean; what is not understood as a whole stays words. */
  public ParsedSchedule parse(String words) {
    if (words.isBlank()) {
      return new ParsedSchedule(Schedule.NONE, 0, List.of());
    }
    if (words.length() > MOST_CHARACTERS) {
      return new ParsedSchedule(Schedule.words(words), 0, List.of());
    }
    Findings findings = new Findings();
    String folded = FoldedText.of(words);
    Tokens tokens = new Tokens(Tokenizer.tokenize(folded));
    Calendar calendar = new Calendar(fiscalYear, findings);
    List<Item> items = new ScheduleGrammar(tokens, findings, calendar).parse();
    List<Group> groups = new Assembler(findings).assemble(items);
    List<ScheduleRule> rules =
        Course.end(folded, new RuleWriter(findings).write(groups), fiscalYear, findings);
    if (rules.isEmpty() || findings.lost()) {
      return new ParsedSchedule(Schedule.words(words), 0, findings.list());
    }
    return new ParsedSchedule(
        Schedule.parsed(words, rules), findings.confidence(), findings.list());
  }
}
