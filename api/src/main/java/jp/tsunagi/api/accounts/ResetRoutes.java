package jp.tsunagi.api.accounts;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Throttle;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.database.AccountRepository;
import jp.tsunagi.core.database.AuditRepository;
import jp.tsunagi.core.database.AuditRepository.Act;
import jp.tsunagi.core.database.RateLimits.Limit;

/** {@code /password-resets}: a link by mail for who forgot the password. */
public final class ResetRoutes {

  private static final Limit BY_ADDRESS = new Limit("reset", 10, Duration.ofHours(1));
  private static final Limit BY_ACCOUNT = new Limit("reset-account", 3, Duration.ofHours(1));

  private final AccountRepository accounts;
  private final AuditRepository audit;
  private final Links links;
  private final Throttle throttle;
  private final Clock clock;

  public ResetRoutes(
      AccountRepository accounts,
      AuditRepository audit,
      Links links,
      Throttle throttle,
      Clock clock) {
    this.accounts = accounts;
    this.audit = audit;
    this.links = links;
    this.throttle = throttle;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.post("/api/v1/password-resets", Access.ANYONE, this::reset);
  }

  /**
   * The same whoever asks: who has an account is nobody's matter.
   *
   * @param mailed whether this service mails at all; if not, an administrator makes a link
   */
  private record Answer(boolean mailed) {}

  /**
   * Of an account that waits for its invitation to be taken up nothing is made: that stays good.
   */
  private void reset(Context context) {
    String email = SecretRequest.email(context);
    throttle.byAddress(BY_ADDRESS, context);
    throttle.by(BY_ACCOUNT, email, context);
    if (links.mailed()) {
      accounts.findByEmail(email).filter(Account::active).ifPresent(this::mail);
    }
    Answers.personal(context, new Answer(links.mailed()));
  }

  private void mail(Account account) {
    links.mailPassword(account);
    audit.write(
        new Act(clock.instant(), null, "password.link_mailed", "account", account.id().toString()));
  }
}
