package jp.tsunagi.api.listings;

import io.javalin.http.Context;
import java.util.Objects;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;

/** Whose a listing is to be: the address of their account. */
record OwnerRequest(String email) {

  private static final int EMAIL = 200;

  static OwnerRequest parse(Context context) {
    Fields body = Bodies.json(context);
    String email = body.text("email", EMAIL);
    if (!body.given("email")) {
      body.missing("email");
    }
    body.check();
    return new OwnerRequest(Objects.requireNonNullElse(email, ""));
  }
}
