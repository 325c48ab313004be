package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
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

  /** A new account, logged in, which answers for these areas; for everything without any. */
  public static Member of(AppExtension app, Role role, String email, String... areas) {
    Token token = invite(app, role, email, areas);
    HttpResponse<String> answer =
        nobody(app).put("/api/v1/one-time-links", Json.write(new Link(token.text(), PASSWORD)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return entered(app, answer);
  }

  private record Link(String token, String password) {}

  /** The token of a new account's invitation. */
  public static Token invite(AppExtension app, Role role, String email, String... areas) {
    Instant now = AppExtension.CLOCK.instant();
    Account account =
        new AccountRepository(app.database())
            .create(email, email, role, new Scope(List.of(areas), List.of()), now)
            .orElseThrow();
    Token token = Token.random();
    new LoginRepository(app.database())
        .makeLink(account.id(), token.hash(), Purpose.INVITATION, now.plusSeconds(3600));
    return token;
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
