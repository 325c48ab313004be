package jp.tsunagi.api.moderation;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.api.submissions.ContentRequest;
import jp.tsunagi.core.submission.Content;
import org.jspecify.annotations.Nullable;

/**
 * A direct change of a resource.
 *
 * @param revision that the editor saw
 */
record EditRequest(int revision, Content content, @Nullable String reason) {

  private static final int WORDS = 1_000;
  static final int MOST_REVISIONS = 1_000_000;

  static EditRequest parse(Context context, Catalog catalog, LocalDate today) {
    Fields body = Bodies.json(context);
    Integer revision = revision(body);
    Fields fields = body.object("content");
    if (fields == null) {
      body.missing("content");
    }
    Content content = fields == null ? Content.EMPTY : ContentRequest.parse(fields, catalog, today);
    for (String name : List.of("name", "categories")) {
      if (fields != null && fields.has(name) && !fields.given(name)) {
        fields.missing(name);
      }
    }
    String reason = body.words("reason", WORDS);
    body.check();
    return new EditRequest(revision == null ? 1 : revision, content, reason);
  }

  /** The revision that a resource shall be as it was. */
  static EditRequest restore(Context context) {
    Fields body = Bodies.json(context);
    Integer revision = revision(body);
    String reason = body.words("reason", WORDS);
    body.check();
    return new EditRequest(revision == null ? 1 : revision, Content.EMPTY, reason);
  }

  private static @Nullable Integer revision(Fields body) {
    if (!body.given("revision")) {
      body.missing("revision");
    }
    return body.integer("revision", 1, MOST_REVISIONS);
  }
}
