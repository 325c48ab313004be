package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.schedule.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What search engines, old telephones and links in mails get. */
class PageTest {

  private static final Resource SALON =
      Resources.named("八鹿サロン")
          .at(35.4, 134.76)
          .ofArea("28222-yokayoka")
          .held(Schedules.held("FREQ=WEEKLY;BYDAY=TU", LocalTime.of(13, 30), LocalTime.of(15, 0)))
          .costing(100)
          .build();
  private static final Resource SCRIPT =
      Resources.named("</script><script>alert(1)</script>").build();

  private static final Resource FAIR =
      Resources.named("秋の陶器市").held(Schedules.on(LocalDate.of(2026, 11, 14))).build();

  @RegisterExtension static final AppExtension APP = AppExtension.over(SALON, SCRIPT, FAIR);

  @Test
  void aResourceIsReadWithoutJavaScript() {
    HttpResponse<String> page = APP.get("/resources/" + SALON.id());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(page.body())
        .contains("<h1 class=\"detail__name\" lang=\"ja\">八鹿サロン</h1>", "100円", "次は11月24日（火）")
        .contains("<link rel=\"canonical\" href=\"http://localhost")
        .contains("property=\"og:title\" content=\"八鹿サロン")
        .doesNotContain("src=\"/main.js\"");
  }

  @Test
  void anEventOfLastWeekSaysThatItIsOver() {
    assertThat(APP.get("/resources/" + FAIR.id()).body()).contains("2026年11月14日（土）に終わりました");
    assertThat(APP.get("/resources/" + SALON.id()).body()).doesNotContain("に終わりました");
  }

  @Test
  void theCanonicalAddressAnswersAgainWithNothingWhenNothingChanged() {
    String tag = APP.get("/resources/" + SALON.id()).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        APP.send(
            HttpRequest.newBuilder(APP.uri("/resources/" + SALON.id()))
                .header("If-None-Match", tag)
                .build());
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void searchEnginesAreToldNothingOfSamples() {
    assertThat(APP.get("/resources/" + SALON.id()).body())
        .contains("content=\"noindex\"", "サンプルデータです")
        .doesNotContain("ld+json");
  }

  @Test
  void searchEnginesAreToldWhenItTakesPlace() {
    APP.execute("update resource set record = record || '{\"sample\": false}'");
    Matcher script =
        Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>")
            .matcher(APP.get("/resources/" + SALON.id()).body());
    assertThat(script.find()).isTrue();
    JsonNode event = Json.read(script.group(1), JsonNode.class).at("/@graph/0");
    assertThat(event.get("@type").asText()).isEqualTo("Event");
    assertThat(event.get("startDate").asText()).startsWith("2026-11-24").endsWith("+09:00");
    assertThat(event.at("/location/geo/latitude").asDouble()).isEqualTo(35.4);
    assertThat(event.get("isAccessibleForFree").asBoolean()).isFalse();
    APP.execute("update resource set record = record || '{\"sample\": true}'");
  }

  @Test
  void whatAStrangerWroteStaysText() {
    String page = APP.get("/resources/" + SCRIPT.id()).body();
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
  }

  @Test
  void theFirstPageSaysWhoseItIsToThoseWhoPassItOn() {
    String page = APP.get("/").body();
    assertThat(page)
        .containsPattern("<link rel=\"canonical\" href=\"http://localhost[:0-9]*/\">")
        .contains("property=\"og:title\" content=\"つなぎ — 養父市の地域資源マップ\"", "src=\"/main.js\"");
    Matcher image = Pattern.compile("og:image\" content=\"https?://[^/]*([^\"]+)\"").matcher(page);
    assertThat(image.find()).isTrue();
    for (String path : new String[] {image.group(1), "/favicon.ico", "/apple-touch-icon.png"}) {
      assertThat(APP.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void whatIsGoneSaysSoAndLeadsOn() {
    for (String id : new String[] {UUID.randomUUID().toString(), "x"}) {
      HttpResponse<String> page = APP.get("/resources/" + id);
      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(page.body()).contains("見つかりません", "href=\"/\"");
    }
  }

  @Test
  void theSitemapNamesEveryPageThatMayBeListedAndNoOther() {
    APP.execute("update resource set record = record || '{\"sample\": false}'");
    String area = "/areas/28222-yokayoka";
    assertThat(APP.get("/sitemap.xml").body())
        .contains("/resources/" + SALON.id(), "/resources/" + SCRIPT.id(), area)
        .doesNotContain("/areas/28222-oya<");
    APP.execute("update resource set record = record || '{\"sample\": true}'");
    assertThat(APP.get(area).body()).contains("noindex");
    assertThat(APP.get("/sitemap.xml").body()).doesNotContain("/resources/", "/areas/");
    assertThat(APP.get("/robots.txt").body()).contains("Disallow: /api/", "/sitemap.xml");
  }
}
