package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {

  private static final String SALON = Resources.named("八鹿サロン").build().id().toString();

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.over(
          Resources.named("八鹿サロン").ofArea("28222-yokayoka").at(35.4, 134.76).build(),
          Resources.named("大屋の百歳体操").ofArea("28222-oyaichiba").at(35.33, 134.67).build());

  private static final String PATH = "/api/v1/submissions";

  @Test
  void aGatheringThatSomebodySendsWaitsForTheStewardOfItsArea() {
    JsonNode sent =
        created(
            """
            {"kind": "new", "content": {"name": "土曜の囲碁会", "categories": ["hobby-go"],
             "location": {"lon": 134.67, "lat": 35.33},
             "schedule": {"rules": [{"rrule": "FREQ=MONTHLY;BYDAY=2TU,4TU", "starts_at": "13:30",
               "ends_at": "15:00", "holidays": "skipped"}]}}, "comment": "はじめてです"}
            """);
    JsonNode mine = mine(sent.get("token").asText());
    assertThat(mine.get("state").asText()).isEqualTo("pending");
    assertThat(mine.at("/content/schedule/text").asText()).isEqualTo("毎月第2・4火曜 13:30〜15:00(祝日休み)");
    assertThat(mine.at("/content/area").asText()).isEqualTo("28222-oyaichiba");
    assertThat(APP.names("q=土曜の囲碁会")).isEmpty();
  }

  @Test
  void aFormShowsItsTimesInWordsBeforeItIsFilledIn() {
    JsonNode preview =
        answer(
            200,
            post(
                PATH + "/preview",
                """
                {"kind": "new", "content": {"schedule": {"rules": [
                  {"rrule": "FREQ=WEEKLY;BYDAY=WE", "starts_at": "13:30", "ends_at": "15:00"}]}}}
                """));
    assertThat(preview.get("schedule_words").asText()).isEqualTo("毎週水曜 13:30〜15:00");
    assertThat(preview.at("/sessions/0/date").asText()).isEqualTo("2026-11-25");
    assertThat(preview.has("feature")).isFalse();
  }

  @Test
  void aGatheringThatIsListedAlreadyIsShownBeforeItIsSentTwice() {
    JsonNode preview =
        answer(
            200,
            post(
                PATH + "/preview",
                """
                {"kind": "new", "content": {"name": "大屋百歳体操", "area": "28222-oyaichiba"}}
                """));
    assertThat(preview.at("/feature/properties/precision").asText()).isEqualTo("oaza");
    assertThat(preview.at("/similar/0/properties/name").asText()).isEqualTo("大屋の百歳体操");
    assertThat(preview.get("similar")).hasSize(1);
  }

  @Test
  void aMistakeIsReportedWithNothingButWords() {
    JsonNode sent =
        created(
            """
            {"kind": "correction", "resource": "%s", "comment": "電話がつながりません"}
            """
                .formatted(SALON));
    JsonNode mine = mine(sent.get("token").asText());
    assertThat(mine.get("resource").asText()).isEqualTo(SALON);
    assertThat(mine.get("content")).isEmpty();
  }

  @Test
  void aCorrectedAreaLeavesThePinWhereItIs() {
    String token =
        created(
                """
                {"kind": "correction", "resource": "%s", "content": {"area": "28222-oyaichiba"}}
                """
                    .formatted(SALON))
            .get("token")
            .asText();
    assertThat(mine(token).get("content").has("location")).isFalse();
  }

  @Test
  void aSeedNeedsASentenceAndNoMore() {
    created(
        """
        {"kind": "seed", "content": {"description": "ほたるがよく見える橋",
         "location": {"lon": 134.76, "lat": 35.4}}}
        """);
    assertThat(errors("{\"kind\": \"seed\", \"content\": {}}"))
        .containsExactly("content.description");
  }

  @Test
  void whoSentItCanMendItAndTakeItBack() {
    String token =
        created("{\"kind\": \"new\", \"content\": {\"name\": \"会\", \"categories\": [\"hobby\"]}}")
            .get("token")
            .asText();
    JsonNode mended =
        answer(
            200,
            send(
                "PUT",
                PATH + "/mine",
                "{\"kind\": \"new\", \"content\": {\"name\": \"将棋の会\", \"categories\":"
                    + " [\"hobby\"]}}",
                "Authorization",
                "Bearer " + token));
    assertThat(mended.at("/content/name").asText()).isEqualTo("将棋の会");
    JsonNode withdrawn =
        answer(200, send("DELETE", PATH + "/mine", "", "Authorization", "Bearer " + token));
    assertThat(withdrawn.get("state").asText()).isEqualTo("withdrawn");
    assertThat(send("DELETE", PATH + "/mine", "", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer x", "Basic abc", "Bearer AAAA", ""})
  void aLinkThatIsNoneSaysSo(String authorization) {
    HttpResponse<String> answer = APP.get(PATH + "/mine", "Authorization", authorization);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("もらったリンクをそのまま開いてください");
  }

  @Test
  void aLinkThatNobodyHasIsNotFound() {
    HttpResponse<String> answer =
        APP.get(PATH + "/mine", "Authorization", "Bearer " + "A".repeat(43));
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  /** A server keeps what headers of a connection said, and a proxy sends for many through one. */
  @Test
  void aLinkOpensThoughItWasTypedInSmallLettersBefore() {
    String token =
        created("{\"kind\": \"new\", \"content\": {\"name\": \"会\", \"categories\": [\"hobby\"]}}")
            .get("token")
            .asText();
    String small = "Bearer " + token.toLowerCase(Locale.ROOT);
    assertThat(APP.get(PATH + "/mine", "Authorization", small).statusCode()).isEqualTo(404);
    assertThat(mine(token).get("state").asText()).isEqualTo("pending");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"kind": "new"} | content
          {"kind": "new", "content": {"categories": ["hobby"]}} | content.name
          {"kind": "new", "content": {"name": "会"}} | content.categories
          {"kind": "new", "content": {"name": 5, "categories": ["hobby"]}} | content.name
          {"kind": "new", "content": {"name": "会", "categories": ["nothing"]}} | content.categories
          {"kind": "new", "content": {"name": "会", "categories": ["hobby"], "x": 1}} | content.x
          {"kind": "new", "content": {"name": "会", "categories": ["hobby"], "area": "x"}} | content.area
          {"kind": "new", "content": {"name": "会", "categories": ["hobby"], "location": {"lon": 0, "lat": 0}}} | content.location.lat
          {"kind": "new", "content": {"name": "会", "categories": ["hobby"], "ended_on": "2027-01-01"}} | content.ended_on
          {"kind": "new", "content": {"name": "会", "categories": ["hobby"], "contact": {"url": "javascript:alert(1)"}}} | content.contact.url
          {"kind": "new", "content": {"name": "会", "categories": ["hobby"], "contact": {"phones": [{"number": "12"}]}}} | content.contact.phones.0.number
          {"kind": "new", "content": {"name": "会", "categories": ["hobby"], "schedule": {"rules": [{"rrule": "FREQ=SECONDLY"}]}}} | content.schedule.rules.0.rrule
          {"kind": "new", "content": {"name": "会", "categories": ["hobby"], "schedule": {"rules": [{"rrule": "FREQ=DAILY", "starts_at": "25:00"}]}}} | content.schedule.rules.0.starts_at
          {"kind": "correction", "comment": "x"} | resource
          {"kind": "correction", "resource": "x", "comment": "x"} | resource
          {"kind": "other", "content": {}} | kind
          """)
  void whatIsWrongIsNamedByItsPath(String body, String paths) {
    assertThat(errors(body)).containsExactly(paths.split(",", -1));
  }

  @Test
  void aProgramThatFillsInEveryFieldIsThankedAndForgotten() {
    JsonNode sent =
        created(
            """
            {"kind": "new", "content": {"name": "安い薬", "categories": ["hobby"]},
             "website": "http://spam.example"}
            """);
    assertThat(
            APP.get(PATH + "/mine", "Authorization", "Bearer " + sent.get("token").asText())
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aTextFullOfLinksIsRefused() {
    assertThat(
            errors(
                "{\"kind\": \"seed\", \"content\": {\"description\": \"http://a.example"
                    + " http://b.example https://c.example www.d.example\"}}"))
        .containsExactly("content");
  }

  @Test
  void whoSendsWithoutEndIsAskedToWait() {
    String seed = "{\"kind\": \"seed\", \"content\": {\"description\": \"桜\"}}";
    int sent = 0;
    while (post(PATH, seed).statusCode() == 201) {
      sent++;
      assertThat(sent).isLessThan(100);
    }
    HttpResponse<String> stopped = post(PATH, seed);
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    APP.execute("truncate bucket");
  }

  @Test
  void aPageOfAnotherSiteCannotSend() {
    String body = "{\"kind\": \"seed\", \"content\": {\"description\": \"x\"}}";
    assertThat(send("POST", PATH, body, "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(send("POST", PATH, body, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    HttpRequest form =
        HttpRequest.newBuilder(APP.uri(PATH))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("kind=seed"))
            .build();
    assertThat(APP.send(form).statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "\"x\"", "null", "{\"kind\": \"new\", \"kind\""})
  void aBodyThatIsNoObjectIsRefused(String body) {
    assertThat(post(PATH, body).statusCode()).isEqualTo(400);
  }

  @Test
  void aBodyOfAHundredKilobytesIsRefused() {
    HttpResponse<String> answer = post(PATH, "{\"comment\": \"" + "x".repeat(100_000) + "\"}");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("送れる大きさは64KBまでです。");
  }

  @Test
  void whoIsStillSendingWhatIsRefusedReadsWhyAndKeepsTheConnection() {
    String answers =
        RawHttp.send(
            APP,
            "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n",
            "kind" + "GET /api/v1/site HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answers).contains("HTTP/1.1 415 ", "HTTP/1.1 200 ");
  }

  @Test
  void aTextIsKeptAsItWasWrittenAndWithoutWhatCannotBeSeen() {
    String token =
        created(
                """
                {"kind": "seed", "content": {"description": "<script>alert(1)</script>'; drop table\\u202e\\u0000 =cmd"}}
                """)
            .get("token")
            .asText();
    assertThat(mine(token).at("/content/description").asText())
        .isEqualTo("<script>alert(1)</script>'; drop table =cmd");
  }

  private static JsonNode mine(String token) {
    return answer(200, APP.get(PATH + "/mine", "Authorization", "Bearer " + token));
  }

  private static JsonNode created(String body) {
    return answer(201, post(PATH, body));
  }

  private static List<String> errors(String body) {
    JsonNode problem = answer(400, post(PATH, body));
    return problem.get("errors").findValuesAsText("parameter");
  }

  private static JsonNode answer(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Json.read(answer.body(), JsonNode.class);
  }

  private static HttpResponse<String> post(String path, String body) {
    return send("POST", path, body);
  }

  private static HttpResponse<String> send(
      String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(APP.uri(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return APP.send(request.build());
  }
}
