package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.account.Token;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.settings.DatabaseUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(Resources.named("サロン").build());

  private static final String SESSION = "/api/v1/session";
  private static final String LINKS = "/api/v1/one-time-links";

  @Test
  void anInvitationIsTakenUpOnceAndLogsIn() {
    String email = email();
    Token link = Member.invite(APP, Role.STEWARD, email, "28222-oya");
    Member nobody = Member.nobody(APP);
    assertThat(Member.json(nobody.post(LINKS, "{\"token\": \"" + link.text() + "\"}")).get("email"))
        .hasToString("\"" + email + "\"");
    HttpResponse<String> answer = nobody.put(LINKS, with(link, Member.PASSWORD));
    JsonNode account = Member.json(Member.entered(APP, answer).get(SESSION)).get("account");
    assertThat(account.get("role").asText()).isEqualTo("steward");
    assertThat(account.at("/areas/0").asText()).isEqualTo("28222-oya");
    assertThat(nobody.put(LINKS, with(link, Member.PASSWORD)).statusCode()).isEqualTo(404);
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    String email = email();
    Member.of(APP, Role.VOLUNTEER, email);
    String cookie =
        login(email, Member.PASSWORD, "").headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreRefusedAlike() {
    String email = email();
    Member.of(APP, Role.VOLUNTEER, email);
    HttpResponse<String> wrong = login(email, "ちがう合言葉です", "");
    HttpResponse<String> unknown = login(email(), Member.PASSWORD, "");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo(unknown.body());
  }

  @Test
  void whoGuessesIsStoppedAndToldForHowLong() {
    String email = email();
    Member.of(APP, Role.VOLUNTEER, email);
    for (int i = 0; i < 5; i++) {
      assertThat(login(email, "当てずっぽう" + i, "").statusCode()).isEqualTo(401);
    }
    HttpResponse<String> stopped = login(email, Member.PASSWORD, "");
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    assertThat(stopped.body()).contains("分ほど待って");
    APP.execute("truncate bucket");
  }

  @ParameterizedTest
  @ValueSource(strings = {"みじかい", ""})
  void aPasswordThatIsTooShortIsRefusedBeforeTheLinkIsUsedUp(String password) {
    Token link = Member.invite(APP, Role.VOLUNTEER, email());
    assertThat(Member.nobody(APP).put(LINKS, with(link, password)).statusCode()).isEqualTo(400);
    assertThat(Member.nobody(APP).put(LINKS, with(link, Member.PASSWORD)).statusCode())
        .isEqualTo(200);
    APP.execute("truncate bucket");
  }

  @Test
  void whoLogsOutIsForgotten() {
    Member member = Member.of(APP, Role.VOLUNTEER, email());
    assertThat(member.delete(SESSION).statusCode()).isEqualTo(204);
    assertThat(Member.json(member.get(SESSION)).has("account")).isFalse();
    assertThat(member.get("/api/v1/sessions").statusCode()).isEqualTo(401);
  }

  @Test
  void anotherPlaceWhereOneIsLoggedInIsSeenAndEnded() {
    String email = email();
    Member here = Member.of(APP, Role.VOLUNTEER, email);
    Member there = Member.entered(APP, login(email, Member.PASSWORD, ""));
    JsonNode sessions = Member.json(here.get("/api/v1/sessions")).get("sessions");
    assertThat(sessions).hasSize(2);
    assertThat(sessions.get(0).get("client").asText()).isEqualTo("Safari (iPhone)");
    for (JsonNode session : sessions) {
      if (!session.get("current").asBoolean()) {
        here.delete("/api/v1/sessions/" + session.get("id").asText());
      }
    }
    assertThat(there.get("/api/v1/sessions").statusCode()).isEqualTo(401);
    assertThat(here.get("/api/v1/sessions").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyEndsTheSessionOfAnother() {
    Member one = Member.of(APP, Role.VOLUNTEER, email());
    Member other = Member.of(APP, Role.VOLUNTEER, email());
    String id = Member.json(one.get("/api/v1/sessions")).at("/sessions/0/id").asText();
    assertThat(other.delete("/api/v1/sessions/" + id).statusCode()).isEqualTo(404);
    assertThat(one.get("/api/v1/sessions").statusCode()).isEqualTo(200);
  }

  @Test
  void aNewPasswordEndsEveryOtherSession() {
    String email = email();
    Member old = Member.of(APP, Role.VOLUNTEER, email);
    Member other = Member.entered(APP, login(email, Member.PASSWORD, ""));
    HttpResponse<String> changed =
        old.put(
            "/api/v1/account/password",
            "{\"current\": \"" + Member.PASSWORD + "\", \"password\": \"新しい合言葉はうみとそら\"}");
    assertThat(Member.entered(APP, changed).get("/api/v1/sessions").statusCode()).isEqualTo(200);
    assertThat(other.get("/api/v1/sessions").statusCode()).isEqualTo(401);
    assertThat(login(email, Member.PASSWORD, "").statusCode()).isEqualTo(401);
  }

  @Test
  void aSecondFactorWhoseKeyFileIsLostLetsNobodyInAndSaysWhomToTell() {
    String email = email();
    Member.of(APP, Role.STEWARD, email);
    APP.execute(
        "update account set totp_secret = 'eyJ.lost.lost.lost.lost' where email = '" + email + "'");
    HttpResponse<String> answer = login(email, Member.PASSWORD, "123456");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body()).contains("サーバーの管理者");
  }

  @Test
  void aCodeThatLetSomebodyInLetsNobodyInAgain() {
    String email = email();
    Member steward = Member.of(APP, Role.STEWARD, email);
    String key =
        Member.json(steward.post("/api/v1/account/second-factor", "{}")).get("key").asText();
    String code = Authenticator.code(key);
    assertThat(
            steward
                .put(
                    "/api/v1/account/second-factor",
                    "{\"key\": \"%s\", \"code\": \"%s\"}".formatted(key, code))
                .statusCode())
        .isEqualTo(204);
    assertThat(login(email, Member.PASSWORD, "000000").statusCode()).isEqualTo(401);
    assertThat(login(email, Member.PASSWORD, code).statusCode()).isEqualTo(200);
    HttpResponse<String> again = login(email, Member.PASSWORD, code);
    assertThat(again.statusCode()).isEqualTo(401);
    assertThat(again.body()).contains("この数字は、もう使われました。");
  }

  @Test
  void anAdministratorInvitesAndShutsAnAccount() {
    Member administrator = Member.of(APP, Role.ADMINISTRATOR, email());
    String email = email();
    JsonNode invited =
        Member.json(
            administrator.post(
                "/api/v1/accounts",
                "{\"email\": \"" + email + "\", \"name\": \"大屋の世話人\", \"role\": \"volunteer\"}"));
    assertThat(invited.get("link").asText()).matches("http://localhost:\\d+/account.html#.{43}");
    Token link = Token.of(invited.get("link").asText().split("#", 2)[1]).orElseThrow();
    Member member = Member.entered(APP, Member.nobody(APP).put(LINKS, with(link, Member.PASSWORD)));
    String id = invited.at("/account/id").asText();
    Member.json(
        administrator.put(
            "/api/v1/accounts/" + id,
            "{\"name\": \"大屋の世話人\", \"role\": \"volunteer\", \"disabled\": true}"));
    assertThat(member.get("/api/v1/sessions").statusCode()).isEqualTo(401);
    assertThat(login(email, Member.PASSWORD, "").statusCode()).isEqualTo(401);
    JsonNode acts = Member.json(administrator.get("/api/v1/audit")).get("acts");
    assertThat(acts.findValuesAsText("action")).contains("account.created", "account.shut");
    assertThat(acts.toString()).doesNotContain(email, "大屋の世話人");
  }

  @Test
  void theServiceCanNeitherAlterATableNorRewriteTheAudit() throws SQLException {
    DatabaseUrl url = DatabaseUrl.parse(APP.serviceAddress());
    try (Connection service =
            DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password());
        var statement = service.createStatement()) {
      for (String sql :
          new String[] {
            "update audit set action = 'nothing'",
            "delete from audit",
            "truncate audit",
            "alter table resource add column x int",
            "drop table correction",
            "create table mine (x int)"
          }) {
        assertThatThrownBy(() -> statement.execute(sql))
            .as(sql)
            .hasMessageMatching("(?s)ERROR: (permission denied|must be owner).*");
      }
      statement.execute("insert into audit (at, action) values (now(), 'test')");
    }
  }

  private static HttpResponse<String> login(String email, String password, String code) {
    return Member.nobody(APP)
        .post(
            SESSION,
            "{\"email\": \"%s\", \"password\": \"%s\", \"code\": \"%s\"}"
                .formatted(email, password, code));
  }

  private static String with(Token link, String password) {
    return "{\"token\": \"" + link.text() + "\", \"password\": \"" + password + "\"}";
  }

  private static String email() {
    return UUID.randomUUID() + "@example.jp";
  }
}
