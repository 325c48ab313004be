package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** There by one mode and home by another, from beside 八鹿駅 to 大屋, on a Wednesday. */
class MixedTripTest {
  private static final Resource MORNING = OyaTrips.gathering("朝の会", "10:00", "11:30");
  private static final Resource FETCHES =
      Resources.named("送迎のある会")
          .at(35.3339, 134.6636)
          .held(OyaTrips.wednesdays("10:00", "17:30"))
          .fetching("帰りは送ります")
          .build();
  private static final Resource GARDEN = Resources.named("いつでも花壇").at(35.3339, 134.6636).build();

  @RegisterExtension static final AppExtension APP = AppExtension.over(MORNING, FETCHES, GARDEN);

  @BeforeAll
  static void loadTheTimetable() {
    OneWayBus.load(APP, MORNING);
  }

  @Test
  void theBusGoesThereAndTheTaxiHome() {
    JsonNode session = trip(MORNING, "transit,taxi").at("/sessions/0");
    JsonNode option = session.at("/options/0");
    assertThat(session.get("options")).hasSize(1);
    assertThat(option.get("mode").asText()).isEqualTo("transit");
    assertThat(option.at("/outbound/mode").asText()).isEqualTo("transit");
    assertThat(option.at("/back/mode").asText()).isEqualTo("taxi");
    assertThat(option.at("/outbound/departure").asText()).isEqualTo("09:00");
    assertThat(option.at("/back/departure").asText()).isEqualTo("11:30");
    assertThat(option.at("/ask/phone").asText()).isEqualTo("079-000-2222");
    assertThat(option.has("fare_yen")).isFalse();
    assertThat(session.at("/remarks/0/code").asText()).isEqualTo("no_way_back");
  }

  @Test
  void oneModeAloneGoesNoFartherThanItDoes() {
    assertThat(trip(MORNING, "transit").at("/sessions/0/options")).isEmpty();
    assertThat(trip(MORNING, "taxi").at("/sessions/0/options")).isEmpty();
  }

  @Test
  void theListKnowsTheSameRoundTrip() {
    JsonNode travel = travel("mode=transit,taxi&round_trip=true&on=" + OyaTrips.DAY, MORNING);
    assertThat(travel.get("mode").asText()).isEqualTo("transit");
    assertThat(travel.at("/outbound/mode").asText()).isEqualTo("transit");
    assertThat(travel.at("/back/mode").asText()).isEqualTo("taxi");
    assertThat(travel.get("ask").asBoolean()).isTrue();
    // The list rounds the origin to 100 m.
    JsonNode option = trip(MORNING, "transit,taxi", "35.412,134.773").at("/sessions/0/options/0");
    assertThat(travel.get("away_minutes")).isEqualTo(option.get("away_minutes"));
    assertThat(travel.at("/outbound/minutes")).isEqualTo(option.at("/outbound/minutes"));
  }

  @Test
  void aCarIsNotLeftBehind() {
    JsonNode options = trip(MORNING, "transit,car,taxi").at("/sessions/0/options");
    assertThat(options.findValuesAsText("mode")).contains("car");
    for (JsonNode option : options) {
      assertThat(option.at("/outbound/mode").asText().equals("car"))
          .isEqualTo(option.at("/back/mode").asText().equals("car"));
    }
  }

  @Test
  void whoIsFetchedHomeMayTakeTheBusThere() {
    JsonNode options = trip(FETCHES, "transit,pickup").at("/sessions/0/options");
    assertThat(options.at("/0/outbound/mode").asText()).isEqualTo("transit");
    assertThat(options.at("/0/back/mode").asText()).isEqualTo("pickup");
    assertThat(options.at("/0/back").has("departure")).isFalse();
    assertThat(options.at("/0/ask/text").asText()).isEqualTo("帰りは送ります");
    assertThat(options.at("/1/mode").asText()).isEqualTo("pickup");
  }

  @Test
  void aTaxiGoesToWhatHasNoTime() {
    JsonNode travel = travel("mode=taxi", GARDEN);
    assertThat(travel.get("mode").asText()).isEqualTo("taxi");
    assertThat(travel.get("minutes").asInt()).isBetween(30, 50);
    assertThat(travel.get("outbound").has("departure")).isFalse();
    assertThat(travel.has("back")).isTrue();
    assertThat(travel("mode=taxi&minutes=20", GARDEN).isMissingNode()).isTrue();
  }

  @Test
  void lengthsAreTheDifferencesOfTheTimesThatAreTold() {
    for (String home : new String[] {"35.4115,134.7731", "35.4137,134.7749", "35.4093,134.7702"}) {
      JsonNode trip = trip(MORNING, "transit,taxi,car,bicycle,walk", home);
      assertThat(trip.at("/sessions/0/options")).isNotEmpty();
      trip.at("/sessions/0/options").forEach(option -> Told.check(option, "10:00", "11:30"));
    }
  }

  private static JsonNode trip(Resource resource, String modes) {
    return trip(resource, modes, OyaTrips.HOME);
  }

  private static JsonNode trip(Resource resource, String modes, String home) {
    return APP.json(
        "/api/v1/resources/"
            + resource.id()
            + "/trip?from="
            + home
            + "&on="
            + OyaTrips.DAY
            + "&mode="
            + modes);
  }

  private static JsonNode travel(String question, Resource resource) {
    JsonNode answer =
        APP.json("/api/v1/resources?near=" + OyaTrips.HOME + "&limit=100&" + question);
    for (JsonNode feature : answer.get("features")) {
      if (feature.get("id").asText().equals(resource.id().toString())) {
        return feature.at("/properties/travel");
      }
    }
    return MissingNode.getInstance();
  }
}
