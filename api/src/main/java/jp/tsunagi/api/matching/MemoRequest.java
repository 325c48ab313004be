package jp.tsunagi.api.matching;

import io.javalin.http.Context;
import java.util.Objects;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;

/** Interview notes. What is wrong with them is told without repeating them. */
final class MemoRequest {
  private static final int LONGEST = 20_000;

  private MemoRequest() {}

  /** As written, so that places in it stay true. */
  static String text(Context context) {
    Fields body = Bodies.json(context);
    String text = body.secret("text", LONGEST);
    if (text == null) {
      body.missing("text");
    }
    body.check();
    return Objects.requireNonNull(text);
  }
}
