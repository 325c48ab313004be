package jp.tsunagi.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Where subjects register what anyone may read: every route answers GET and HEAD alike. */
public final class PublicRoutes {

  private final RoutesConfig routes;

  PublicRoutes(RoutesConfig routes) {
    this.routes = routes;
  }

  /** Answers GET and HEAD of a path template, and the browser that asks whether it may. */
  public void get(String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
    routes.options(path, SecurityHeaders::preflight);
  }
}
