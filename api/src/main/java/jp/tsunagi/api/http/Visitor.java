package jp.tsunagi.api.http;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.core.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param account null for everybody who is not logged in
 * @param session of the account
 * @param csrfToken what the page must send with a change
 */
public record Visitor(@Nullable Account account, @Nullable UUID session, String csrfToken) {

  /** Everybody who is not logged in. */
  public static final Visitor ANONYMOUS = new Visitor(null, null, "");

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

  static ProblemException notLoggedIn() {
    return new ProblemException(Problem.of(401, "Unauthorized", "Log in first.", "ログインしてください。"));
  }

  /** What to say to whom a thing does not concern. */
  public static ProblemException notAllowed() {
    return new ProblemException(
        Problem.of(403, "Forbidden", "This account may not do that.", "この操作をする権限がありません。"));
  }
}
