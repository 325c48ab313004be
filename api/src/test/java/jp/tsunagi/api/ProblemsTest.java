package jp.tsunagi.api;

import static jp.tsunagi.api.Questions.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every mistake is answered with the parameter's name and what would be right, in two languages.
 */
class ProblemsTest {

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.over(
          Resources.named("囲碁").in("hobby-go").at(35.4, 134.7).build(),
          Resources.named("体操").at(35.5, 134.7).build());

  @ParameterizedTest(name = "{0}={1} is refused: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          near       | 999,1                  | lat,lon in degrees, such as 35.4046,134.7626
          near       | 35.4                   | lat,lon in degrees
          near       | 1,181                  | longitude -180 to 180
          near       | NaN,1                  | lat,lon in degrees
          near       | 35,4,134,7             | lat,lon in degrees
          limit      | abc                    | a whole number from 1 to 500
          limit      | 0                      | a whole number from 1 to 500
          limit      | 501                    | a whole number from 1 to 500
          limit      | -1                     | a whole number from 1 to 500
          limit      | 1.5                    | a whole number from 1 to 500
          limit      | 99999999999            | a whole number from 1 to 500
          limit      | ２０                     | a whole number from 1 to 500
          limit      | ٢٠                     | a whole number from 1 to 500
          limit      | +20                    | a whole number from 1 to 500
          near       | ３５.4,134.7             | lat,lon in degrees
          within     | ５００                    | a whole number from 1 to 200000
          within     | 500                    | needs near=lat,lon
          within     | 200001                 | a whole number from 1 to 200000
          bbox       | 134.9,35.5,134.6,35.3  | minLon,minLat,maxLon,maxLat
          bbox       | 134.6,35.3             | minLon,minLat,maxLon,maxLat
          bbox       | 0,0,0,91               | minLon,minLat,maxLon,maxLat
          category   | golf                   | an id of GET /api/v1/categories
          category   | x'; drop table resource;-- | an id of GET /api/v1/categories
          area       | 28222-tokyo            | an id of GET /api/v1/areas
          day        | Montag                 | one of mon, tue, wed, thu, fri, sat, sun
          on         | 2026-02-30             | a date or a span of dates, such as 2026-11-25
          on         | 2026-11-27/2026-11-21  | a date or a span of dates
          on         | +999999999-12-31       | a date or a span of dates
          on         | tomorrow               | a date or a span of dates
          on         | 2027-12-16             | must begin by 2027-12-15
          on         | 2099-01-01/2099-01-31  | must begin by 2027-12-15
          from       | 25:00                  | a time such as 13:30
          to         | 1時                    | a time such as 13:30
          cost_max   | free                   | a whole number from 0 to 10000000
          cost_max   | １００                    | a whole number from 0 to 10000000
          cost_max   | -1                     | a whole number from 0 to 10000000
          accessible | bed                    | one of wheelchair, toilet, handrail, parking, hearing_loop, indoor
          sort       | distance               | needs near=lat,lon
          sort       | price                  | one of distance, travel, next, name
          cursor     | abc                    | a cursor of this very query, as taken from links
          cursor     | e30                    | a cursor of this very query, as taken from links
          properties | secret                 | one of municipality, name
          mode       | plane                  | one of walk, bicycle, car, transit, taxi, pickup
          mode       | walk                   | needs near=lat,lon
          minutes    | 30                     | needs near=lat,lon
          """)
  void whatCannotBeUsedIsNamedWithWhatWouldBeRight(String parameter, String value, String right) {
    JsonNode problem = problem(400, "/api/v1/resources?" + parameter + "=" + encoded(value));
    JsonNode error = problem.get("errors").get(0);
    assertThat(error.get("parameter").asText()).isEqualTo(parameter);
    assertThat(error.get("detail").asText()).contains(right);
    assertThat(error.get("detail_ja").asText()).containsPattern("[ぁ-ん]");
    assertThat(problem.get("detail").asText()).startsWith(parameter + " ").contains(right);
  }

  @Test
  void everyMistakeIsNamedAtOnce() {
    JsonNode problem = problem(400, "/api/v1/resources?near=999,1&limit=abc&nmae=x");
    assertThat(problem.get("errors").findValuesAsText("parameter"))
        .containsExactly("near", "limit", "nmae");
    assertThat(problem.at("/errors/0/value").asText()).isEqualTo("999,1");
  }

  @Test
  void anUnknownParameterGetsTheListOfTheKnown() {
    assertThat(problem(400, "/api/v1/resources?nmae=x").at("/errors/0/detail").asText())
        .isEqualTo(
            "is not known here; known are: accessible, area, arrive_by, back_by, bbox, category,"
                + " cost_max, cursor, day, from, leave_after, limit, max_transfers, max_wait,"
                + " max_walk, minutes, mode, near, on, properties, q, round_trip, sort, to,"
                + " wheelchair, within");
    for (String path : new String[] {"categories", "areas", "site", "openapi.json"}) {
      assertThat(problem(400, "/api/v1/" + path + "?x=1").get("detail").asText())
          .isEqualTo("x is not known here; this address takes no parameters");
    }
  }

  @Test
  void aParameterGivenTwiceIsRefused() {
    JsonNode problem = problem(400, "/api/v1/resources?limit=5&limit=6");
    assertThat(problem.get("detail").asText()).isEqualTo("limit is given more than once");
    assertThat(problem(400, "/api/v1/resources?near=1,1&near=1,1&within=5&sort=next").get("errors"))
        .hasSize(1);
  }

  @Test
  void timesInTheWrongOrderAreRefused() {
    JsonNode problem = problem(400, "/api/v1/resources?from=15:00&to=13:00");
    assertThat(problem.get("detail").asText()).isEqualTo("to must not be before from");
  }

  @Test
  void aSearchOfTenKilobytesIsRefusedAndNotRepeatedInFull() {
    JsonNode problem = problem(400, "/api/v1/resources?q=" + "a".repeat(10_240));
    assertThat(problem.get("detail").asText()).isEqualTo("q must be at most 100 characters long");
    assertThat(problem.toString()).hasSizeLessThan(500);
  }

  @Test
  void anAddressOfAHundredKilobytesIsTooLong() {
    String answer = RawHttp.get(APP, "/api/v1/resources?q=" + "a".repeat(102_400));
    assertThat(answer)
        .containsPattern("^HTTP/1.1 4(14|31) ")
        .contains("Content-Type: application/problem+json")
        .contains("X-Content-Type-Options: nosniff")
        .contains("アドレスが長すぎます。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%zz", "%", "%e", "%C3", "%ED%A0%80", "%FF", "%C0%AF"})
  void whatIsNoPercentEncodedUtf8IsRefused(String encoded) {
    String answer = RawHttp.get(APP, "/api/v1/resources?q=" + encoded);
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("Content-Type: application/problem+json")
        .contains("\"parameter\":\"q\"")
        .contains("must be percent-encoded UTF-8");
  }

  @Test
  void whatAJapaneseWindowsSendsAsItIsTypedIsRefusedAndNotMisread() {
    String path = "/api/v1/resources?q=囲碁";
    assertThat(RawHttp.get(APP, path, Charset.forName("windows-31j")))
        .startsWith("HTTP/1.1 400 ")
        .contains("\"parameter\":\"q\"", "must be percent-encoded UTF-8");
    assertThat(RawHttp.get(APP, path)).startsWith("HTTP/1.1 200 ").contains("\"numberMatched\":1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"near=35.4,134.7&limit=1", "limit=1&sort=name", "limit=1&q=体操", "limit=1"})
  void aCursorOfAnotherQueryIsRefused(String question) {
    String other = "/api/v1/resources?limit=1&category=hobby,exercise";
    String cursor = Questions.next(APP.json(other)).replaceAll(".*cursor=([^&]+).*", "$1");
    String path = "/api/v1/resources?" + question.replace("体操", encoded("体操"));
    assertThat(problem(400, path + "&cursor=" + cursor).at("/errors/0/parameter").asText())
        .isEqualTo("cursor");
    assertThat(APP.json(other + "&cursor=" + cursor).get("numberReturned").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"a\\u0000\"}",
        "{\"begins\":\"+999999999-01-01T00:00\"}",
        "{\"distance\":\"Infinity\"}",
        "{\"distance\":-1}",
        "{}"
      })
  void aForgedCursorDoesNotReachTheDatabase(String after) {
    for (String question : new String[] {"sort=name", "sort=next", "near=35,134"}) {
      String path = "/api/v1/resources?limit=1&" + question;
      String cursor = Questions.next(APP.json(path)).replaceAll(".*cursor=([^&]+).*", "$1");
      JsonNode read =
          Json.read(
              new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8),
              JsonNode.class);
      String id = "{\"id\":" + read.at("/after/id") + (after.length() > 2 ? "," : "");
      String forged =
          "{\"query\":" + read.get("query") + ",\"after\":" + id + after.substring(1) + "}";
      String encoded =
          Base64.getUrlEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8));
      assertThat(APP.get(path + "&cursor=" + encoded(encoded)).statusCode())
          .as(question + forged)
          .isIn(200, 400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000-0000-0000-0000-000000000000",
        "not-an-id",
        "1-1-1-1-1",
        "5d0e6cf58a545a0c9d0a2f0d1c7b9e11",
        "%00",
        "%F0%9F%8E%89"
      })
  void aResourceThatIsNotThereIsNotFound(String id) {
    String answer = RawHttp.get(APP, "/api/v1/resources/" + id);
    assertThat(answer).containsPattern("^HTTP/1.1 40[04] ").contains("application/problem+json");
    if (!id.contains("%00")) {
      assertThat(answer).contains("この番号の地域資源はありません。");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void onlyReadingIsAllowed(String method) {
    HttpRequest request =
        HttpRequest.newBuilder(APP.uri("/api/v1/resources"))
            .method(method, BodyPublishers.ofString("{}"))
            .build();
    HttpResponse<String> answer = APP.send(request);
    assertThat(problem(405, answer).get("detail").asText()).contains("GET");
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/nothing", "/api/v2/resources", "/api", "/nothing.html"})
  void anAddressWithNothingBehindItIsNotFound(String path) {
    assertThat(problem(404, path).get("detail_ja").asText()).isEqualTo("このアドレスには何もありません。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing.html", "/wall?area=nowhere", "/wall?month=<b>x</b>"})
  void whoeverMeetsAProblemInABrowserReadsAPage(String path) {
    HttpResponse<String> answer =
        APP.send(
            HttpRequest.newBuilder(APP.uri(path.replace("<", "%3C").replace(">", "%3E")))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .build());
    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.body())
        .contains("このページは、開けませんでした")
        .containsPattern("<p [^>]*lang=\"ja\">[^<]*[ぁ-ん]")
        .doesNotContain("<b>");
  }

  private static JsonNode problem(int status, String path) {
    return problem(status, APP.get(path));
  }

  private static JsonNode problem(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    JsonNode problem = Json.read(answer.body(), JsonNode.class);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("detail_ja").asText()).containsPattern("[ぁ-ん]");
    return problem;
  }
}
