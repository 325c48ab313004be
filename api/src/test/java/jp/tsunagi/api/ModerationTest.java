package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModerationTest {

  private static final Resource SALON =
      Resources.named("八鹿サロン").ofArea("28222-yokayoka").at(35.4, 134.76).costing(100).build();
  private static final Resource OYA =
      Resources.named("大屋サロン").ofArea("28222-oyaichiba").at(35.33, 134.67).build();

  @RegisterExtension static final AppExtension APP = AppExtension.over(SALON, OYA);

  private static final String QUEUE = "/api/v1/queue";

  private static Member yoka = Member.nobody(APP);
  private static Member oya = Member.nobody(APP);

  @BeforeAll
  static void oneStewardForEachTown() {
    yoka = Member.of(APP, Role.STEWARD, "yoka@example.jp", "28222-yoka");
    oya = Member.of(APP, Role.STEWARD, "oya@example.jp", "28222-oya");
  }

  @Test
  void aCorrectionWaitsForTheStewardOfItsAreaAlone() {
    String id = correct(SALON, "\"cost\": {\"text\": \"200円\", \"yen\": 200}");
    assertThat(ids(yoka)).contains(id);
    assertThat(ids(oya)).doesNotContain(id);
    assertThat(oya.get(QUEUE + "/" + id).statusCode()).isEqualTo(403);
    assertThat(oya.post(QUEUE + "/" + id + "/decision", "{\"decision\": \"approve\"}").statusCode())
        .isEqualTo(403);
    JsonNode whole = Member.json(yoka.get(QUEUE + "/" + id));
    assertThat(whole.at("/differences/0/field").asText()).isEqualTo("cost");
    assertThat(whole.at("/differences/0/before/yen").asInt()).isEqualTo(100);
    assertThat(whole.at("/differences/0/after/yen").asInt()).isEqualTo(200);
  }

  @Test
  void anApprovedCorrectionIsShownAtOnceAndUndoneAtOnce() {
    String id =
        correct(
            OYA,
            "\"schedule\": {\"rules\": [{\"rrule\": \"FREQ=WEEKLY;BYDAY=SU\", \"starts_at\":"
                + " \"10:00\"}]}");
    assertThat(Member.json(oya.get(QUEUE + "/" + id)).at("/differences/0/after_words").asText())
        .isEqualTo("毎週日曜 10:00〜");
    decide(oya, id, "{\"decision\": \"approve\"}");
    assertThat(
            APP.json("/api/v1/resources/" + OYA.id()).at("/properties/next_session/date").asText())
        .isEqualTo("2026-11-22");
    assertThat(ids(oya)).doesNotContain(id);
    JsonNode back = Member.json(oya.delete(QUEUE + "/" + id + "/decision"));
    assertThat(back.get("state").asText()).isEqualTo("pending");
    assertThat(
            APP.json("/api/v1/resources/" + OYA.id())
                .at("/properties/next_session")
                .isMissingNode())
        .isTrue();
  }

  @Test
  void aNewGatheringIsPublishedWithTheStewardsChanges() {
    String id =
        send(
            """
            {"kind": "new", "content": {"name": "ためしの囲碁", "categories": ["hobby-go"],
             "area": "28222-oyaichiba"}}
            """);
    decide(
        oya,
        id,
        "{\"decision\": \"approve\", \"content\": {\"name\": \"土曜の囲碁会\", \"categories\":"
            + " [\"hobby-go\"], \"area\": \"28222-oyaichiba\"}}");
    APP.await(() -> APP.names("q=土曜の囲碁会").size() == 1);
  }

  @Test
  void aSeedGrowsIntoAResourceWhenItIsGivenANameAndACategory() {
    String id =
        send(
            "{\"kind\": \"seed\", \"content\": {\"description\": \"ほたるの橋\", \"area\":"
                + " \"28222-oyaichiba\"}}");
    String decision = QUEUE + "/" + id + "/decision";
    assertThat(oya.post(decision, "{\"decision\": \"approve\"}").statusCode()).isEqualTo(400);
    decide(
        oya,
        id,
        "{\"decision\": \"approve\", \"content\": {\"name\": \"ほたるの橋\", \"categories\":"
            + " [\"hobby\"], \"description\": \"6月に見えます\", \"area\": \"28222-oyaichiba\"}}");
    APP.await(() -> APP.names("q=ほたるの橋").size() == 1);
  }

  @Test
  void aQuestionReachesTheSenderAndTheAnswerComesBack() {
    JsonNode sent =
        sent(
            "{\"kind\": \"correction\", \"resource\": \""
                + SALON.id()
                + "\","
                + " \"comment\": \"時間がちがいます\"}");
    String id = sent.get("id").asText();
    String token = sent.get("token").asText();
    decide(yoka, id, "{\"decision\": \"ask\", \"words\": \"何時からですか\"}");
    JsonNode mine =
        Member.json(APP.get("/api/v1/submissions/mine", "Authorization", "Bearer " + token));
    assertThat(mine.get("state").asText()).isEqualTo("asked");
    assertThat(mine.get("question").asText()).isEqualTo("何時からですか");
    assertThat(ids(yoka)).contains(id);
  }

  @Test
  void whoIsSecondToDecideIsToldSo() {
    String id = correct(SALON, "\"venue\": \"八鹿公民館\"");
    decide(yoka, id, "{\"decision\": \"refuse\", \"words\": \"もう直しました\"}");
    HttpResponse<String> second =
        yoka.post(QUEUE + "/" + id + "/decision", "{\"decision\": \"approve\"}");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("ほかの人がもう決めた");
  }

  @Test
  void manyAreDecidedAtOnceAndEachSaysWhatBecameOfIt() {
    String one = correct(OYA, "\"note\": \"一\"");
    String foreign = correct(SALON, "\"note\": \"二\"");
    JsonNode results =
        Member.json(
            oya.post(
                QUEUE + "/decisions",
                "{\"ids\": [\"%s\", \"%s\"], \"decision\": \"refuse\", \"words\": \"重複\"}"
                    .formatted(one, foreign)));
    assertThat(results.at("/results/0/done").asBoolean()).isTrue();
    assertThat(results.at("/results/1/done").asBoolean()).isFalse();
    assertThat(results.at("/results/1/detail_ja").asText()).contains("権限");
  }

  @Test
  void anEditFromAnOldPageShowsWhatTheOtherWroteAndLosesNothing() {
    String path = "/api/v1/resources/" + SALON.id();
    int revision = revision(yoka, path);
    String edit = "{\"revision\": %d, \"content\": {\"organization\": \"%s\"}}";
    Member.json(yoka.send("PATCH", path, edit.formatted(revision, "一の会")));
    HttpResponse<String> second = yoka.send("PATCH", path, edit.formatted(revision, "二の会"));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("content.organization", "一の会");
    assertThat(oya.send("PATCH", path, edit.formatted(revision, "三の会")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void everyRevisionIsListedWithWhoAndWhyAndCanBeRestored() {
    String path = "/api/v1/resources/" + OYA.id();
    int first = revision(oya, path);
    Member.json(
        oya.send(
            "PATCH",
            path,
            "{\"revision\": %d, \"content\": {\"description\": \"まちがい\"}, \"reason\": \"ためし\"}"
                .formatted(first)));
    JsonNode history = Member.json(oya.get(path + "/revisions"));
    assertThat(history.at("/changes/0/reason").asText()).isEqualTo("ためし");
    assertThat(history.at("/changes/0/by").asText()).isEqualTo("oya@example.jp");
    assertThat(history.at("/changes/0/differences/0/after").asText()).isEqualTo("まちがい");
    Member.json(oya.post(path + "/restoration", "{\"revision\": %d}".formatted(first)));
    assertThat(APP.json(path).at("/properties/description").isMissingNode()).isTrue();
  }

  @Test
  void whatHasEndedSaysSoAndHasNoMoreSessions() {
    String path = "/api/v1/resources/" + SALON.id();
    edit(
        path,
        "\"schedule\": {\"rules\": [{\"rrule\": \"FREQ=WEEKLY;BYDAY=MO\", \"starts_at\": \"10:00\"}]}");
    assertThat(APP.json(path).at("/properties/sessions")).isNotEmpty();
    edit(path, "\"ended_on\": \"2026-11-20\"");
    JsonNode properties = APP.json(path).get("properties");
    assertThat(properties.get("ended_on").asText()).isEqualTo("2026-11-20");
    assertThat(properties.has("next_session")).isFalse();
    assertThat(properties.get("sessions")).isEmpty();
    APP.await(() -> !APP.names("limit=100").contains("八鹿サロン"));
    edit(path, "\"ended_on\": null");
    APP.await(() -> APP.names("limit=100").contains("八鹿サロン"));
  }

  private static void edit(String path, String fields) {
    Member.json(
        yoka.send(
            "PATCH",
            path,
            "{\"revision\": %d, \"content\": {%s}}".formatted(revision(yoka, path), fields)));
  }

  @Test
  void aConfirmationIsDatedToday() {
    String path = "/api/v1/resources/" + OYA.id();
    Member.json(oya.post(path + "/verification", "{}"));
    assertThat(APP.json(path).at("/properties/verified_on").asText()).isEqualTo("2026-11-21");
  }

  private static int revision(Member member, String path) {
    return Member.json(member.get(path + "/revisions")).get("revision").asInt();
  }

  private static void decide(Member member, String id, String body) {
    Member.json(member.post(QUEUE + "/" + id + "/decision", body));
  }

  private static java.util.List<String> ids(Member member) {
    return Member.json(member.get(QUEUE + "?limit=200")).get("submissions").findValuesAsText("id");
  }

  private static String correct(Resource resource, String fields) {
    return send(
        "{\"kind\": \"correction\", \"resource\": \"%s\", \"content\": {%s}}"
            .formatted(resource.id(), fields));
  }

  private static String send(String body) {
    return sent(body).get("id").asText();
  }

  private static JsonNode sent(String body) {
    return Member.json(Member.nobody(APP).post("/api/v1/submissions", body));
  }
}
