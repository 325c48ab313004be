package jp.tsunagi.api;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real mail server in this process, whose boxes are empty before each test. */
final class PostOffice implements BeforeEachCallback, AfterAllCallback {

  private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  /** Opens at once: the service is told where it is before anything begins. */
  PostOffice() {
    server.start();
  }

  /** With which the service sends its mail here. */
  Map<String, String> settings() {
    return Map.of(
        "TSUNAGI_SMTP_URL",
        "smtp://127.0.0.1:" + server.getSmtp().getPort(),
        "TSUNAGI_MAIL_FROM",
        "tsunagi@city.example.jp");
  }

  /** What has come until now. */
  List<MimeMessage> received() {
    return List.of(server.getReceivedMessages());
  }

  void empty() throws FolderException {
    server.purgeEmailFromAllMailboxes();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws FolderException {
    empty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.stop();
  }
}
