package jp.tsunagi.api;

import static jp.tsunagi.api.Questions.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.List;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each parameter finds among five resources; today is Saturday 21 November 2026. */
class FilterTest {

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.over(
          Resources.named("囲碁の会")
              .in("hobby-go")
              .at(35.405, 134.763)
              .ofArea("28222-yokayoka")
              .costing(0)
              .held(weekly("WE", "13:30", "15:00"))
              .build(),
          Resources.named("百歳体操")
              .at(35.336, 134.638)
              .ofArea("28222-oyaichiba")
              .costing(200)
              .held(weekly("SA", "10:00", "11:00"))
              .forWheelchairs()
              .build(),
          Resources.named("健康教室")
              .in("consult-health")
              .at(35.39, 134.75)
              .ofArea("28222-yoka")
              .held(weekly("MO", "09:00", "12:00"))
              .build(),
          Resources.named("元旦の碁会")
              .in("hobby-go", "consult-health")
              .at(35.30, 134.60)
              .ofArea("28222-oya")
              .costing(500)
              .held(yearly("20270101"))
              .build(),
          Resources.named("電話相談").in("consult-health").held(Schedule.words("随時")).build());

  private static final String YOKA_STATION = "near=35.4046,134.7626";

  @Test
  void withoutAQuestionEverythingComesByName() {
    JsonNode page = APP.json("/api/v1/resources");
    assertThat(page.get("numberMatched").asInt()).isEqualTo(5);
    assertThat(page.get("numberReturned").asInt()).isEqualTo(5);
    assertThat(APP.names("")).containsExactly("健康教室", "元旦の碁会", "囲碁の会", "百歳体操", "電話相談");
    assertThat(APP.names("sort=name")).isEqualTo(APP.names(""));
  }

  @Test
  void nearPutsTheNearestFirstAndLeavesOutWhatHasNoPlace() {
    assertThat(APP.names(YOKA_STATION)).containsExactly("囲碁の会", "健康教室", "百歳体操", "元旦の碁会");
    assertThat(APP.json("/api/v1/resources?" + YOKA_STATION).get("numberMatched").asInt())
        .isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"57, 0", "58, 1", "2500, 2", "200000, 4"})
  void withinLeavesOutWhatIsFarther(int meters, int found) {
    JsonNode page = APP.json("/api/v1/resources?" + YOKA_STATION + "&within=" + meters);
    assertThat(page.get("numberReturned").asInt()).isEqualTo(found);
    assertThat(page.get("numberMatched").asInt()).isEqualTo(found);
  }

  @Test
  void aBoxHoldsItsEdges() {
    assertThat(APP.names("bbox=134.638,35.336,134.75,35.39")).containsExactly("健康教室", "百歳体操");
    assertThat(APP.names("bbox=134.7,35.3,134.9,35.5&" + YOKA_STATION))
        .containsExactly("囲碁の会", "健康教室");
    assertThat(APP.names("bbox=0,0,1,1")).isEmpty();
  }

  @Test
  void aCategoryHoldsThoseBelowItAndSeveralAddUp() {
    assertThat(APP.names("category=consult")).containsExactly("健康教室", "元旦の碁会", "電話相談");
    assertThat(APP.names("category=hobby-go,exercise")).containsExactly("元旦の碁会", "囲碁の会", "百歳体操");
    assertThat(APP.names("category=hobby-go,consult&" + YOKA_STATION))
        .containsExactly("囲碁の会", "健康教室", "元旦の碁会");
  }

  @Test
  void anAreaHoldsThoseBelowIt() {
    assertThat(APP.names("area=28222-oya")).containsExactly("元旦の碁会", "百歳体操");
    assertThat(APP.names("area=28222-oyaichiba,28222-yoka")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"囲碁", "いご", "イゴ", "ｲｺﾞ", "碁", "　囲碁　", "囲 碁", "囲碁 ！"})
  void aWordIsFoundInEverySpelling(String word) {
    assertThat(APP.names("q=" + encoded(word))).containsExactly("元旦の碁会", "囲碁の会");
  }

  @Test
  void aSynonymFindsWhatBearsTheOtherName() {
    assertThat(APP.names("q=" + encoded("体操"))).containsExactly("健康教室", "百歳体操");
    assertThat(APP.names("q=" + encoded("体操 大屋"))).containsExactly("百歳体操");
  }

  @Test
  void japaneseNeedNotBeEncoded() {
    assertThat(RawHttp.get(APP, "/api/v1/resources?q=囲碁"))
        .contains("HTTP/1.1 200")
        .contains("囲碁の会");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "_", "100%", ".*", "[a-z]+", "\\", "'", "\u0000", "\u0007", "🎉", "^"})
  void signsAreNeitherPatternsNorFound(String signs) {
    assertThat(APP.names("q=" + encoded(signs))).isEmpty();
  }

  @Test
  void aDayFindsWhatIsHeldOnThatWeekday() {
    assertThat(APP.names("day=wed")).containsExactly("囲碁の会");
    assertThat(APP.names("day=mon,sat")).containsExactly("健康教室", "百歳体操");
    assertThat(APP.names("day=sun")).isEmpty();
  }

  @Test
  void aDateFindsWhatIsHeldOnItAndASpanHoldsBothEnds() {
    assertThat(APP.names("on=2026-11-21")).containsExactly("百歳体操");
    assertThat(APP.names("on=2026-11-21/2026-11-23")).containsExactly("健康教室", "百歳体操");
    assertThat(APP.names("on=2027-01-01")).containsExactly("元旦の碁会");
    assertThat(APP.names("on=2026-11-22")).isEmpty();
    assertThat(APP.names("on=2026-11-21/2026-11-27&day=wed")).containsExactly("囲碁の会");
  }

  @Test
  void timesHoldWhatBeginsNoEarlierAndEndsNoLater() {
    assertThat(APP.names("from=13:30&to=15:00")).containsExactly("囲碁の会");
    assertThat(APP.names("from=13:31")).isEmpty();
    assertThat(APP.names("to=12:00")).containsExactly("健康教室", "元旦の碁会", "百歳体操");
    assertThat(APP.names("to=11:00&day=sat")).containsExactly("百歳体操");
  }

  @Test
  void whatCostsAnUnknownAmountIsNotCheapEnough() {
    assertThat(APP.names("cost_max=0")).containsExactly("囲碁の会");
    assertThat(APP.names("cost_max=200")).containsExactly("囲碁の会", "百歳体操");
  }

  @Test
  void accessibleFindsOnlyWhatIsKnownToBe() {
    assertThat(APP.names("accessible=wheelchair")).containsExactly("百歳体操");
    assertThat(APP.names("accessible=wheelchair,parking")).isEmpty();
  }

  @Test
  void theNextSessionComesFirstAndWhatHasNoneLast() {
    assertThat(APP.names("sort=next")).containsExactly("百歳体操", "健康教室", "囲碁の会", "元旦の碁会", "電話相談");
    JsonNode first = APP.json("/api/v1/resources?sort=next&limit=1").get("features").get(0);
    assertThat(first.get("properties").get("next_session"))
        .hasToString("{\"date\":\"2026-11-21\",\"starts_at\":\"10:00\",\"ends_at\":\"11:00\"}");
  }

  @Test
  void propertiesLimitsWhatIsAnswered() {
    JsonNode feature =
        APP.json("/api/v1/resources?properties=name,distance_m&limit=1&" + YOKA_STATION)
            .get("features")
            .get(0);
    assertThat(List.copyOf(feature.get("properties").properties()).stream().map(e -> e.getKey()))
        .containsExactlyInAnyOrder("name", "distance_m");
  }

  @Test
  void everythingTogetherIsAllOfIt() {
    String question =
        "category=hobby&area=28222-yoka&day=wed&from=13:00&to=16:00&cost_max=100"
            + "&bbox=134,35,135,36&within=1000&q="
            + encoded("いご");
    assertThat(APP.names(question + "&" + YOKA_STATION)).containsExactly("囲碁の会");
  }

  @Test
  void oneResourceShowsItsSessionsAndItsSource() {
    String id = APP.json("/api/v1/resources?q=" + encoded("百歳")).at("/features/0/id").asText();
    JsonNode properties = APP.json("/api/v1/resources/" + id).get("properties");
    assertThat(properties.get("sessions")).hasSize(20);
    assertThat(properties.at("/sessions/1/date").asText()).isEqualTo("2026-11-28");
    assertThat(properties.get("sources")).hasToString("[{\"source\":\"test.csv\",\"row\":2}]");
    assertThat(properties.get("revised_at").asText()).isEqualTo("2026-11-21T01:00:00Z");
  }

  static Schedule weekly(String day, String from, String to) {
    return Schedules.held("FREQ=WEEKLY;BYDAY=" + day, LocalTime.parse(from), LocalTime.parse(to));
  }

  private static Schedule yearly(String date) {
    String rule = "FREQ=YEARLY;BYMONTH=%s;BYMONTHDAY=%s";
    return Schedules.held(
        rule.formatted(Integer.parseInt(date.substring(4, 6)), Integer.parseInt(date.substring(6))),
        LocalTime.of(10, 0),
        LocalTime.of(12, 0));
  }
}
