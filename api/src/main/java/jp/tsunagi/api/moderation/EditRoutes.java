package jp.tsunagi.api.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.Problem.ParameterError;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.api.listings.Editors;
import jp.tsunagi.api.moderation.QueueView.Difference;
import jp.tsunagi.api.submissions.Draft;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.Author;
import jp.tsunagi.core.database.DecisionRepository;
import jp.tsunagi.core.database.Edit;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.database.ResourceRepository.Current;
import jp.tsunagi.core.database.RevisionRepository;
import jp.tsunagi.core.database.RevisionRepository.Revision;
import jp.tsunagi.core.database.SubmissionRepository;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.submission.Content;
import org.jspecify.annotations.Nullable;

/** Direct changes: correct, by owners too; confirm, look back and restore, by stewards. */
public final class EditRoutes {

  private static final String PATH = "/api/v1/resources/{id}";
  private static final int REVISIONS = 200;

  private final DecisionRepository decisions;
  private final SubmissionRepository submissions;
  private final RevisionRepository revisions;
  private final ResourceRepository resources;
  private final Editors editors;
  private final Catalogs catalogs;
  private final Clock clock;

  public EditRoutes(
      DecisionRepository decisions,
      SubmissionRepository submissions,
      RevisionRepository revisions,
      ResourceRepository resources,
      Editors editors,
      Catalogs catalogs,
      Clock clock) {
    this.decisions = decisions;
    this.submissions = submissions;
    this.revisions = revisions;
    this.resources = resources;
    this.editors = editors;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.patch(PATH, Access.MEMBER, this::edit);
    routes.post(PATH + "/verification", Access.STEWARD, this::verify);
    routes.get(PATH + "/revisions", Access.STEWARD, this::revisions);
    routes.post(PATH + "/restoration", Access.STEWARD, this::restore);
  }

  private record Saved(int revision, List<String> changed) {}

  private void edit(Context context) {
    Visitor visitor = Visitor.of(context);
    Current current = editors.current(ResourceIds.of(context), visitor);
    Catalog catalog = catalogs.current();
    EditRequest request = EditRequest.parse(context, catalog, catalog.today(clock));
    Content content =
        new Draft(catalog, current.resource().municipality())
            .placed(request.content(), current.resource());
    editors.check(current, visitor, content);
    save(context, current.resource(), request.revision(), content, request.reason());
  }

  /** Somebody asked, and it is still so. */
  private void verify(Context context) {
    Current current = concerning(context);
    LocalDate today = catalogs.current().today(clock);
    Content content = new Content(Map.of("verified_on", Json.mapper().valueToTree(today)));
    save(context, current.resource(), null, content, "確認");
  }

  private void restore(Context context) {
    Current current = concerning(context);
    EditRequest request = EditRequest.restore(context);
    Resource then =
        revisions
            .find(current.resource().id(), request.revision())
            .orElseThrow(
                () -> ProblemException.notFound("There is no such revision.", "この履歴はありません。"));
    Content back = Content.difference(current.resource(), then);
    String reason =
        request.reason() == null ? "履歴" + request.revision() + "にもどす" : request.reason();
    save(context, current.resource(), current.revision(), back, reason);
  }

  private void save(
      Context context,
      Resource resource,
      @Nullable Integer base,
      Content content,
      @Nullable String reason) {
    Edit edit =
        decisions.edit(
            resource.id(),
            base,
            content,
            catalogs.current().reference(resource.municipality()),
            catalogs.current().today(clock),
            new Author(Visitor.of(context).id(), null, reason, clock.instant()));
    if (edit instanceof Edit.Conflict conflict) {
      throw conflict(conflict);
    }
    if (!(edit instanceof Edit.Saved saved)) {
      throw ResourceIds.missing();
    }
    Answers.personal(context, new Saved(saved.revision(), saved.before().names()));
  }

  /** What to say to the second of two who changed the same: both see what the first wrote. */
  static ProblemException conflict(Edit.Conflict conflict) {
    List<ParameterError> fields = new ArrayList<>();
    for (String field : conflict.fields()) {
      String now = Content.of(conflict.resource(), field).toString();
      fields.add(
          new ParameterError(
              "content." + field,
              now,
              "was changed by somebody else meanwhile; revision is " + conflict.revision(),
              "ほかの人が先に変えました。今の内容と見くらべてください。"));
    }
    return new ProblemException(
        new Problem(
            "urn:tsunagi:conflict",
            "Changed meanwhile",
            409,
            "Somebody else changed the same fields; nothing was saved.",
            "ほかの人が同じところを先に変えたので、まだ保存していません。",
            fields,
            null));
  }

  private Current concerning(Context context) {
    UUID id = ResourceIds.of(context);
    Current current = resources.current(id).orElseThrow(ResourceIds::missing);
    SubmissionRepository.Responsibility whose = submissions.responsibility(current.resource());
    if (!Visitor.of(context).member().answersFor(whose.areas(), whose.sources())) {
      throw Visitor.notAllowed();
    }
    return current;
  }

  /** How one revision became the next. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Change(
      int revision,
      Instant at,
      String origin,
      @Nullable UUID account,
      @Nullable String by,
      @Nullable UUID submission,
      @Nullable String reason,
      List<Difference> differences) {}

  private record History(int revision, List<Change> changes) {}

  private void revisions(Context context) {
    Current current = concerning(context);
    List<Change> changes = new ArrayList<>();
    Resource after = current.resource();
    for (Revision before : revisions.list(after.id(), REVISIONS)) {
      Content difference = Content.difference(before.record(), after);
      changes.add(
          new Change(
              before.number(),
              before.endedAt(),
              before.origin(),
              before.account(),
              before.by(),
              before.submission(),
              before.reason(),
              QueueView.differences(difference, before.record())));
      after = before.record();
    }
    Answers.personal(context, new History(current.revision(), changes));
  }
}
