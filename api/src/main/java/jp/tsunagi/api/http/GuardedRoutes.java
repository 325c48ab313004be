package jp.tsunagi.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where subjects register what changes something, and what not everybody may read. Who may is said
 * with each route and checked before its handler runs; nothing of it is for other sites.
 */
public final class GuardedRoutes {

  private static final String CSRF_HEADER = "X-CSRF-Token";

  private final RoutesConfig routes;
  private final SessionCookie cookie;
  private final Visitors visitors;
  private final List<Route> all;
  private final @Nullable Supplier<ProblemException> refusal;

  GuardedRoutes(RoutesConfig routes, SessionCookie cookie, Visitors visitors) {
    this(routes, cookie, visitors, new ArrayList<>(), null);
  }

  private GuardedRoutes(
      RoutesConfig routes,
      SessionCookie cookie,
      Visitors visitors,
      List<Route> all,
      @Nullable Supplier<ProblemException> refusal) {
    this.routes = routes;
    this.cookie = cookie;
    this.visitors = visitors;
    this.all = all;
    this.refusal = refusal;
  }

  /** Where routes are registered that cannot be served for now, and say why to who may use them. */
  public GuardedRoutes refusing(Supplier<ProblemException> why) {
    return new GuardedRoutes(routes, cookie, visitors, all, why);
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
          Visitor visitor = cookie.read(context).map(visitors::of).orElse(Visitor.ANONYMOUS);
          refuseUnless(access, visitor);
          if (visitor.known() && !method.equals(HandlerType.GET)) {
            refuseForged(context, visitor);
          }
          if (refusal != null) {
            throw refusal.get();
          }
          visitor.attach(context);
          handler.handle(context);
        });
  }

  private static void refuseUnless(Access access, Visitor visitor) {
    if (access == Access.ANYONE) {
      return;
    }
    if (!access.allows(visitor.member().role())) {
      throw Visitor.notAllowed();
    }
  }

  /** The cookie travels by itself; the token only by a page of ours, which was told it. */
  private static void refuseForged(Context context, Visitor visitor) {
    String given = Objects.requireNonNullElse(context.header(CSRF_HEADER), "");
    if (!MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8),
        visitor.csrfToken().getBytes(StandardCharsets.UTF_8))) {
      throw new ProblemException(
          Problem.of(
              403,
              "CSRF token missing",
              "Send csrf_token of /session as X-CSRF-Token.",
              "画面が古くなっています。ページを読み込み直してください。"));
    }
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
