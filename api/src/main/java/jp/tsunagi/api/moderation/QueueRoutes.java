package jp.tsunagi.api.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.api.submissions.Draft;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.Author;
import jp.tsunagi.core.database.DecisionRepository;
import jp.tsunagi.core.database.DecisionRepository.Outcome;
import jp.tsunagi.core.database.QueueRepository;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.database.ResourceRepository.Current;
import jp.tsunagi.core.database.SubmissionRepository;
import jp.tsunagi.core.resource.Feature;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.submission.Content;
import jp.tsunagi.core.submission.Submission;
import jp.tsunagi.core.submission.Submission.Kind;
import jp.tsunagi.core.submission.Submission.State;
import org.jspecify.annotations.Nullable;

/** {@code /queue}: what waits for a steward, and what becomes of it. */
public final class QueueRoutes {

  private static final String PATH = "/api/v1/queue";
  private static final int SIMILAR = 5;

  private final QueueRepository queue;
  private final SubmissionRepository submissions;
  private final DecisionRepository decisions;
  private final ResourceRepository resources;
  private final Catalogs catalogs;
  private final Clock clock;

  public QueueRoutes(
      QueueRepository queue,
      SubmissionRepository submissions,
      DecisionRepository decisions,
      ResourceRepository resources,
      Catalogs catalogs,
      Clock clock) {
    this.queue = queue;
    this.submissions = submissions;
    this.decisions = decisions;
    this.resources = resources;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.get(PATH, Access.STEWARD, this::list);
    routes.post(PATH + "/decisions", Access.STEWARD, this::decideSeveral);
    routes.get(PATH + "/{id}", Access.STEWARD, this::show);
    routes.post(PATH + "/{id}/decision", Access.STEWARD, this::decide);
    routes.delete(PATH + "/{id}/decision", Access.STEWARD, this::undo);
  }

  /**
   * A page of the queue.
   *
   * @param matched left out beyond what is counted
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Lines(
      List<QueueView.Line> submissions, @Nullable Integer matched, @Nullable String next) {}

  private void list(Context context) {
    QueueRequest request = QueueRequest.parse(Parameters.of(context));
    QueueRepository.Page page =
        queue.find(Visitor.of(context).member(), request.part(), request.after(), request.limit());
    List<QueueView.Line> lines =
        page.submissions().stream()
            .map(
                one ->
                    QueueView.Line.of(
                        one, one.resource() == null ? null : page.names().get(one.resource())))
            .toList();
    QueueRepository.After next = page.next();
    Answers.personal(
        context,
        new Lines(
            lines,
            page.matched() > QueueRepository.COUNTED ? null : page.matched(),
            next == null ? null : QueueRequest.write(next)));
  }

  private Optional<Current> current(Submission one) {
    return Optional.ofNullable(one.resource()).flatMap(resources::current);
  }

  private void show(Context context) {
    answer(context, concerning(context, ResourceIds.of(context)));
  }

  private void answer(Context context, Submission one) {
    List<JsonNode> similar = List.of();
    if (one.kind() == Kind.NEW && one.state().open()) {
      similar =
          submissions
              .similar(draft(one.municipality()).of(one.id(), one.content(), null), SIMILAR)
              .stream()
              .map(resources::current)
              .flatMap(Optional::stream)
              .map(each -> Json.read(Feature.of(each.resource()), JsonNode.class))
              .toList();
    }
    Answers.personal(context, QueueView.Whole.of(one, current(one).orElse(null), similar));
  }

  /** A submission that this steward answers for. */
  private Submission concerning(Context context, UUID id) {
    Submission one = submissions.find(id).orElseThrow(QueueRoutes::missing);
    if (!Visitor.of(context).member().answersFor(one.areas(), one.sources())) {
      throw Visitor.notAllowed();
    }
    return one;
  }

  private static ProblemException missing() {
    return ProblemException.notFound("There is no submission of this id.", "この投稿はありません。");
  }

  private Draft draft(String municipality) {
    return new Draft(catalogs.current(), municipality);
  }

  private void decide(Context context) {
    UUID id = ResourceIds.of(context);
    concerning(context, id);
    Catalog catalog = catalogs.current();
    DecisionRequest request = DecisionRequest.one(context, id, catalog, catalog.today(clock));
    answer(context, done(decide(context, id, request)));
  }

  private Outcome decide(Context context, UUID id, DecisionRequest request) {
    Author author = author(context, id, request.words());
    return request.decision() == State.APPROVED
        ? approve(context, id, request, author)
        : decisions.answer(id, request.decision(), Objects.requireNonNull(request.words()), author);
  }

  private Outcome approve(Context context, UUID id, DecisionRequest request, Author author) {
    Submission one = concerning(context, id);
    Draft draft = draft(one.municipality());
    LocalDate today = catalogs.current().today(clock);
    Content content = request.content();
    Resource corrected = current(one).map(Current::resource).orElse(null);
    Content wanted = content == null ? null : draft.placed(content, corrected);
    requireComplete(one, wanted == null ? one.content() : wanted);
    return decisions.approve(
        id,
        request.revision(),
        wanted,
        (submission, said) -> draft.of(submission, said, today),
        catalogs.current().reference(one.municipality()),
        today,
        author);
  }

  /** A seed grows into a resource only when somebody gives it a name and a category. */
  private static void requireComplete(Submission one, Content content) {
    boolean fresh = one.kind() == Kind.NEW || one.kind() == Kind.SEED;
    for (String field : List.of("name", "categories")) {
      JsonNode value = content.fields().get(field);
      if (fresh && (value == null || value.isNull())) {
        throw new ProblemException(
            Problem.of(
                400, "Incomplete", "content." + field + " is missing", "名前と分類を決めてから公開してください。"));
      }
    }
  }

  private void undo(Context context) {
    UUID id = ResourceIds.of(context);
    Submission one = concerning(context, id);
    answer(
        context,
        done(
            decisions.undo(
                id,
                catalogs.current().reference(one.municipality()),
                catalogs.current().today(clock),
                author(context, id, "決定の取り消し"))));
  }

  /** What became of one of several. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Result(UUID id, boolean done, @Nullable String detailJa) {}

  private record Results(List<Result> results) {}

  private void decideSeveral(Context context) {
    DecisionRequest request = DecisionRequest.several(context);
    List<Result> results = new ArrayList<>();
    for (UUID id : request.ids()) {
      try {
        concerning(context, id);
        done(decide(context, id, request));
        results.add(new Result(id, true, null));
      } catch (ProblemException e) {
        results.add(new Result(id, false, e.problem().detailJa()));
      }
    }
    Answers.personal(context, new Results(results));
  }

  private Author author(Context context, UUID submission, @Nullable String reason) {
    return new Author(Visitor.of(context).id(), submission, reason, clock.instant());
  }

  private static Submission done(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      return done.submission();
    }
    if (outcome instanceof Outcome.Conflicting conflicting) {
      throw EditRoutes.conflict(conflicting.conflict());
    }
    if (outcome instanceof Outcome.TooLate) {
      throw new ProblemException(
          Problem.of(
              409,
              "Already decided",
              "Somebody decided this already, or its sender withdrew it.",
              "この投稿は、ほかの人がもう決めたか、送った人が取り下げました。"));
    }
    throw missing();
  }
}
