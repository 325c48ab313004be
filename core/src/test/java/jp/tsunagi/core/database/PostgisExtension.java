package jp.tsunagi.core.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.core.settings.DatabaseUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test class a real PostGIS database of its own, with the schema in it, and drops it
 * afterwards. The cluster is that of {@code scripts/test}; a test run from an editor starts it by
 * {@code scripts/database start --scratch}.
 *
 * <p>Resolves parameters of type {@link Database} and {@link DatabaseUrl}.
 */
public final class PostgisExtension
    implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

  private static final int CONNECTIONS = 4;

  private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
  private final @Nullable PostgisExtension original;
  private @Nullable Database database;

  /** An empty database with the schema in it. */
  public PostgisExtension() {
    this(null);
  }

  private PostgisExtension(@Nullable PostgisExtension original) {
    this.original = original;
  }

  /** A copy of another extension's database, which must have no connections when it is made. */
  public static PostgisExtension copyOf(PostgisExtension original) {
    return new PostgisExtension(original);
  }

  /** The database of the test class. */
  public Database database() {
    return Objects.requireNonNull(database, "register the extension before asking it");
  }

  /** Where the database of the test class is. */
  public DatabaseUrl url() {
    return urlOf(name);
  }

  /** Its address as PostgreSQL's own tools and {@code TSUNAGI_DATABASE_URL} take it. */
  public String address() {
    return cluster().replaceAll("/[^/]*$", "/" + name);
  }

  /**
   * The same under the role of the service, which has the owner's password in a scratch cluster.
   */
  public String serviceAddress() {
    return address().replaceFirst("//[^:]*:", "//tsunagi_service:");
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    create();
  }

  /** Makes the database; for those who are no test class. */
  public void create() {
    PostgisExtension from = original == null ? Schema.MADE : original;
    executeOnCluster("create database %s template " + from.name);
    database = Database.open(urlOf(name), CONNECTIONS);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    drop();
  }

  /** Undoes {@link #create}. */
  public void drop() {
    database().close();
    executeOnCluster("drop database %s with (force)");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Database.class || type == DatabaseUrl.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Database.class ? database() : url();
  }

  /** Runs a statement in the database. */
  public void execute(String sql) {
    database().jdbi().useHandle(handle -> handle.execute(sql));
  }

  /** The first column of a question's only row, as text. */
  public String ask(String sql) {
    return database()
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }

  /**
   * Runs a statement beside the database.
   *
   * @param sql {@code %s} stands for the database's name
   */
  public void executeOnCluster(String sql) {
    try (Database cluster = Database.open(DatabaseUrl.parse(cluster()), 1)) {
      cluster.jdbi().useHandle(handle -> handle.execute(sql.formatted(name)));
    }
  }

  private static DatabaseUrl urlOf(String name) {
    return DatabaseUrl.parse(cluster().replaceAll("/[^/]*$", "/" + name));
  }

  private static String cluster() {
    String given = System.getenv("TSUNAGI_TEST_DATABASE_URL");
    return given == null ? ScratchCluster.URL : given;
  }

  /** The schema alone, made once in a process: a copy of it is there in a tenth of the time. */
  private static final class Schema {
    static final PostgisExtension MADE = make();

    private static PostgisExtension make() {
      PostgisExtension schema = new PostgisExtension();
      schema.executeOnCluster("create database %s");
      try (Database made = Database.open(schema.url(), CONNECTIONS)) {
        made.migrate();
      }
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> schema.executeOnCluster("drop database %s")));
      return schema;
    }
  }

  /** Started at most once, by the first test that needs it. */
  private static final class ScratchCluster {
    static final String URL = start();

    private static String start() {
      Path root = Path.of("").toAbsolutePath();
      while (!Files.exists(root.resolve("scripts/database"))) {
        root = Objects.requireNonNull(root.getParent(), "tests run inside the project's folder");
      }
      run(root, "start");
      return run(root, "url");
    }

    private static String run(Path root, String action) {
      try {
        Process process =
            new ProcessBuilder("scripts/database", action, "--scratch")
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output =
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
          throw new IllegalStateException("scripts/database " + action + " failed");
        }
        return output;
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException("scripts/database " + action + " could not run", e);
      }
    }
  }
}
