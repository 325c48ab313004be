package jp.tsunagi.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tsunagi.core.settings.Settings;

/**
 * Headers of every answer: what a page of ours may load, and that everything public may be read by
 * pages of others (CORS), without cookies.
 */
final class SecurityHeaders implements Handler {

  /**
   * Parts of a page, which obey the policy of the page: saying it with each would cost a first
   * visit 15 kB. The service worker is no part of a page: it obeys its own.
   */
  private static final Pattern ASSET =
      Pattern.compile("^/(?!api/|service-worker).*\\.(?:js|css|png)$");

  private static final String POLICY = "Content-Security-Policy";

  /**
   * Of what is no page and loads nothing. The policy of pages would cost a first visit 2 kB more.
   */
  private static final String POLICY_OF_DATA = "default-src 'none'; frame-ancestors 'self'";

  private static final String PERMISSIONS = "Permissions-Policy";

  /** The one page that stands within pages of other sites: it has no form and no login. */
  private static final String EMBEDDED = "/embed.html";

  /** Pages of ours that show another of ours in a frame. */
  private static final Set<String> FRAMING = Set.of("/kiosk.html", "/embedding.html");

  /** What every public address answers. */
  static final String METHODS = "GET, HEAD, OPTIONS";

  private static final String NO_SNIFFING = "X-Content-Type-Options";

  private final Map<String, String> always = new LinkedHashMap<>();

  SecurityHeaders(Settings.Tiles tiles) {
    always.put(
        POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:"
            + tileOrigin(tiles.url())
            + "; connect-src 'self'; font-src 'self'; manifest-src 'self';"
            + " worker-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'self'");
    always.put(NO_SNIFFING, "nosniff");
    always.put("Referrer-Policy", "strict-origin-when-cross-origin");
    always.put(PERMISSIONS, "geolocation=(self)");
  }

  /** Those that depend on no request. */
  Map<String, String> always() {
    return Collections.unmodifiableMap(always);
  }

  private static String tileOrigin(String url) {
    if (!url.startsWith("http")) {
      return "";
    }
    URI uri = URI.create(url.replace("{s}", "a").replaceAll("[{}]", ""));
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String host = url.contains("{s}.") ? uri.getHost().replaceFirst("^a\\.", "*.") : uri.getHost();
    return " " + uri.getScheme() + "://" + host + port;
  }

  @Override
  public void handle(Context context) {
    if (ASSET.matcher(context.path()).find()) {
      context.header(NO_SNIFFING, "nosniff");
      return;
    }
    always.forEach(context::header);
    String policy = Objects.requireNonNull(always.get(POLICY));
    if (context.path().equals(EMBEDDED)) {
      context.header(POLICY, policy.replace("frame-ancestors 'self'", "frame-ancestors *"));
    } else if (FRAMING.contains(context.path())) {
      context.header(POLICY, policy + "; frame-src 'self'");
    }
    if (context.path().startsWith("/api/")) {
      context.res().setHeader(PERMISSIONS, null);
      context
          .header(POLICY, POLICY_OF_DATA)
          .header("Access-Control-Allow-Origin", "*")
          .header("Access-Control-Expose-Headers", "ETag");
    }
  }

  /** Lets no page of another site read the answer. */
  static void keepToOurselves(Context context) {
    context.res().setHeader("Access-Control-Allow-Origin", null);
    context.res().setHeader("Access-Control-Expose-Headers", null);
    context.header("Cache-Control", "no-store");
  }

  /** Answers a browser that asks before it asks. */
  static void preflight(Context context) {
    context
        .status(HttpStatus.NO_CONTENT)
        .header("Allow", METHODS)
        .header("Access-Control-Allow-Methods", "GET, HEAD")
        .header("Access-Control-Allow-Headers", "If-None-Match")
        .header("Access-Control-Max-Age", "86400");
  }
}
