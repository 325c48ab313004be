package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** There and back by the sample's timetable, from a house beside 八鹿駅, on a Wednesday. */
class TripTest {
  private static final String HOME = OyaTrips.HOME;
  private static final Resource SALON = OyaTrips.gathering("大屋のサロン", "13:30", "15:00");
  private static final Resource EVENING = OyaTrips.gathering("夜の集い", "13:30", "22:30");
  private static final Resource MORNING = OyaTrips.gathering("朝の体操", "05:00", "15:00");
  private static final Resource OPEN_END = OyaTrips.gathering("終わりのない会", "10:00", null);
  private static final Resource SOME_TIME = OyaTrips.gathering("時刻のない会", null, null);
  private static final Resource NEXT_DOOR =
      Resources.named("となりの会")
          .at(35.4125, 134.7731)
          .held(OyaTrips.wednesdays("10:00", "11:00"))
          .build();
  private static final Resource NOWHERE =
      Resources.named("場所のない会").held(OyaTrips.wednesdays("10:00", "11:00")).build();

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.over(SALON, EVENING, MORNING, OPEN_END, SOME_TIME, NEXT_DOOR, NOWHERE);

  @BeforeAll
  static void loadTheTimetable() {
    assertThat(codes(trip(SALON).at("/remarks"))).containsExactly("timetable_missing");
    OyaTrips.loadTimetable(APP, SALON);
  }

  @Test
  void theBusIsThereBeforeItStartsAndGoesHomeAfterItEnds() {
    JsonNode trip = trip(SALON);
    assertThat(trip.get("basis").asText()).isEqualTo("estimate");
    assertThat(trip.get("sample").asBoolean()).isTrue();
    assertThat(trip.at("/sessions/0/starts_at").asText()).isEqualTo("13:30");
    assertThat(trip.at("/sessions/0/remarks")).isEmpty();
    JsonNode option = trip.at("/sessions/0/options/0");
    assertThat(option.get("mode").asText()).isEqualTo("transit");
    assertThat(option.at("/outbound/arrival").asText()).isLessThanOrEqualTo("13:25");
    assertThat(option.at("/back/departure").asText()).isGreaterThanOrEqualTo("15:00");
    assertThat(option.at("/outbound/legs").findValuesAsText("line")).contains("大屋線");
    // Home is at the very stop: nobody walks no metres.
    assertThat(option.at("/outbound/legs/0/mode").asText()).isEqualTo("transit");
    assertThat(option.get("away_minutes").asInt())
        .isEqualTo(minutes(option.at("/back/arrival")) - minutes(option.at("/outbound/departure")));
  }

  @Test
  void noBusHomeIsSaidPlainly() {
    JsonNode session = trip(EVENING).at("/sessions/0");
    assertThat(session.get("options")).isEmpty();
    assertThat(session.at("/remarks/0/code").asText()).isEqualTo("no_way_back");
    assertThat(session.at("/remarks/0/text").asText()).isEqualTo("帰りのバス・電車がありません。");
  }

  @Test
  void noBusEarlyEnoughIsSaidPlainly() {
    assertThat(codes(trip(MORNING).at("/sessions/0/remarks"))).containsExactly("no_way_there");
  }

  @Test
  void aShortWayIsWalked() {
    JsonNode options = trip(NEXT_DOOR, "mode=walk").at("/sessions/0/options");
    assertThat(options).hasSize(1);
    assertThat(options.at("/0/mode").asText()).isEqualTo("walk");
    // 111 m as the crow flies, times 1.4, at 3 km/h: three minutes and a bit, there five minutes
    // early.
    assertThat(options.at("/0/outbound/departure").asText()).isEqualTo("09:51");
    assertThat(options.at("/0/back/arrival").asText()).isEqualTo("11:04");
    assertThat(trip(SALON, "mode=walk").at("/sessions/0/options")).isEmpty();
  }

  @Test
  void someoneWhoDrivesIsToldWhenToLeave() {
    JsonNode option = trip(SALON, "mode=car").at("/sessions/0/options/0");
    assertThat(option.at("/outbound/arrival").asText()).isEqualTo("13:25");
    assertThat(option.at("/back/departure").asText()).isEqualTo("15:00");
    assertThat(trip(SALON, "mode=car&minutes=10").at("/sessions/0/options")).isEmpty();
  }

  @Test
  void aBicycleIsLeftAtTheStopAndFetchedThere() {
    String farFromStops = "from=35.4046,134.7626&on=2026-11-25&mode=";
    assertThat(json(SALON, farFromStops + "transit").at("/sessions/0/options")).isEmpty();
    JsonNode option = json(SALON, farFromStops + "transit,bicycle").at("/sessions/0/options/0");
    assertThat(option.get("mode").asText()).isEqualTo("transit");
    assertThat(option.at("/outbound/legs/0/mode").asText()).isEqualTo("bicycle");
    JsonNode home = option.at("/back/legs");
    assertThat(home.get(home.size() - 1).get("mode").asText()).isEqualTo("bicycle");
    assertThat(home.get(home.size() - 1).get("from")).isEqualTo(option.at("/outbound/legs/0/to"));
  }

  @Test
  void whoMustBeHomeEarlierHasNoBus() {
    assertThat(trip(SALON, "back_by=15:10").at("/sessions/0/options")).isEmpty();
  }

  @Test
  void theNightBelongsToTheDayBefore() {
    assertThat(trip(EVENING, "mode=car&back_by=24:10").at("/sessions/0/options")).hasSize(1);
    assertThat(trip(EVENING, "mode=car&back_by=22:35").at("/sessions/0/options")).isEmpty();
    assertThat(get(SALON, "from=" + HOME + "&back_by=30:01").body())
        .contains("夜0時を過ぎる時刻は 24:10 のように、30:00 まで書けます。");
  }

  @Test
  void lengthsAreTheDifferencesOfTheTimesThatAreTold() {
    for (String home : List.of(HOME, "35.4137,134.7749", "35.4101,134.7702", "35.4046,134.7626")) {
      JsonNode options =
          json(SALON, "from=" + home + "&on=2026-11-25&mode=transit,bicycle,car")
              .at("/sessions/0/options");
      assertThat(options).isNotEmpty();
      options.forEach(option -> Told.check(option, "13:30", "15:00"));
    }
  }

  @Test
  void anEndThatNobodyKnowsIsAssumedAndSaidToBe() {
    JsonNode session = trip(OPEN_END).at("/sessions/0");
    assertThat(session.get("end_assumed").asBoolean()).isTrue();
    assertThat(session.has("ends_at")).isFalse();
    assertThat(session.at("/options/0/back/departure").asText()).isGreaterThanOrEqualTo("12:00");
  }

  @Test
  void whatCannotBeAnsweredIsSaidAndNotGuessed() {
    assertThat(codes(trip(NOWHERE).at("/remarks"))).containsExactly("place_unknown");
    assertThat(codes(trip(SOME_TIME).at("/sessions/0/remarks"))).containsExactly("time_unknown");
    assertThat(codes(json(SALON, "from=" + HOME + "&on=2026-11-26").at("/remarks")))
        .containsExactly("no_session");
    assertThat(codes(json(SALON, "from=35.0,135.7&on=2026-11-25").at("/remarks")))
        .containsExactly("origin_outside");
  }

  @Test
  void whyThereIsNoWayIsSaid() {
    assertThat(codes(trip(SALON, "mode=walk").at("/sessions/0/remarks"))).containsExactly("no_way");
    assertThat(codes(trip(SALON, "mode=car&minutes=10").at("/sessions/0/remarks")))
        .containsExactly("too_long");
    assertThat(codes(json(SALON, "from=" + HOME + "&on=2026-11-18").at("/remarks")))
        .contains("date_past");
  }

  @Test
  void aYearThatNobodyMeansIsRefused() {
    for (String on : List.of("%2B999999999-12-31", "-99999-01-01", "2026-13-01")) {
      assertThat(get(SALON, "from=" + HOME + "&on=" + on).statusCode()).as(on).isEqualTo(400);
    }
    assertThat(
            APP.get("/api/v1/reach?from=" + HOME + "&mode=transit&at=%2B999999999-12-31T10:00")
                .statusCode())
        .isEqualTo(400);
    assertThat(get(SALON, "from=" + HOME + "&wheelchair=false").statusCode()).isEqualTo(200);
  }

  @Test
  void whereSomebodyLivesIsKeptInNoCache() {
    assertThat(get(SALON, "from=" + HOME).headers().firstValue("Cache-Control"))
        .hasValue("no-store");
  }

  @Test
  void everyParameterThatIsWrongIsNamed() {
    HttpResponse<String> answer = get(SALON, "from=999,1&on=x&mode=plane&minutes=0&foo=1");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Json.read(answer.body(), JsonNode.class).get("errors").findValuesAsText("parameter"))
        .containsExactlyInAnyOrder("from", "on", "mode", "minutes", "foo");
    assertThat(get(SALON, "from=35f,134d").statusCode()).isEqualTo(400);
    assertThat(get(SALON, "").body()).contains("\"from\"").contains("出発地");
    assertThat(APP.get("/api/v1/resources/none/trip?from=" + HOME).statusCode()).isEqualTo(404);
  }

  private static JsonNode trip(Resource resource) {
    return json(resource, "from=" + HOME + "&on=2026-11-25");
  }

  private static JsonNode trip(Resource resource, String more) {
    return json(resource, "from=" + HOME + "&on=2026-11-25&" + more);
  }

  private static JsonNode json(Resource resource, String query) {
    return APP.json("/api/v1/resources/" + resource.id() + "/trip?" + query);
  }

  private static HttpResponse<String> get(Resource resource, String query) {
    return APP.get("/api/v1/resources/" + resource.id() + "/trip?" + query);
  }

  private static List<String> codes(JsonNode remarks) {
    return remarks.findValuesAsText("code");
  }

  private static int minutes(JsonNode clock) {
    String[] parts = clock.asText().split(":");
    return 60 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]);
  }
}
