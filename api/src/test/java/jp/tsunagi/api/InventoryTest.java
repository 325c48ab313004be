package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InventoryTest {

  private static final Resource SALON =
      Resources.named("=八鹿サロン").ofArea("28222-yokayoka").at(35.4, 134.76).build();
  private static final Resource OYA =
      Resources.named("大屋サロン").ofArea("28222-oyaichiba").at(35.33, 134.67).build();

  private static final Resource GO =
      Resources.named("囲碁の会").ofArea("28222-oyaichiba").at(35.33, 134.67).build();

  @RegisterExtension static final AppExtension APP = AppExtension.over(SALON, OYA, GO);

  private static final String INVENTORY = "/api/v1/inventory";
  private static final String ANSWERS = "/api/v1/verifications";

  /** Everything was confirmed on 1 October 2026. */
  private static final String SINCE = "?since=2026-11-01";

  private static Member yoka = Member.nobody(APP);
  private static Member administrator = Member.nobody(APP);

  @BeforeAll
  static void whoTakesStock() {
    yoka = Member.of(APP, Role.STEWARD, "yoka@example.jp", "28222-yoka");
    administrator = Member.of(APP, Role.ADMINISTRATOR, "admin@example.jp");
  }

  @Test
  @Order(1)
  void aStewardSeesWhatIsLeftOfTheirAreaAlone() {
    assertThat(left(yoka, SINCE)).containsExactly("=八鹿サロン");
    assertThat(left(administrator, SINCE)).containsExactlyInAnyOrder("=八鹿サロン", "大屋サロン", "囲碁の会");
    assertThat(left(administrator, SINCE + "&area=28222-oya"))
        .containsExactlyInAnyOrder("大屋サロン", "囲碁の会");
    assertThat(left(administrator, SINCE + "&source=test.csv")).hasSize(3);
    assertThat(left(administrator, "")).isEmpty();
    JsonNode areas = Member.json(yoka.get(INVENTORY + SINCE)).get("areas");
    assertThat(areas.findValuesAsText("id")).contains("28222-yoka", "28222-yokayoka");
    assertThat(areas.at("/0/total").asInt()).isEqualTo(1);
    assertThat(areas.at("/0/verified").asInt()).isZero();
  }

  @Test
  @Order(2)
  void theNextPageBeginsWhereTheLastEnded() {
    JsonNode first =
        Member.json(administrator.get(INVENTORY + "/left" + SINCE + "&limit=1")).at("/left/0");
    assertThat(left(administrator, SINCE + "&after=" + first.get("id").asText()))
        .hasSize(2)
        .doesNotContain(first.get("name").asText());
  }

  @Test
  @Order(3)
  void aNameThatASpreadsheetWouldCalculateIsOnlyShown() {
    String csv = administrator.get(INVENTORY + "/left.csv" + SINCE).body();
    assertThat(csv).startsWith("\uFEFF名称,").contains("'=八鹿サロン").doesNotContain("\n=八鹿");
  }

  @Test
  @Order(4)
  void whoRunsItSaysByTheirLinkThatItIsStillSo() {
    String token = link(yoka, SALON);
    assertThat(Member.json(look(token)).at("/feature/properties/name").asText())
        .isEqualTo("=八鹿サロン");
    assertThat(answer(token, "still").statusCode()).isEqualTo(200);
    assertThat(APP.json("/api/v1/resources/" + SALON.id()).at("/properties/verified_on").asText())
        .isEqualTo("2026-11-21");
    assertThat(left(yoka, SINCE)).isEmpty();
    assertThat(answer(token, "ended").statusCode()).isEqualTo(410);
    assertThat(look(token).body()).contains("urn:tsunagi:link-answered", "もう答えがとどいています");
  }

  @Test
  @Order(4)
  void whoAnswersTooLateIsToldThatTheLinkIsOver() {
    String token = link(yoka, SALON);
    APP.execute("update verification_link set expires_at = '2026-11-20' where answer is null");
    assertThat(look(token).statusCode()).isEqualTo(410);
    assertThat(answer(token, "still").body()).contains("urn:tsunagi:link-over", "期限が切れました");
  }

  @Test
  @Order(5)
  void thatItHasEndedIsAskedOfTheSteward() {
    String token = link(administrator, OYA);
    assertThat(answer(token, "ended").statusCode()).isEqualTo(200);
    JsonNode queue = Member.json(administrator.get("/api/v1/queue")).at("/submissions/0");
    assertThat(queue.get("name").asText()).isEqualTo("大屋サロン");
    assertThat(queue.at("/fields/0").asText()).isEqualTo("ended_on");
    administrator.post(
        "/api/v1/queue/" + queue.get("id").asText() + "/decision", "{\"decision\": \"approve\"}");
    assertThat(APP.names("")).doesNotContain("大屋サロン");
  }

  @Test
  @Order(6)
  void nobodyMakesALinkForWhatAnotherAnswersFor() {
    assertThat(yoka.post("/api/v1/resources/" + OYA.id() + "/verification-link", "{}").statusCode())
        .isEqualTo(403);
    assertThat(look("A".repeat(43)).statusCode()).isEqualTo(404);
    assertThat(look("x").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(7)
  void whatIsSaidOnTheTelephoneIsKeyedInAndTakenBack() {
    Member.json(yoka.post(INVENTORY + "/answers", keyed(SALON, "ended"))).get("id").asText();
    assertThat(APP.names("")).doesNotContain("=八鹿サロン");
    assertThat(yoka.get(INVENTORY + "/result.csv").body()).contains("終わりました,2026-11-21,yoka@");
    String answer =
        Member.json(administrator.post(INVENTORY + "/answers", keyed(SALON, "unreached")))
            .get("id")
            .asText();
    assertThat(yoka.delete(INVENTORY + "/answers/" + answer).statusCode()).isEqualTo(404);
    assertThat(administrator.delete(INVENTORY + "/answers/" + answer).statusCode()).isEqualTo(204);
  }

  @Test
  @Order(8)
  void takingAnEndBackListsItAgain() {
    String answer =
        Member.json(administrator.post(INVENTORY + "/answers", keyed(GO, "ended")))
            .get("id")
            .asText();
    assertThat(APP.names("")).doesNotContain("囲碁の会");
    assertThat(administrator.delete(INVENTORY + "/answers/" + answer).statusCode()).isEqualTo(204);
    assertThat(APP.names("")).contains("囲碁の会");
    assertThat(left(administrator, SINCE)).contains("囲碁の会");
    Member.json(administrator.post(INVENTORY + "/answers", keyed(GO, "unreached")));
    JsonNode one = Member.json(administrator.get(INVENTORY + "/left" + SINCE)).at("/left/0");
    assertThat(one.get("name").asText()).isEqualTo("囲碁の会");
    assertThat(one.has("answer")).isTrue();
    Member.json(administrator.post(INVENTORY + "/answers", keyed(GO, "still")));
    assertThat(left(administrator, SINCE)).doesNotContain("囲碁の会");
  }

  @Test
  @Order(1)
  void theProgressOfEachStewardIsCounted() {
    JsonNode progress = Member.json(administrator.get(INVENTORY + SINCE));
    assertThat(progress.at("/stewards/0/name").asText()).isEqualTo("yoka@example.jp");
    assertThat(progress.at("/stewards/0/total").asInt()).isEqualTo(1);
    assertThat(progress.get("total").asInt()).isEqualTo(3);
    String steward = progress.at("/stewards/0/id").asText();
    assertThat(left(administrator, SINCE + "&steward=" + steward)).containsExactly("=八鹿サロン");
  }

  @Test
  @Order(10)
  void nobodyKeysInWhatAnotherAnswersFor() {
    assertThat(yoka.post(INVENTORY + "/answers", keyed(GO, "still")).statusCode()).isEqualTo(403);
    assertThat(yoka.post(INVENTORY + "/answers", "{}").statusCode()).isEqualTo(400);
  }

  private static String keyed(Resource resource, String answer) {
    return "{\"resource\": \"" + resource.id() + "\", \"answer\": \"" + answer + "\"}";
  }

  private static List<String> left(Member member, String question) {
    return Member.json(member.get(INVENTORY + "/left" + question)).findValuesAsText("name");
  }

  private static String link(Member member, Resource resource) {
    JsonNode made =
        Member.json(member.post("/api/v1/resources/" + resource.id() + "/verification-link", "{}"));
    return made.get("link").asText().split("#", 2)[1];
  }

  private static java.net.http.HttpResponse<String> look(String token) {
    return Member.nobody(APP).post(ANSWERS, "{\"token\": \"" + token + "\"}");
  }

  private static java.net.http.HttpResponse<String> answer(String token, String answer) {
    return Member.nobody(APP)
        .put(ANSWERS, "{\"token\": \"" + token + "\", \"answer\": \"" + answer + "\"}");
  }
}
