package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** How far one gets from a house beside 八鹿駅. */
class ReachTest {
  private static final Resource SALON = OyaTrips.gathering("大屋のサロン", "13:30", "15:00");
  private static final String AT = "&at=" + OyaTrips.DAY + "T08:00";

  @RegisterExtension static final AppExtension APP = AppExtension.over(SALON);

  @RegisterExtension
  static final AppExtension EARLY = AppExtension.over(SALON).at("2026-11-20T23:30:00Z");

  /** Seven past one in Japan. */
  @RegisterExtension
  static final AppExtension AFTERNOON = AppExtension.over(SALON).at("2026-11-21T04:07:00Z");

  @BeforeAll
  static void loadTheTimetable() {
    assertThat(reach("mode=transit" + AT).get("remarks").findValuesAsText("code"))
        .containsExactly("timetable_missing");
    OyaTrips.loadTimetable(APP, SALON);
  }

  @Test
  void theBusReachesWhatAWalkDoesNot() {
    JsonNode areas = reach("mode=walk,transit&minutes=120" + AT).get("features");
    assertThat(areas).hasSize(2);
    assertThat(areas.at("/0/properties/mode").asText()).isEqualTo("walk");
    assertThat(holds(areas.get(0), 134.6636, 35.3339)).isFalse();
    assertThat(areas.at("/1/properties/mode").asText()).isEqualTo("transit");
    assertThat(holds(areas.get(1), 134.6636, 35.3339)).isTrue();
    assertThat(areas.at("/1/properties/sample").asBoolean()).isTrue();
    assertThat(areas.at("/1/properties/basis").asText()).isEqualTo("estimate");
    assertThat(areas.at("/1/properties/at").asText()).isEqualTo(OyaTrips.DAY + "T08:00:00");
  }

  @Test
  void atNightTheBusReachesNoMoreThanAWalk() {
    JsonNode night = reach("mode=transit&minutes=120&at=" + OyaTrips.DAY + "T23:30");
    assertThat(holds(night.at("/features/0"), 134.6636, 35.3339)).isFalse();
    assertThat(holds(night.at("/features/0"), 134.7731, 35.4115)).isTrue();
  }

  @Test
  void aTimeAloneIsOfToday() {
    assertThat(reach("at=13:30").at("/features/0/properties/at").asText())
        .isEqualTo("2026-11-21T13:30:00");
    assertThat(reach("").at("/features/0/properties/at").asText()).isEqualTo("2026-11-21T10:00:00");
  }

  @Test
  void onADayOneLeavesAtNineAndTodayNotBeforeNow() {
    assertThat(leaving(APP, "2026-11-25")).isEqualTo("2026-11-25T09:00:00");
    assertThat(leaving(EARLY, "2026-11-21")).isEqualTo("2026-11-21T09:00:00");
    assertThat(leaving(AFTERNOON, "2026-11-21")).isEqualTo("2026-11-21T13:10:00");
  }

  private static String leaving(AppExtension app, String day) {
    return app.json("/api/v1/reach?from=" + OyaTrips.HOME + "&at=" + day)
        .at("/features/0/properties/at")
        .asText();
  }

  @Test
  void whoLivesOutsideIsToldSo() {
    JsonNode answer = APP.json("/api/v1/reach?from=35.0,135.7");
    assertThat(answer.get("remarks").findValuesAsText("code")).containsExactly("origin_outside");
    assertThat(answer.get("features")).isEmpty();
  }

  @Test
  void whereSomebodyLivesIsKeptInNoCache() {
    assertThat(APP.get("/api/v1/reach?from=" + OyaTrips.HOME).headers().firstValue("Cache-Control"))
        .hasValue("no-store");
  }

  @Test
  void everyParameterThatIsWrongIsNamed() {
    HttpResponse<String> answer =
        APP.get("/api/v1/reach?from=999,1&mode=taxi&minutes=500&at=noon&foo=1");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Json.read(answer.body(), JsonNode.class).get("errors").findValuesAsText("parameter"))
        .containsExactlyInAnyOrder("from", "mode", "minutes", "at", "foo");
    assertThat(APP.get("/api/v1/reach").body()).contains("出発地");
  }

  private static JsonNode reach(String question) {
    return APP.json("/api/v1/reach?from=" + OyaTrips.HOME + "&" + question);
  }

  private static boolean holds(JsonNode feature, double lon, double lat) {
    GeometryFactory factory = new GeometryFactory();
    for (JsonNode polygon : feature.at("/geometry/coordinates")) {
      Coordinate[] shell = new Coordinate[polygon.get(0).size()];
      for (int i = 0; i < shell.length; i++) {
        JsonNode point = polygon.get(0).get(i);
        shell[i] = new Coordinate(point.get(0).asDouble(), point.get(1).asDouble());
      }
      if (factory.createPolygon(shell).covers(factory.createPoint(new Coordinate(lon, lat)))) {
        return true;
      }
    }
    return false;
  }
}
