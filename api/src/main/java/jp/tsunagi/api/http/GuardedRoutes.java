package jp.tsunagi.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where subjects register what changes something, and what not everybody may read. Who may is said
 * with each route and checked before its handler runs; nothing of it is for other sites.
 */
public final class GuardedRoutes {

  private final RoutesConfig routes;
  private final List<Route> all = new ArrayList<>();

  GuardedRoutes(RoutesConfig routes) {
    this.routes = routes;
  }

  /** A route and who may use it. */
  public record Route(HandlerType method, String path, Access access) {}

  /** Every route that was registered. */
  public List<Route> all() {
    return List.copyOf(all);
  }

  public void get(String path, Access access, Handler handler) {
    add(HandlerType.GET, path, access, handler);
  }

  public void post(String path, Access access, Handler handler) {
    add(HandlerType.POST, path, access, handler);
  }

  public void put(String path, Access access, Handler handler) {
    add(HandlerType.PUT, path, access, handler);
  }

  public void patch(String path, Access access, Handler handler) {
    add(HandlerType.PATCH, path, access, handler);
  }

  public void delete(String path, Access access, Handler handler) {
    add(HandlerType.DELETE, path, access, handler);
  }

  private void add(HandlerType method, String path, Access access, Handler handler) {
    all.add(new Route(method, path, access));
    routes.addHttpHandler(
        method,
        path,
        context -> {
          SecurityHeaders.keepToOurselves(context);
          refuseOtherSites(context);
          handler.handle(context);
        });
  }

  /**
   * A page of another site must not act in the name of who looks at it: the browser says where a
   * request comes from (Fetch Metadata, or Origin where it knows no better). Programs say neither.
   */
  private static void refuseOtherSites(Context context) {
    String site = context.header("Sec-Fetch-Site");
    boolean foreign =
        site == null
            ? !ours(context.header("Origin"), context.host())
            : !site.equals("same-origin") && !site.equals("none");
    if (foreign) {
      throw new ProblemException(
          Problem.of(
              403,
              "Cross-site request",
              "Requests from pages of other sites are refused.",
              "ほかのサイトのページからは操作できません。"));
    }
  }

  private static boolean ours(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return true;
    }
    try {
      return URI.create(origin).getAuthority() != null
          && URI.create(origin).getAuthority().equals(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
