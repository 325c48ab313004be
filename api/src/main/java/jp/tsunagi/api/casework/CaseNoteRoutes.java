package jp.tsunagi.api.casework;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.core.account.Actor;
import jp.tsunagi.core.database.CaseNotes;
import jp.tsunagi.core.database.ResourceRepository;

/** {@code /cases/{id}/…}: what is noted of a case. */
final class CaseNoteRoutes {

  private static final String CASE = CaseRoutes.PATH + "/{id}";
  private static final String REPORT = CASE + "/reports/{report}";

  private final CaseNotes notes;
  private final ResourceRepository resources;
  private final Catalogs catalogs;
  private final Clock clock;

  CaseNoteRoutes(CaseNotes notes, ResourceRepository resources, Catalogs catalogs, Clock clock) {
    this.notes = notes;
    this.resources = resources;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  void register(GuardedRoutes routes) {
    routes.post(CASE + "/steps", Access.LINK_WORKER, this::step);
    routes.delete(CASE + "/steps/{step}", Access.LINK_WORKER, this::removeStep);
    routes.post(CASE + "/consents", Access.LINK_WORKER, this::consent);
    routes.put(CASE + "/consents/{consent}/withdrawal", Access.LINK_WORKER, this::withdraw);
    routes.post(CASE + "/wellbeing", Access.LINK_WORKER, this::wellbeing);
    routes.post(CASE + "/circumstances", Access.LINK_WORKER, this::circumstances);
    routes.put(CASE + "/shortlist", Access.LINK_WORKER, this::shortlist);
    routes.put(REPORT, Access.LINK_WORKER, this::report);
    routes.put(REPORT + "/review", Access.LINK_WORKER, this::review);
    routes.put(REPORT + "/sent", Access.LINK_WORKER, this::sent);
  }

  private record Noted(UUID id) {}

  private void step(Context context) {
    Actor actor = actor(context);
    var step = request(context).step(actor.account(), this::isResource);
    require(notes.step(actor, CaseRoutes.id(context), step), CaseProblems.missing());
    noted(context, step.id());
  }

  private static void noted(Context context, UUID id) {
    context.status(HttpStatus.CREATED);
    Answers.personal(context, new Noted(id));
  }

  private void removeStep(Context context) {
    done(context, notes.removeStep(actor(context), CaseRoutes.id(context), part(context, "step")));
  }

  private void consent(Context context) {
    var consent = request(context).consent(this::isResource);
    require(notes.consent(actor(context), CaseRoutes.id(context), consent), CaseProblems.missing());
    noted(context, consent.id());
  }

  private void withdraw(Context context) {
    UUID consent = part(context, "consent");
    LocalDate on = request(context).day();
    done(context, notes.withdraw(actor(context), CaseRoutes.id(context), consent, on));
  }

  private void wellbeing(Context context) {
    var answers = request(context).wellbeing();
    done(context, notes.wellbeing(actor(context), CaseRoutes.id(context), answers));
  }

  private void circumstances(Context context) {
    var answers = request(context).circumstances();
    done(context, notes.circumstances(actor(context), CaseRoutes.id(context), answers));
  }

  private void shortlist(Context context) {
    var list = request(context).shortlist(this::isResource);
    done(context, notes.shortlist(actor(context), CaseRoutes.id(context), list));
  }

  private void report(Context context) {
    var report = request(context).report(part(context, "report"));
    done(context, notes.report(actor(context), CaseRoutes.id(context), report));
  }

  private void review(Context context) {
    UUID report = part(context, "report");
    done(context, notes.review(actor(context), CaseRoutes.id(context), report));
  }

  private void sent(Context context) {
    UUID report = part(context, "report");
    LocalDate on = request(context).day();
    require(
        notes.sent(actor(context), CaseRoutes.id(context), report, on), CaseProblems.notReviewed());
    context.status(HttpStatus.NO_CONTENT);
  }

  private static void done(Context context, boolean done) {
    require(done, CaseProblems.missing());
    context.status(HttpStatus.NO_CONTENT);
  }

  private static void require(boolean done, ProblemException otherwise) {
    if (!done) {
      throw otherwise;
    }
  }

  private static UUID part(Context context, String name) {
    return ResourceIds.find(context, name).orElseThrow(CaseProblems::missing);
  }

  private boolean isResource(UUID id) {
    return resources.current(id).isPresent();
  }

  private NoteRequest request(Context context) {
    return new NoteRequest(Bodies.json(context), catalogs.current().today(clock));
  }

  private Actor actor(Context context) {
    return Visitor.of(context).actor(clock.instant());
  }
}
