package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Today: 44" must not count what nobody can go to any more. */
class OverForTodayTest {
  private static final String TODAY = "/api/v1/resources?on=2026-11-21";
  private static final Watch WATCH = new Watch();

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.over(
              Resources.named("朝の会")
                  .at(35.412, 134.774)
                  .held(OyaTrips.held("FREQ=WEEKLY;BYDAY=SA", "10:30", "11:00"))
                  .build(),
              Resources.named("昼の会")
                  .at(35.416, 134.776)
                  .held(OyaTrips.held("FREQ=WEEKLY;BYDAY=SA", "14:00", "15:00"))
                  .build())
          .by(WATCH);

  @Test
  void whatIsOverIsNeitherListedNorCountedThoughItWasAMinuteAgo() {
    WATCH.pass(Duration.ofMinutes(59));
    assertThat(matched()).isEqualTo(2);
    WATCH.pass(Duration.ofMinutes(1));
    assertThat(matched()).isEqualTo(1);
    assertThat(APP.json(TODAY).findValuesAsText("name")).containsExactly("昼の会");
    WATCH.pass(Duration.ofHours(4));
    assertThat(matched()).isZero();
  }

  private static int matched() {
    JsonNode answer = APP.json(TODAY);
    return answer.get("numberMatched").asInt();
  }
}
