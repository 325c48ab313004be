package jp.tsunagi.api.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.database.LinkWorkerRepository;
import jp.tsunagi.core.database.LinkWorkerRepository.Leaver;
import jp.tsunagi.core.database.LinkWorkerRepository.LinkWorker;
import org.jspecify.annotations.Nullable;

/** {@code /link-workers}: who they are, where, and how much they have to do. */
final class LinkWorkerRoutes {

  private static final String PATH = "/api/v1/link-workers";
  private static final int NAME = 40;

  private final LinkWorkerRepository workers;
  private final Clock clock;

  LinkWorkerRoutes(LinkWorkerRepository workers, Clock clock) {
    this.workers = workers;
    this.clock = clock;
  }

  void register(GuardedRoutes routes) {
    routes.get(PATH, Access.MEMBER, this::list);
    routes.put(PATH + "/{id}", Access.ADMINISTRATOR, this::place);
    routes.post(PATH + "/{id}/handover", Access.ADMINISTRATOR, this::handOver);
  }

  /**
   * The answer to {@code GET /link-workers}.
   *
   * @param leavers whose cases wait for somebody; for administrators, null for link workers
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Directory(List<LinkWorker> linkWorkers, @Nullable List<Leaver> leavers) {}

  /** For link workers, who hand over to each other, and administrators, who see the load. */
  private void list(Context context) {
    Role role = Visitor.of(context).member().role();
    if (role != Role.LINK_WORKER && role != Role.ADMINISTRATOR) {
      throw Visitor.notAllowed();
    }
    List<Leaver> leavers = role == Role.ADMINISTRATOR ? workers.leavers() : null;
    Answers.personal(context, new Directory(workers.list(), leavers));
  }

  private void place(Context context) {
    var body = Bodies.json(context);
    String team = body.required("team", body.text("team", NAME), "");
    String profession = body.text("profession", NAME);
    body.check();
    UUID account = ResourceIds.find(context).orElseThrow(LinkWorkerRoutes::missing);
    if (!workers.place(account, team, profession)) {
      throw missing();
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  private record Moved(long cases) {}

  private void handOver(Context context) {
    UUID leaver = ResourceIds.find(context).orElseThrow(LinkWorkerRoutes::missing);
    var body = Bodies.json(context);
    UUID successor = body.required("successor", body.id("successor"), leaver);
    if (workers.list().stream().noneMatch(worker -> worker.account().equals(successor))) {
      body.refuse(
          "successor", successor.toString(), "must be a link worker", "引き継ぐリンクワーカーを選んでください。");
    }
    body.check();
    long moved = workers.handOver(Visitor.of(context).actor(clock.instant()), leaver, successor);
    if (moved == 0) {
      throw new ProblemException(
          Problem.of(
              409,
              "Nothing left behind",
              "Cases are handed over for somebody whose account is shut and who has some.",
              "引き継ぐ支援がありません。まだ働いている人の支援は、本人かチームの人が引き継ぎます。"));
    }
    Answers.personal(context, new Moved(moved));
  }

  private static ProblemException missing() {
    return ProblemException.notFound(
        "There is no link worker of this account.", "このアカウントのリンクワーカーはいません。");
  }
}
