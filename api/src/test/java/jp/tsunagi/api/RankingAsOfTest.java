package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who reads on goes on in the ranking of the first page, though time has passed. */
class RankingAsOfTest {
  private static final String QUESTION =
      "/api/v1/resources?near=" + OyaTrips.HOME + "&mode=walk&on=2026-11-21&sort=travel&limit=1";
  private static final Resource[] TODAY = {
    Resources.named("近くの朝の会")
        .at(35.412, 134.774)
        .held(OyaTrips.held("FREQ=WEEKLY;BYDAY=SA", "10:30", "11:00"))
        .build(),
    Resources.named("遠くの昼の会")
        .at(35.416, 134.776)
        .held(OyaTrips.held("FREQ=WEEKLY;BYDAY=SA", "14:00", "15:00"))
        .build()
  };

  @RegisterExtension
  static final AppExtension AT_TEN = AppExtension.over(TODAY).at("2026-11-21T01:00:00Z");

  /** Too late to walk to what begins at half past. */
  @RegisterExtension
  static final AppExtension LATER = AppExtension.over(TODAY).at("2026-11-21T01:27:00Z");

  @RegisterExtension
  static final AppExtension AFTER_THE_FIRST = AppExtension.over(TODAY).at("2026-11-21T02:05:00Z");

  @RegisterExtension
  static final AppExtension NEXT_WEEK = AppExtension.over(TODAY).at("2026-11-28T02:00:00Z");

  @Test
  void theSecondPageIsOfTheRankingOfTheFirst() {
    JsonNode first = AT_TEN.json(QUESTION);
    assertThat(first.findValuesAsText("name")).containsExactly("近くの朝の会");
    assertThat(LATER.json(QUESTION).findValuesAsText("name")).containsExactly("遠くの昼の会");
    JsonNode second = LATER.json(Questions.next(first));
    assertThat(second.findValuesAsText("name")).containsExactly("遠くの昼の会");
    assertThat(Questions.next(second)).isEmpty();
  }

  @Test
  void whatIsOverBeforeTheSecondPageIsNotListedAgain() {
    JsonNode first = AT_TEN.json("/api/v1/resources?sort=next&limit=1");
    assertThat(first.findValuesAsText("name")).containsExactly("近くの朝の会");
    JsonNode second = AFTER_THE_FIRST.json(Questions.next(first));
    assertThat(second.findValuesAsText("name")).containsExactly("遠くの昼の会");
    assertThat(Questions.next(second)).isEmpty();
  }

  @Test
  void whoReadsOnAfterDaysMustAskAnew() {
    String next = Questions.next(AT_TEN.json(QUESTION));
    assertThat(NEXT_WEEK.get(next).statusCode()).isEqualTo(400);
  }
}
