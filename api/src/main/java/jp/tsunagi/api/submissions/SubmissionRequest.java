package jp.tsunagi.api.submissions;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.core.submission.Content;
import jp.tsunagi.core.submission.Submission.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a form sends.
 *
 * @param trap what stands in a field that people do not see: programs that fill in every field do
 */
record SubmissionRequest(
    Kind kind, @Nullable UUID resource, Content content, @Nullable String comment, boolean trap) {

  private static final int COMMENT = 2_000;
  private static final int TRAP = 1_000;
  private static final int MOST_LINKS = 3;
  private static final Pattern LINK = Pattern.compile("(?i)https?:/|www\\.");
  private static final Map<String, Kind> KINDS =
      Map.of("new", Kind.NEW, "correction", Kind.CORRECTION, "seed", Kind.SEED);

  /** For how much the form is filled in. */
  enum Stage {
    /** On the way: what is missing may still come. */
    PREVIEW,
    SENT
  }

  /**
   * Reads the body.
   *
   * @throws jp.tsunagi.api.http.ProblemException with all that is wrong
   */
  static SubmissionRequest parse(Context context, Stage stage, Catalog catalog, LocalDate today) {
    Fields body = Bodies.json(context);
    Kind kind = body.choice("kind", KINDS);
    UUID resource = body.id("resource");
    String comment = body.words("comment", COMMENT);
    boolean trap = body.text("website", TRAP) != null;
    Fields fields = body.object("content");
    Content content = fields == null ? Content.EMPTY : ContentRequest.parse(fields, catalog, today);
    if (!body.given("kind")) {
      body.missing("kind");
    }
    if (kind == Kind.CORRECTION && !body.given("resource")) {
      body.missing("resource");
    }
    refuseLinks(body, content, comment);
    if (stage == Stage.SENT && kind != null) {
      complete(kind, body, fields, content, comment);
    }
    body.check();
    return new SubmissionRequest(kind == null ? Kind.NEW : kind, resource, content, comment, trap);
  }

  /** Advertising is full of links; a gathering has one, and a field of its own for it. */
  private static void refuseLinks(Fields body, Content content, @Nullable String comment) {
    Matcher links = LINK.matcher(content.json() + " " + comment);
    if (links.results().count() > MOST_LINKS) {
      body.refuse(
          "content",
          null,
          "must not hold more than " + MOST_LINKS + " links",
          "ホームページのアドレスは、全部で" + MOST_LINKS + "つまでにしてください。");
    }
  }

  private static void complete(
      Kind kind, Fields body, @Nullable Fields fields, Content content, @Nullable String comment) {
    if (kind == Kind.CORRECTION) {
      if (content.fields().isEmpty() && comment == null) {
        body.missing("content");
      }
      for (String name : List.of("name", "categories")) {
        if (fields != null && fields.has(name)) {
          require(fields, name);
        }
      }
    } else if (fields == null) {
      body.missing("content");
    } else if (kind == Kind.SEED) {
      require(fields, "description");
    } else {
      require(fields, "name");
      require(fields, "categories");
    }
  }

  private static void require(Fields fields, String name) {
    if (!fields.given(name)) {
      fields.missing(name);
    }
  }
}
