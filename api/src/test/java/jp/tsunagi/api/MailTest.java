package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Links by mail, to a real mail server in this process. */
class MailTest {

  private static final Resource SALON =
      Resources.named("八鹿サロン").ofArea("28222-yokayoka").at(35.4, 134.76).build();

  @RegisterExtension static final PostOffice POST = new PostOffice();

  private static final Pattern TOKEN = Pattern.compile("#([\\w-]{20,})");

  @RegisterExtension static final AppExtension APP = AppExtension.over(SALON).with(POST.settings());

  private static Member administrator = Member.nobody(APP);

  @BeforeAll
  static void whoInvites() {
    administrator = Member.of(APP, Role.ADMINISTRATOR, "admin@example.jp");
  }

  @BeforeEach
  void letEverybodyIn() {
    APP.execute("truncate bucket");
  }

  @Test
  void whoIsInvitedGetsTheLinkByMail() throws Exception {
    String made =
        administrator
            .post(
                "/api/v1/accounts",
                "{\"email\": \"hanako@example.jp\", \"name\": \"養父 花子\", \"role\": \"volunteer\"}")
            .body();
    assertThat(made).contains("\"mailed\":true");
    MimeMessage mail = received("hanako@example.jp");
    assertThat(mail.getSubject()).isEqualTo("つなぎ：アカウントのご案内");
    assertThat(mail.getContentType()).contains("UTF-8");
    assertThat(mail.getFrom()[0]).hasToString("tsunagi@city.example.jp");
    assertThat(text(mail)).contains("養父 花子さま");
    String token = token(text(mail));
    assertThat(made).contains(token);
    String set = "{\"token\": \"" + token + "\", \"password\": \"" + Member.PASSWORD + "\"}";
    assertThat(Member.nobody(APP).put("/api/v1/one-time-links", set).statusCode()).isEqualTo(200);
  }

  @Test
  void whoForgotThePasswordIsMailedAndNobodyLearnsWhoHasAnAccount() throws Exception {
    String known = reset("admin@example.jp");
    assertThat(reset("stranger@example.jp")).isEqualTo(known);
    assertThat(text(received("admin@example.jp"))).contains("新しいパスワードを決められます");
    APP.sendMails();
    assertThat(POST.received()).hasSize(1);
  }

  @Test
  void whoAsksTooOftenWaits() {
    for (int i = 0; i < 3; i++) {
      reset("often@example.jp");
    }
    assertThat(
            Member.nobody(APP)
                .post("/api/v1/password-resets", "{\"email\": \"often@example.jp\"}")
                .statusCode())
        .isEqualTo(429);
  }

  @Test
  void whoRunsAGatheringIsAskedByMail() throws Exception {
    String path = "/api/v1/resources/" + SALON.id() + "/verification-link";
    assertThat(administrator.post(path, "{\"mail\": true}").body()).contains("メールアドレスがわかりません");
    String salon = "/api/v1/resources/" + SALON.id();
    int revision = Member.json(administrator.get(salon + "/revisions")).get("revision").asInt();
    Member.json(
        administrator.send(
            "PATCH",
            salon,
            "{\"revision\": %d, \"content\": {\"contact\": {\"email\": \"salon@example.jp\"}}}"
                .formatted(revision)));
    assertThat(administrator.post(path, "{\"mail\": true}").body())
        .contains("\"mailed\":true")
        .doesNotContain("#");
    MimeMessage mail = received("salon@example.jp");
    assertThat(mail.getSubject()).contains("八鹿サロン");
    String answer = "{\"token\": \"" + token(text(mail)) + "\", \"answer\": \"still\"}";
    assertThat(Member.nobody(APP).put("/api/v1/verifications", answer).statusCode()).isEqualTo(200);
  }

  /** Such names were given out by a telephone company, and are still in use. */
  @Test
  void anOldPhonesAddressWhoseNameEndsWithADotIsWrittenTo() throws Exception {
    String made =
        administrator
            .post(
                "/api/v1/accounts",
                "{\"email\": \"hana..ko.@phone.example.jp\", \"name\": \"養父 花子\", \"role\": \"volunteer\"}")
            .body();
    assertThat(made).contains("\"mailed\":true");
    received("\"hana..ko.\"@phone.example.jp");
  }

  @Test
  void noTokenStaysInTheDatabaseOnceItIsSent() {
    reset("admin@example.jp");
    APP.sendMails();
    assertThat(POST.received()).hasSize(1);
    assertThat(Member.json(administrator.get("/api/v1/mail")).get("mails")).isEmpty();
    APP.execute(
        "do $$ begin if exists (select from mail where sent_at is not null and body is not null)"
            + " then raise exception 'a sent mail still has its text'; end if; end $$");
  }

  @Test
  void anAddressThatCannotBeOneIsGivenUpAndShown() {
    APP.execute(
        "insert into mail (id, recipient, subject, body, made_at, until, due_at) values"
            + " (gen_random_uuid(), 'not an address', '試し', 'x', '2026-11-21T01:00:00Z',"
            + " '2026-11-24T01:00:00Z', '2026-11-21T01:00:00Z')");
    APP.sendMails();
    assertThat(administrator.get("/api/v1/mail").body()).contains("given_up_at");
    APP.execute("delete from mail where recipient = 'not an address'");
  }

  private static String reset(String email) {
    return Member.json(
            Member.nobody(APP).post("/api/v1/password-resets", "{\"email\": \"" + email + "\"}"))
        .toString();
  }

  private static MimeMessage received(String recipient) throws Exception {
    APP.sendMails();
    List<MimeMessage> all = POST.received();
    assertThat(all).hasSize(1);
    assertThat(all.get(0).getRecipients(RecipientType.TO))
        .extracting(to -> ((InternetAddress) to).getAddress())
        .containsExactly(recipient);
    return all.get(0);
  }

  private static String text(MimeMessage mail) throws Exception {
    return (String) mail.getContent();
  }

  private static String token(String text) {
    Matcher matcher = TOKEN.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
