package jp.tsunagi.api.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.account.Actor;
import jp.tsunagi.core.account.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param account null for everybody who is not logged in
 * @param session of the account
 * @param csrfToken what the page must send with a change
 * @param cookie by which they are known
 */
public record Visitor(
    @Nullable Account account, @Nullable UUID session, String csrfToken, @Nullable Token cookie) {

  /** Everybody who is not logged in. */
  public static final Visitor ANONYMOUS = new Visitor(null, null, "", null);

  private static final String ATTRIBUTE = "visitor";

  /** Who sent this request; known behind {@link GuardedRoutes} only. */
  public static Visitor of(Context context) {
    return Objects.requireNonNullElse(context.attribute(ATTRIBUTE), ANONYMOUS);
  }

  void attach(Context context) {
    context.attribute(ATTRIBUTE, this);
  }

  /** Whether somebody is logged in. */
  public boolean known() {
    return account != null;
  }

  /** The account's id; null for everybody who is not logged in. */
  public @Nullable UUID id() {
    return account == null ? null : account.id();
  }

  /**
   * The account.
   *
   * @throws ProblemException 401 when nobody is logged in
   */
  public Account member() {
    if (account == null) {
      throw notLoggedIn();
    }
    return account;
  }

  /**
   * Who acts, as the database is told.
   *
   * @throws ProblemException 401 when nobody is logged in
   */
  public Actor actor(Instant now) {
    if (cookie == null) {
      throw notLoggedIn();
    }
    return new Actor(member().id(), cookie, now);
  }

  static ProblemException notLoggedIn() {
    return new ProblemException(Problem.of(401, "Unauthorized", "Log in first.", "ログインしてください。"));
  }

  /** What to say to whom a thing does not concern. */
  public static ProblemException notAllowed() {
    return new ProblemException(
        Problem.of(403, "Forbidden", "This account may not do that.", "この操作をする権限がありません。"));
  }
}
