package jp.tsunagi.api.casework;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.account.Actor;
import jp.tsunagi.core.casework.CaseFile;
import jp.tsunagi.core.casework.Progress;
import jp.tsunagi.core.casework.Reminder;
import jp.tsunagi.core.casework.Reminders;
import jp.tsunagi.core.casework.StepKind;
import jp.tsunagi.core.casework.SupportCase;
import jp.tsunagi.core.database.CaseRepository;
import jp.tsunagi.core.database.CaseRepository.Listed;

/** {@code /cases}: whom a link worker and the team help. */
final class CaseRoutes {

  static final String PATH = "/api/v1/cases";

  private final CaseRepository cases;
  private final ErasedCases erased;
  private final Catalogs catalogs;
  private final Clock clock;

  CaseRoutes(CaseRepository cases, ErasedCases erased, Catalogs catalogs, Clock clock) {
    this.cases = cases;
    this.erased = erased;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  void register(GuardedRoutes routes) {
    routes.get(PATH, Access.LINK_WORKER, this::list);
    routes.post(PATH, Access.LINK_WORKER, this::open);
    routes.get(PATH + "/{id}", Access.LINK_WORKER, this::read);
    routes.put(PATH + "/{id}", Access.LINK_WORKER, this::change);
    routes.delete(PATH + "/{id}", Access.LINK_WORKER, this::erase);
    routes.put(PATH + "/{id}/owner", Access.LINK_WORKER, this::handOver);
  }

  /**
   * One of a list.
   *
   * @param mine whether it is the reader's own, not only the team's
   * @param done each kind of step that was done, in order
   */
  private record Line(
      SupportCase supportCase,
      String ownerName,
      boolean mine,
      List<Done> done,
      Set<Reminder> reminders) {}

  /**
   * A kind of step that was done.
   *
   * @param on the latest day
   */
  private record Done(StepKind kind, LocalDate on) {

    static List<Done> of(Progress progress) {
      return progress.last().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(done -> new Done(done.getKey(), done.getValue()))
          .toList();
    }
  }

  private record Lines(List<Line> cases) {}

  private void list(Context context) {
    Actor actor = actor(context);
    LocalDate today = today();
    List<Line> lines =
        cases.list(actor).stream()
            .map(
                (Listed one) ->
                    new Line(
                        one.supportCase(),
                        one.ownerName(),
                        one.supportCase().owner().equals(actor.account()),
                        Done.of(one.progress()),
                        Reminders.of(one.progress(), today)))
            .toList();
    Answers.personal(context, new Lines(lines));
  }

  private void open(Context context) {
    var opening =
        new CaseRequest(Bodies.json(context), catalogs.current(), today())
            .opening(catalogs.current().municipality().orElseThrow().code());
    UUID id = cases.open(actor(context), opening).orElseThrow(CaseProblems::missingReferral);
    context.status(HttpStatus.CREATED);
    answer(context, id);
  }

  private void read(Context context) {
    answer(context, id(context));
  }

  private void answer(Context context, UUID id) {
    CaseFile file = cases.find(actor(context), id).orElseThrow(CaseProblems::missing);
    Answers.personal(context, view(file));
  }

  /** The need is JSON, and stands in the answer as such. */
  private static ObjectNode view(CaseFile file) {
    ObjectNode view = Json.mapper().valueToTree(file);
    String need = file.supportCase().need();
    if (need != null) {
      ((ObjectNode) view.get("support_case")).set("need", Json.read(need, ObjectNode.class));
    }
    return view;
  }

  private void change(Context context) {
    UUID id = id(context);
    Actor actor = actor(context);
    var change = new CaseRequest(Bodies.json(context), catalogs.current(), today()).change();
    if (!cases.change(actor, id, change)) {
      throw cases.find(actor, id).isPresent()
          ? CaseProblems.changedMeanwhile()
          : CaseProblems.missing();
    }
    answer(context, id);
  }

  private void erase(Context context) {
    UUID id = id(context);
    if (!cases.erase(actor(context), id)) {
      throw CaseProblems.missing();
    }
    erased.add(List.of(id));
    context.status(HttpStatus.NO_CONTENT);
  }

  private void handOver(Context context) {
    var body = Bodies.json(context);
    UUID successor = body.required("owner", body.id("owner"), new UUID(0, 0));
    body.check();
    if (!cases.handOver(actor(context), id(context), successor)) {
      throw CaseProblems.missing();
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  private Actor actor(Context context) {
    return Visitor.of(context).actor(clock.instant());
  }

  /** The case that a path names. */
  static UUID id(Context context) {
    return ResourceIds.find(context).orElseThrow(CaseProblems::missing);
  }

  private LocalDate today() {
    return catalogs.current().today(clock);
  }
}
