package jp.tsunagi.api.moderation;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.api.submissions.ContentRequest;
import jp.tsunagi.core.submission.Content;
import jp.tsunagi.core.submission.Submission.State;
import org.jspecify.annotations.Nullable;

/**
 * What a steward says to something that was sent.
 *
 * @param ids of what is decided alike
 * @param content as the steward wants it; null as it was sent
 * @param revision of the resource that the steward saw; null for the one that the sender saw
 * @param words to the sender: a question, or why it is refused
 */
record DecisionRequest(
    List<UUID> ids,
    State decision,
    @Nullable Content content,
    @Nullable Integer revision,
    @Nullable String words) {

  private static final int WORDS = 1_000;
  private static final int MOST = 200;
  private static final int ID = 36;
  private static final Map<String, State> DECISIONS =
      Map.of("approve", State.APPROVED, "ask", State.ASKED, "refuse", State.REFUSED);

  /** Of the one that the path names. */
  static DecisionRequest one(Context context, UUID id, Catalog catalog, LocalDate today) {
    Fields body = Bodies.json(context);
    Fields fields = body.object("content");
    Content content = fields == null ? null : ContentRequest.parse(fields, catalog, today);
    Integer revision = body.integer("revision", 1, EditRequest.MOST_REVISIONS);
    return parse(body, List.of(id), content, revision);
  }

  /** Of all that the body names. */
  static DecisionRequest several(Context context) {
    Fields body = Bodies.json(context);
    List<UUID> ids = new ArrayList<>();
    for (String text : body.texts("ids", MOST, ID)) {
      try {
        ids.add(UUID.fromString(text));
      } catch (IllegalArgumentException e) {
        body.refuse("ids", text, "must hold ids", "番号（UUID）の並びにしてください。");
      }
    }
    if (ids.isEmpty() && !body.given("ids")) {
      body.missing("ids");
    }
    return parse(body, ids, null, null);
  }

  private static DecisionRequest parse(
      Fields body, List<UUID> ids, @Nullable Content content, @Nullable Integer revision) {
    State decision = body.choice("decision", DECISIONS);
    String words = body.words("words", WORDS);
    if (!body.given("decision")) {
      body.missing("decision");
    }
    if (words == null && (decision == State.ASKED || decision == State.REFUSED)) {
      body.missing("words");
    }
    body.check();
    return new DecisionRequest(
        ids, decision == null ? State.ASKED : decision, content, revision, words);
  }
}
