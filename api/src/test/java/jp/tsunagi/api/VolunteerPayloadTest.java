package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What strangers and volunteers may write into any field, and what every page, feed and sheet then
 * makes of it: text, and nothing else.
 */
class VolunteerPayloadTest {

  private static final String LONG = "長".repeat(10_000);

  /** What is sent, and what is kept of it. */
  private static final Map<String, String> PAYLOADS =
      Map.of(
          "<script>alert(1)</script>", "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>",
          "javascript:alert(1)", "javascript:alert(1)",
          "料金\u202Eは\u2066無料\u0000です", "料金は無料です",
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 会",
              "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 会",
          "'; drop table resource; --", "'; drop table resource; --",
          "=1+1", "=1+1",
          "@SUM(1)", "@SUM(1)",
          "＝1+1", "＝1+1",
          "{{name}} ${7*7} </title>]]>", "{{name}} ${7*7} </title>]]>");

  /** Markup that only a payload writes: the pages themselves have neither. */
  private static final Pattern LIVE =
      Pattern.compile("<script>alert|<img src=x|href=\"javascript:|\u202E|\u0000");

  private static final Pattern LINKED_DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  private static final Resource SALON =
      Resources.named("八鹿サロン").ofArea("28222-yokayoka").at(35.4, 134.76).build();

  @RegisterExtension static final AppExtension APP = AppExtension.over(SALON);

  private static Member administrator;
  private static Member worker;
  private static Member volunteer;

  @BeforeAll
  static void whoIsThere() {
    administrator = Member.of(APP, Role.ADMINISTRATOR, "a@example.jp");
    worker = Member.of(APP, Role.LINK_WORKER, "w@example.jp");
    volunteer = Member.of(APP, Role.VOLUNTEER, "v@example.jp");
  }

  static List<String> payloads() {
    return List.copyOf(PAYLOADS.keySet());
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void whatAStrangerWritesIsTextOnEveryPageAndInEveryFeed(String payload) {
    String kept = PAYLOADS.getOrDefault(payload, payload);
    String id = published(payload);
    JsonNode properties = APP.json("/api/v1/resources/" + id).get("properties");
    for (String path :
        List.of(
            "/name",
            "/description",
            "/note",
            "/organization",
            "/venue",
            "/cost/text",
            "/contact/name",
            "/eligibility/text",
            "/booking/text",
            "/pickup/text",
            "/accessibility/text",
            "/accessibility/languages/0")) {
      assertThat(properties.at(path).asText())
          .as(path)
          .isEqualTo(path.endsWith("/0") ? cut(kept) : kept);
    }
    APP.execute("update resource set record = record || '{\"sample\": false}'");
    for (String page :
        List.of(
            "/resources/" + id,
            "/organizations/" + properties.get("organization_id").asText(),
            "/venues/" + properties.get("venue_id").asText(),
            "/areas/28222-yokayoka",
            "/wall?month=2026-12")) {
      HttpResponse<String> answer = APP.get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      String html = answer.body();
      assertThat(html).as(page).doesNotContainPattern(LIVE);
      LINKED_DATA.matcher(html).results().forEach(each -> Json.read(each.group(1), JsonNode.class));
    }
    for (String feed :
        List.of("/api/v1/calendar.ics", "/api/v1/resources/" + id + "/calendar.ics")) {
      HttpResponse<String> calendar = APP.get(feed);
      assertThat(calendar.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/calendar");
      assertThat(calendar.body().lines())
          .as(feed)
          .allMatch(line -> line.matches("[A-Z-]+[;:].*|[ \t].*"));
    }
    assertThat(APP.get("/sitemap.xml").body()).doesNotContainPattern(LIVE);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void noSheetForStewardsCalculatesWhatAStrangerWrote(String payload) {
    published(payload);
    for (String sheet : List.of("left.csv?since=2027-01-01", "result.csv?since=2020-01-01")) {
      HttpResponse<String> csv = administrator.get("/api/v1/inventory/" + sheet);
      assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
      if (sheet.startsWith("left")) {
        assertThat(csv.body().replace("\"\"", "\"")).contains(PAYLOADS.get(payload));
      }
      assertThat(csv.body()).as(sheet).doesNotContainPattern("(?m)(^|,)\"?[=@＝]");
    }
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void whatWasWrittenComesBackAsTextToTheStewardAndToTheSender(String payload) {
    String kept = PAYLOADS.getOrDefault(payload, payload);
    ObjectNode seed = body("seed", payload);
    seed.putObject("content").put("description", payload).put("area", "28222-yokayoka");
    JsonNode sent = send(seed);
    String queue = "/api/v1/queue/" + sent.get("id").asText();
    JsonNode seen = Member.json(administrator.get(queue));
    assertThat(seen.toString()).contains(Json.write(kept));
    ObjectNode question = Json.mapper().createObjectNode();
    question.put("decision", "ask").put("words", payload);
    Member.json(administrator.post(queue + "/decision", Json.write(question)));
    HttpResponse<String> mine =
        APP.get(
            "/api/v1/submissions/mine", "Authorization", "Bearer " + sent.get("token").asText());
    assertThat(Json.read(mine.body(), JsonNode.class).get("question").asText()).isEqualTo(kept);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void aVolunteersCourseAndALinkWorkersPageHoldItAsText(String payload) {
    String kept = PAYLOADS.getOrDefault(payload, payload);
    String path = "/api/v1/courses/" + UUID.randomUUID();
    ObjectNode course = Json.mapper().createObjectNode();
    course.put("name", payload).put("description", payload).put("published", false);
    course.put("revision", 0);
    ArrayNode stops = course.putArray("stops");
    stops.addObject().put("resource", SALON.id().toString()).put("words", payload);
    stops.addObject().put("name", payload).put("lat", 35.4).put("lon", 134.76);
    Member.json(volunteer.put(path, Json.write(course)));
    JsonNode seen = Member.json(volunteer.get(path));
    assertThat(seen.at("/course/name").asText()).isEqualTo(kept);
    assertThat(seen.at("/features/1/properties/name").asText()).isEqualTo(kept);
    String id = published(payload);
    ObjectNode sheet = Json.mapper().createObjectNode();
    sheet.putArray("items").addObject().put("resource", id).put("note", payload);
    HttpResponse<String> made = worker.post("/api/v1/prescriptions", Json.write(sheet));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    assertThat(made.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
  }

  @Test
  void tenThousandCharactersAreRefusedAtTheirField() {
    for (String field :
        List.of("name", "description", "note", "organization", "venue", "address")) {
      ObjectNode body = body("new", "");
      content(body, "会").put(field, LONG);
      HttpResponse<String> answer =
          Member.nobody(APP).post("/api/v1/submissions", Json.write(body));
      assertThat(answer.statusCode()).as(field).isEqualTo(400);
      assertThat(answer.body()).contains("content." + field, "文字までにしてください").hasSizeLessThan(1_500);
      APP.execute("truncate bucket");
    }
  }

  @Test
  void aLinkThatRunsAProgramIsNoHomePage() {
    for (String link :
        List.of("javascript:alert(1)", "data:text/html,x", "https://a@b.example/", "//x")) {
      ObjectNode body = body("new", "");
      content(body, "会").putObject("contact").put("url", link);
      HttpResponse<String> answer =
          Member.nobody(APP).post("/api/v1/submissions", Json.write(body));
      assertThat(answer.statusCode()).as(link).isEqualTo(400);
      assertThat(answer.body()).contains("content.contact.url");
      APP.execute("truncate bucket");
    }
  }

  private static ObjectNode body(String kind, String comment) {
    return Json.mapper().createObjectNode().put("kind", kind).put("comment", comment);
  }

  private static ObjectNode content(ObjectNode body, String text) {
    ObjectNode content = body.putObject("content").put("name", text);
    content.putArray("categories").add("hobby");
    return content.put("area", "28222-yokayoka");
  }

  /** A short text, as the field of languages takes it. */
  private static String cut(String text) {
    return text.length() > 12 ? text.substring(0, 12) : text;
  }

  private static JsonNode send(ObjectNode body) {
    APP.execute("truncate bucket");
    return Member.json(Member.nobody(APP).post("/api/v1/submissions", Json.write(body)));
  }

  /** A gathering of which every text is this. */
  private static String published(String text) {
    ObjectNode body = body("new", text);
    ObjectNode content = content(body, text);
    for (String field : List.of("description", "note", "organization", "venue", "address")) {
      content.put(field, text);
    }
    for (String group : List.of("cost", "eligibility", "booking", "pickup")) {
      content.putObject(group).put("text", text);
    }
    content.putObject("contact").put("name", text);
    content.putObject("accessibility").put("text", text).putArray("languages").add(cut(text));
    content.putObject("schedule").put("text", text);
    String id = send(body).get("id").asText();
    String decision = "/api/v1/queue/" + id + "/decision";
    JsonNode decided = Member.json(administrator.post(decision, "{\"decision\": \"approve\"}"));
    assertThat(decided.has("resource")).as(decided.toString()).isTrue();
    return decided.get("resource").asText();
  }
}
