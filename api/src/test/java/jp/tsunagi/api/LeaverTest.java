package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.StreamSupport;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of the cases of a link worker who leaves, and of whom no team takes care. */
class LeaverTest {

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(Resources.named("囲碁の会").build());

  private static final String WORKERS = "/api/v1/link-workers";

  private final Member admin = Member.of(APP, Role.ADMINISTRATOR, email());
  private final String leaver = email();
  private final Member leaving = Member.of(APP, Role.LINK_WORKER, leaver);
  private final String successor = email();
  private final Member succeeding = Member.of(APP, Role.LINK_WORKER, successor);
  private String path = "";

  @BeforeEach
  void openACase() {
    JsonNode opened = Member.json(leaving.post("/api/v1/cases", "{\"age_band\": 6}"));
    path = "/api/v1/cases/" + opened.at("/support_case/id").asText();
  }

  @Test
  void anAdministratorWhoSeesNoCaseGivesThemToAnother() {
    shut();
    assertThat(leavers()).anyMatch(each -> each.get("account").asText().equals(id(leaver)));
    assertThat(succeeding.get(path).statusCode()).isEqualTo(404);
    JsonNode moved = Member.json(handOver(admin, id(leaver), id(successor)));
    assertThat(moved.get("cases").asInt()).isEqualTo(1);
    assertThat(Member.json(succeeding.get(path)).at("/support_case/owner").asText())
        .isEqualTo(id(successor));
    assertThat(admin.get(path).statusCode()).isEqualTo(403);
    assertThat(leavers()).noneMatch(each -> each.get("account").asText().equals(id(leaver)));
    assertThat(admin.get("/api/v1/audit").body()).contains("cases.handed_over");
    assertThat(handOver(admin, id(leaver), id(successor)).statusCode()).isEqualTo(409);
  }

  @Test
  void nobodysCasesAreTakenWhoStillWorks() {
    assertThat(handOver(admin, id(leaver), id(successor)).statusCode()).isEqualTo(409);
    assertThat(leaving.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void theyGoToLinkWorkersOnlyAndByAdministratorsOnly() {
    shut();
    String steward = email();
    Member.of(APP, Role.STEWARD, steward);
    HttpResponse<String> refused = handOver(admin, id(leaver), id(steward));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("successor", "引き継ぐリンクワーカーを選んでください。");
    assertThat(handOver(succeeding, id(leaver), id(successor)).statusCode()).isEqualTo(403);
    assertThat(Member.json(succeeding.get(WORKERS)).has("leavers")).isFalse();
  }

  private void shut() {
    HttpResponse<String> answer =
        admin.put(
            "/api/v1/accounts/" + id(leaver),
            "{\"name\": \"やめた人\", \"role\": \"link_worker\", \"disabled\": true}");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private Iterable<JsonNode> leavers() {
    return Member.json(admin.get(WORKERS)).get("leavers");
  }

  private String id(String email) {
    return StreamSupport.stream(
            Member.json(admin.get("/api/v1/accounts")).get("accounts").spliterator(), false)
        .filter(account -> account.get("email").asText().equals(email))
        .map(account -> account.get("id").asText())
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> handOver(Member member, String leaver, String successor) {
    return member.post(
        WORKERS + "/" + leaver + "/handover", "{\"successor\": \"" + successor + "\"}");
  }

  private static String email() {
    return UUID.randomUUID() + "@example.jp";
  }
}
