package jp.tsunagi.api;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The nearest are the nearest, on the ellipsoid, wherever one stands. */
class NearestTest {

  private static final int SCATTERED = 300;
  private static final List<String> CATEGORIES =
      List.of("exercise-hyakusai", "hobby-go", "consult-health");

  /** Scattered over Japan, a third in each category; 60 more share one place. */
  private static final List<Resource> RESOURCES = resources();

  @RegisterExtension static final AppExtension APP = AppExtension.over(RESOURCES);

  private static List<Resource> resources() {
    Random random = new Random(28222);
    List<Resource> resources = new ArrayList<>();
    for (int i = 0; i < SCATTERED; i++) {
      double lat = Math.round((24 + 21.5 * random.nextDouble()) * 1e4) / 1e4;
      double lon = Math.round((123 + 22.5 * random.nextDouble()) * 1e4) / 1e4;
      resources.add(Resources.named("p" + i).in(CATEGORIES.get(i % 3)).at(lat, lon).build());
    }
    for (int i = 0; i < 60; i++) {
      resources.add(Resources.named("same" + i).at(35.1234, 134.5678).build());
    }
    return resources;
  }

  @Test
  void vincentyAgreesWithThePostgisManual() {
    assertThat(Vincenty.meters(33.9434, -118.4079, 49.0083, 2.5559))
        .isCloseTo(9_124_665.27317673, within(1e-3));
  }

  @Test
  void theNearestOfAllTheWayRoundTheWorldAreTheNearest() {
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      check(24 + 21.5 * random.nextDouble(), 123 + 22.5 * random.nextDouble(), List.of(), 20);
      check(180 * random.nextDouble() - 90, 330 * random.nextDouble() - 165, List.of(), 20);
    }
  }

  @Test
  void theNearestOfOneAndOfSeveralCategoriesAreTheNearest() {
    Random random = new Random(2);
    for (int i = 0; i < 15; i++) {
      double lat = 24 + 21.5 * random.nextDouble();
      double lon = 123 + 22.5 * random.nextDouble();
      check(lat, lon, List.of("hobby"), 7);
      check(lat, lon, List.of("hobby-go", "consult"), 7);
    }
  }

  @Test
  void extremesOfTheEarthAreAnswered() {
    for (String near : List.of("90,0", "-90,0", "0,180", "0,-180", "0,0", "35.4,-170")) {
      assertThat(APP.names("near=" + near + "&limit=5")).hasSize(5);
    }
  }

  @Test
  void sixtyAtTheSamePlaceArePagedEachOnce() {
    List<String> names =
        Questions.allPages(APP, "near=35.1234,134.5678&within=1&limit=7").stream()
            .map(Questions::name)
            .toList();
    assertThat(names)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 60).mapToObj(i -> "same" + i).toList());
  }

  /** Reads two thirds of all pages by cursor and compares them with a look at every resource. */
  private static void check(double lat, double lon, List<String> categories, int limit) {
    String near = String.format(Locale.ROOT, "%.6f,%.6f", lat, lon);
    double nearLat = Double.parseDouble(near.split(",")[0]);
    double nearLon = Double.parseDouble(near.split(",")[1]);
    List<Double> expected =
        RESOURCES.stream()
            .filter(r -> categories.isEmpty() || in(r, categories))
            .map(r -> Vincenty.meters(nearLat, nearLon, latitude(r), longitude(r)))
            .sorted(comparingDouble(meters -> meters))
            .toList();
    String question = "near=" + near + "&properties=distance_m,name&limit=" + limit;
    if (!categories.isEmpty()) {
      question += "&category=" + String.join(",", categories);
    }
    List<Double> found = new ArrayList<>();
    String path = "/api/v1/resources?" + question;
    for (int page = 0; page < 3 && !path.isEmpty(); page++) {
      JsonNode answer = APP.json(path);
      answer.get("features").forEach(f -> found.add(f.at("/properties/distance_m").asDouble()));
      path = Questions.next(answer);
    }
    assertThat(found).as(question).hasSize(3 * limit);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).as(question + " no. " + i).isCloseTo(expected.get(i), within(0.06));
    }
  }

  private static boolean in(Resource resource, List<String> categories) {
    return categories.stream().anyMatch(id -> resource.categories().get(0).startsWith(id));
  }

  private static double latitude(Resource resource) {
    Double lat = resource.location().lat();
    return lat == null ? Double.NaN : lat;
  }

  private static double longitude(Resource resource) {
    Double lon = resource.location().lon();
    return lon == null ? Double.NaN : lon;
  }
}
