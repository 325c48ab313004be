package jp.tsunagi.core.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * The pool's connections in the order of asking. HikariCP gives a connection back to the thread
 * that had it last when it can, which is quick and lets others wait for long. Thread-safe.
 */
final class FairConnections implements ConnectionFactory {

  private final HikariDataSource pool;
  private final Semaphore free;

  FairConnections(HikariDataSource pool, int connections) {
    this.pool = pool;
    this.free = new Semaphore(connections, true);
  }

  @Override
  public Connection openConnection() throws SQLException {
    take();
    try {
      return pool.getConnection();
    } catch (SQLException | RuntimeException e) {
      free.release();
      throw e;
    }
  }

  private void take() throws SQLException {
    try {
      if (!free.tryAcquire(pool.getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
        throw new SQLTransientConnectionException("every connection is taken");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("interrupted while waiting for a connection", e);
    }
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    try {
      connection.close();
    } finally {
      free.release();
    }
  }
}
