package jp.tsunagi.api.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.tsunagi.core.database.MailRepository;

/** Where mails are put that a {@link Delivery} takes to the mail server. Thread-safe. */
public final class Outbox {

  private static final Duration LONGEST = Duration.ofDays(3);

  private final MailRepository mails;
  private final boolean open;
  private final Clock clock;

  /**
   * @param open whether there is a mail server; without one nothing is to be put in
   */
  public Outbox(MailRepository mails, boolean open, Clock clock) {
    this.mails = mails;
    this.open = open;
    this.clock = clock;
  }

  /** Whether what is put in here is sent at all. */
  public boolean open() {
    return open;
  }

  /**
   * Puts a letter in; it is tried for three days, and no longer than that link in it can be used.
   *
   * @param life of the link in it
   */
  public void put(String recipient, Letter letter, Duration life) {
    if (!open) {
      throw new IllegalStateException("There is no mail server.");
    }
    Instant now = clock.instant();
    Duration tried = life.compareTo(LONGEST) < 0 ? life : LONGEST;
    mails.add(recipient, letter.subject(), letter.body(), now, now.plus(tried));
  }
}
