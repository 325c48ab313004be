package jp.tsunagi.api.offline;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.municipality.Municipality;

/**
 * {@code /service-worker.js} and {@code /manifest.webmanifest}. The worker begins with the list of
 * files it keeps, so that it changes whenever one of them does: that is how browsers notice a new
 * version.
 */
public final class OfflineRoutes {

  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String MANIFEST = "application/manifest+json; charset=utf-8";

  private final Catalogs catalogs;
  private final boolean kept;
  private final byte[] worker;

  /**
   * @param kept false when browsers are to keep nothing, and to throw away what they kept
   */
  public OfflineRoutes(Catalogs catalogs, boolean kept) {
    this.catalogs = catalogs;
    this.kept = kept;
    this.worker = kept ? worker() : new byte[0];
  }

  public void register(PublicRoutes routes) {
    routes.get("/service-worker.js", this::serviceWorker);
    routes.get("/manifest.webmanifest", this::manifest);
  }

  private static byte[] worker() {
    String files = Json.write(PublicFiles.read());
    String version = PublicFiles.hash(files.getBytes(StandardCharsets.UTF_8));
    String list = "const VERSION = '%s';\nconst FILES = %s;\n".formatted(version, files);
    return (list + source()).getBytes(StandardCharsets.UTF_8);
  }

  private static String source() {
    try (InputStream file = OfflineRoutes.class.getResourceAsStream("/web/offline/worker.js")) {
      return new String(
          Objects.requireNonNull(file, "the worker is packed with the pages").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the worker cannot be read", e);
    }
  }

  private void serviceWorker(Context context) {
    Parameters.of(context).check();
    if (!kept) {
      throw ProblemException.notFound(
          "This server lets browsers keep nothing.", "電波のない所で使うための保存は、していません。");
    }
    Answers.cacheable(context, SCRIPT, worker);
  }

  private void manifest(Context context) {
    Parameters.of(context).check();
    String town = catalogs.current().municipality().map(Municipality::name).orElse("");
    // In one order on all servers, so that they agree on its tag.
    Map<String, Object> manifest = new TreeMap<>();
    manifest.putAll(
        Map.of(
            "name", town.isEmpty() ? "つなぎ" : "つなぎ " + town + "の地域資源マップ",
            "short_name", "つなぎ",
            "lang", "ja",
            "id", "/",
            "start_url", "/",
            "display", "standalone",
            "theme_color", "#1d5a4c",
            "background_color", "#faf6ef",
            "icons", icons(),
            "shortcuts", List.of(new TreeMap<>(Map.of("name", "とっておいたもの", "url", "/kept.html")))));
    Answers.cacheable(context, MANIFEST, Json.write(manifest).getBytes(StandardCharsets.UTF_8));
  }

  /** Drawn with room around, so that a device may cut them to its own shape. */
  private static List<Map<String, String>> icons() {
    return List.of(
        icon("favicon.svg", "any", "image/svg+xml", "any"),
        icon("icon-192.png", "192x192", "image/png", "any maskable"),
        icon("icon-512.png", "512x512", "image/png", "any maskable"));
  }

  private static Map<String, String> icon(String file, String sizes, String type, String purpose) {
    return new TreeMap<>(
        Map.of("src", "/style/" + file, "sizes", sizes, "type", type, "purpose", purpose));
  }
}
