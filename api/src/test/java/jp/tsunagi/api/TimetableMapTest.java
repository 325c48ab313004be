package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import jp.tsunagi.core.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Feeds, stops and lines of the timetables that are loaded. */
class TimetableMapTest {

  @RegisterExtension static final AppExtension APP = AppExtension.withSample();

  @Test
  void everyFeedSaysUntilWhenItHolds() {
    JsonNode feed = APP.json("/api/v1/feeds").at("/feeds/0");
    assertThat(feed.get("id").asText()).isEqualTo("yabu-sample");
    assertThat(feed.get("publisher").asText()).contains("サンプル");
    assertThat(feed.get("valid_until").asText()).isEqualTo("2028-03-31");
    assertThat(feed.get("days_left").asInt()).isEqualTo(496);
    assertThat(feed.get("ends_soon").asBoolean()).isFalse();
    assertThat(feed.get("sample").asBoolean()).isTrue();
  }

  @Test
  void aStopNamesTheLinesThatServeIt() {
    JsonNode stop = named("/api/v1/stops", "大屋市場");
    assertThat(stop.at("/geometry/coordinates/0").asDouble()).isBetween(134.6, 134.7);
    assertThat(stop.at("/properties/routes").findValuesAsText("name")).contains("大屋線");
    assertThat(stop.at("/properties/routes/0/route_type").asText()).isEqualTo("bus");
    assertThat(stop.at("/properties/sample").asBoolean()).isTrue();
  }

  @Test
  void aLineRunsPastItsStops() {
    JsonNode route = named("/api/v1/routes", "大屋線");
    List<JsonNode> line = List.of(route.at("/geometry/coordinates/0"));
    JsonNode stop = named("/api/v1/stops", "大屋市場").at("/geometry/coordinates");
    assertThat(line.get(0)).contains(stop);
    assertThat(route.at("/properties/agency").asText()).isEqualTo("サンプル交通");
    assertThat(route.at("/properties/headsigns").toString()).contains("大屋市場");
  }

  @Test
  void theRailwayIsARailway() {
    assertThat(named("/api/v1/routes", "山陰本線（サンプル）").at("/properties/route_type").asText())
        .isEqualTo("rail");
  }

  @Test
  void everyLineOfAStopIsOneOfTheLines() {
    List<String> known = APP.json("/api/v1/routes").get("features").findValuesAsText("id");
    APP.json("/api/v1/stops")
        .get("features")
        .forEach(
            stop ->
                assertThat(known)
                    .containsAll(stop.at("/properties/routes").findValuesAsText("id")));
  }

  @Test
  void theZoneOfADemandTaxiSaysWhenItDrivesAndWhomToCall() {
    JsonNode zone = named("/api/v1/zones", "大屋デマンドタクシー（サンプル）");
    JsonNode ring = zone.at("/geometry/coordinates/0/0");
    assertThat(zone.at("/geometry/type").asText()).isEqualTo("MultiPolygon");
    assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
    assertThat(zone.at("/properties/phone").asText()).isEqualTo("079-003-4567");
    assertThat(zone.at("/properties/hours/0/from").asText()).isEqualTo("08:30");
    assertThat(zone.at("/properties/hours/0/until").asText()).isEqualTo("16:30");
    assertThat(zone.at("/properties/hours/0/days").toString())
        .isEqualTo("[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"]");
    assertThat(zone.at("/properties/sample").asBoolean()).isTrue();
  }

  @Test
  void theFiguresTellHowManyDaysAreLeft() {
    assertThat(APP.get("/metrics").body())
        .containsPattern("timetable_feed_days_left\\{feed=\"yabu-sample\"\\} 496");
  }

  @Test
  void parametersAreRefused() {
    for (String path : List.of("feeds", "stops", "routes", "zones")) {
      assertThat(APP.get("/api/v1/" + path + "?near=1,2").statusCode()).isEqualTo(400);
    }
  }

  private static JsonNode named(String path, String name) {
    for (JsonNode feature : APP.json(path).get("features")) {
      if (feature.at("/properties/name").asText().equals(name)) {
        return feature;
      }
    }
    throw new AssertionError(path + " names no " + name + ": " + Json.write(APP.json(path)));
  }
}
