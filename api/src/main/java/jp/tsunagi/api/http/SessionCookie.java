package jp.tsunagi.api.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import jp.tsunagi.core.account.Token;

/**
 * The cookie by which a browser is known: out of reach for scripts, never sent by a page of another
 * site, and over TLS only where the service is reached by it (the prefix makes browsers see to it).
 */
public final class SessionCookie {

  private static final String NAME = "tsunagi_session";

  private final boolean secure;

  /**
   * @param secure true when people reach the service by https
   */
  public SessionCookie(boolean secure) {
    this.secure = secure;
  }

  private String name() {
    return secure ? "__Host-" + NAME : NAME;
  }

  Optional<Token> read(Context context) {
    String value = context.cookie(name());
    return value == null ? Optional.empty() : Token.of(value);
  }

  /** Makes the browser known. */
  public void set(Context context, Token token) {
    write(context, token.text(), -1);
  }

  /** Makes the browser forget. */
  public void clear(Context context) {
    write(context, "", 0);
  }

  private void write(Context context, String value, int maxAge) {
    Cookie cookie = new Cookie(name(), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setMaxAge(maxAge);
    cookie.setSameSite(SameSite.STRICT);
    context.cookie(cookie);
  }
}
