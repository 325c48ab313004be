package jp.tsunagi.api.submissions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Bearer;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.Throttle;
import jp.tsunagi.api.photos.Photos;
import jp.tsunagi.api.submissions.SubmissionRequest.Stage;
import jp.tsunagi.core.account.Token;
import jp.tsunagi.core.database.RateLimits.Limit;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.database.SubmissionRepository;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.submission.Content;
import jp.tsunagi.core.submission.Submission;
import jp.tsunagi.core.submission.Submission.Kind;
import jp.tsunagi.core.submission.Submission.State;
import org.jspecify.annotations.Nullable;

/** {@code /submissions}: what anyone may send, and what became of it by its private link. */
public final class SubmissionRoutes {

  private static final String PATH = "/api/v1/submissions";

  /** A city hall's people all come from one address. */
  private static final Limit SENT = new Limit("submission", 40, Duration.ofHours(1));

  /** A form asks with every step. */
  private static final Limit PREVIEWED = new Limit("preview", 600, Duration.ofHours(1));

  /** Whoever guesses at private links. */
  private static final Limit LOOKED_UP = new Limit("private-link", 300, Duration.ofHours(1));

  private final SubmissionRepository submissions;
  private final ResourceRepository resources;
  private final Previews previews;
  private final Photos photos;
  private final Throttle throttle;
  private final Catalogs catalogs;
  private final Clock clock;

  public SubmissionRoutes(
      SubmissionRepository submissions,
      ResourceRepository resources,
      Photos photos,
      Throttle throttle,
      Catalogs catalogs,
      Clock clock) {
    this.submissions = submissions;
    this.resources = resources;
    this.previews = new Previews(submissions, resources);
    this.photos = photos;
    this.throttle = throttle;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.post(PATH + "/preview", Access.ANYONE, this::preview);
    routes.post(PATH, Access.ANYONE, this::send);
    routes.get(PATH + "/mine", Access.ANYONE, this::mine);
    routes.put(PATH + "/mine", Access.ANYONE, this::revise);
    routes.delete(PATH + "/mine", Access.ANYONE, this::withdraw);
  }

  private void preview(Context context) {
    throttle.byAddress(PREVIEWED, context);
    Catalog catalog = catalogs.current();
    SubmissionRequest request =
        SubmissionRequest.parse(context, Stage.PREVIEW, catalog, catalog.today(clock));
    Answers.personal(context, previews.of(request, catalog, catalog.now(clock)));
  }

  /**
   * Says what was stored.
   *
   * @param token of the private link; nobody can find it out again
   */
  private record Sent(UUID id, String token, State state) {}

  private void send(Context context) {
    Catalog catalog = catalogs.current();
    SubmissionRequest request =
        SubmissionRequest.parse(context, Stage.SENT, catalog, catalog.today(clock));
    photos.refuseMissing(request.content());
    // Only what would be stored counts: who is told of a mistake may try again.
    throttle.byAddress(SENT, context);
    Token token = Token.random();
    Submission submission = submission(request, catalog);
    // Who fills in a field that nobody sees is told what everybody is told.
    if (!request.trap()) {
      submissions.send(submission, token.hash());
    }
    context.status(HttpStatus.CREATED);
    Answers.personal(context, new Sent(submission.id(), token.text(), State.PENDING));
  }

  private Submission submission(SubmissionRequest request, Catalog catalog) {
    UUID id = UUID.randomUUID();
    String municipality =
        catalog
            .municipality()
            .orElseThrow(() -> missing("There is no municipality yet.", "まだ何も登録されていません。"))
            .code();
    Draft draft = new Draft(catalog, municipality);
    Target target = target(request, draft, id);
    boolean fresh = target.revision() == null;
    Content content = draft.placed(request.content(), fresh ? null : target.resource());
    SubmissionRepository.Responsibility whose = submissions.responsibility(target.resource());
    Instant now = clock.instant();
    return new Submission(
        id,
        municipality,
        request.kind(),
        State.PENDING,
        request.resource(),
        content,
        request.comment(),
        target.revision(),
        whose.areas(),
        whose.sources(),
        null,
        null,
        null,
        null,
        now,
        now,
        null,
        null);
  }

  /** What a proposal is about: a listed resource at some revision, or the one it would make. */
  private record Target(Resource resource, @Nullable Integer revision) {}

  private Target target(SubmissionRequest request, Draft draft, UUID id) {
    UUID resource = request.kind() == Kind.CORRECTION ? request.resource() : null;
    if (resource == null) {
      return new Target(draft.of(id, nameless(request.content()), null), null);
    }
    return resources
        .current(resource)
        .map(current -> new Target(current.resource(), current.revision()))
        .orElseThrow(() -> missing("There is no resource of this id.", "この番号の地域資源はありません。"));
  }

  /** A seed has no name yet, and no category. */
  private static Content nameless(Content content) {
    return Previews.withName(content, "タネ");
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Mine(
      UUID id,
      Kind kind,
      State state,
      @Nullable UUID resource,
      JsonNode content,
      @Nullable String comment,
      @Nullable String question,
      @Nullable String reason,
      Instant sentAt,
      @Nullable Instant decidedAt,
      @Nullable UUID published) {

    static Mine of(Submission one) {
      boolean published = one.state() == State.APPROVED;
      return new Mine(
          one.id(),
          one.kind(),
          one.state(),
          one.kind() == Kind.CORRECTION ? one.resource() : null,
          one.content().json(),
          one.comment(),
          one.question(),
          one.reason(),
          one.sentAt(),
          one.decidedAt(),
          published ? one.resource() : null);
    }
  }

  private void mine(Context context) {
    answer(context, submissions.findByToken(token(context)));
  }

  private byte[] token(Context context) {
    throttle.byAddress(LOOKED_UP, context);
    return Bearer.of(context).hash();
  }

  private void revise(Context context) {
    byte[] hash = token(context);
    Catalog catalog = catalogs.current();
    SubmissionRequest request =
        SubmissionRequest.parse(context, Stage.SENT, catalog, catalog.today(clock));
    photos.refuseMissing(request.content());
    Submission before = submissions.findByToken(hash).orElseThrow(SubmissionRoutes::unknown);
    Resource corrected =
        Optional.ofNullable(before.resource())
            .flatMap(resources::current)
            .map(ResourceRepository.Current::resource)
            .orElse(null);
    Content content =
        new Draft(catalog, before.municipality()).placed(request.content(), corrected);
    refuseIfOver(before);
    answer(context, submissions.revise(hash, content, request.comment(), clock.instant()));
  }

  private void withdraw(Context context) {
    byte[] hash = token(context);
    refuseIfOver(submissions.findByToken(hash).orElseThrow(SubmissionRoutes::unknown));
    answer(context, submissions.withdraw(hash, clock.instant()));
  }

  private static void refuseIfOver(Submission submission) {
    if (!submission.state().open()) {
      throw new ProblemException(
          Problem.of(
              409,
              "Already decided",
              "This submission has been decided or withdrawn: send a new one.",
              "この投稿はもう決まったか、取り下げられています。変えたいことは、もう一度送ってください。"));
    }
  }

  private static void answer(Context context, Optional<Submission> submission) {
    Answers.personal(context, Mine.of(submission.orElseThrow(SubmissionRoutes::unknown)));
  }

  private static ProblemException unknown() {
    return missing("This link belongs to no submission.", "このリンクの投稿は見つかりません。");
  }

  private static ProblemException missing(String detail, String detailJa) {
    return ProblemException.notFound(detail, detailJa);
  }
}
