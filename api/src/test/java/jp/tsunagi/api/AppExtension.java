package jp.tsunagi.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.PostgisExtension;
import jp.tsunagi.core.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a test class the real service on a free port over a database of its own, on Saturday 21
 * November 2026, ten in the morning in Japan. Register it as a static field.
 */
public final class AppExtension implements BeforeAllCallback, AfterAllCallback {

  /** When all tests take place. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T01:00:00Z"), ZoneId.of("Asia/Tokyo"));

  private final PostgisExtension postgis;
  private final Map<String, String> environment;
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable Server server;

  private AppExtension(PostgisExtension postgis, Map<String, String> environment) {
    this.postgis = postgis;
    this.environment = environment;
  }

  /** Over a database without a single row. */
  public static AppExtension empty() {
    return new AppExtension(new PostgisExtension(), Map.of());
  }

  /** Over the sample municipality, imported by the importer as scripts/run does it. */
  public static AppExtension withSample() {
    return new AppExtension(SampleDatabase.copy(), Map.of());
  }

  /** The same with some settings, such as {@code TSUNAGI_TILES_URL}. */
  public AppExtension with(Map<String, String> settings) {
    return new AppExtension(postgis, settings);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    postgis.beforeAll(context);
    Map<String, String> all = new HashMap<>(environment);
    all.put("TSUNAGI_DATABASE_URL", postgis.address());
    all.put("TSUNAGI_PORT", "0");
    server = Server.start(Settings.load(all), CLOCK);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Objects.requireNonNull(server).close();
    postgis.afterAll(context);
  }

  /** The database behind the service. */
  public Database database() {
    return postgis.database();
  }

  /** An address of the service; the path begins with a slash. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + Objects.requireNonNull(server).port() + path);
  }

  /** What GET of a path answers. */
  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** What any request is answered. */
  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
