package jp.tsunagi.api.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.core.database.MailRepository.Mail;
import jp.tsunagi.core.settings.Settings;
import jp.tsunagi.core.settings.SmtpUrl;
import org.jspecify.annotations.Nullable;

/** The mail server that takes what we send (SMTP, RFC 5321), as text in UTF-8. Thread-safe. */
final class SmtpServer {

  private static final String PATIENCE_MS = "10000";

  /** A name that begins or ends with a dot or has two in a row, and the rest of the address. */
  private static final Pattern DOTS_TO_QUOTE =
      Pattern.compile("(?=\\.|[^@]*\\.[.@])([^@\"\\s]+)(@[^@]+)");

  private final SmtpUrl url;
  private final String from;
  private final Session session;
  private final Clock clock;

  SmtpServer(Settings.Mail settings, Clock clock) {
    this.url = settings.smtp();
    this.from = settings.from();
    this.session = Session.getInstance(properties(url));
    this.clock = clock;
  }

  private static Properties properties(SmtpUrl url) {
    String protocol = url.tls() ? "mail.smtps." : "mail.smtp.";
    Properties properties = new Properties();
    for (String each : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.setProperty(protocol + each, PATIENCE_MS);
    }
    properties.setProperty(protocol + "auth", String.valueOf(!url.user().isEmpty()));
    properties.setProperty(protocol + "starttls.enable", "true");
    // A password travels by no connection that others can read.
    properties.setProperty(
        protocol + "starttls.required", String.valueOf(!url.tls() && !url.user().isEmpty()));
    properties.setProperty(protocol + "ssl.checkserveridentity", "true");
    return properties;
  }

  /**
   * Sends these over one connection.
   *
   * @param each is told of each mail what went wrong; null when the server has it
   * @throws MessagingException when there is no connection: nothing was sent, nothing told
   */
  void send(List<Mail> mails, BiConsumer<Mail, @Nullable MessagingException> each)
      throws MessagingException {
    try (Transport transport = session.getTransport(url.tls() ? "smtps" : "smtp")) {
      transport.connect(
          url.host(),
          url.port(),
          url.user().isEmpty() ? null : url.user(),
          url.user().isEmpty() ? null : url.password());
      for (Mail mail : mails) {
        each.accept(mail, send(transport, mail));
      }
    }
  }

  private @Nullable MessagingException send(Transport transport, Mail mail) {
    try {
      MimeMessage message = message(mail);
      transport.sendMessage(message, message.getAllRecipients());
      return null;
    } catch (MessagingException e) {
      return e;
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    String charset = StandardCharsets.UTF_8.name();
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(from, true));
    message.setRecipients(RecipientType.TO, new Address[] {strict(mail.recipient())});
    // A name in it may hold line breaks, which would go through encoded.
    message.setSubject(mail.subject().replaceAll("\\R+", " "), charset);
    message.setText(mail.body(), charset);
    message.setSentDate(Date.from(clock.instant()));
    // RFC 3834: no machine is to answer a machine.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  /**
   * Quotes a name whose dots RFC 5321 (4.1.2) wants quoted: Japanese phones have had such names.
   */
  private static InternetAddress strict(String address) throws AddressException {
    Matcher dots = DOTS_TO_QUOTE.matcher(address);
    return new InternetAddress(
        dots.matches() ? '"' + dots.group(1) + '"' + dots.group(2) : address, true);
  }
}
