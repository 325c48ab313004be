package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who looks for company, and what nobody offers. */
class CompanionTest {

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.over(Resources.named("囲碁の会").in("hobby-go").at(35.3, 134.7).build());

  private static final String PATH = "/api/v1/companions";
  private static final String SEARCH =
      """
      {"kind": "search", "area": "28222-oyaichiba", "category": "hobby-go",
       "sentence": "碁の相手をさがしています。初級です。",
       "consented_on": "2026-11-20", "ends_on": "2027-11-20"}
      """;

  private static Member worker;
  private static Member colleague;

  @BeforeAll
  static void logIn() {
    worker = Member.of(APP, Role.LINK_WORKER, "worker@example.jp");
    colleague = Member.of(APP, Role.LINK_WORKER, "colleague@example.jp");
  }

  @Test
  void aMatchTellsWhoLooksForCompanyAndWhoseColleagueToAsk() {
    String id = Member.json(worker.post(PATH, SEARCH)).get("id").asText();
    JsonNode answer =
        Member.json(
            colleague.post(
                "/api/v1/matches",
                "{\"wishes\":{\"words\":[\"囲碁\"]},\"travel\":{\"area\":\"28222-oyaichiba\"}}"));
    JsonNode companion = answer.at("/matches/0/companions/0");
    assertThat(companion.get("sentence").asText()).isEqualTo("碁の相手をさがしています。初級です。");
    assertThat(companion.get("link_worker").asText()).isEqualTo("worker@example.jp");
    assertThat(
            Member.json(colleague.get(PATH + "?area=28222-oya&category=hobby")).get("companions"))
        .hasSize(1);
    assertThat(Member.json(colleague.get(PATH + "?area=28222-yoka")).get("companions")).isEmpty();
    assertThat(colleague.delete(PATH + "/" + id).statusCode()).isEqualTo(404);
    assertThat(worker.delete(PATH + "/" + id).statusCode()).isEqualTo(204);
    assertThat(Member.json(worker.get(PATH)).get("companions")).isEmpty();
  }

  @Test
  void aTelephoneNumberOrAnAddressIsRefused() {
    for (String contact :
        new String[] {"電話は０７９－００８－０１２３です", "taro@example.jp まで", "大屋市場１２番地です", "山路7-3に来てください"}) {
      HttpResponse<String> answer =
          worker.post(PATH, SEARCH.replace("碁の相手をさがしています。初級です。", contact));
      assertThat(answer.statusCode()).as(contact).isEqualTo(400);
      assertThat(answer.body()).contains("電話番号や住所は書かないで").doesNotContain(contact);
    }
  }

  @Test
  void nobodyIsShownForLongerThanAYearAfterAgreeing() {
    HttpResponse<String> answer = worker.post(PATH, SEARCH.replace("2027-11-20", "2027-11-21"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("ends_on");
  }

  @Test
  void whatNobodyOffersIsCountedByAreaAndWish() {
    String body =
        "{\"area\":\"28222-oyaichiba\",\"wishes\":[\"hobby-go\",\"exercise\"],\"barriers\":[\"mornings\"]}";
    assertThat(worker.post("/api/v1/unmet-needs", body).statusCode()).isEqualTo(204);
    assertThat(
            worker
                .post("/api/v1/unmet-needs", body.replace("hobby-go\",\"exercise", "hobby-go"))
                .statusCode())
        .isEqualTo(204);
    JsonNode gaps = Member.json(worker.get("/api/v1/unmet-needs?since=2026-11"));
    assertThat(gaps.at("/gaps/0").toString())
        .isEqualTo(
            "{\"area\":\"28222-oyaichiba\",\"area_name\":\"大屋市場\",\"wish\":\"hobby-go\","
                + "\"wish_name\":\"囲碁・将棋\",\"count\":2}");
    assertThat(gaps.get("gaps")).hasSize(2);
    assertThat(worker.post("/api/v1/unmet-needs", body.replace("exercise", "山田さんは散歩")).statusCode())
        .isEqualTo(400);
  }
}
