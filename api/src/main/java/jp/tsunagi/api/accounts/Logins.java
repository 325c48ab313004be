package jp.tsunagi.api.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.api.http.Visitors;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.account.Token;
import jp.tsunagi.core.database.LoginRepository;
import jp.tsunagi.core.database.LoginRepository.Login;

/** Who is logged in, and for how long that holds. Thread-safe. */
public final class Logins implements Visitors {

  /** A volunteer's telephone at home may stay logged in. */
  private static final Duration IDLE_VOLUNTEER = Duration.ofDays(30);

  /** A desk in an office is left alone over lunch. */
  private static final Duration IDLE_STAFF = Duration.ofHours(1);

  /** Who sees cases is asked again soon. */
  private static final Duration IDLE_LINK_WORKER = Duration.ofMinutes(15);

  private static final Duration LONGEST = Duration.ofDays(90);
  private static final Duration LONGEST_STAFF = Duration.ofHours(12);

  /** So seldom is it noted that a session is in use. */
  private static final Duration TOUCH = Duration.ofMinutes(1);

  private final LoginRepository repository;
  private final Clock clock;

  public Logins(LoginRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  @Override
  public Visitor of(Token cookie) {
    Instant now = clock.instant();
    return repository
        .find(cookie.hash())
        .filter(login -> !over(login, now))
        .map(login -> inUse(login, cookie, now))
        .orElse(Visitor.ANONYMOUS);
  }

  private Visitor inUse(Login login, Token cookie, Instant now) {
    if (login.usedAt().plus(TOUCH).isBefore(now)) {
      repository.touch(login.id(), now);
    }
    return new Visitor(login.account(), login.id(), login.csrfToken(), cookie);
  }

  private static boolean over(Login login, Instant now) {
    Role role = login.account().role();
    boolean volunteer = role == Role.VOLUNTEER;
    Duration idle =
        volunteer ? IDLE_VOLUNTEER : role == Role.LINK_WORKER ? IDLE_LINK_WORKER : IDLE_STAFF;
    return login.usedAt().plus(idle).isBefore(now)
        || login.createdAt().plus(volunteer ? LONGEST : LONGEST_STAFF).isBefore(now);
  }

  /** A browser that was just logged in. */
  record Opened(Token cookie, Visitor visitor) {}

  Opened open(Account account, String client) {
    Token cookie = Token.random();
    String csrf = Token.random().text();
    var id = repository.open(account.id(), cookie.hash(), csrf, client, clock.instant());
    return new Opened(cookie, new Visitor(account, id, csrf, cookie));
  }
}
