package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.tsunagi.api.streets.DrawnStreets;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The service takes streets while it runs, and says what its answers rest on. */
class StreetTripTest {
  private static final Path FOLDER = temporary();
  private static final Resource ACROSS = gathering("向こう岸の会", DrawnStreets.at(600, 0));
  private static final Resource UPHILL = gathering("山の上の会", DrawnStreets.at(0, 1300));

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.over(ACROSS, UPHILL)
          .with(
              Map.of(
                  "TSUNAGI_STREETS",
                  FOLDER.resolve("streets").toString(),
                  "TSUNAGI_WALK_KMH",
                  "4"));

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("tsunagi-streets");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Resource gathering(String name, Point place) {
    return Resources.named(name)
        .at(place.lat(), place.lon())
        .held(OyaTrips.wednesdays("10:00", "11:00"))
        .build();
  }

  @Test
  void streetsAreTakenWithoutARestart() {
    JsonNode estimated = trip(ACROSS);
    assertThat(estimated.get("basis").asText()).isEqualTo("estimate");
    assertThat(estimated.has("attribution")).isFalse();
    // 600 m × 1.4 at 4 km/h.
    assertThat(minutes(estimated)).isEqualTo(13);

    new DrawnStreets()
        .street("0,0 0,600 600,600 600,0 0,-200 0,0")
        .street("600,600 700,600")
        .publish(streets());
    APP.await(() -> trip(ACROSS).get("basis").asText().equals("streets"));
    JsonNode direct = trip(ACROSS);
    assertThat(direct.get("attribution").asText()).isEqualTo("© OpenStreetMap contributors");
    assertThat(direct.get("approximate").asBoolean()).isFalse();
    assertThat(minutes(direct)).isEqualTo(13);

    new DrawnStreets().street("0,0 0,600 600,600 600,0").street("0,600 0,700").publish(streets());
    APP.await(() -> minutes(trip(ACROSS)) > 13);
    // 1,800 m.
    assertThat(minutes(trip(ACROSS))).isBetween(27, 28);
    JsonNode list = APP.json("/api/v1/resources?mode=walk&minutes=60&near=" + home());
    assertThat(list.at("/travel/basis").asText()).isEqualTo("streets");
    assertThat(list.at("/travel/attribution").asText()).contains("OpenStreetMap");
    for (JsonNode feature : list.get("features")) {
      boolean uphill = feature.at("/properties/name").asText().equals("山の上の会");
      assertThat(feature.at("/properties/travel/approximate").asBoolean()).isEqualTo(uphill);
    }
    assertThat(list.get("features")).hasSize(2);
    assertThat(trip(UPHILL).get("approximate").asBoolean()).isTrue();
    assertThat(reachIsApproximate(DrawnStreets.at(0, 0))).isFalse();
    assertThat(reachIsApproximate(DrawnStreets.at(0, 1300))).isTrue();
  }

  private static Path streets() {
    return FOLDER.resolve("streets");
  }

  private static boolean reachIsApproximate(Point home) {
    return APP.json("/api/v1/reach?mode=walk&from=" + home.lat() + "," + home.lon())
        .at("/features/0/properties/approximate")
        .asBoolean();
  }

  private static String home() {
    Point home = DrawnStreets.at(0, 0);
    return home.lat() + "," + home.lon();
  }

  private static JsonNode trip(Resource resource) {
    String path = "/api/v1/resources/" + resource.id() + "/trip?mode=walk&minutes=60&on=2026-11-25";
    return APP.json(path + "&from=" + home());
  }

  private static int minutes(JsonNode trip) {
    return trip.at("/sessions/0/options/0/outbound/minutes").asInt();
  }
}
