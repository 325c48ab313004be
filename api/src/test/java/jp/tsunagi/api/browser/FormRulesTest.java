package jp.tsunagi.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pure functions behind the form, asked in the browser. */
@ExtendWith(BrowserExtension.class)
class FormRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY",
        "FREQ=DAILY;BYMONTH=4,5",
        "FREQ=WEEKLY;BYDAY=MO,TH",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
        "FREQ=MONTHLY;BYDAY=2TU,4TU",
        "FREQ=MONTHLY;BYDAY=-1SU",
        "FREQ=MONTHLY;BYMONTH=1,3;BYMONTHDAY=15,-1",
        // Kept as they are: no control stands for them.
        "FREQ=MONTHLY;BYDAY=1MO,2TU",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO",
        "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3"
      })
  void aRuleThatIsReadAndWrittenIsTheSame(String rrule, Visitor visitor) {
    Map<String, Object> rule =
        Map.of("rrule", rrule, "starts_at", "13:30", "from", "2026-12-03", "holidays", "skipped");
    assertThat(
            call(
                visitor,
                "({ readRule, writeRule }, rule) => writeRule(readRule(rule))",
                "rule",
                rule))
        .isEqualTo(rule);
  }

  @Test
  void areasWithoutAReadingComeLastUnderANameOfTheirOwn(Visitor visitor) {
    assertThat(
            visitor
                .desktop("/add.html")
                .evaluate(
                    """
                    async () => (await import('/state/reference.js'))
                      .byKanaRow([{name: '本町', kana: ''}, {name: '伊佐', kana: 'いさ'}, {name: '岡', kana: ''}])
                      .map(({row, areas}) => row + ' ' + areas.map(({name}) => name).join('、'))
                    """))
        .isEqualTo(List.of("あ行 伊佐", "そのほか 本町、岡"));
  }

  @Test
  void aRuleWithoutADayIsNone(Visitor visitor) {
    assertThat(
            call(visitor, "({ emptyRule, writeRule }) => writeRule(emptyRule())", "rule", Map.of()))
        .isNull();
  }

  @Test
  void closuresThatTheFormDoesNotAskForAreKept(Visitor visitor) {
    List<Map<String, String>> closures =
        List.of(
            Map.of("from", "--10-05", "to", "--10-20"), Map.of("from", "--12-01", "to", "--03-31"));
    assertThat(
            call(
                visitor,
                "({ withSeason }, closures) => withSeason(closures, 'winter', { from: 1, to: 2 })",
                "closures",
                closures))
        .isEqualTo(
            List.of(
                Map.of("from", "--10-05", "to", "--10-20"),
                Map.of("from", "--01-01", "to", "--02-29")));
  }

  @Test
  void openingAFormAndChangingNothingProposesNothing(Visitor visitor) {
    Page page = visitor.phone("/");
    Object content =
        page.evaluate(
            """
            async () => {
              const { fieldsOf } = await import('/add/fields.js');
              const { correctionOf } = await import('/add/correction.js');
              const { features } = await (await fetch('/api/v1/resources?limit=100')).json();
              return features.map((feature) => (
                correctionOf(fieldsOf(feature), fieldsOf(feature), feature.properties)));
            }
            """);
    assertThat(content)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(Valley.COUNT)
        .containsOnly(Map.of());
  }

  private static Object call(Visitor visitor, String function, String module, Object argument) {
    return visitor
        .phone("/")
        .evaluate(
            "async (argument) => (%s)(await import('/add/%s.js'), argument)"
                .formatted(function, module),
            argument);
  }
}
