package jp.tsunagi.api.accounts;

import java.time.Clock;
import java.time.Duration;
import jp.tsunagi.api.mail.Letter;
import jp.tsunagi.api.mail.Outbox;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.account.Token;
import jp.tsunagi.core.database.LoginRepository;
import jp.tsunagi.core.database.LoginRepository.Purpose;

/** Makes the links by which people set a password. Thread-safe. */
public final class Links {

  /** On paper it takes some days to arrive. */
  private static final Duration INVITATION = Duration.ofDays(14);

  private static final Duration PASSWORD = Duration.ofHours(2);

  private final LoginRepository repository;
  private final String publicUrl;
  private final Outbox outbox;
  private final Clock clock;

  /**
   * @param publicUrl where people reach the service, without a slash at the end
   * @param outbox where they are mailed from, if they are
   */
  public Links(LoginRepository repository, String publicUrl, Outbox outbox, Clock clock) {
    this.repository = repository;
    this.publicUrl = publicUrl;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * A link to be handed over, on paper if need be.
   *
   * @param mailed whether it is on its way to its owner already
   */
  public record Invitation(String link, boolean mailed) {}

  /** A link for who was invited, or forgot the password; mailed where there is a mail server. */
  public Invitation invitation(Account account) {
    String link = make(account, Purpose.INVITATION, INVITATION);
    if (outbox.open()) {
      outbox.put(account.email(), Letter.invitation(account.name(), link), INVITATION);
    }
    return new Invitation(link, outbox.open());
  }

  /** Whether links are mailed. */
  boolean mailed() {
    return outbox.open();
  }

  /** Mails a link to who says that they forgot the password. */
  void mailPassword(Account account) {
    String link = make(account, Purpose.PASSWORD, PASSWORD);
    outbox.put(account.email(), Letter.password(account.name(), link), PASSWORD);
  }

  private String make(Account account, Purpose purpose, Duration life) {
    Token token = Token.random();
    repository.makeLink(account.id(), token.hash(), purpose, clock.instant().plus(life));
    // Behind # it is never sent to a server, and so in no log.
    return publicUrl + "/account.html#" + token.text();
  }
}
