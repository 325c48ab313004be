package jp.tsunagi.api.casework;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Throttle;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.core.account.Actor;
import jp.tsunagi.core.account.Token;
import jp.tsunagi.core.casework.Clinic;
import jp.tsunagi.core.casework.Referral;
import jp.tsunagi.core.database.RateLimits.Limit;
import jp.tsunagi.core.database.ReferralRepository;

/**
 * {@code /referrals} and {@code /clinics}: what clinics ask for; {@code /clinic-referrals}: the
 * form behind a clinic's link, whose token stands in the body.
 */
final class ReferralRoutes {

  private static final String REFERRALS = "/api/v1/referrals";
  private static final String CLINICS = "/api/v1/clinics";
  private static final String FORM = "/api/v1/clinic-referrals";
  private static final Duration LINK = Duration.ofDays(30);
  private static final Limit TRIES = new Limit("clinic", 60, Duration.ofHours(1));

  /** What waits longer was forgotten, or is not wanted any more. */
  private static final int MONTHS_KEPT = 12;

  private final ReferralRepository referrals;
  private final Throttle throttle;
  private final String publicUrl;
  private final Catalogs catalogs;
  private final Clock clock;

  ReferralRoutes(
      ReferralRepository referrals,
      Throttle throttle,
      String publicUrl,
      Catalogs catalogs,
      Clock clock) {
    this.referrals = referrals;
    this.throttle = throttle;
    this.publicUrl = publicUrl;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  void register(GuardedRoutes routes) {
    routes.get(REFERRALS, Access.LINK_WORKER, this::waiting);
    routes.post(REFERRALS, Access.LINK_WORKER, this::enter);
    routes.put(REFERRALS + "/{id}/declined", Access.LINK_WORKER, this::decline);
    routes.delete(REFERRALS + "/{id}/declined", Access.LINK_WORKER, this::takeBack);
    routes.get(CLINICS, Access.LINK_WORKER, this::clinics);
    routes.put(CLINICS + "/{id}", Access.LINK_WORKER, this::save);
    routes.post(CLINICS + "/{id}/link", Access.LINK_WORKER, this::makeLink);
    routes.post(FORM, Access.ANYONE, this::look);
    routes.put(FORM, Access.ANYONE, this::send);
  }

  private record Referrals(List<Referral> referrals) {}

  private void waiting(Context context) {
    Answers.personal(context, new Referrals(referrals.waiting(actor(context))));
  }

  private record Received(UUID id) {}

  private void enter(Context context) {
    var request = new ReferralRequest(Bodies.json(context), catalogs.current(), today());
    Referral referral = request.entered();
    if (referrals.clinics(municipality()).stream()
        .noneMatch(clinic -> clinic.id().equals(referral.clinic()))) {
      throw CaseProblems.missingClinic();
    }
    referrals.enter(actor(context), municipality(), referral, eraseOn());
    context.status(HttpStatus.CREATED);
    Answers.personal(context, new Received(referral.id()));
  }

  private void decline(Context context) {
    UUID id = ResourceIds.find(context).orElseThrow(CaseProblems::missingReferral);
    if (!referrals.decline(actor(context), id, today())) {
      throw CaseProblems.missingReferral();
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  private void takeBack(Context context) {
    UUID id = ResourceIds.find(context).orElseThrow(CaseProblems::missingReferral);
    if (!referrals.takeBack(actor(context), id)) {
      throw CaseProblems.missingReferral();
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  private record Clinics(List<Clinic> clinics) {}

  private void clinics(Context context) {
    Answers.personal(context, new Clinics(referrals.clinics(municipality())));
  }

  private void save(Context context) {
    UUID id = ResourceIds.find(context).orElseThrow(CaseProblems::missingClinic);
    Clinic clinic =
        new ReferralRequest(Bodies.json(context), catalogs.current(), today()).clinic(id);
    if (!referrals.save(actor(context), municipality(), clinic)) {
      throw new ProblemException(
          Problem.of(409, "Clinic exists", "Another clinic has the name.", "同じ名前の医療機関があります。"));
    }
    Answers.personal(context, clinic);
  }

  private record Link(String link) {}

  private void makeLink(Context context) {
    UUID id = ResourceIds.find(context).orElseThrow(CaseProblems::missingClinic);
    Token token = Token.random();
    if (!referrals.makeLink(actor(context), id, token.hash(), clock.instant().plus(LINK))) {
      throw CaseProblems.missingClinic();
    }
    Answers.personal(context, new Link(publicUrl + "/referral.html#" + token.text()));
  }

  /** What a clinic sees of itself before it writes: its name. */
  private record Form(String clinic) {}

  private void look(Context context) {
    throttle.byAddress(TRIES, context);
    var body = Bodies.json(context);
    Token token = new ReferralRequest(body, catalogs.current(), today()).token();
    body.check();
    Answers.personal(context, new Form(clinic(token).name()));
  }

  private Clinic clinic(Token token) {
    return referrals.ofLink(token.hash(), clock.instant()).orElseThrow(() -> dead(token));
  }

  /** A clinic that sent its referral wants to know that it has arrived. */
  private ProblemException dead(Token token) {
    return referrals.isUsed(token.hash()) ? CaseProblems.usedLink() : CaseProblems.deadLink();
  }

  private void send(Context context) {
    throttle.byAddress(TRIES, context);
    var request = new ReferralRequest(Bodies.json(context), catalogs.current(), today());
    Token token = request.token();
    Referral referral = request.sent(clinic(token));
    if (!referrals.receive(token.hash(), municipality(), referral, eraseOn(), clock.instant())) {
      throw dead(token);
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  private LocalDate eraseOn() {
    return today().plusMonths(MONTHS_KEPT);
  }

  private String municipality() {
    return catalogs.current().municipality().orElseThrow().code();
  }

  private Actor actor(Context context) {
    return Visitor.of(context).actor(clock.instant());
  }

  private LocalDate today() {
    return catalogs.current().today(clock);
  }
}
