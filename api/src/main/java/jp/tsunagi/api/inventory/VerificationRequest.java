package jp.tsunagi.api.inventory;

import io.javalin.http.Context;
import java.util.Map;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.core.account.Token;
import jp.tsunagi.core.database.VerificationRepository.Answer;
import org.jspecify.annotations.Nullable;

/** The token of a verification link, and what its holder answers; null only to look. */
record VerificationRequest(Token token, @Nullable Answer answer) {

  private static final int TOKEN = 80;
  private static final Map<String, Answer> ANSWERS =
      Map.of("still", Answer.STILL, "changed", Answer.CHANGED, "ended", Answer.ENDED);

  static VerificationRequest parse(Context context, boolean withAnswer) {
    Fields body = Bodies.json(context);
    String token = body.secret("token", TOKEN);
    if (token == null && !body.given("token")) {
      body.missing("token");
    }
    Answer answer = withAnswer ? body.choice("answer", ANSWERS) : null;
    if (withAnswer && !body.given("answer")) {
      body.missing("answer");
    }
    body.check();
    return new VerificationRequest(
        Token.of(token == null ? "" : token).orElseThrow(LinkProblems::unknown), answer);
  }
}
