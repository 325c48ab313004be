package jp.tsunagi.api.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Throttle;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.account.Token;
import jp.tsunagi.core.database.RateLimits.Limit;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.database.ResourceRepository.Current;
import jp.tsunagi.core.database.SubmissionRepository;
import jp.tsunagi.core.database.VerificationRepository;
import jp.tsunagi.core.resource.Feature;

/** {@code /verifications}: what whoever runs a resource answers by a link that a steward made. */
public final class VerificationRoutes {

  private static final String PATH = "/api/v1/verifications";
  private static final Duration LINK = Duration.ofDays(90);
  private static final Limit TRIES = new Limit("verification", 100, Duration.ofHours(1));

  private final VerificationRepository verifications;
  private final SubmissionRepository submissions;
  private final ResourceRepository resources;
  private final Throttle throttle;
  private final String publicUrl;
  private final Catalogs catalogs;
  private final Clock clock;

  /**
   * @param publicUrl where people reach the service, without a slash at the end
   */
  public VerificationRoutes(
      VerificationRepository verifications,
      SubmissionRepository submissions,
      ResourceRepository resources,
      Throttle throttle,
      String publicUrl,
      Catalogs catalogs,
      Clock clock) {
    this.verifications = verifications;
    this.submissions = submissions;
    this.resources = resources;
    this.throttle = throttle;
    this.publicUrl = publicUrl;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.post("/api/v1/resources/{id}/verification-link", Access.STEWARD, this::makeLink);
    routes.post(PATH, Access.ANYONE, this::look);
    routes.put(PATH, Access.ANYONE, this::answer);
  }

  private record Link(String link) {}

  private void makeLink(Context context) {
    Current current = resources.current(ResourceIds.of(context)).orElseThrow(ResourceIds::missing);
    var whose = submissions.responsibility(current.resource());
    if (!Visitor.of(context).member().answersFor(whose.areas(), whose.sources())) {
      throw Visitor.notAllowed();
    }
    Token token = Token.random();
    verifications.makeLink(
        current.resource().id(),
        token.hash(),
        Visitor.of(context).id(),
        clock.instant(),
        clock.instant().plus(LINK));
    Answers.personal(context, new Link(publicUrl + "/verify.html#" + token.text()));
  }

  private record Asked(JsonNode feature) {}

  private void look(Context context) {
    throttle.byAddress(TRIES, context);
    VerificationRequest request = VerificationRequest.parse(context, false);
    Current current =
        verifications
            .find(request.token().hash())
            .map(link -> LinkProblems.open(link, clock.instant()).resource())
            .flatMap(resources::current)
            .orElseThrow(LinkProblems::unknown);
    Answers.personal(context, new Asked(Json.read(Feature.of(current.resource()), JsonNode.class)));
  }

  private record Answered(UUID resource, VerificationRepository.Answer answer) {}

  private void answer(Context context) {
    throttle.byAddress(TRIES, context);
    VerificationRequest request = VerificationRequest.parse(context, true);
    VerificationRepository.Answer answer = Objects.requireNonNull(request.answer());
    verifications
        .find(request.token().hash())
        .ifPresent(link -> LinkProblems.open(link, clock.instant()));
    UUID resource =
        verifications
            .answer(
                request.token().hash(),
                answer,
                catalogs.current()::reference,
                catalogs.current().today(clock),
                clock.instant())
            .orElseThrow(LinkProblems::unknown);
    Answers.personal(context, new Answered(resource, answer));
  }
}
