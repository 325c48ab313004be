package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three places to try for the go player who lives beside 八鹿駅 and takes the bus. */
class PrescriptionTest {
  private static final String PATH = "/api/v1/prescriptions";
  private static final String ORIGIN =
      "\"travel\": {\"point\": {\"lat\": 35.4115, \"lon\": 134.7731}}";

  private static final Resource GO =
      Resources.named("大屋囲碁の会")
          .at(35.3339, 134.6636)
          .held(OyaTrips.wednesdays("13:30", "15:00"))
          .costing(100)
          .describedAs("初めての方に九路盤から教えます。持ち物：飲み物")
          .build();
  private static final Resource EVENING = OyaTrips.gathering("夜の集い", "13:30", "22:30");
  private static final Resource NOWHERE =
      Resources.named("場所のない会").held(OyaTrips.wednesdays("10:00", "11:00")).build();

  @RegisterExtension static final AppExtension APP = AppExtension.over(GO, EVENING, NOWHERE);

  private static Member worker;

  @BeforeAll
  static void logIn() {
    worker = Member.of(APP, Role.LINK_WORKER, UUID.randomUUID() + "@example.jp");
    OyaTrips.loadTimetable(APP, GO);
  }

  @Test
  void everyPlaceTellsTheWayThereAndBackOrWhyThereIsNone() {
    JsonNode made = make(ORIGIN, GO, EVENING, NOWHERE);
    JsonNode sheet = made.at("/sheets/ja");
    assertThat(plain(sheet.at("/activities/0/when"))).isEqualTo("11月25日（水）午後1時30分から午後3時まで");
    assertThat(lines(sheet, 0, "there")).contains("家を出る").contains("大屋線").contains("大屋市場で降りる");
    assertThat(lines(sheet, 0, "back")).contains("会場を出る").contains("家に着く");
    assertThat(lines(sheet, 0, "cost")).contains("100円");
    assertThat(lines(sheet, 0, "bring")).isEqualTo("飲み物");
    assertThat(lines(sheet, 1, "there")).contains("帰りのバス・電車がありません");
    assertThat(lines(sheet, 2, "there")).contains("場所が分からない");
    assertThat(lines(sheet, 2, "check")).contains("費用").contains("くわしい場所");
  }

  @Test
  void allLanguagesAreThereSoThatNobodyHasToAskAgain() {
    JsonNode sheets = make(ORIGIN, GO).get("sheets");
    assertThat(plain(sheets.at("/en/activities/0/when")))
        .isEqualTo("Wednesday 25 November, 1:30 pm to 3:00 pm");
    assertThat(lines(sheets.get("en"), 0, "there")).contains("get off at 大屋市場 (Ōyaichiba)");
    assertThat(plain(sheets.at("/easy/activities/0/when"))).startsWith("11月25日 水曜日 午後1時30分から");
    assertThat(lines(sheets.get("easy"), 0, "back")).contains("家に 着きます");
    assertThat(sheets.at("/ja/title").toString()).contains("\"処方箋\",\"しょほうせん\"");
  }

  @Test
  void theMapShowsWhereOneGetsOffAndTheQrLeadsToThePage() {
    JsonNode item = make(ORIGIN, GO).at("/items/0");
    List<String> names = new ArrayList<>();
    item.at("/map/labels").forEach(label -> names.add(label.get("text").asText()));
    assertThat(names).contains("大屋囲碁の会", "大屋市場");
    assertThat(item.at("/map/lines")).isNotEmpty();
    assertThat(item.get("url").asText()).endsWith("/resources/" + GO.id());
    assertThat(item.at("/qr/path").asText()).isNotEmpty();
  }

  @Test
  void anotherSessionIsDescribedWhenItIsChosen() {
    JsonNode made =
        Member.json(
            worker.post(
                PATH,
                "{\"items\": [{\"resource\": \"%s\", \"on\": \"2026-12-02\", \"note\": \"見学だけでも\"}], %s}"
                    .formatted(GO.id(), ORIGIN)));
    JsonNode sheet = made.at("/sheets/ja");
    assertThat(plain(sheet.at("/activities/0/when"))).startsWith("12月2日（水）");
    assertThat(lines(sheet, 0, "note")).isEqualTo("見学だけでも");
    assertThat(made.at("/items/0/session/date").asText()).isEqualTo("2026-12-02");
    assertThat(made.at("/items/0/sessions").size()).isGreaterThan(3);
  }

  @Test
  void whatSomebodyHasOnTuesdaysIsNoWayOnAWednesday() {
    assertThat(lines(by("tue"), 0, "there")).isEqualTo("この行き方では行けません。");
    assertThat(lines(by("wed"), 0, "there")).contains("大屋線");
  }

  @Test
  void whoUsesAWheelchairIsSentByTheBusThatIsKnownToTakeOne() {
    assertThat(lines(make(ORIGIN, GO).at("/sheets/ja"), 0, "there")).contains("12:10 八鹿駅前で大屋線");
    JsonNode sheet = make(ORIGIN + ", \"wheelchair\": true", GO).at("/sheets/ja");
    assertThat(lines(sheet, 0, "there")).contains("10:00 八鹿駅前で大屋線");
  }

  private static JsonNode by(String day) {
    String bus = ", \"means\": [{\"mode\": \"transit\", \"days\": [\"%s\"]}]}".formatted(day);
    return make(ORIGIN.replaceFirst("}$", bus), GO).at("/sheets/ja");
  }

  @Test
  void whatCannotBeUsedIsSaidWithItsField() {
    var answer =
        worker.post(PATH, "{\"items\": [{\"resource\": \"%s\"}]}".formatted(UUID.randomUUID()));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("items.0.resource");
    assertThat(worker.post(PATH, "{\"items\": []}").body()).contains("items is missing");
    assertThat(
            worker
                .post(PATH, "{\"items\": [], \"travel\": {\"means\": [{\"mode\": \"fly\"}]}}")
                .body())
        .contains("travel.means.0.mode");
  }

  @Test
  void nobodyElseGetsOneAndNoCacheKeepsIt() {
    String body = "{\"items\": [{\"resource\": \"%s\"}]}".formatted(GO.id());
    assertThat(Member.nobody(APP).post(PATH, body).statusCode()).isEqualTo(401);
    assertThat(worker.post(PATH, body).headers().firstValue("Cache-Control")).contains("no-store");
  }

  private static JsonNode make(String more, Resource... resources) {
    List<String> items = new ArrayList<>();
    for (Resource resource : resources) {
      items.add("{\"resource\": \"" + resource.id() + "\"}");
    }
    return Member.json(worker.post(PATH, "{\"items\": " + items + ", " + more + "}"));
  }

  private static String lines(JsonNode sheet, int activity, String part) {
    StringBuilder text = new StringBuilder();
    for (JsonNode row : sheet.at("/activities/" + activity + "/rows")) {
      if (row.get("part").asText().equals(part)) {
        row.get("lines").forEach(line -> text.append(plain(line)));
      }
    }
    return text.toString();
  }

  private static String plain(JsonNode runs) {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.get(0).asText()));
    return text.toString();
  }
}
