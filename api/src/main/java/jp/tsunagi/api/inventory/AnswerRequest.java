package jp.tsunagi.api.inventory;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.core.database.VerificationRepository.Answer;

/** What was said of a resource, as staff key it in. */
record AnswerRequest(UUID resource, Answer answer) {

  private static final Map<String, Answer> ANSWERS =
      Map.of(
          "still", Answer.STILL,
          "changed", Answer.CHANGED,
          "ended", Answer.ENDED,
          "unreached", Answer.UNREACHED);

  static AnswerRequest parse(Context context) {
    Fields body = Bodies.json(context);
    UUID resource = body.id("resource");
    Answer answer = body.choice("answer", ANSWERS);
    for (String field : new String[] {"resource", "answer"}) {
      if (!body.given(field)) {
        body.missing(field);
      }
    }
    body.check();
    return new AnswerRequest(Objects.requireNonNull(resource), Objects.requireNonNull(answer));
  }
}
