package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.schedule.Schedules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** この日を休みにする: by a steward, and by whoever owns a listing. Today is Saturday 21 November 2026. */
class ClosureTest {

  private static final Resource SALON = wednesdays("八鹿サロン");
  private static final Resource OTHER = wednesdays("となりのサロン");
  private static final Resource MINE = wednesdays("花子の会");

  @RegisterExtension static final AppExtension APP = AppExtension.over(SALON, OTHER, MINE);

  private static Member steward = Member.nobody(APP);
  private static Member hanako = Member.nobody(APP);

  /** Both have one schedule, which is stored once. */
  private static Resource wednesdays(String name) {
    return Resources.named(name)
        .ofArea("28222-yokayoka")
        .at(35.4, 134.76)
        .held(Schedules.held("FREQ=WEEKLY;BYDAY=WE", LocalTime.of(10, 0), LocalTime.of(11, 0)))
        .build();
  }

  @BeforeAll
  static void whoCloses() {
    steward = Member.of(APP, Role.STEWARD, "steward@example.jp", "28222-yoka");
    hanako = Member.of(APP, Role.VOLUNTEER, "hanako@example.jp");
    Member.json(steward.post(path(MINE, "owners"), "{\"email\": \"Hanako@example.jp\"}"));
  }

  @Test
  void aSessionThatFallsOutIsGoneEverywhereAtOnceAndComesBack() {
    String id =
        Member.json(
                steward.post(
                    path(SALON, "closures"), "{\"from\": \"2026-11-25\", \"reason\": \"大雪のため\"}"))
            .get("id")
            .asText();
    assertThat(APP.names("on=2026-11-25")).contains("となりのサロン").doesNotContain("八鹿サロン");
    assertThat(APP.names("on=2026-11-25&near=35.4,134.76&mode=walk&minutes=60"))
        .contains("となりのサロン")
        .doesNotContain("八鹿サロン");
    JsonNode salon = APP.json("/api/v1/resources/" + SALON.id()).get("properties");
    assertThat(salon.at("/next_session/date").asText()).isEqualTo("2026-12-02");
    assertThat(salon.at("/schedule/text").asText()).isEqualTo("毎週 ※11月25日は休み（大雪のため）");
    assertThat(
            APP.json(
                    "/api/v1/resources/"
                        + SALON.id()
                        + "/trip?from=35.41,134.77&on=2026-11-25&mode=walk")
                .toString())
        .doesNotContain("10:00");
    assertThat(steward.delete("/api/v1/closures/" + id).statusCode()).isEqualTo(204);
    JsonNode again = APP.json("/api/v1/resources/" + SALON.id()).get("properties");
    assertThat(again.at("/next_session/date").asText()).isEqualTo("2026-11-25");
    assertThat(again.at("/schedule/text").asText()).isEqualTo("毎週");
    assertThat(steward.delete("/api/v1/closures/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void aRestOfSomeWeeksLetsAllItsSessionsFallOut() {
    JsonNode made =
        Member.json(
            steward.post(
                path(OTHER, "closures"), "{\"from\": \"2026-12-20\", \"until\": \"2027-01-10\"}"));
    assertThat(made.get("sessions").asInt()).isEqualTo(3);
    assertThat(APP.names("on=2026-12-30")).doesNotContain("となりのサロン");
    assertThat(Member.json(steward.get(path(OTHER, "closures"))).findValuesAsText("from"))
        .containsExactly("2026-12-20");
    steward.delete("/api/v1/closures/" + made.get("id").asText());
  }

  @Test
  void whatRestedOnceSaysNothingOfItAfterwardsThoughNobodyTookItBack() {
    Member.json(
        steward.post(path(SALON, "closures"), "{\"from\": \"2026-12-16\", \"reason\": \"点検のため\"}"));
    assertThat(words(SALON)).contains("点検のため");
    APP.doChores();
    assertThat(words(SALON)).as("it is still to come").contains("点検のため");
    APP.execute("update closure set first = '2026-11-18', last = '2026-11-20'");
    APP.doChores();
    assertThat(words(SALON)).isEqualTo("毎週");
    assertThat(Member.json(steward.get(path(SALON, "closures"))).findValues("from")).isEmpty();
    assertThat(steward.get(path(SALON, "revisions")).body()).contains("休みが終わった");
  }

  private static String words(Resource resource) {
    return APP.json("/api/v1/resources/" + resource.id()).at("/properties/schedule/text").asText();
  }

  @Test
  void daysThatAreNoneAreRefusedInWords() {
    assertThat(refused("{}")).contains("入力してください");
    assertThat(refused("{\"from\": \"2026-11-20\"}")).contains("今日から1年");
    assertThat(refused("{\"from\": \"2026-12-01\", \"until\": \"2027-06-01\"}")).contains("92日");
    assertThat(refused("{\"from\": \"2026-12-01\", \"until\": \"2026-11-30\"}")).contains("92日");
  }

  private static String refused(String body) {
    HttpResponse<String> answer = steward.post(path(SALON, "closures"), body);
    assertThat(answer.statusCode()).isEqualTo(400);
    return answer.body();
  }

  @Test
  void whoOwnsAListingChangesTimesCostAndContactAndNothingElse() {
    JsonNode mine = Member.json(hanako.get("/api/v1/account/listings")).at("/listings/0");
    assertThat(mine.get("name").asText()).isEqualTo("花子の会");
    assertThat(edit(hanako, MINE, "\"cost\": {\"text\": \"200円\", \"yen\": 200}").statusCode())
        .isEqualTo(200);
    assertThat(APP.json("/api/v1/resources/" + MINE.id()).at("/properties/cost/yen").asInt())
        .isEqualTo(200);
    HttpResponse<String> refused = edit(hanako, MINE, "\"name\": \"別の会\"");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("まちがいの知らせとして送ってください");
    assertThat(edit(hanako, SALON, "\"cost\": {\"yen\": 0}").statusCode()).isEqualTo(403);
  }

  @Test
  void whoOwnsAListingClosesItAndNoOther() {
    String body = "{\"from\": \"2026-12-09\"}";
    JsonNode closure = Member.json(hanako.post(path(MINE, "closures"), body));
    assertThat(APP.names("on=2026-12-09")).doesNotContain("花子の会");
    assertThat(hanako.delete("/api/v1/closures/" + closure.get("id").asText()).statusCode())
        .isEqualTo(204);
    assertThat(hanako.post(path(SALON, "closures"), body).statusCode()).isEqualTo(403);
  }

  @Test
  void nobodyOwnsAListingWithoutAnAccountNorAfterItWasTaken() {
    assertThat(steward.post(path(SALON, "owners"), "{\"email\": \"no@example.jp\"}").statusCode())
        .isEqualTo(409);
    Member taro = Member.of(APP, Role.VOLUNTEER, "taro@example.jp");
    String body = "{\"email\": \"taro@example.jp\"}";
    Member.json(steward.post(path(SALON, "owners"), body));
    assertThat(taro.get(path(SALON, "closures")).statusCode()).isEqualTo(200);
    Member.json(steward.send("DELETE", path(SALON, "owners"), body));
    assertThat(taro.get(path(SALON, "closures")).statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> edit(Member member, Resource resource, String fields) {
    int revision = Member.json(steward.get(path(resource, "revisions"))).get("revision").asInt();
    return member.send(
        "PATCH",
        "/api/v1/resources/" + resource.id(),
        "{\"revision\": " + revision + ", \"content\": {" + fields + "}}");
  }

  private static String path(Resource resource, String what) {
    return "/api/v1/resources/" + resource.id() + "/" + what;
  }

  @Test
  void anOwnerChangesOnlyWhatTheStewardAllowed() {
    steward.post(
        path(OTHER, "owners"), "{\"email\": \"hanako@example.jp\", \"allowed\": [\"cost\"]}");
    JsonNode mine = listing("となりのサロン");
    assertThat(mine.get("allowed").toString()).isEqualTo("[\"cost\"]");
    int revision = mine.get("revision").asInt();
    assertThat(patch(revision, "\"contact\": {\"name\": \"花子\"}").statusCode()).isEqualTo(403);
    assertThat(hanako.post(path(OTHER, "closures"), "{\"from\": \"2026-12-02\"}").body())
        .contains("休みの日は、更新責任者が決めます");
    Member.json(patch(revision, "\"cost\": {\"text\": \"50円\", \"yen\": 50}"));
    String name = "{\"email\": \"hanako@example.jp\", \"allowed\": [\"name\"]}";
    assertThat(steward.post(path(OTHER, "owners"), name).statusCode()).isEqualTo(400);
  }

  private static JsonNode listing(String name) {
    for (JsonNode one : Member.json(hanako.get("/api/v1/account/listings")).get("listings")) {
      if (one.get("name").asText().equals(name)) {
        return one;
      }
    }
    throw new AssertionError(name);
  }

  private static HttpResponse<String> patch(int revision, String content) {
    return hanako.send(
        "PATCH",
        "/api/v1/resources/" + OTHER.id(),
        "{\"revision\": %d, \"content\": {%s}}".formatted(revision, content));
  }
}
