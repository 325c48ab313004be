package jp.tsunagi.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.PostgisExtension;
import jp.tsunagi.core.database.StoredResources;
import jp.tsunagi.core.resource.Resource;
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

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final PostgisExtension postgis;
  private final Map<String, String> environment;
  private final List<Resource> resources;
  private final Clock clock;
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable Server server;
  private @Nullable Path home;

  private AppExtension(
      PostgisExtension postgis,
      Map<String, String> environment,
      List<Resource> resources,
      Clock clock) {
    this.postgis = postgis;
    this.environment = environment;
    this.resources = resources;
    this.clock = clock;
  }

  /** Over a database without a single row. */
  public static AppExtension empty() {
    return new AppExtension(new PostgisExtension(), Map.of(), List.of(), CLOCK);
  }

  /** Over these resources and the small vocabulary of {@link StoredResources}. */
  public static AppExtension over(List<Resource> resources) {
    return new AppExtension(new PostgisExtension(), Map.of(), resources, CLOCK);
  }

  /** Over these resources and the small vocabulary of {@link StoredResources}. */
  public static AppExtension over(Resource... resources) {
    return over(List.of(resources));
  }

  /** Over the sample municipality, imported by the importer as scripts/run does it. */
  public static AppExtension withSample() {
    return new AppExtension(SampleDatabase.copy(), Map.of(), List.of(), CLOCK);
  }

  /** The same with some settings, such as {@code TSUNAGI_TILES_URL}. */
  public AppExtension with(Map<String, String> settings) {
    return new AppExtension(postgis, settings, resources, clock);
  }

  /** The same at another moment, such as {@code 2026-11-20T23:30:00Z}. */
  public AppExtension at(String instant) {
    return by(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }

  /** The same by another clock. */
  AppExtension by(Clock other) {
    return new AppExtension(postgis, environment, resources, other);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  /** Starts; for those who are no test class. */
  void start() {
    postgis.create();
    if (!resources.isEmpty()) {
      StoredResources.store(postgis.database(), resources, Instant.parse("2026-11-21T01:00:00Z"));
    }
    Map<String, String> all = new HashMap<>();
    home = newHome();
    all.put("TSUNAGI_HOME", home().toString());
    all.putAll(environment);
    all.put("TSUNAGI_DATABASE_URL", postgis.serviceAddress());
    all.put("TSUNAGI_DATABASE_OWNER_URL", postgis.address());
    all.put("TSUNAGI_PORT", "0");
    server = Server.start(Settings.load(all), clock);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
  }

  /** Undoes {@link #start}. */
  void stop() {
    Objects.requireNonNull(server).close();
    postgis.drop();
    remove(home());
  }

  private static Path newHome() {
    try {
      return Files.createTempDirectory("tsunagi-home");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Folder of what the service makes at run time; removed when it stops. */
  public Path home() {
    return Objects.requireNonNull(home);
  }

  /** What the service takes the time from. */
  Clock clock() {
    return clock;
  }

  /** The database behind the service. */
  public Database database() {
    return postgis.database();
  }

  /** The address of the database under the role of the service. */
  public String serviceAddress() {
    return postgis.serviceAddress();
  }

  /** An address of the service; the path begins with a slash. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + Objects.requireNonNull(server).port() + path);
  }

  /** Waits until something has come about. */
  public void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("has not come about within " + PATIENCE);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  /** The methods and path templates that the service answers. */
  public List<String> routes() {
    return Objects.requireNonNull(server).routes();
  }

  /** What not everybody may read, or changes something, and who may. */
  public List<GuardedRoutes.Route> guarded() {
    return Objects.requireNonNull(server).guarded();
  }

  /** Lets the service do what it does every six hours. */
  void doChores() {
    Objects.requireNonNull(server).doChores();
  }

  /** Has the service send its mails now instead of within seconds. */
  void sendMails() {
    Objects.requireNonNull(server).sendMails();
  }

  /** Runs a statement on the database as another process would. */
  public void execute(String sql) {
    try (Connection connection = database().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Lets nobody connect to the database any more. */
  public void takeDatabaseAway() {
    postgis.executeOnCluster("alter database %s with allow_connections false");
    postgis.executeOnCluster(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'");
  }

  /** Undoes {@link #takeDatabaseAway}. */
  public void bringDatabaseBack() {
    postgis.executeOnCluster("alter database %s with allow_connections true");
  }

  /** The answer to GET of a path that must answer 200, read as JSON. */
  public JsonNode json(String path) {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
    }
    return Json.read(answer.body(), JsonNode.class);
  }

  /** The names of the resources that a question finds; it begins behind the question mark. */
  public List<String> names(String question) {
    return json("/api/v1/resources?" + question).findValuesAsText("name");
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
