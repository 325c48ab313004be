package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LearningTest {

  private static final Resource GO = Resources.named("囲碁の会").build();

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(GO, Resources.named("=cmd").build());

  private static final String LEARNING = "/api/v1/learning";

  private static Member steward;

  @BeforeAll
  static void eightCases() {
    steward = Member.of(APP, Role.STEWARD, UUID.randomUUID() + "@example.jp");
    Cases.eight(APP, GO.id().toString());
  }

  @Test
  void fewerThanFiveAreNotToldNorIsWhatGivesThemAway() {
    JsonNode reach = table("reach");
    assertThat(figures(reach, "囲碁の会")).containsExactly("null", "null", "8");
    assertThat(figures(reach, "合計")).containsExactly("null", "null", "8");
  }

  @Test
  void howWellPeopleAreIsComparedWithHowTheyBegan() {
    assertThat(figures(table("wellbeing"), "人とのつながり")).containsExactly("8", "2.0", "4.5");
    assertThat(figures(table("wellbeing"), "からだ")).containsExactly("0", "—", "—");
  }

  @Test
  void whereCasesStallIsSeen() {
    assertThat(figures(table("waiting"), "紹介した")).containsExactly("8", "8");
    assertThat(figures(table("steps"), "話を聞いた")).containsExactly("8", "19.0");
  }

  @Test
  void whatNobodyWasIntroducedToIsListed() {
    List<String> names = new ArrayList<>();
    table("unused").get("rows").forEach(row -> names.add(row.get("name").asText()));
    assertThat(names).containsExactly("=cmd");
  }

  @Test
  void whatNobodyOffersIsToldByTownAndKind() {
    APP.execute(
        "insert into unmet_need select gen_random_uuid(), '28222', '28222-yokayoka',"
            + " array['hobby-go'], array[]::text[], '2026-10-01' from generate_series(1, 6)");
    assertThat(figures(table("gaps"), "八鹿")).containsExactly("6", "6");
  }

  @Test
  void theLoadIsToldInClasses() {
    assertThat(table("load").toString()).contains("5〜9件");
  }

  @Test
  void whatWasNotedThisMonthIsNotYetToldSoThatNobodyCountsTheDifference() {
    JsonNode answer = Member.json(steward.get(LEARNING));
    assertThat(answer.get("first").asText()).isEqualTo("2026-04-01");
    assertThat(answer.get("last").asText()).isEqualTo("2026-10-31");
    assertThat(steward.get(LEARNING + "?year=2027").statusCode()).isEqualTo(400);
  }

  @Test
  void aTableIsAlsoASheetThatCalculatesNothing() {
    HttpResponse<String> sheet = steward.get(LEARNING + "/unused.csv");
    assertThat(sheet.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("unused-2026.csv");
    assertThat(sheet.body()).startsWith("\uFEFF資源,地区").contains("'=cmd");
    assertThat(steward.get(LEARNING + "/reach.csv").body()).contains("秘匿");
    assertThat(steward.get(LEARNING + "/none.csv").statusCode()).isEqualTo(404);
  }

  private static JsonNode table(String id) {
    for (JsonNode table : Member.json(steward.get(LEARNING)).get("tables")) {
      if (table.get("id").asText().equals(id)) {
        return table;
      }
    }
    throw new AssertionError("no table " + id);
  }

  private static List<String> figures(JsonNode table, String row) {
    List<String> figures = new ArrayList<>();
    for (JsonNode one : table.get("rows")) {
      if (one.get("name").asText().equals(row)) {
        one.get("figures").forEach(figure -> figures.add(figure.asText()));
      }
    }
    return figures;
  }
}
