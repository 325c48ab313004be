package jp.tsunagi.api.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.tsunagi.core.database.MailRepository;
import jp.tsunagi.core.database.MailRepository.Mail;
import jp.tsunagi.core.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is in the outbox to the mail server. What that does not take is tried again, after a
 * minute, two, four and so on up to six hours, until the mail's time is over; what it says nobody
 * can receive is given up at once. For one thread.
 */
public final class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final int AT_ONCE = 50;
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(6);

  private final MailRepository mails;
  private final SmtpServer server;
  private final Clock clock;

  public Delivery(MailRepository mails, Settings.Mail settings, Clock clock) {
    this.mails = mails;
    this.server = new SmtpServer(settings, clock);
    this.clock = clock;
  }

  /** Sends what is due. Never fails: what goes wrong is in the log, without addresses. */
  public void run() {
    try {
      List<Mail> due = mails.take(AT_ONCE, clock.instant());
      if (!due.isEmpty()) {
        send(due);
      }
      mails.forgetOld(clock.instant());
    } catch (RuntimeException e) {
      LOG.warn("The outbox cannot be emptied; trying again later", e);
    }
  }

  private void send(List<Mail> due) {
    try {
      server.send(due, this::told);
    } catch (MessagingException e) {
      LOG.warn("The mail server cannot be reached, {} mails wait: {}", due.size(), e.getMessage());
      due.forEach(this::later);
    }
  }

  private void told(Mail mail, @Nullable MessagingException trouble) {
    if (trouble == null) {
      mails.sent(mail.id(), clock.instant());
    } else if (trouble instanceof AddressException || refused(trouble)) {
      LOG.warn("A mail was given up: its address receives nothing");
      mails.givenUp(mail.id(), clock.instant());
    } else {
      LOG.warn("A mail could not be sent, for the {}. time", mail.tries());
      later(mail);
    }
  }

  /** Whether the server says for good (5xx) that nobody is there. */
  private static boolean refused(MessagingException trouble) {
    return trouble instanceof SendFailedException failed
        && failed.getInvalidAddresses() != null
        && failed.getInvalidAddresses().length > 0;
  }

  private void later(Mail mail) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(mail.tries() - 1, 20));
    Instant next = clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    if (next.isAfter(mail.until())) {
      mails.givenUp(mail.id(), clock.instant());
    } else {
      mails.putBack(mail.id(), next);
    }
  }
}
