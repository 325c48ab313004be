package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseTest {

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.over(Resources.named("囲碁の会").build(), Resources.named("科学の会").build());

  private static final String CASES = "/api/v1/cases";

  @Test
  void theGoPlayerIsReferredHelpedAndReportedBack() {
    Member worker = worker();
    String clinic = clinic(worker);
    Member nobody = Member.nobody(APP);
    String token = token(Member.json(worker.post("/api/v1/clinics/" + clinic + "/link", "{}")));
    JsonNode form =
        Member.json(nobody.post("/api/v1/clinic-referrals", "{\"token\":\"" + token + "\"}"));
    assertThat(form.get("clinic").asText()).startsWith("医院");
    assertThat(nobody.put("/api/v1/clinic-referrals", referral(token)).statusCode()).isEqualTo(204);
    assertThat(nobody.put("/api/v1/clinic-referrals", referral(token)).statusCode())
        .as("once")
        .isEqualTo(410);

    JsonNode waiting = referralOf(worker, clinic);
    assertThat(waiting.get("words").asText()).isEqualTo("囲碁が好き。外仕事は苦手。");
    JsonNode opened =
        Member.json(
            worker.post(CASES, "{\"referral\":" + waiting.get("id") + ",\"area\":\"28222-yoka\"}"));
    String path = CASES + "/" + opened.at("/support_case/id").asText();
    assertThat(opened.at("/support_case/code").asText()).matches("[A-Z0-9]{5}");
    assertThat(opened.at("/referral/clinic_number").asText()).isEqualTo("A-4711");

    created(worker.post(path + "/consents", consent("clinic")));
    created(worker.post(path + "/steps", step("listened", null)));
    done(worker.post(path + "/wellbeing", wellbeing("2026-10-01", 2)));
    done(
        worker.post(
            path + "/circumstances",
            "{\"on\":\"2026-10-01\",\"income\":\"fair\",\"bills\":\"good\"}"));
    String go = resource("囲碁の会");
    done(worker.put(path + "/shortlist", "{\"shortlist\":[{\"resource\":\"" + go + "\"}]}"));
    created(worker.post(path + "/steps", step("introduced", go)));
    created(worker.post(path + "/steps", step("attended", go)));
    done(worker.post(path + "/wellbeing", wellbeing("2026-11-20", 6)));
    String report = path + "/reports/" + UUID.randomUUID();
    done(worker.put(report, "{\"words\":\"囲碁の会に通っておられます。\"}"));
    assertThat(worker.put(report + "/sent", "{}").statusCode()).isEqualTo(409);
    done(worker.put(report + "/review", "{}"));
    done(worker.put(report + "/sent", "{}"));

    JsonNode file = Member.json(worker.get(path));
    assertThat(file.get("steps")).hasSize(3);
    assertThat(file.at("/wellbeing/0/people").asInt()).isEqualTo(2);
    assertThat(file.at("/wellbeing/1/people").asInt()).isEqualTo(6);
    assertThat(file.at("/circumstances/0/friends").asText()).isEqualTo("undisclosed");
    assertThat(file.at("/reports/0/sent_on").asText()).isEqualTo("2026-11-21");
    assertThat(file.at("/shortlist/0/resource").asText()).isEqualTo(go);
  }

  @Test
  void aReferralThatWasPutAwayByMistakeWaitsAgain() {
    Member worker = worker();
    String clinic = clinic(worker);
    String body =
        referral("x")
            .replace("\"token\":\"x\"", "\"clinic\":\"" + clinic + "\",\"channel\":\"fax\"")
            .replace("\"consented_on\"", "\"received_on\":\"2026-11-20\",\"consented_on\"");
    String id = Member.json(worker.post("/api/v1/referrals", body)).get("id").asText();
    String declined = "/api/v1/referrals/" + id + "/declined";
    assertThat(worker.delete(declined).statusCode()).as("it still waits").isEqualTo(404);
    done(worker.put(declined, "{}"));
    done(worker.delete(declined));
    assertThat(referralOf(worker, clinic).get("id").asText()).isEqualTo(id);
  }

  @Test
  void theListSaysWhatWasDoneLast() {
    Member worker = worker();
    String path = open(worker);
    created(worker.post(path + "/steps", step("listened", null)));
    JsonNode line = Member.json(worker.get(CASES)).get("cases").get(0);
    assertThat(line.at("/done/0/kind").asText()).isEqualTo("listened");
    assertThat(line.at("/done/0/on").asText()).isEqualTo("2026-11-20");
  }

  @Test
  void anothersCaseIsNotThereWhateverIsDoneWithIt() {
    Member worker = worker();
    String path = open(worker);
    Member other = worker();
    for (String method : new String[] {"GET", "DELETE"}) {
      assertThat(other.send(method, path, "").statusCode()).as(method).isEqualTo(404);
    }
    assertThat(other.post(path + "/steps", step("listened", null)).statusCode()).isEqualTo(404);
    assertThat(other.post(path + "/consents", consent("clinic")).statusCode()).isEqualTo(404);
    assertThat(other.post(path + "/wellbeing", wellbeing("2026-11-20", 6)).statusCode())
        .isEqualTo(404);
    assertThat(other.put(path + "/shortlist", "{\"shortlist\":[]}").statusCode()).isEqualTo(404);
    assertThat(other.put(path + "/reports/" + UUID.randomUUID(), "{\"words\":\"x\"}").statusCode())
        .isEqualTo(404);
    assertThat(other.put(path, "{\"revision\":1}").statusCode()).isEqualTo(404);
    assertThat(Member.json(other.get(CASES)).get("cases")).isEmpty();
    assertThat(worker.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void aTeamSharesItsCasesWhenAnAdministratorSaysSo() {
    Member administrator = Member.of(APP, Role.ADMINISTRATOR, email());
    String one = email();
    String other = email();
    Member worker = Member.of(APP, Role.LINK_WORKER, one);
    Member colleague = Member.of(APP, Role.LINK_WORKER, other);
    String path = open(worker);
    for (JsonNode listed :
        Member.json(administrator.get("/api/v1/link-workers")).get("link_workers")) {
      if (listed.get("name").asText().equals(one) || listed.get("name").asText().equals(other)) {
        done(
            administrator.put(
                "/api/v1/link-workers/" + listed.get("account").asText(),
                "{\"team\":\"八鹿チーム\",\"profession\":\"保健師\"}"));
      }
    }
    JsonNode seen = Member.json(colleague.get(CASES)).get("cases").get(0);
    assertThat(seen.get("mine").asBoolean()).isFalse();
    assertThat(colleague.get(path).statusCode()).isEqualTo(200);
    assertThat(administrator.get(CASES).statusCode()).isEqualTo(403);
  }

  @Test
  void theSecondOfTwoWhoSaveIsAskedToReadAgain() {
    Member worker = worker();
    String path = open(worker);
    assertThat(worker.put(path, "{\"revision\":1,\"need\":{\"wishes\":[\"囲碁\"]}}").statusCode())
        .isEqualTo(200);
    HttpResponse<String> late = worker.put(path, "{\"revision\":1}");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(Member.json(worker.get(path)).at("/support_case/need/wishes/0").asText())
        .isEqualTo("囲碁");
  }

  @Test
  void aPointIsKeptAsItsSquareOfFiveHundredMetres() {
    Member worker = worker();
    JsonNode opened =
        Member.json(worker.post(CASES, "{\"origin\":{\"lon\":134.76391,\"lat\":35.40412}}"));
    assertThat(opened.at("/support_case/origin/lon").asDouble()).isEqualTo(134.765);
    assertThat(opened.at("/support_case/origin/lat").asDouble()).isEqualTo(35.405);
  }

  @Test
  void aNameInPlaceOfTheClinicsNumberIsRefused() {
    Member worker = worker();
    String body =
        referral("x")
            .replace("\"token\":\"x\"", "\"clinic\":\"" + clinic(worker) + "\",\"channel\":\"fax\"")
            .replace("\"consented_on\"", "\"received_on\":\"2026-11-20\",\"consented_on\"");
    assertThat(worker.post("/api/v1/referrals", body).statusCode()).isEqualTo(201);
    HttpResponse<String> refused = worker.post("/api/v1/referrals", body.replace("A-4711", "養父太郎"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("clinic_number", "お名前は書かないで");
  }

  @Test
  void daysToComeAndReasonsWithoutAnEndAreRefused() {
    Member worker = worker();
    String path = open(worker);
    assertThat(worker.post(path + "/steps", step("listened", null).replace("-20", "-30")).body())
        .contains("までの日付にしてください");
    HttpResponse<String> because =
        worker.post(
            path + "/steps", "{\"kind\":\"attended\",\"on\":\"2026-11-20\",\"because\":\"cost\"}");
    assertThat(because.body()).contains("「やめた」ときだけ");
    assertThat(worker.post(path + "/wellbeing", wellbeing("2026-11-20", 11)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void whatWasErasedStaysErasedWhenAnOldCopyIsPutBack() {
    Member worker = worker();
    String path = open(worker);
    assertThat(worker.delete(path).statusCode()).isEqualTo(204);
    assertThat(worker.get(path).statusCode()).isEqualTo(404);
    String id = path.substring(path.lastIndexOf('/') + 1);
    assertThat(APP.home().resolve("erased-cases.txt")).content().contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "'; drop table case_step; --",
        "=cmd|'/c calc'!A0",
        "{{constructor}} ${jndi:ldap://x}",
        "\u202Egnp.exe"
      })
  void whateverIsWrittenIsKeptAsWritten(String words) {
    Member worker = worker();
    String path = open(worker);
    String text = Json.write(words);
    created(
        worker.post(
            path + "/steps",
            "{\"kind\":\"listened\",\"on\":\"2026-11-20\",\"note\":" + text + "}"));
    done(
        worker.put(
            path + "/shortlist",
            "{\"shortlist\":[{\"resource\":\"" + resource("科学の会") + "\",\"note\":" + text + "}]}"));
    done(worker.put(path + "/reports/" + UUID.randomUUID(), "{\"words\":" + text + "}"));
    JsonNode file = Member.json(worker.get(path));
    String kept = file.at("/steps/0/note").asText();
    assertThat(kept).isEqualTo(file.at("/reports/0/words").asText());
    assertThat(kept).isEqualTo(file.at("/shortlist/0/note").asText());
    assertThat(words).contains(kept);
  }

  @Test
  void aHundredKilobytesAreRefusedInEveryField() {
    Member worker = worker();
    String path = open(worker);
    String long100 = "あ".repeat(34_000);
    for (String[] field :
        new String[][] {
          {"POST", "/steps", "{\"kind\":\"listened\",\"on\":\"2026-11-20\",\"note\":\"%s\"}"},
          {"PUT", "/reports/" + UUID.randomUUID(), "{\"words\":\"%s\"}"},
          {"PUT", "", "{\"revision\":1,\"need\":{\"wishes\":[\"%s\"]}}"}
        }) {
      HttpResponse<String> answer =
          worker.send(field[0], path + field[1], field[2].formatted(long100));
      assertThat(answer.statusCode()).as(field[1]).isEqualTo(413);
      HttpResponse<String> shorter =
          worker.send(field[0], path + field[1], field[2].formatted("い".repeat(20_500)));
      assertThat(shorter.statusCode()).as(field[1]).isEqualTo(400);
    }
  }

  private static JsonNode referralOf(Member worker, String clinic) {
    for (JsonNode one : Member.json(worker.get("/api/v1/referrals")).get("referrals")) {
      if (one.get("clinic").asText().equals(clinic)) {
        return one;
      }
    }
    throw new AssertionError("no referral of the clinic waits");
  }

  private static String referral(String token) {
    return """
        {"token":"%s","consented_on":"2026-11-20","age_band":6,"area":"28222-yoka",
         "reasons":["alone","habits"],"clinic_number":"A-4711","words":"囲碁が好き。外仕事は苦手。"}
        """
        .formatted(token);
  }

  private static String consent(String recipient) {
    return "{\"recipient\":\""
        + recipient
        + "\",\"given_on\":\"2026-11-20\",\"ends_on\":\"2027-05-20\"}";
  }

  private static String step(String kind, @Nullable String resource) {
    return "{\"kind\":\""
        + kind
        + "\",\"on\":\"2026-11-20\",\"note\":\"よく話された\""
        + (resource == null ? "" : ",\"resource\":\"" + resource + "\"")
        + "}";
  }

  private static String wellbeing(String day, int people) {
    return "{\"on\":\"" + day + "\",\"body\":5,\"people\":" + people + "}";
  }

  private static String clinic(Member worker) {
    String id = UUID.randomUUID().toString();
    Member.json(
        worker.put(
            "/api/v1/clinics/" + id, "{\"name\":\"医院 " + id + "\",\"phone\":\"079-000-0000\"}"));
    return id;
  }

  private static String token(JsonNode link) {
    return link.get("link").asText().split("#", 2)[1];
  }

  private static String open(Member worker) {
    JsonNode opened = Member.json(worker.post(CASES, "{\"age_band\":6}"));
    return CASES + "/" + opened.at("/support_case/id").asText();
  }

  private static String resource(String name) {
    for (JsonNode feature : APP.json("/api/v1/resources").get("features")) {
      if (feature.at("/properties/name").asText().equals(name)) {
        return feature.get("id").asText();
      }
    }
    throw new AssertionError(Json.write(name) + " is not there");
  }

  private static void created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  private static Member worker() {
    // So many log in from here as from a whole city hall.
    APP.execute("truncate bucket");
    return Member.of(APP, Role.LINK_WORKER, email());
  }

  private static String email() {
    return UUID.randomUUID() + "@example.jp";
  }
}
