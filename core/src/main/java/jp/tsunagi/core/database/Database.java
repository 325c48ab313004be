package jp.tsunagi.core.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import jp.tsunagi.core.settings.DatabaseUrl;
import jp.tsunagi.core.settings.SettingException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;

/** A pool of connections to PostGIS, and the schema in it. Thread-safe. */
public final class Database implements AutoCloseable {

  private static final int CONNECT_TIMEOUT_MS = 5_000;

  /** SQLSTATE of "disk_full". */
  private static final String DISK_FULL = "53100";

  private final HikariDataSource dataSource;
  private final Jdbi jdbi;

  private Database(HikariDataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbi =
        Jdbi.create(new FairConnections(dataSource, dataSource.getMaximumPoolSize()))
            .registerArrayType(String.class, "text")
            .registerArrayType(Short.class, "int2")
            .registerArrayType(UUID.class, "uuid");
    jdbi.registerArgument(new Ids());
    // What a person searched for, and from where, must not get into a log with an error.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /**
   * Opens a pool.
   *
   * @param connections at most so many at a time
   * @throws SettingException when the database cannot be reached
   */
  public static Database open(DatabaseUrl url, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url.jdbcUrl());
    config.setUsername(url.user());
    config.setPassword(url.password());
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(CONNECT_TIMEOUT_MS);
    config.setPoolName("tsunagi");
    config.addDataSourceProperty("ApplicationName", "tsunagi");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    try {
      return new Database(new HikariDataSource(config));
    } catch (HikariPool.PoolInitializationException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new SettingException(
          "The database " + url + " cannot be reached: " + cause.getMessage());
    }
  }

  /**
   * Brings the schema up to date; safe when several processes do it at once.
   *
   * @throws SettingException when the database is not one that Tsunagi can use
   */
  public void migrate() {
    try {
      requirePostgis();
      // It takes several connections at once, for a moment: more than a small pool has.
      Flyway.configure()
          .dataSource(dataSource.getJdbcUrl(), dataSource.getUsername(), dataSource.getPassword())
          .locations("classpath:db/migration")
          // Branches that grow side by side number their scripts apart.
          .outOfOrder(true)
          .load()
          .migrate();
      grant();
    } catch (FlywayException e) {
      throw new SettingException("The database cannot be brought up to date: " + e.getMessage());
    }
  }

  /**
   * Says what the service's role may do. No callback of Flyway's: that fails where the classpath
   * holds a jar twice.
   */
  private void grant() {
    try (InputStream file = Database.class.getResourceAsStream("/db/grants.sql");
        Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      byte[] sql = Objects.requireNonNull(file, "grants.sql is packed into core").readAllBytes();
      statement.execute(new String(sql, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("grants.sql cannot be read", e);
    } catch (SQLException e) {
      throw new SettingException(
          "The rights of tsunagi_service cannot be granted: " + e.getMessage());
    }
  }

  private void requirePostgis() {
    boolean present =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select exists (select from pg_extension where extname = 'postgis')")
                    .mapTo(Boolean.class)
                    .one());
    if (!present) {
      throw new SettingException(
          "The database has no PostGIS: let its administrator run"
              + " \"create extension postgis\" in it.");
    }
  }

  /** The pool itself. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** For the repositories of this package. */
  Jdbi jdbi() {
    return jdbi;
  }

  /** Ids; of a missing one Jdbi would say that it is a text, which PostgreSQL refuses. */
  private static final class Ids extends AbstractArgumentFactory<UUID> {
    Ids() {
      super(Types.OTHER);
    }

    @Override
    protected Argument build(UUID value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setObject(position, value);
    }
  }

  /** True when a connection can be had and answers. */
  public boolean answers() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** True when something failed because the database is not there, and may be again in a moment. */
  public static boolean isAway(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectionException
          || cause instanceof SQLTransientConnectionException
          || (cause instanceof SQLException sql && isConnectionState(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /** True when something failed because the database's disk is full. */
  public static boolean isFull(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Classes 08 (connection exception) and 57 (operator intervention: shutdown, cancel). */
  private static boolean isConnectionState(@Nullable String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57"));
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
