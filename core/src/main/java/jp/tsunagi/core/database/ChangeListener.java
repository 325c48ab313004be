package jp.tsunagi.core.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import jp.tsunagi.core.settings.DatabaseUrl;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when the data changed, whichever process changed it (LISTEN/NOTIFY). After every
 * connection, the first one included, it tells as well, since a change may have been missed. Has a
 * thread and a connection of its own.
 */
public final class ChangeListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
  private static final int WAIT_MS = 10_000;
  private static final int RETRY_MS = 1_000;

  private final DatabaseUrl url;
  private final Runnable changed;
  private final Thread thread = new Thread(this::run, "tsunagi-changes");
  private volatile boolean closed;
  private volatile @Nullable Connection connection;

  /**
   * @param changed called in the listener's thread; may throw when the database does not answer,
   *     and is then called again
   */
  public ChangeListener(DatabaseUrl url, Runnable changed) {
    this.url = url;
    this.changed = changed;
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    while (!closed) {
      try (Connection opened =
          DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password())) {
        connection = opened;
        listen(opened);
      } catch (SQLException | RuntimeException e) {
        if (!closed) {
          LOG.warn("No news of changes from the database, trying again: {}", e.getMessage());
          pause();
        }
      }
    }
  }

  private void listen(Connection opened) throws SQLException {
    try (Statement statement = opened.createStatement()) {
      statement.execute("listen tsunagi");
    }
    changed.run();
    PGConnection notifying = opened.unwrap(PGConnection.class);
    while (!closed) {
      if (notifying.getNotifications(WAIT_MS).length > 0) {
        changed.run();
      } else if (!opened.isValid(1)) {
        return;
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    Connection open = connection;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        LOG.debug("closing a connection that was lost", e);
      }
    }
  }
}
