package jp.tsunagi.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where what is thrown becomes an answer. */
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private static final int METHOD_NOT_ALLOWED = 405;

  private Problems() {}

  static void register(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, context) -> answer(context, e.problem()));
    routes.exception(
        HttpResponseException.class,
        (e, context) -> {
          if (e.getStatus() == METHOD_NOT_ALLOWED) {
            context.header("Allow", methods(e));
          }
          answer(context, of(e));
        });
    routes.exception(Exception.class, Problems::unexpected);
  }

  static void answer(Context context, Problem problem) {
    context.status(problem.status()).header("Cache-Control", "no-store");
    if (ProblemPage.isFor(context)) {
      context.contentType("text/html; charset=utf-8").result(ProblemPage.of(problem));
    } else {
      context.contentType(Problem.MEDIA_TYPE).result(Json.write(problem));
    }
  }

  /** The methods that the address does answer. */
  private static String methods(HttpResponseException e) {
    return e.getDetails().getOrDefault("availableMethods", SecurityHeaders.METHODS);
  }

  private static Problem of(HttpResponseException e) {
    return switch (e.getStatus()) {
      case 404 ->
          Problem.of(404, "Not found", "There is nothing at this address.", "このアドレスには何もありません。");
      case METHOD_NOT_ALLOWED ->
          Problem.of(
              405,
              "Method not allowed",
              "This address answers " + methods(e) + " only.",
              "このアドレスでは、その操作はできません。");
      default ->
          Problem.of(e.getStatus(), "Bad request", "The request cannot be read.", "要求を読み取れません。");
    };
  }

  /** Our own fault, or the database's: an id for the log, and nothing of the request in it. */
  private static void unexpected(Exception e, Context context) {
    String id = UUID.randomUUID().toString();
    boolean away = Database.isAway(e);
    var endpoint = context.endpoints().lastHttpEndpoint();
    String route = endpoint == null ? "no route" : endpoint.path;
    LOG.error("{} {}: fault {}", context.method(), route, id, e);
    Problem problem =
        away
            ? Problem.of(
                503,
                "Database not available",
                "The database does not answer; try again in a moment.",
                "データベースに接続できません。少し待ってからもう一度お試しください。")
            : Problem.of(500, "Internal error", "Something went wrong here.", "サーバーで問題が起きました。");
    answer(
        context,
        new Problem(
            problem.type(),
            problem.title(),
            problem.status(),
            problem.detail(),
            problem.detailJa(),
            problem.errors(),
            id));
  }
}
