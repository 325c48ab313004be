package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Duration;
import java.util.Map;
import jp.tsunagi.api.mail.Delivery;
import jp.tsunagi.api.mail.Letter;
import jp.tsunagi.api.mail.Outbox;
import jp.tsunagi.core.database.MailRepository;
import jp.tsunagi.core.database.PostgisExtension;
import jp.tsunagi.core.settings.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The mail server goes away and comes back: nothing is lost, and nothing is tried for ever. */
class MailServerAwayTest {

  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  private static final Letter LETTER = Letter.verification("八鹿サロン", "https://example.jp/#token");

  private final Watch clock = new Watch();

  @BeforeAll
  static void makeTheTables() {
    POSTGIS.database().migrate();
  }

  @Test
  void whatWaitsIsSentWhenTheServerIsBack() {
    GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    post.start();
    int port = post.getSmtp().getPort();
    post.stop();
    MailRepository mails = new MailRepository(POSTGIS.database());
    Delivery delivery = new Delivery(mails, settings(port), clock);
    new Outbox(mails, true, clock).put("salon@example.jp", LETTER, Duration.ofDays(90));
    delivery.run();
    delivery.run();
    assertThat(mails.troubles(10)).singleElement().matches(one -> one.tries() == 1);
    GreenMail again = new GreenMail(ServerSetupTest.SMTP.port(port));
    again.start();
    clock.pass(Duration.ofMinutes(1));
    delivery.run();
    assertThat(again.getReceivedMessages()).hasSize(1);
    assertThat(mails.troubles(10)).isEmpty();
    again.stop();
  }

  @Test
  void afterThreeDaysItIsGivenUpAndItsTextForgotten() {
    MailRepository mails = new MailRepository(POSTGIS.database());
    Delivery delivery = new Delivery(mails, settings(1), clock);
    new Outbox(mails, true, clock).put("salon@example.jp", LETTER, Duration.ofDays(90));
    for (int hours = 0; hours < 80; hours++) {
      delivery.run();
      clock.pass(Duration.ofHours(1));
    }
    assertThat(mails.troubles(10)).singleElement().matches(one -> one.givenUpAt() != null);
    assertThat(mails.take(10, clock.instant().plus(Duration.ofDays(9)))).isEmpty();
    clock.pass(Duration.ofDays(31));
    delivery.run();
    assertThat(mails.troubles(10)).isEmpty();
  }

  @Test
  void aLinkThatIsOverIsNotMailed() {
    MailRepository mails = new MailRepository(POSTGIS.database());
    Delivery delivery = new Delivery(mails, settings(1), clock);
    new Outbox(mails, true, clock).put("admin@example.jp", LETTER, Duration.ofSeconds(30));
    delivery.run();
    assertThat(mails.troubles(10)).singleElement().matches(one -> one.givenUpAt() != null);
    clock.pass(Duration.ofDays(31));
    delivery.run();
  }

  private static Settings.Mail settings(int port) {
    return Settings.load(
            Map.of(
                "TSUNAGI_SMTP_URL",
                "smtp://127.0.0.1:" + port,
                "TSUNAGI_MAIL_FROM",
                "tsunagi@city.example.jp"))
        .mail()
        .orElseThrow();
  }
}
