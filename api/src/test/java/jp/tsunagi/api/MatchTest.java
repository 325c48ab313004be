package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import jp.tsunagi.core.account.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a link worker asks and is answered, over the sample municipality. */
class MatchTest {

  @RegisterExtension static final AppExtension APP = AppExtension.withSample();

  private static final String PATH = "/api/v1/matches";

  private static final String GO_PLAYER =
      """
      {"wishes": {"words": ["囲碁", "科学"]},
       "barriers": ["first_time", "hands", "outdoor"], "concerns": ["alone"], "age": 64,
       "travel": {"area": "28222-yokacho-yoka",
                  "means": [{"mode": "bicycle"}, {"mode": "transit"}]}}
      """;

  private static Member worker;

  @BeforeAll
  static void logIn() {
    worker = Member.of(APP, Role.LINK_WORKER, "worker@example.jp");
  }

  private static JsonNode match(String body) {
    return Member.json(worker.post(PATH, body));
  }

  private static List<String> five(JsonNode answer) {
    List<String> names = MatchCases.names(answer);
    return names.subList(0, Math.min(5, names.size()));
  }

  @Test
  void theGoPlayerGetsTheGoClubScienceAndArtWithTheWayThereAndBack() {
    JsonNode answer = match(GO_PLAYER);
    assertThat(five(answer)).contains("八鹿囲碁くらぶ", "大人の理科実験クラブ");
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      first.append(answer.at("/matches/" + i + "/resource/properties/categories"));
    }
    assertThat(first.toString()).contains("culture-go", "learning-science", "\"art");
    JsonNode club = named(answer, "八鹿囲碁くらぶ");
    assertThat(club.at("/way/leaves").asText()).matches("\\d\\d:\\d\\d");
    assertThat(club.at("/way/home").asText()).matches("\\d\\d:\\d\\d");
    assertThat(club.at("/next_session/date").asText()).isEqualTo("2026-11-24");
    assertThat(club.get("parts").findValuesAsText("words")).contains("「囲碁」に合う");
    double sum = 0;
    for (JsonNode part : club.get("parts")) {
      sum += part.get("points").asDouble();
    }
    assertThat(club.get("score").asDouble())
        .isCloseTo(sum, org.assertj.core.data.Offset.offset(0.6));
  }

  private static JsonNode named(JsonNode answer, String name) {
    for (JsonNode match : answer.get("matches")) {
      if (match.at("/resource/properties/name").asText().equals(name)) {
        return match;
      }
    }
    throw new AssertionError(name + " is not in " + MatchCases.names(answer));
  }

  @Test
  void whatIsExcludedIsCountedAndWhatARelaxationBringsIsTrue() {
    String body =
        """
        {"wishes": {"words": ["囲碁"]},
         "travel": {"area": "28222-yokacho-yoka", "walk_minutes": %d, "means": [{"mode": "walk"}]},
         "when": {"days": %s}}
        """;
    JsonNode answer = match(body.formatted(15, "[\"mon\"]"));
    int excluded = 0;
    for (JsonNode one : answer.get("excluded")) {
      excluded += one.get("count").asInt();
      assertThat(one.get("words").asText()).isNotBlank();
    }
    assertThat(excluded + answer.get("fitting").asInt())
        .isEqualTo(answer.get("considered").asInt());
    JsonNode tuesdays = null;
    for (JsonNode one : answer.get("relaxations")) {
      tuesdays = one.get("words").asText().equals("火曜日も") ? one : tuesdays;
    }
    assertThat(tuesdays).as(answer.get("relaxations").toString()).isNotNull();
    JsonNode relaxed = match(body.formatted(15, "[\"mon\", \"tue\"]"));
    assertThat(relaxed.get("fitting").asInt() - answer.get("fitting").asInt())
        .isEqualTo(Objects.requireNonNull(tuesdays).get("brings").asInt());
  }

  @Test
  void aCarOnTuesdaysGoesOnTuesdaysOnly() {
    JsonNode answer =
        match(
            """
            {"wishes": {"words": ["体操"]}, "limit": 50,
             "travel": {"area": "28222-oyacho-yokoiki", "walk_minutes": 5,
                        "means": [{"mode": "car", "days": ["tue"]}]}}
            """);
    assertThat(answer.get("matches")).isNotEmpty();
    for (JsonNode match : answer.get("matches")) {
      if (match.has("next_session")) {
        assertThat(
                java.time.LocalDate.parse(match.at("/next_session/date").asText()).getDayOfWeek())
            .as(match.at("/resource/properties/name").asText())
            .isEqualTo(java.time.DayOfWeek.TUESDAY);
      }
    }
  }

  @Test
  void aPointIsRoundedToFiveHundredMetres() {
    JsonNode answer =
        match("{\"travel\": {\"point\": {\"lat\": 35.40512345, \"lon\": 134.76778}}}");
    assertThat(answer.at("/origin/lat").asDouble()).isEqualTo(35.405);
    assertThat(answer.at("/origin/lon").asDouble()).isEqualTo(134.77);
    assertThat(answer.at("/origin/approximate").asBoolean()).isTrue();
  }

  @Test
  void whatCannotBeUsedIsNamed() {
    HttpResponse<String> answer =
        worker.post(
            PATH,
            """
            {"name": "山田", "wishes": {"categories": ["chess"]}, "barriers": ["heights"],
             "travel": {"area": "28222-atlantis", "means": [{"mode": "horse"}]},
             "when": {"from": "25:00"}}
            """);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "\"name\"",
            "wishes.categories",
            "barriers",
            "travel.area",
            "travel.means.0.mode",
            "when.from");
  }

  @Test
  void onlyLinkWorkersAreAnswered() {
    assertThat(Member.nobody(APP).post(PATH, GO_PLAYER).statusCode()).isEqualTo(401);
    for (Role role : List.of(Role.VOLUNTEER, Role.STEWARD)) {
      Member other = Member.of(APP, role, role + "@example.jp");
      assertThat(other.post(PATH, GO_PLAYER).statusCode()).as(role.name()).isEqualTo(403);
    }
  }

  @Test
  void nothingOfItIsLogged() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream caught = new PrintStream(log, true, StandardCharsets.UTF_8);
    System.setOut(caught);
    System.setErr(caught);
    try {
      match(GO_PLAYER.replace("科学", "はりがねのひみつ"));
      worker.post(PATH, GO_PLAYER.replace("28222-yokacho-yoka", "ひみつの谷"));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("ひみつ", "囲碁", "28222-yokacho");
    assertThat(APP.get("/metrics").body()).doesNotContain("ひみつ", "囲碁", "28222-yokacho");
  }

  @Test
  void thePageIsToldItsChips() {
    JsonNode words = Member.json(worker.get(PATH + "/vocabulary"));
    assertThat(words.get("roles").findValuesAsText("id")).contains("teach", "help");
    assertThat(words.get("barriers").findValuesAsText("name")).contains("初めての場が不安");
    assertThat(words.get("weights").findValuesAsText("rule")).contains("wish", "way");
  }
}
