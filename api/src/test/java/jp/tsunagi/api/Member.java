package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.account.Token;
import jp.tsunagi.core.database.AccountRepository;
import jp.tsunagi.core.database.AccountRepository.Scope;
import jp.tsunagi.core.database.LoginRepository;
import jp.tsunagi.core.database.LoginRepository.Purpose;

/** Somebody who is logged in, or nobody: what a browser sends for them. */
public final class Member {

  public static final String PASSWORD = "合言葉は やまとかわ";

  /**
   * Of that password, as the service writes it: made once, because making it is meant to take long,
   * and hundreds of accounts do not need it each for itself.
   */
  private static final String PASSWORD_HASH =
      "$argon2id$v=19$m=19456,t=2,p=1"
          + "$1/G0eHFQaolFGyjmJBGT7LqlbGkNPw7DE2jxwTzD6QUZiUNvrnF2j76yNiRyECTsssFtFBNsqYy5W/YB1eDu1A"
          + "$Jn1VQVNzSLyXGdjIECyFlyhvSgl7t3zV14A+v6Nu8JQ";

  private static final String COOKIE = "tsunagi_session";

  private final AppExtension app;
  private final String cookie;
  private final String csrf;

  private Member(AppExtension app, String cookie, String csrf) {
    this.app = app;
    this.cookie = cookie;
    this.csrf = csrf;
  }

  /** Everybody who is not logged in. */
  public static Member nobody(AppExtension app) {
    return new Member(app, "", "");
  }

  /**
   * A new account, logged in, which answers for these areas; for everything without any. That an
   * invitation leads there by its page, AccountTest says.
   */
  public static Member of(AppExtension app, Role role, String email, String... areas) {
    Account account = account(app, role, email, areas);
    new AccountRepository(app.database()).setPassword(account.id(), PASSWORD_HASH);
    Token cookie = Token.random();
    String csrf = Token.random().text();
    new LoginRepository(app.database())
        .open(account.id(), cookie.hash(), csrf, "Safari (iPhone)", app.clock().instant());
    return new Member(app, COOKIE + "=" + cookie.text(), csrf);
  }

  /** The token of a new account's invitation. */
  public static Token invite(AppExtension app, Role role, String email, String... areas) {
    Account account = account(app, role, email, areas);
    Token token = Token.random();
    new LoginRepository(app.database())
        .makeLink(
            account.id(),
            token.hash(),
            Purpose.INVITATION,
            app.clock().instant().plusSeconds(3600));
    return token;
  }

  private static Account account(AppExtension app, Role role, String email, String... areas) {
    Scope scope = new Scope(List.of(areas), List.of());
    return new AccountRepository(app.database())
        .create(email, email, role, scope, app.clock().instant())
        .orElseThrow();
  }

  /** Who an answer to logging in made the browser. */
  static Member entered(AppExtension app, HttpResponse<String> answer) {
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    String csrf = Json.read(answer.body(), JsonNode.class).get("csrf_token").asText();
    return new Member(app, cookie, csrf);
  }

  /** What the cookie of the login is called. */
  public String cookieName() {
    return cookie.split("=", 2)[0];
  }

  /** What it holds. */
  public String cookieValue() {
    return cookie.split("=", 2)[1];
  }

  /** The same browser on a page of somebody who does not know the token. */
  Member withoutToken() {
    return new Member(app, cookie, "");
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  public HttpResponse<String> post(String path, String body) {
    return send("POST", path, body);
  }

  public HttpResponse<String> put(String path, String body) {
    return send("PUT", path, body);
  }

  HttpResponse<String> delete(String path) {
    return send("DELETE", path, "");
  }

  /** The answer, which must be 2xx, as JSON. */
  public static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return Json.read(answer.body(), JsonNode.class);
  }

  public HttpResponse<String> send(String method, String path, String body) {
    return app.send(request(method, path, body).build());
  }

  /** A request of theirs, to be added to. */
  HttpRequest.Builder request(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(app.uri(path))
            .header("Content-Type", "application/json")
            .header("User-Agent", "Mozilla/5.0 (iPhone) Safari/605")
            .method(method, BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    if (!csrf.isEmpty()) {
      request.header("X-CSRF-Token", csrf);
    }
    return request;
  }
}
