package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries besides its body: caching, compression, security, other sites. */
class HeadersTest {

  @RegisterExtension static final AppExtension APP = AppExtension.over(resources());

  private static List<Resource> resources() {
    List<Resource> resources = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      resources.add(Resources.named("体操" + i).at(35.4, 134.7).build());
    }
    return resources;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/resources | gzip
          /main.js          | gzip
          /api/v1/resources | gzip;q=1.0,deflate;q=0.6,identity;q=0.3
          /main.js          | br;q=1.0, gzip;q=0.8
          """)
  void answersAreCompressedForWhoCanReadIt(String path, String accepted)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = accepting(accepted, path);
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      String plain = new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(plain).isEqualTo(APP.get(path).body());
      assertThat(answer.body().length).isLessThan(plain.length() / 3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip;q=0", "identity", "br, gzip;q=0, deflate;q=0.5"})
  void whoeverRefusesItGetsItAsItIs(String accepted) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = accepting(accepted, "/api/v1/resources");
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("{");
  }

  private static HttpResponse<byte[]> accepting(String accepted, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(APP.uri(path)).header("Accept-Encoding", accepted).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/resources", "/", "/api/v1/categories", "/main.js"})
  void cachesBetweenAreToldThatCompressedAnswersAreNotForAll(String path) {
    assertThat(APP.get(path).headers().firstValue("Vary")).hasValue("Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/resources",
        "/api/v1/categories",
        "/api/v1/areas",
        "/api/v1/site",
        "/api/v1/feeds",
        "/api/v1/stops",
        "/api/v1/routes",
        "/api/v1/openapi.json"
      })
  void whatTheClientHoldsIsNotSentAgain(String path) {
    String tag = header(APP.get(path), "ETag");
    for (String held : List.of(tag, "*", "\"other\", " + tag, tag.replace("W/", ""))) {
      HttpResponse<String> answer = APP.get(path, "If-None-Match", held);
      assertThat(answer.statusCode()).isEqualTo(304);
      assertThat(answer.body()).isEmpty();
      assertThat(header(answer, "ETag")).isEqualTo(tag);
    }
    assertThat(APP.get(path, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/resources", "/main.js", "/add.html"})
  void whatStandsInAnyOfSeveralHeaderLinesIsHeld(String path) {
    String tag = header(APP.get(path), "ETag");
    for (List<String> held :
        List.of(
            List.of(tag, "\"other\""),
            List.of("\"other\"", tag),
            List.of("\"other\", \"third\", " + tag),
            List.of(tag.replace("W/", "")),
            List.of("*"))) {
      HttpRequest.Builder request = HttpRequest.newBuilder(APP.uri(path));
      held.forEach(line -> request.header("If-None-Match", line));
      assertThat(APP.send(request.build()).statusCode()).as(held.toString()).isEqualTo(304);
    }
  }

  @Test
  void anotherAnswerHasAnotherTag() {
    assertThat(header(APP.get("/api/v1/resources?limit=1"), "ETag"))
        .isNotEqualTo(header(APP.get("/api/v1/resources?limit=2"), "ETag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/resources", "/api/v1/categories", "/api/v1/nothing", "/health/live", "/"})
  void headIsGetWithoutItsBody(String path) {
    HttpRequest head =
        HttpRequest.newBuilder(APP.uri(path)).method("HEAD", BodyPublishers.noBody()).build();
    HttpResponse<String> answer = APP.send(head);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.statusCode()).isEqualTo(APP.get(path).statusCode());
    assertThat(headers(answer)).isEqualTo(headers(APP.get(path)));
  }

  private static Map<String, List<String>> headers(HttpResponse<?> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return headers;
  }

  @Test
  void pagesOfOtherSitesMayReadTheApi() {
    HttpResponse<String> answer = APP.get("/api/v1/resources", "Origin", "https://example.org");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(answer, "Access-Control-Expose-Headers")).contains("ETag");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    HttpResponse<String> problem = APP.get("/api/v1/resources?limit=x");
    assertThat(header(problem, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void aBrowserThatAsksFirstIsToldThatItMay() {
    HttpRequest preflight =
        HttpRequest.newBuilder(APP.uri("/api/v1/resources"))
            .method("OPTIONS", BodyPublishers.noBody())
            .headers("Origin", "https://example.org", "Access-Control-Request-Method", "GET")
            .build();
    HttpResponse<String> answer = APP.send(preflight);
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(answer, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
    assertThat(header(answer, "Access-Control-Allow-Headers")).contains("If-None-Match");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v1/resources",
        "/api/v1/resources?limit=x",
        "/api/v1/nothing",
        "/nothing.html",
        "/health/ready",
        "/metrics"
      })
  void everyAnswerIsSecured(String path) {
    HttpResponse<String> answer = APP.get(path);
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'self'")
        .doesNotContain("unsafe-inline", "unsafe-eval");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isNotEmpty();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void aScriptObeysThePolicyOfItsPageAndIsNothingButAScript() {
    HttpResponse<String> answer = APP.get("/main.js");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Type")).startsWith("text/javascript");
  }

  @Test
  void onlyAPageMayLoadAnything() {
    assertThat(header(APP.get("/"), "Content-Security-Policy"))
        .contains("script-src 'self'", "style-src 'self'");
    assertThat(header(APP.get("/api/v1/resources"), "Content-Security-Policy"))
        .doesNotContain("-src 'self'");
  }

  @Test
  void evenAnUnreadableRequestIsAnsweredSecurely() {
    assertThat(RawHttp.send(APP, "NONSENSE\r\n\r\n"))
        .contains("400", "application/problem+json", "nosniff", "Content-Security-Policy");
  }

  @Test
  void headersThatAreTooLongAreNotTakenForTheAddress() {
    assertThat(
            RawHttp.send(
                APP,
                "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + "a".repeat(70_000) + "\r\n\r\n"))
        .contains("HTTP/1.1 431 ", "The headers are too long.", "Cache-Control: no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..;/..;/etc/passwd",
        "/.%00./etc/passwd",
        "//etc/passwd",
        "/src/../../openapi.json",
        "/../openapi.json",
        "/../jp/tsunagi/api/Main.class",
        "/..\\..\\openapi.json"
      })
  void nothingOutsideTheWebFolderIsServed(String path) {
    assertThat(RawHttp.get(APP, path))
        .containsPattern("^HTTP/1.1 4\\d\\d ")
        .contains("application/problem+json")
        .doesNotContain("root:", "openapi\":");
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
