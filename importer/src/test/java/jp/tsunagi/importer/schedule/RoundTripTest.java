package jp.tsunagi.importer.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.ScheduleWords;
import jp.tsunagi.core.schedule.SessionExpander;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the tables, printed back in Japanese, reads as the same rule. */
class RoundTripTest {

  private static final ScheduleParser PARSER = new ScheduleParser(PhraseTable.FISCAL_YEAR);

  static Stream<ScheduleRule> rules() {
    return Stream.of("phrases.txt", "held-out.txt")
        .flatMap(table -> PhraseTable.read(table).stream())
        .flatMap(row -> PARSER.parse(row.phrase()).schedule().rules().stream())
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRulePrintedReadsAsTheSameRule(ScheduleRule rule) {
    String words = ScheduleWords.of(rule);
    List<ScheduleRule> read = PARSER.parse(words).schedule().rules();
    assertThat(read).as(words).containsExactly(rule);
  }

  /** Equal rules are equal strings: parts in one order, and none that RFC 5545 does not know. */
  @ParameterizedTest
  @MethodSource("rules")
  void aRecurrenceIsWrittenInOneWay(ScheduleRule rule) {
    if (rule.rrule() != null) {
      assertThat(rule.rrule())
          .matches(
              "FREQ=(DAILY|WEEKLY|MONTHLY)(;INTERVAL=2)?(;BYMONTH=[0-9,]+)?(;BYMONTHDAY=[-0-9,]+)?"
                  + "(;BYDAY=[-0-9A-Z,]+)?");
    }
    // The expander hands the RRULE to a strict reader of RFC 5545.
    new SessionExpander().expand(Schedule.parsed("", List.of(rule)), LocalDate.of(2026, 4, 1), 400);
  }
}
