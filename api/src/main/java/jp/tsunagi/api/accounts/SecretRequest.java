package jp.tsunagi.api.accounts;

import io.javalin.http.Context;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.core.account.Token;

/** What only its owner knows, in the body of a request. */
final class SecretRequest {

  private static final int CODE = 12;
  private static final int KEY = 80;

  private SecretRequest() {}

  /** Who wants to log in; the code is empty unless there is a second factor. */
  record Login(String email, String password, String code) {}

  static Login login(Context context) {
    Fields body = Bodies.json(context);
    Login login =
        new Login(
            text(body, "email", AccountRequest.EMAIL),
            text(body, "password", Passwords.LONGEST),
            optional(body, "code", CODE));
    body.check();
    return login;
  }

  /** The address whose owner forgot the password. */
  static String email(Context context) {
    Fields body = Bodies.json(context);
    String email = text(body, "email", AccountRequest.EMAIL);
    body.check();
    return email;
  }

  /** A link's token, and the password to be set by it; empty only to look. */
  record Link(Token token, String password) {}

  static Link link(Context context, boolean withPassword) {
    Fields body = Bodies.json(context);
    String token = text(body, "token", KEY);
    String password = withPassword ? newPassword(body, "password") : "";
    body.check();
    return new Link(Token.of(token).orElseThrow(AccountProblems::deadLink), password);
  }

  /** A password in place of another. */
  record Change(String current, String password) {}

  static Change change(Context context) {
    Fields body = Bodies.json(context);
    Change change =
        new Change(text(body, "current", Passwords.LONGEST), newPassword(body, "password"));
    body.check();
    return change;
  }

  /** The key of a second factor, and a code that proves that the app has it. */
  record Factor(String key, String code) {}

  static Factor factor(Context context) {
    Fields body = Bodies.json(context);
    String key =
        body.value(
            "key", KEY, text -> text.matches("[0-9a-f]{40}") ? text : null, "a key", "正しくありません。");
    Factor factor = new Factor(key == null ? "" : key, text(body, "code", CODE));
    body.check();
    return factor;
  }

  /** The password of whoever takes a protection away. */
  static String password(Context context) {
    Fields body = Bodies.json(context);
    String password = text(body, "password", Passwords.LONGEST);
    body.check();
    return password;
  }

  private static String newPassword(Fields body, String name) {
    String password = text(body, name, Passwords.LONGEST);
    if (body.given(name) && password.codePointCount(0, password.length()) < Passwords.SHORTEST) {
      body.refuse(
          name,
          null,
          "must have at least " + Passwords.SHORTEST + " characters",
          Passwords.SHORTEST + "文字以上にしてください。");
    }
    return password;
  }

  private static String text(Fields body, String name, int most) {
    if (!body.given(name)) {
      body.missing(name);
    }
    return optional(body, name, most);
  }

  private static String optional(Fields body, String name, int most) {
    String text = body.secret(name, most);
    return text == null ? "" : text;
  }
}
