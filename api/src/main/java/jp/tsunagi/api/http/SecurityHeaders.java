package jp.tsunagi.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Map;
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

  private static final String NO_SNIFFING = "X-Content-Type-Options";

  private static final String POLICY = "Content-Security-Policy";

  /**
   * Of what is no page and loads nothing. The policy of pages would cost a first visit 2 kB more.
   */
  static final Map<String, String> OF_DATA =
      Map.of(
          NO_SNIFFING,
          "nosniff",
          "Referrer-Policy",
          "strict-origin-when-cross-origin",
          // Or a cache between hands compressed bytes to a program that cannot read them.
          "Vary",
          "Accept-Encoding",
          POLICY,
          "default-src 'none'; frame-ancestors 'self'");

  /** The one page that stands within pages of other sites: it has no form and no login. */
  private static final String EMBEDDED = "/embed.html";

  /** Pages of ours that show another of ours in a frame. */
  private static final Set<String> FRAMING = Set.of("/kiosk.html", "/embedding.html");

  /** What every public address answers. */
  static final String METHODS = "GET, HEAD, OPTIONS";

  private final String policy;

  SecurityHeaders(Settings.Tiles tiles) {
    policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:"
            + tileOrigin(tiles.url())
            + "; connect-src 'self'; font-src 'self'; manifest-src 'self';"
            + " worker-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'self'";
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
    String path = context.path();
    if (ASSET.matcher(path).find()) {
      context.header(NO_SNIFFING, "nosniff").header("Vary", "Accept-Encoding");
      return;
    }
    OF_DATA.forEach(context::header);
    if (path.startsWith("/api/")) {
      context
          .header("Access-Control-Allow-Origin", "*")
          .header("Access-Control-Expose-Headers", "ETag");
    } else {
      context.header(POLICY, policyOf(path)).header("Permissions-Policy", "geolocation=(self)");
    }
  }

  private String policyOf(String page) {
    if (page.equals(EMBEDDED)) {
      return policy.replace("frame-ancestors 'self'", "frame-ancestors *");
    }
    return FRAMING.contains(page) ? policy + "; frame-src 'self'" : policy;
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
