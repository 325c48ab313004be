package jp.tsunagi.api.casework;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.database.LinkWorkerRepository;
import jp.tsunagi.core.database.LinkWorkerRepository.LinkWorker;

/** {@code /link-workers}: who they are, where, and how much they have to do. */
final class LinkWorkerRoutes {

  private static final String PATH = "/api/v1/link-workers";
  private static final int NAME = 40;

  private final LinkWorkerRepository workers;

  LinkWorkerRoutes(LinkWorkerRepository workers) {
    this.workers = workers;
  }

  void register(GuardedRoutes routes) {
    routes.get(PATH, Access.MEMBER, this::list);
    routes.put(PATH + "/{id}", Access.ADMINISTRATOR, this::place);
  }

  private record Directory(List<LinkWorker> linkWorkers) {}

  /** For link workers, who hand over to each other, and administrators, who see the load. */
  private void list(Context context) {
    Role role = Visitor.of(context).member().role();
    if (role != Role.LINK_WORKER && role != Role.ADMINISTRATOR) {
      throw Visitor.notAllowed();
    }
    Answers.personal(context, new Directory(workers.list()));
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

  private static ProblemException missing() {
    return ProblemException.notFound(
        "There is no link worker of this account.", "このアカウントのリンクワーカーはいません。");
  }
}
