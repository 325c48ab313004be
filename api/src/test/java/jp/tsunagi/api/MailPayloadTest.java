package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody may write into a name or an address, and the mail that then arrives: one, text. */
class MailPayloadTest {

  private static final Resource SALON = Resources.named("八鹿サロン").at(35.4, 134.76).build();

  /** As no form and no importer would let it in, but as a database may hold it. */
  private static final Resource BROKEN =
      Resources.named("会\r\nBcc: third@example.jp\r\n\r\n<b>x</b>").at(35.4, 134.76).build();

  /** What is sent, and what is kept of it. */
  private static final Map<String, String> NAMES =
      Map.of(
          "<script>alert(1)</script>",
          "<script>alert(1)</script>",
          "'; drop table mail; --",
          "'; drop table mail; --",
          "=cmd|' /C calc'!A0",
          "=cmd|' /C calc'!A0",
          "%s %n ${7*7} {{name}}",
          "%s %n ${7*7} {{name}}",
          "=?UTF-8?B?QmNjOiB4?= <third@example.jp>",
          "=?UTF-8?B?QmNjOiB4?= <third@example.jp>",
          "ら\u202Eく\u0000り\u0007え\u001B[31m",
          "らくりえ[31m",
          "長".repeat(100),
          "長".repeat(100),
          "x".repeat(100),
          "x".repeat(100));

  private static final Set<String> HEADERS =
      Set.of(
          "Return-Path",
          "Received",
          "Date",
          "From",
          "To",
          "Message-ID",
          "Subject",
          "MIME-Version",
          "Content-Type",
          "Content-Transfer-Encoding",
          "Auto-Submitted");

  /** Octets of a line of mail, without its end (RFC 5322, 2.1.1). */
  private static final int LONGEST_LINE = 998;

  @RegisterExtension static final PostOffice POST = new PostOffice();

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(SALON, BROKEN).with(POST.settings());

  private static Member administrator = Member.nobody(APP);

  @BeforeAll
  static void whoInvites() {
    administrator = Member.of(APP, Role.ADMINISTRATOR, "admin@example.jp");
  }

  @BeforeEach
  void letEverybodyIn() {
    APP.execute("truncate bucket");
  }

  static Set<String> names() {
    return NAMES.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameIsTextInTheInvitationAndInTheMailOfWhoForgotThePassword(String name) throws Exception {
    String email = UUID.randomUUID() + "@example.jp";
    String made = Member.json(invite(email, name)).toString();
    MimeMessage invitation = received(email);
    assertThat(invitation.getSubject()).isEqualTo("つなぎ：アカウントのご案内");
    assertThat(text(invitation)).startsWith(NAMES.get(name) + "さま\n");
    String token = made.replaceFirst(".*#([\\w-]{20,}).*", "$1");
    String set = Json.write(Map.of("token", token, "password", Member.PASSWORD));
    Member.json(Member.nobody(APP).put("/api/v1/one-time-links", set));
    POST.empty();
    Member.nobody(APP).post("/api/v1/password-resets", Json.write(Map.of("email", email)));
    assertThat(text(received(email))).startsWith(NAMES.get(name) + "さま\n");
  }

  @ParameterizedTest
  @MethodSource("names")
  void theNameOfAGatheringIsTextInTheSubjectAndInTheMailThatAsksWhetherItIsStillSo(String name)
      throws Exception {
    give(SALON, Map.of("name", name, "contact", Map.of("email", "salon@example.jp")));
    ask(SALON);
    MimeMessage mail = received("salon@example.jp");
    assertThat(mail.getSubject()).isEqualTo("「" + NAMES.get(name) + "」は、いまも同じですか");
    assertThat(text(mail)).startsWith("「" + NAMES.get(name) + "」にかかわっているみなさまへ\n");
  }

  @Test
  void aNameThatHoldsLineBreaksAddsNoHeaderAndNobodyWhoGetsIt() throws Exception {
    give(BROKEN, Map.of("contact", Map.of("email", "broken@example.jp")));
    ask(BROKEN);
    assertThat(received("broken@example.jp").getSubject()).doesNotContain("\r", "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.jp\r\nBcc: third@example.jp",
        "a@example.jp\nSubject: x",
        "a@example.jp\u2028Bcc: x@example.jp",
        "a@example.jp,third@example.jp",
        "a,third@example.jp",
        "a@example.jp> RCPT TO:<third@example.jp",
        "<third@example.jp>",
        "\"a\"<third@example.jp>",
        "a(third)@example.jp",
        "third;a@example.jp",
        "third:a@example.jp;"
      })
  void whatIsNotOneAddressIsRefusedAndNothingIsSent(String email) {
    assertThat(invite(email, "養父 花子").body()).contains("\"parameter\":\"email\"");
    assertThat(change(SALON, Map.of("contact", Map.of("email", email))).body())
        .contains("content.contact.email");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"花子\r\nBcc: third@example.jp", "花子\nSubject: x", "花子\u2028\u2028x", "花子\u0085x"})
  void aNameOfSeveralLinesIsRefused(String name) {
    assertThat(invite("b@example.jp", name).body()).contains("1行で書いてください。");
    assertThat(change(SALON, Map.of("name", name)).body()).contains("1行で書いてください。");
  }

  @Test
  void aHundredKilobytesAreRefusedAsANameAndAsAnAddress() {
    String huge = "x".repeat(100_000);
    for (HttpResponse<String> answer :
        List.of(
            invite("c@example.jp", huge),
            invite(huge + "@example.jp", "花子"),
            change(SALON, Map.of("name", huge)))) {
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("送れる大きさは64KBまでです。");
    }
    assertThat(invite("c@example.jp", "x".repeat(20_000)).body()).contains("100文字までにしてください。");
  }

  private static HttpResponse<String> invite(String email, String name) {
    return administrator.post(
        "/api/v1/accounts", Json.write(Map.of("email", email, "name", name, "role", "volunteer")));
  }

  private static void give(Resource resource, Map<String, Object> content) {
    Member.json(change(resource, content));
  }

  private static HttpResponse<String> change(Resource resource, Map<String, Object> content) {
    String path = "/api/v1/resources/" + resource.id();
    int revision = Member.json(administrator.get(path + "/revisions")).get("revision").asInt();
    return administrator.send(
        "PATCH", path, Json.write(Map.of("revision", revision, "content", content)));
  }

  private static void ask(Resource resource) {
    String path = "/api/v1/resources/" + resource.id() + "/verification-link";
    assertThat(administrator.post(path, "{\"mail\": true}").body()).contains("\"mailed\":true");
  }

  /** The one mail that came, to this address alone and with no header but ours. */
  private static MimeMessage received(String recipient) throws Exception {
    APP.sendMails();
    assertThat(POST.received()).hasSize(1);
    MimeMessage mail = POST.received().get(0);
    assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(recipient);
    assertThat(Collections.list(mail.getAllHeaders()))
        .extracting(Header::getName)
        .doesNotHaveDuplicates()
        .isSubsetOf(HEADERS);
    assertThat(mail.getContentType()).startsWith("text/plain");
    assertThat(GreenMailUtil.getWholeMessage(mail).lines())
        .allMatch(line -> line.length() <= LONGEST_LINE);
    return mail;
  }

  private static String text(MimeMessage mail) throws Exception {
    return ((String) mail.getContent()).replace("\r\n", "\n");
  }
}
