package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.core.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of venues, organizations and areas, over the whole sample. */
class PlacePageTest {

  @RegisterExtension static final AppExtension APP = AppExtension.withSample();

  @ParameterizedTest
  @CsvSource({"venue, venues", "organization, organizations"})
  void aNameOfADetailLeadsToThePageOfAllThatTakesPlaceThere(String property, String pages) {
    JsonNode detail = having(property);
    String name = detail.get(property).asText();
    HttpResponse<String> page = APP.get("/" + pages + "/" + detail.get(property + "_id").asText());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<h1 class=\"detail__name\" lang=\"ja\">" + escaped(name) + "</h1>",
            escaped(detail.get("name").asText()))
        .contains("サンプルデータです", "電話", "noindex")
        .doesNotContain("ld+json", "src=\"/main.js\"");
  }

  @Test
  void aFormerTownIsNotCalledTheSameAsItsCentre() {
    assertThat(APP.get("/areas/28222-sekinomiya-oaza").body())
        .contains(">関宮</h1>", "href=\"/areas/28222-sekinomiya\"><span data-say")
        .contains(">関宮のすべて</span></a>");
  }

  private static JsonNode having(String property) {
    for (JsonNode id : APP.json("/api/v1/resources?limit=100").findValues("id")) {
      JsonNode detail = APP.json("/api/v1/resources/" + id.asText()).get("properties");
      if (detail.has(property) && detail.at("/contact/phones/0").isObject()) {
        return detail;
      }
    }
    throw new AssertionError("none of a hundred has a " + property);
  }

  @Test
  void anAreaSaysWhatTakesPlaceThereAndLeadsToWhatLiesInIt() {
    // The template writes = as a character reference.
    String page = APP.get("/areas/28222-oya").body().replace("&#x3D;", "=");
    assertThat(page)
        .contains("大屋</h1>", "おおや", "/wall?area=28222-oya", "/?area=28222-oya")
        .containsPattern("href=\"/venues/[0-9a-f-]{36}\"")
        .containsPattern("href=\"/areas/28222-oya[a-z-]+\"")
        .containsPattern("agenda__day\"[^>]*>1[12]月\\d+日（");
  }

  @Test
  void whatFallsOutIsStruckThroughAndSaidInWords() {
    // 23 November is a holiday: something rests on it.
    assertThat(APP.get("/areas/28222-yoka").body() + APP.get("/areas/28222-yabu").body())
        .containsPattern("<strong class=\"agenda__off\"[^>]*>11月23日（月・祝）はお休みです</strong>")
        .containsPattern("<s class=\"agenda__time\">");
  }

  @Test
  void whatIsOverTodaySaysSo() {
    String morning = APP.get("/areas/28222-yoka").body();
    AppExtension evening = AppExtension.withSample().at("2026-11-21T11:00:00Z");
    evening.start();
    try {
      assertThat(over(evening.get("/areas/28222-yoka").body())).isGreaterThan(over(morning));
    } finally {
      evening.stop();
    }
  }

  private static long over(String page) {
    return Pattern.compile("<strong class=\"agenda__over\">終わりました</strong>")
        .matcher(page)
        .results()
        .count();
  }

  @Test
  void searchEnginesAreToldWhatFallsOut() {
    APP.execute("update resource set record = record || '{\"sample\": false}'");
    try {
      Matcher script =
          Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>")
              .matcher(APP.get("/areas/28222-yoka").body());
      assertThat(script.find()).isTrue();
      JsonNode graph = Json.read(script.group(1), JsonNode.class).get("@graph");
      assertThat(graph.at("/0/@type").asText()).isEqualTo("AdministrativeArea");
      assertThat(graph.at("/1/@type").asText()).isEqualTo("ItemList");
      JsonNode event = graph.at("/1/itemListElement/0/item");
      assertThat(event.get("@type").asText()).isEqualTo("Event");
      assertThat(graph.findValuesAsText("eventStatus"))
          .contains("https://schema.org/EventScheduled", "https://schema.org/EventCancelled");
    } finally {
      APP.execute("update resource set record = record || '{\"sample\": true}'");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/venues/00000000-0000-0000-0000-000000000000, 場所",
    "/organizations/x, 団体",
    "/areas/28222-nowhere, 地区"
  })
  void whatIsNotThereSaysSoInPlainWords(String path, String what) {
    HttpResponse<String> page = APP.get(path);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("この" + what + "は、見つかりません", "href=\"/\"");
  }

  @Test
  void aFullWallSheetSaysWhatIsEveryWeekButOnce() {
    String question = "area=28222-yoka";
    JsonNode month = APP.json("/api/v1/agenda?on=2026-12-01/2026-12-31&" + question);
    String sheet = APP.get("/wall?month=2026-12&" + question).body();
    assertThat(sheet).contains("毎週月曜日", "毎週土曜日");
    assertThat(sheet.split("<li>", -1).length).isLessThan(month.get("count").asInt() / 2);
    assertThat(APP.get("/wall?month=2027-01&" + question).body())
        .as("an exercise group of every Friday rests on New Year's day")
        .containsPattern(
            "万々谷元気体操の会</span> <small[^>]*>[^<]*</small> <b><span>休み</span>: <span[^>]*>1月1日（金・祝）");
  }

  @Test
  void aWallSheetOfLittleIsATableOfDays() {
    assertThat(APP.get("/wall?month=2026-12&q=%E5%9B%B2%E7%A2%81").body())
        .contains("wall__table")
        .doesNotContain("毎週日曜日");
  }

  @Test
  void aWallSheetCutsNothingOff() {
    String question = "area=28222-yoka";
    JsonNode month = APP.json("/api/v1/agenda?on=2026-12-01/2026-12-31&" + question);
    assertThat(month.get("count").asInt()).isGreaterThan(100);
    for (String paper : new String[] {"a4-landscape", "a3-portrait"}) {
      String sheet = APP.get("/wall?month=2026-12&paper=" + paper + "&" + question).body();
      assertThat(sheet)
          .contains("八鹿の予定", "2026年12月", "電話で確かめて", "印刷した日：2026年11月21日", "サンプルデータです", "<svg");
      for (JsonNode resource : month.get("resources")) {
        assertThat(sheet).contains(escaped(resource.get("name").asText()));
      }
    }
    assertThat(APP.get("/wall?month=12").body()).contains("2026-12 のような月にしてください");
  }

  private static String escaped(String name) {
    return name.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
  }
}
