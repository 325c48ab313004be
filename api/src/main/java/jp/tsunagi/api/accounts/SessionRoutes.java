package jp.tsunagi.api.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Clients;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.SessionCookie;
import jp.tsunagi.api.http.Throttle;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.database.AccountRepository;
import jp.tsunagi.core.database.AuditRepository;
import jp.tsunagi.core.database.AuditRepository.Act;
import jp.tsunagi.core.database.LoginRepository;
import jp.tsunagi.core.database.RateLimits.Limit;
import org.jspecify.annotations.Nullable;

/** {@code /session}: logging in and out; {@code /sessions}: where one is logged in. */
public final class SessionRoutes {

  private static final String SESSION = "/api/v1/session";
  private static final Limit BY_ACCOUNT = new Limit("login-account", 5, Duration.ofMinutes(15));
  private static final Limit BY_ADDRESS = new Limit("login-address", 30, Duration.ofMinutes(15));

  private final AccountRepository accounts;
  private final SecondFactors factors;
  private final LoginRepository repository;
  private final Logins logins;
  private final AuditRepository audit;
  private final Throttle throttle;
  private final SessionCookie cookie;
  private final Clock clock;

  public SessionRoutes(
      AccountRepository accounts,
      SecondFactors factors,
      LoginRepository repository,
      Logins logins,
      AuditRepository audit,
      Throttle throttle,
      SessionCookie cookie,
      Clock clock) {
    this.accounts = accounts;
    this.factors = factors;
    this.repository = repository;
    this.logins = logins;
    this.audit = audit;
    this.throttle = throttle;
    this.cookie = cookie;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.get(SESSION, Access.ANYONE, context -> answer(context, Visitor.of(context)));
    routes.post(SESSION, Access.ANYONE, this::login);
    routes.delete(SESSION, Access.MEMBER, this::logout);
    routes.get("/api/v1/sessions", Access.MEMBER, this::list);
    routes.delete("/api/v1/sessions/{id}", Access.MEMBER, this::close);
  }

  /** Left out when nobody is logged in. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Session(@Nullable AccountView account, @Nullable String csrfToken) {}

  private static void answer(Context context, Visitor visitor) {
    Account account = visitor.account();
    Answers.personal(
        context,
        account == null
            ? new Session(null, null)
            : new Session(AccountView.of(account), visitor.csrfToken()));
  }

  private void login(Context context) {
    SecretRequest.Login request = SecretRequest.login(context);
    throttle.byAddress(BY_ADDRESS, context);
    throttle.by(BY_ACCOUNT, request.email(), context);
    Optional<Account> account = accounts.findByEmail(request.email()).filter(Account::active);
    String hash = account.flatMap(one -> accounts.passwordHash(one.id())).orElse(null);
    if (!Passwords.check(request.password(), hash) || account.isEmpty()) {
      audit.write(new Act(clock.instant(), null, "login.refused", null, null));
      throw AccountProblems.wrongPassword();
    }
    factors.require(account.get().id(), request.code());
    enter(context, account.get());
  }

  /** Makes the browser that of this account. */
  void enter(Context context, Account account) {
    Logins.Opened opened = logins.open(account, Clients.kind(context));
    cookie.set(context, opened.cookie());
    audit.write(new Act(clock.instant(), account.id(), "login", null, null));
    answer(context, opened.visitor());
  }

  private void logout(Context context) {
    Visitor visitor = Visitor.of(context);
    UUID session = visitor.session();
    if (session != null) {
      repository.close(visitor.member().id(), session);
    }
    cookie.clear(context);
    audit.write(new Act(clock.instant(), visitor.id(), "logout", null, null));
    context.status(HttpStatus.NO_CONTENT);
  }

  private record Open(UUID id, String client, Instant createdAt, Instant usedAt, boolean current) {}

  private record Sessions(List<Open> sessions) {}

  private void list(Context context) {
    Visitor visitor = Visitor.of(context);
    List<Open> open =
        repository.list(visitor.member().id()).stream()
            .map(
                one ->
                    new Open(
                        one.id(),
                        one.client(),
                        one.createdAt(),
                        one.usedAt(),
                        one.id().equals(visitor.session())))
            .toList();
    Answers.personal(context, new Sessions(open));
  }

  private void close(Context context) {
    Visitor visitor = Visitor.of(context);
    if (!repository.close(visitor.member().id(), ResourceIds.of(context))) {
      throw AccountProblems.unknown();
    }
    audit.write(new Act(clock.instant(), visitor.id(), "session.closed", null, null));
    context.status(HttpStatus.NO_CONTENT);
  }
}
