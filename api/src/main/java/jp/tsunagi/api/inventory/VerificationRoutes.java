package jp.tsunagi.api.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import jp.tsunagi.api.mail.Letter;
import jp.tsunagi.api.mail.Outbox;
import jp.tsunagi.api.qr.QrCode;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.account.Token;
import jp.tsunagi.core.database.RateLimits.Limit;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.database.ResourceRepository.Current;
import jp.tsunagi.core.database.SubmissionRepository;
import jp.tsunagi.core.database.VerificationRepository;
import jp.tsunagi.core.resource.Feature;
import jp.tsunagi.core.resource.Resource;
import org.jspecify.annotations.Nullable;

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
  private final Outbox outbox;
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
      Outbox outbox,
      Catalogs catalogs,
      Clock clock) {
    this.verifications = verifications;
    this.submissions = submissions;
    this.resources = resources;
    this.throttle = throttle;
    this.publicUrl = publicUrl;
    this.outbox = outbox;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.post("/api/v1/resources/{id}/verification-link", Access.STEWARD, this::makeLink);
    routes.post(PATH, Access.ANYONE, this::look);
    routes.put(PATH, Access.ANYONE, this::answer);
  }

  /**
   * A link to be handed over.
   *
   * @param link left out when it was mailed
   * @param qr the same as a QR code: an address that is asked for must not hold a token
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Link(@Nullable String link, @Nullable QrCode qr, boolean mailed) {}

  private void makeLink(Context context) {
    LinkRequest request = LinkRequest.parse(context);
    Resource resource =
        StewardResource.of(ResourceIds.of(context), Visitor.of(context), resources, submissions)
            .resource();
    String email = resource.contact().email();
    if (request.mail() && (email == null || !outbox.open())) {
      throw LinkProblems.noMail(outbox.open());
    }
    Token token = Token.random();
    verifications.makeLink(
        resource.id(),
        token.hash(),
        Visitor.of(context).id(),
        clock.instant(),
        clock.instant().plus(LINK));
    String link = publicUrl + "/verify.html#" + token.text();
    if (request.mail() && email != null) {
      outbox.put(email, Letter.verification(resource.name(), link), LINK);
      Answers.personal(context, new Link(null, null, true));
    } else {
      Answers.personal(context, new Link(link, QrCode.of(link), false));
    }
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
