package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which resources can be got to, by the sample's timetable, from a house beside 八鹿駅. */
class TravelTest {
  private static final Resource SALON = OyaTrips.gathering("大屋のサロン", "13:30", "15:00");
  private static final Resource EVENING = OyaTrips.gathering("夜の集い", "13:30", "22:30");
  private static final Resource MORNING = OyaTrips.gathering("朝の体操", "05:00", "15:00");
  private static final Resource SOME_TIME = OyaTrips.gathering("時刻のない会", null, null);
  private static final Resource NEXT_DOOR =
      Resources.named("となりの会")
          .at(35.412, 134.774)
          .held(OyaTrips.wednesdays("10:00", "11:00"))
          .build();
  private static final Resource HELP_DESK =
      Resources.named("相談窓口")
          .at(35.3339, 134.6636)
          .held(OyaTrips.held("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "05:00", "23:00"))
          .build();
  private static final Resource GARDEN = Resources.named("いつでも花壇").at(35.412, 134.774).build();
  private static final Resource FAR_FROM_ALL = Resources.named("山の家").at(35.25, 134.55).build();
  private static final Resource TELEPHONE = Resources.named("電話相談").build();

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.over(
          SALON,
          EVENING,
          MORNING,
          SOME_TIME,
          NEXT_DOOR,
          HELP_DESK,
          GARDEN,
          FAR_FROM_ALL,
          TELEPHONE);

  @BeforeAll
  static void loadTheTimetable() {
    OyaTrips.loadTimetable(APP, SALON);
  }

  @Test
  void onlyWhatHasABusThereAndBackIsARoundTrip() {
    JsonNode answer = ask("mode=transit&round_trip=true&on=" + OyaTrips.DAY);
    assertThat(names(answer)).containsExactly("となりの会", "大屋のサロン", "相談窓口");
    assertThat(answer.get("numberMatched").asInt()).isEqualTo(3);
    JsonNode travel = travel(answer, SALON);
    assertThat(travel.get("mode").asText()).isEqualTo("transit");
    assertThat(travel.at("/outbound/arrival").asText()).isLessThanOrEqualTo("13:25");
    assertThat(travel.at("/back/departure").asText()).isGreaterThanOrEqualTo("15:00");
    assertThat(travel.at("/session/starts_at").asText()).isEqualTo("13:30");
    assertThat(travel.has("remark")).isFalse();
    assertThat(answer.at("/travel/basis").asText()).isEqualTo("estimate");
    assertThat(answer.at("/travel/sample").asBoolean()).isTrue();
  }

  @Test
  void aBicycleLeftAtTheStopMakesARoundTripOfWhatIsTooFarToWalkTo() {
    String far = "?near=35.4046,134.7626&round_trip=true&on=" + OyaTrips.DAY + "&mode=transit";
    assertThat(names(APP.json("/api/v1/resources" + far))).doesNotContain(SALON.name());
    JsonNode travel = travel(APP.json("/api/v1/resources" + far + ",bicycle"), SALON);
    assertThat(travel.get("bicycle_to_stop").asBoolean()).isTrue();
    JsonNode option = firstOption("mode=transit,bicycle&from=35.405,134.763");
    assertThat(travel.get("mode")).isEqualTo(option.get("mode"));
    assertThat(travel.at("/outbound/departure")).isEqualTo(option.at("/outbound/departure"));
    assertThat(travel.at("/back/arrival")).isEqualTo(option.at("/back/arrival"));
    JsonNode near = travel(APP.json("/api/v1/resources" + far + ",bicycle"), NEXT_DOOR);
    assertThat(near.get("mode").asText()).as("the shorter absence").isEqualTo("bicycle");
    JsonNode undated =
        travel(APP.json("/api/v1/resources?near=35.4046,134.7626&mode=transit,bicycle"), SOME_TIME);
    assertThat(undated.get("bicycle_to_stop").asBoolean()).isTrue();
    assertThat(undated.has("back")).isFalse();
  }

  @Test
  void theListSaysWhatTheTripOfTheResourceSays() {
    JsonNode travel = travel(ask("mode=transit&round_trip=true&on=" + OyaTrips.DAY), SALON);
    JsonNode option = firstOption("mode=transit&from=35.412,134.773");
    assertThat(travel.at("/outbound/departure")).isEqualTo(option.at("/outbound/departure"));
    assertThat(travel.at("/back/arrival")).isEqualTo(option.at("/back/arrival"));
    assertThat(travel.get("away_minutes")).isEqualTo(option.get("away_minutes"));
  }

  @Test
  void withoutADateTheSessionsOfTheComingWeekCount() {
    assertThat(names(ask("mode=transit&round_trip=true")))
        .containsExactly("となりの会", "大屋のサロン", "相談窓口");
    assertThat(names(ask("mode=transit&round_trip=true&day=thu"))).containsExactly("相談窓口");
    assertThat(names(ask("mode=transit&round_trip=true&from=14:00"))).isEmpty();
  }

  @Test
  void noBusHomeIsSaidInTheList() {
    JsonNode answer = ask("mode=transit&on=" + OyaTrips.DAY);
    JsonNode evening = travel(answer, EVENING);
    assertThat(evening.has("outbound")).isTrue();
    assertThat(evening.has("back")).isFalse();
    assertThat(evening.at("/remark/code").asText()).isEqualTo("no_way_back");
    assertThat(evening.at("/remark/text").asText()).isEqualTo("帰りのバス・電車がありません。");
    assertThat(travel(answer, MORNING).has("mode")).isFalse();
    assertThat(travel(answer, MORNING).at("/remark/code").asText()).isEqualTo("no_way");
  }

  @Test
  void minutesLeaveOutWhatIsFartherAndTheShortestWayComesFirst() {
    assertThat(names(ask("mode=walk&minutes=15"))).containsExactly("いつでも花壇", "となりの会");
    assertThat(names(ask("mode=walk&minutes=1"))).isEmpty();
    JsonNode byCar = ask("mode=car&minutes=45&sort=travel");
    List<Integer> minutes = new ArrayList<>();
    byCar.get("features").forEach(f -> minutes.add(f.at("/properties/travel/minutes").asInt()));
    assertThat(minutes).isSorted().allMatch(each -> each <= 45).hasSize(7);
    assertThat(names(byCar)).doesNotContain("山の家", "電話相談");
  }

  @Test
  void anHourAtTheHelpDeskIsEnough() {
    String day = "mode=transit&on=" + OyaTrips.DAY;
    JsonNode travel = travel(ask(day + "&round_trip=true"), HELP_DESK);
    assertThat(travel.at("/session/starts_at").asText()).isEqualTo("05:00");
    assertThat(travel.get("away_minutes").asInt()).isLessThan(6 * 60);
    JsonNode session =
        APP.json(
                "/api/v1/resources/"
                    + HELP_DESK.id()
                    + "/trip?mode=transit&from=35.412,134.773&on="
                    + OyaTrips.DAY)
            .at("/sessions/0");
    assertThat(session.get("drop_in").asBoolean()).isTrue();
    assertThat(session.get("remarks")).isEmpty();
    assertThat(session.at("/options/0/away_minutes").asInt()).isLessThan(6 * 60);
    assertThat(session.get("options").size()).isLessThan(5);
  }

  @Test
  void ofSeveralModesTheBestCounts() {
    JsonNode answer = ask("mode=walk,car,transit&on=" + OyaTrips.DAY);
    assertThat(travel(answer, SALON).get("mode").asText()).isEqualTo("car");
    assertThat(travel(answer, NEXT_DOOR).get("mode").asText()).isIn("car", "walk");
    assertThat(travel(ask("mode=walk,transit&on=" + OyaTrips.DAY), NEXT_DOOR).get("mode").asText())
        .isEqualTo("walk");
  }

  @Test
  void whatIsNextDoorIsWalkedToEvenByWhoWouldTakeTheBus() {
    JsonNode travel = travel(ask("mode=transit&on=" + OyaTrips.DAY), NEXT_DOOR);
    assertThat(travel.get("mode").asText()).isEqualTo("walk");
    assertThat(travel.get("minutes").asInt()).isBetween(1, 5);
    JsonNode options =
        APP.json(
                "/api/v1/resources/"
                    + NEXT_DOOR.id()
                    + "/trip?mode=transit&from=35.412,134.773&on="
                    + OyaTrips.DAY)
            .at("/sessions/0/options");
    assertThat(options.findValuesAsText("mode")).containsOnly("walk");
    assertThat(options).hasSize(1);
  }

  @Test
  void noTaxiIsBookedForAShortWalk() {
    String besideTheSalon = "/api/v1/resources?near=35.334,134.664&limit=100&mode=walk,taxi&on=";
    JsonNode travel = travel(APP.json(besideTheSalon + OyaTrips.DAY), SALON);
    assertThat(travel.get("mode").asText()).isEqualTo("walk");
  }

  @Test
  void theDayOfTheWeekHoldsForWhoWantsToBeThereByATimeToo() {
    JsonNode byDay = ask("mode=transit&arrive_by=10:00&day=wed");
    JsonNode byDate = ask("mode=transit&arrive_by=10:00&on=" + OyaTrips.DAY);
    assertThat(travel(byDay, SALON)).isEqualTo(travel(byDate, SALON));
  }

  @Test
  void whatHasNoTimeIsReachedAsAPlace() {
    JsonNode answer = ask("mode=walk,transit");
    JsonNode garden = travel(answer, GARDEN);
    assertThat(garden.get("mode").asText()).isEqualTo("walk");
    assertThat(garden.get("minutes").asInt()).isBetween(1, 5);
    assertThat(garden.has("session")).isFalse();
    assertThat(garden.at("/outbound").has("departure")).isFalse();
    JsonNode someTime = travel(answer, SOME_TIME);
    assertThat(someTime.get("mode").asText()).isEqualTo("transit");
    assertThat(someTime.has("remark")).isFalse();
  }

  @Test
  void whoWantsToBeThereByATimeIsThereByThen() {
    JsonNode salon = travel(ask("mode=transit&arrive_by=10:00&on=" + OyaTrips.DAY), SALON);
    assertThat(salon.at("/outbound/arrival").asText()).isLessThanOrEqualTo("10:00");
    assertThat(salon.has("session")).isFalse();
  }

  @Test
  void everyPageBehindTheFirstGoesOnWhereItEnded() {
    List<String> whole = names(ask("mode=car&sort=travel"));
    List<String> paged = new ArrayList<>();
    String next = "/api/v1/resources?near=" + OyaTrips.HOME + "&mode=car&sort=travel&limit=2";
    while (next != null) {
      JsonNode page = APP.json(next);
      paged.addAll(names(page));
      next = null;
      for (JsonNode link : page.get("links")) {
        next = link.get("rel").asText().equals("next") ? link.get("href").asText() : next;
      }
    }
    assertThat(paged).isEqualTo(whole).hasSize(8);
  }

  @Test
  void whatCannotBeReachedComesLastTheNearerFirst() {
    JsonNode answer = ask("mode=walk&sort=travel&on=" + OyaTrips.DAY);
    List<Double> unreached = new ArrayList<>();
    for (JsonNode feature : answer.get("features")) {
      JsonNode properties = feature.get("properties");
      if (properties.at("/travel").has("mode")) {
        assertThat(unreached).isEmpty();
      } else {
        unreached.add(properties.get("distance_m").asDouble());
      }
    }
    assertThat(unreached).hasSizeGreaterThan(3).isSorted();
  }

  @Test
  void lengthsAreTheDifferencesOfTheTimesThatAreTold() {
    JsonNode travel =
        travel(
            APP.json(
                "/api/v1/resources?near=35.4137,134.7749&limit=100&mode=transit&on="
                    + OyaTrips.DAY),
            SALON);
    int there = minutes(travel, "/outbound/arrival") - minutes(travel, "/outbound/departure");
    int back = minutes(travel, "/back/arrival") - minutes(travel, "/back/departure");
    assertThat(travel.at("/outbound/minutes").asInt()).isEqualTo(there);
    assertThat(travel.at("/back/minutes").asInt()).isEqualTo(back);
    assertThat(travel.get("minutes").asInt()).isEqualTo(Math.max(there, back));
    assertThat(travel.get("away_minutes").asInt())
        .isEqualTo(minutes(travel, "/back/arrival") - minutes(travel, "/outbound/departure"));
  }

  private static int minutes(JsonNode travel, String clock) {
    String[] parts = travel.at(clock).asText().split(":");
    return 60 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]);
  }

  @Test
  void whoLivesOutsideIsToldSo() {
    JsonNode answer = APP.json("/api/v1/resources?near=35.0,135.7&mode=walk&minutes=30");
    assertThat(answer.at("/travel/remarks").findValuesAsText("code"))
        .containsExactly("origin_outside");
    assertThat(answer.get("features")).isEmpty();
  }

  @Test
  void fieldsOfAFormThatWereLeftEmptyAskForNoWay() {
    String empty = "mode=&minutes=&round_trip=&arrive_by=";
    assertThat(APP.json("/api/v1/resources?" + empty).has("travel")).isFalse();
    assertThat(APP.json("/api/v1/resources?near=35.412,134.773&" + empty).has("travel")).isFalse();
  }

  @Test
  void whereSomebodyLivesIsKeptInNoCache() {
    assertThat(get("near=" + OyaTrips.HOME + "&mode=walk").headers().firstValue("Cache-Control"))
        .hasValue("no-store");
  }

  @Test
  void whoLivesInTheSameSquareGetsTheSameAnswer() {
    assertThat(ask("mode=walk&minutes=30&properties=travel").get("features"))
        .isEqualTo(
            APP.json(
                    "/api/v1/resources?near=35.4118,134.7727&mode=walk&minutes=30&properties=travel")
                .get("features"));
  }

  @Test
  void everyParameterThatIsWrongIsNamed() {
    assertThat(wrong("mode=walk")).containsExactly("mode");
    assertThat(wrong("sort=travel")).containsExactly("sort");
    assertThat(wrong("round_trip=true")).containsExactly("round_trip");
    String home = "near=" + OyaTrips.HOME;
    assertThat(wrong(home + "&mode=plane&minutes=0&arrive_by=31:00&round_trip=x"))
        .containsExactlyInAnyOrder("mode", "minutes", "arrive_by", "round_trip");
    assertThat(wrong(home + "&mode=transit&on=2026-11-21/2027-11-21")).containsExactly("on");
  }

  private static JsonNode ask(String question) {
    return APP.json("/api/v1/resources?near=" + OyaTrips.HOME + "&limit=100&" + question);
  }

  private static HttpResponse<String> get(String question) {
    return APP.get("/api/v1/resources?" + question);
  }

  private static List<String> wrong(String question) {
    HttpResponse<String> answer = get(question);
    assertThat(answer.statusCode()).isEqualTo(400);
    return Json.read(answer.body(), JsonNode.class).get("errors").findValuesAsText("parameter");
  }

  private static List<String> names(JsonNode answer) {
    return answer.get("features").findValuesAsText("name").stream().distinct().toList();
  }

  /** Of the trip to the salon on the day. */
  private static JsonNode firstOption(String question) {
    String trip = "/api/v1/resources/" + SALON.id() + "/trip?on=" + OyaTrips.DAY + "&" + question;
    return APP.json(trip).at("/sessions/0/options/0");
  }

  private static JsonNode travel(JsonNode answer, Resource resource) {
    for (JsonNode feature : answer.get("features")) {
      if (feature.get("id").asText().equals(resource.id().toString())) {
        return feature.at("/properties/travel");
      }
    }
    throw new AssertionError(resource.name() + " is not in the answer");
  }
}
