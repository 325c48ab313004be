package jp.tsunagi.importer.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.ScheduleWords;
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
}
