package jp.tsunagi.api.accounts;

import java.time.Clock;
import java.time.Duration;
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
  private final Clock clock;

  /**
   * @param publicUrl where people reach the service, without a slash at the end
   */
  public Links(LoginRepository repository, String publicUrl, Clock clock) {
    this.repository = repository;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** A link to be handed over, on paper if need be. */
  public String invitation(Account account) {
    return make(account, Purpose.INVITATION, INVITATION);
  }

  /** A link to be mailed. */
  String password(Account account) {
    return make(account, Purpose.PASSWORD, PASSWORD);
  }

  private String make(Account account, Purpose purpose, Duration life) {
    Token token = Token.random();
    repository.makeLink(account.id(), token.hash(), purpose, clock.instant().plus(life));
    // Behind # it is never sent to a server, and so in no log.
    return publicUrl + "/account.html#" + token.text();
  }
}
