package jp.tsunagi.api.accounts;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Throttle;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.api.qr.QrCode;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.database.AccountRepository;
import jp.tsunagi.core.database.AuditRepository;
import jp.tsunagi.core.database.AuditRepository.Act;
import jp.tsunagi.core.database.LoginRepository;
import jp.tsunagi.core.database.RateLimits.Limit;
import org.jspecify.annotations.Nullable;

/** Passwords and second factors: by a one-time link, or by whoever is logged in. */
public final class PasswordRoutes {

  private static final String LINKS = "/api/v1/one-time-links";
  private static final String FACTOR = "/api/v1/account/second-factor";
  private static final Limit TRIES = new Limit("secret", 10, Duration.ofMinutes(15));

  private final AccountRepository accounts;
  private final SecondFactors factors;
  private final LoginRepository logins;
  private final SessionRoutes sessions;
  private final AuditRepository audit;
  private final Throttle throttle;
  private final Clock clock;

  public PasswordRoutes(
      AccountRepository accounts,
      SecondFactors factors,
      LoginRepository logins,
      SessionRoutes sessions,
      AuditRepository audit,
      Throttle throttle,
      Clock clock) {
    this.accounts = accounts;
    this.factors = factors;
    this.logins = logins;
    this.sessions = sessions;
    this.audit = audit;
    this.throttle = throttle;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.post(LINKS, Access.ANYONE, this::look);
    routes.put(LINKS, Access.ANYONE, this::use);
    routes.put("/api/v1/account/password", Access.MEMBER, this::change);
    routes.post(FACTOR, Access.MEMBER, this::offerFactor);
    routes.put(FACTOR, Access.MEMBER, this::setFactor);
    routes.delete(FACTOR, Access.MEMBER, this::removeFactor);
  }

  /** Whose link it is. */
  private record Owner(String name, String email) {}

  private void look(Context context) {
    throttle.byAddress(TRIES, context);
    SecretRequest.Link link = SecretRequest.link(context, false);
    Account owner =
        logins.ofLink(link.token().hash(), clock.instant()).orElseThrow(AccountProblems::deadLink);
    Answers.personal(context, new Owner(owner.name(), owner.email()));
  }

  private void use(Context context) {
    throttle.byAddress(TRIES, context);
    SecretRequest.Link link = SecretRequest.link(context, true);
    String hash = Passwords.hash(link.password());
    Account account =
        logins
            .useLink(link.token().hash(), hash, clock.instant())
            .flatMap(accounts::find)
            .filter(Account::active)
            .orElseThrow(AccountProblems::deadLink);
    note(account, "password.set");
    if (account.secondFactor()) {
      // The link is one factor; the other is asked for with the password.
      context.status(HttpStatus.NO_CONTENT);
    } else {
      sessions.enter(context, account);
    }
  }

  private void change(Context context) {
    Account account = Visitor.of(context).member();
    SecretRequest.Change change = SecretRequest.change(context);
    require(context, account, change.current());
    accounts.setPassword(account.id(), Passwords.hash(change.password()));
    note(account, "password.changed");
    sessions.enter(context, account);
  }

  /** Whoever sits at an unlocked screen does not know the password. */
  private void require(Context context, Account account, String password) {
    throttle.by(TRIES, account.id().toString(), context);
    @Nullable String hash = accounts.passwordHash(account.id()).orElse(null);
    if (!Passwords.check(password, hash)) {
      throw AccountProblems.wrongPassword();
    }
  }

  /**
   * A second factor to be set up.
   *
   * @param address that an app reads
   * @param qr the same as a QR code
   */
  private record Offer(String key, String address, QrCode qr) {}

  private void offerFactor(Context context) {
    String key = SecondFactor.newKey();
    String address = SecondFactor.address(key, Visitor.of(context).member().email());
    Answers.personal(context, new Offer(key, address, QrCode.of(address)));
  }

  private void setFactor(Context context) {
    Account account = Visitor.of(context).member();
    throttle.by(TRIES, account.id().toString(), context);
    SecretRequest.Factor factor = SecretRequest.factor(context);
    factors.set(account.id(), factor.key(), factor.code());
    note(account, "second_factor.set");
    context.status(HttpStatus.NO_CONTENT);
  }

  private void removeFactor(Context context) {
    Account account = Visitor.of(context).member();
    require(context, account, SecretRequest.password(context));
    factors.remove(account.id());
    note(account, "second_factor.removed");
    context.status(HttpStatus.NO_CONTENT);
  }

  private void note(Account account, String action) {
    audit.write(new Act(clock.instant(), account.id(), action, "account", account.id().toString()));
  }
}
