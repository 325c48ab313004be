package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** まちあるき: places in an order, and the way between them. */
class CourseTest {

  private static final Resource HALL =
      Resources.named("八鹿公民館").ofArea("28222-yokayoka").at(35.405, 134.763).build();

  /** 0.01 degrees of latitude to the north: 1,112 m as the crow flies. */
  private static final Resource GARDEN =
      Resources.named("花の庭").ofArea("28222-yokayoka").at(35.415, 134.763).build();

  private static final Resource NOWHERE = Resources.named("電話の友").build();

  @RegisterExtension static final AppExtension APP = AppExtension.over(HALL, GARDEN, NOWHERE);

  private static Member steward = Member.nobody(APP);
  private static Member hanako = Member.nobody(APP);
  private static Member taro = Member.nobody(APP);

  @BeforeAll
  static void whoMakesThem() {
    steward = Member.of(APP, Role.STEWARD, "steward@example.jp", "28222-yoka");
    hanako = Member.of(APP, Role.VOLUNTEER, "hanako@example.jp");
    taro = Member.of(APP, Role.VOLUNTEER, "taro@example.jp");
  }

  @Test
  void aCourseSaysHowFarAndHowLongItIsFromStopToStop() {
    String path = path();
    JsonNode made = Member.json(steward.put(path, body(true, 0, stop(HALL), stop(GARDEN))));
    assertThat(made.at("/course/stops").asInt()).isEqualTo(2);
    JsonNode seen = APP.json(path);
    assertThat(seen.at("/features/0/properties/name").asText()).isEqualTo("八鹿公民館");
    assertThat(seen.at("/features/0/geometry/coordinates").toString())
        .isEqualTo("[134.763,35.405]");
    // 1,112 m as the crow flies, 1.4 times that by street, at 3 km/h.
    assertThat(seen.at("/features/0/properties/metres").asInt()).isBetween(1_550, 1_562);
    assertThat(seen.at("/features/0/properties/minutes").asInt()).isEqualTo(32);
    assertThat(seen.at("/course/basis").asText()).isEqualTo("estimate");
    assertThat(seen.at("/features/1/properties").has("metres")).isFalse();
    assertThat(seen.at("/features/2/geometry/type").asText()).isEqualTo("LineString");
    assertThat(seen.at("/features/2/geometry/coordinates").size()).isEqualTo(2);
  }

  @Test
  void aSeedOrAnyPlaceCanBeAStop() {
    String seed =
        Member.json(
                Member.nobody(APP)
                    .post(
                        "/api/v1/submissions",
                        """
                        {"kind": "seed", "comment": "大きな桜があります",
                         "content": {"description": "桜です", "location": {"lat": 35.406, "lon": 134.764}}}
                        """))
            .get("id")
            .asText();
    String path = path();
    String tree =
        """
        {"seed": "%s", "name": "大きな桜", "words": "春がきれい", "lat": 35.406, "lon": 134.764}
        """
            .formatted(seed);
    Member.json(steward.put(path, body(true, 0, stop(HALL), tree)));
    JsonNode stop = APP.json(path).at("/features/1");
    assertThat(stop.at("/properties/name").asText()).isEqualTo("大きな桜");
    assertThat(stop.at("/properties/words").asText()).isEqualTo("春がきれい");
    assertThat(stop.at("/properties/seed").asText()).isEqualTo(seed);
    assertThat(stop.at("/properties").has("resource")).isFalse();
    String none = tree.replace(seed, UUID.randomUUID().toString());
    assertThat(steward.put(path(), body(true, 0, stop(HALL), none)).statusCode()).isEqualTo(404);
  }

  @Test
  void aVolunteersCourseIsADraftUntilAStewardPublishesIt() {
    String path = path();
    assertThat(hanako.put(path, body(true, 0, stop(HALL), stop(GARDEN))).body())
        .contains("公開は、更新責任者が決めます");
    Member.json(hanako.put(path, body(false, 0, stop(HALL), stop(GARDEN))));
    assertThat(APP.get(path).statusCode()).isEqualTo(404);
    assertThat(APP.get("/api/v1/courses").body()).doesNotContain(id(path));
    assertThat(taro.get(path).statusCode()).isEqualTo(404);
    assertThat(taro.put(path, body(false, 1, stop(HALL))).statusCode()).isEqualTo(403);
    JsonNode draft = Member.json(hanako.get("/api/v1/courses")).at("/courses");
    assertThat(draft.findValuesAsText("id")).contains(id(path));
    Member.json(steward.put(path, body(true, 1, stop(HALL), stop(GARDEN))));
    assertThat(APP.get(path).statusCode()).isEqualTo(200);
    assertThat(hanako.put(path, body(false, 2, stop(HALL))).statusCode()).isEqualTo(403);
    assertThat(hanako.delete(path).statusCode()).isEqualTo(403);
  }

  @Test
  void theSecondOfTwoWritersIsTold() {
    String path = path();
    Member.json(steward.put(path, body(false, 0, stop(HALL))));
    Member.json(steward.put(path, body(false, 1, stop(GARDEN))));
    assertThat(steward.put(path, body(false, 1, stop(HALL))).statusCode()).isEqualTo(409);
    assertThat(Member.json(steward.get(path)).at("/features/0/properties/name").asText())
        .isEqualTo("花の庭");
  }

  @Test
  void whatHasNoPlaceIsPassedBy() {
    String path = path();
    JsonNode made =
        Member.json(steward.put(path, body(false, 0, stop(HALL), stop(NOWHERE), stop(GARDEN))));
    assertThat(made.at("/course/stops").asInt()).isEqualTo(2);
    assertThat(made.at("/features/1/properties/name").asText()).isEqualTo("花の庭");
  }

  @Test
  void whatIsWrongIsSaidOfEachField() {
    String answer =
        steward
            .put(
                path(),
                """
                {"published": true, "stops": [{"name": "遠い所", "lat": 34.0, "lon": 135.0}]}
                """)
            .body();
    assertThat(answer).contains("\"name\"").contains("寄る所を2つ以上").contains("市の中の場所");
    assertThat(
            steward
                .put(path(), body(false, 0, "{\"resource\": \"" + UUID.randomUUID() + "\"}"))
                .statusCode())
        .isEqualTo(404);
    assertThat(APP.get("/api/v1/courses/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void aCourseThatIsDeletedIsGoneAndCanBeWrittenAgain() {
    String path = path();
    Member.json(steward.put(path, body(true, 0, stop(HALL), stop(GARDEN))));
    assertThat(steward.delete(path).statusCode()).isEqualTo(204);
    assertThat(APP.get(path).statusCode()).isEqualTo(404);
    Member.json(steward.put(path, body(true, 0, stop(HALL), stop(GARDEN))));
    assertThat(APP.get(path).statusCode()).isEqualTo(200);
  }

  private static String path() {
    return "/api/v1/courses/" + UUID.randomUUID();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String stop(Resource resource) {
    return "{\"resource\": \"" + resource.id() + "\"}";
  }

  private static String body(boolean published, int revision, String... stops) {
    return """
    {"name": "八鹿の町なみ", "description": "ゆっくり歩きます", "published": %s, "revision": %d, "stops": [%s]}
    """
        .formatted(published, revision, String.join(",", stops));
  }
}
