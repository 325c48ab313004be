package jp.tsunagi.importer.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagi.core.schedule.ScheduleRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of phrases: phrases.txt row by row, held-out.txt as a share. */
class ScheduleParserTest {

  private final ScheduleParser parser = new ScheduleParser(PhraseTable.FISCAL_YEAR);

  static Stream<PhraseTable.Row> phrases() {
    return PhraseTable.read("phrases.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void meansWhatTheTableSays(PhraseTable.Row row) {
    assertThat(understood(row)).isEqualTo(row.expected());
  }

  @Test
  void theTableIsLargeAndMostOfItParses() {
    List<PhraseTable.Row> rows = PhraseTable.read("phrases.txt");
    Share share = share("phrases.txt", rows);
    assertThat(rows.size()).isGreaterThanOrEqualTo(250);
    assertThat(share.parsed()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void mostPhrasesThatTheGrammarWasNotMadeForParse() {
    List<PhraseTable.Row> rows = PhraseTable.read("held-out.txt");
    Share share = share("held-out.txt", rows);
    assertThat(rows.size()).isGreaterThanOrEqualTo(60);
    assertThat(share.parsed()).isGreaterThanOrEqualTo(0.85);
    assertThat(share.wrong()).isLessThanOrEqualTo(0.03);
  }

  /**
   * @param parsed of the phrases that mean rules, the share that gave these rules
   * @param wrong of all phrases, the share that gave rules other than the expected
   */
  private record Share(double parsed, double wrong) {}

  private Share share(String name, List<PhraseTable.Row> rows) {
    List<String> off = new ArrayList<>();
    int meant = 0;
    int right = 0;
    int wrong = 0;
    for (PhraseTable.Row row : rows) {
      String understood = understood(row);
      boolean rules = !row.expected().equals("words");
      boolean same = understood.equals(row.expected());
      meant += rules ? 1 : 0;
      right += rules && same ? 1 : 0;
      wrong += !same && !understood.equals("words") ? 1 : 0;
      if (!same) {
        off.add(row.phrase() + "\n    expected " + row.expected() + "\n    but was  " + understood);
      }
    }
    System.out.printf(
        "%s: %d phrases, %d of %d rules parsed (%.1f %%), %d wrong%n%s%n",
        name, rows.size(), right, meant, 100.0 * right / meant, wrong, String.join("\n", off));
    return new Share((double) right / meant, (double) wrong / rows.size());
  }

  private String understood(PhraseTable.Row row) {
    List<ScheduleRule> rules = parser.parse(row.phrase()).schedule().rules();
    return RuleNotation.of(rules);
  }
}
