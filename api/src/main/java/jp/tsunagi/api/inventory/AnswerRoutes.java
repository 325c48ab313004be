package jp.tsunagi.api.inventory;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.core.database.AnswerRepository;
import jp.tsunagi.core.database.Author;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.database.ResourceRepository.Current;
import jp.tsunagi.core.database.SubmissionRepository;
import jp.tsunagi.core.database.VerificationRepository.Answer;

/** {@code /inventory/answers}: what people said on the telephone, keyed in, and taken back. */
public final class AnswerRoutes {

  private static final String PATH = "/api/v1/inventory/answers";

  private final AnswerRepository answers;
  private final SubmissionRepository submissions;
  private final ResourceRepository resources;
  private final Catalogs catalogs;
  private final Clock clock;

  public AnswerRoutes(
      AnswerRepository answers,
      SubmissionRepository submissions,
      ResourceRepository resources,
      Catalogs catalogs,
      Clock clock) {
    this.answers = answers;
    this.submissions = submissions;
    this.resources = resources;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.post(PATH, Access.STEWARD, this::key);
    routes.delete(PATH + "/{id}", Access.STEWARD, this::undo);
  }

  private record Keyed(UUID id, UUID resource, Answer answer) {}

  private void key(Context context) {
    AnswerRequest request = AnswerRequest.parse(context);
    Current current =
        StewardResource.of(request.resource(), Visitor.of(context), resources, submissions);
    Catalog catalog = catalogs.current();
    UUID id =
        answers
            .key(
                request.resource(),
                request.answer(),
                catalog.reference(current.resource().municipality()),
                catalog.today(clock),
                author(context, "棚卸し"))
            .orElseThrow(ResourceIds::missing);
    context.status(HttpStatus.CREATED);
    Answers.personal(context, new Keyed(id, request.resource(), request.answer()));
  }

  private void undo(Context context) {
    Catalog catalog = catalogs.current();
    boolean undone =
        answers.undo(
            ResourceIds.of(context),
            catalog::reference,
            catalog.today(clock),
            author(context, "棚卸しの答えを取り消す"));
    if (!undone) {
      throw ProblemException.notFound(
          "There is no such answer of yours.", "この答えはありません。取り消せるのは、自分で入れた答えだけです。");
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  private Author author(Context context, String reason) {
    return new Author(Visitor.of(context).id(), null, reason, clock.instant());
  }
}
