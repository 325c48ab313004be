package jp.tsunagi.core.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Rows into a table by {@code COPY ... FROM STDIN}, several times faster than INSERT. Text format
 * as in PostgreSQL's documentation of COPY, section "File Formats". The connection is taken until
 * {@link #close}; what PostgreSQL refuses is thrown there or before. For one thread.
 */
final class CopyRows implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Connection connection;
  private final CopyIn copy;
  private final OutputStream out;
  private final StringBuilder row = new StringBuilder();

  /**
   * @param target table and columns, such as {@code session (resource, on_date)}
   */
  CopyRows(Handle handle, String target) {
    try {
      this.connection = handle.getConnection().unwrap(Connection.class);
      CopyManager copies = handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
      this.copy = copies.copyIn("copy " + target + " from stdin");
      this.out = new PGCopyOutputStream(copy, BUFFER_BYTES);
    } catch (SQLException e) {
      throw new CopyException(e);
    }
  }

  /**
   * Adds a row: null, a collection of strings or numbers for an array, or anything whose {@code
   * toString} is what PostgreSQL reads.
   */
  void add(@Nullable Object... values) {
    row.setLength(0);
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        row.append('\t');
      }
      append(values[i]);
    }
    row.append('\n');
    try {
      out.write(row.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void append(@Nullable Object value) {
    if (value == null) {
      row.append("\\N");
    } else if (value instanceof Collection<?> elements) {
      appendArray(elements);
    } else {
      appendEscaped(value.toString());
    }
  }

  /** {@code {"a","b"}}, where quotes and backslashes are escaped once for the array. */
  private void appendArray(Collection<?> elements) {
    row.append('{');
    for (Iterator<?> each = elements.iterator(); each.hasNext(); ) {
      appendElement(each.next());
      if (each.hasNext()) {
        row.append(',');
      }
    }
    row.append('}');
  }

  private void appendElement(Object element) {
    if (element instanceof Number) {
      row.append(element);
    } else {
      row.append('"');
      appendEscaped(element.toString().replace("\\", "\\\\").replace("\"", "\\\""));
      row.append('"');
    }
  }

  private void appendEscaped(String text) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      String escape =
          switch (text.charAt(i)) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> "";
          };
      if (!escape.isEmpty()) {
        row.append(text, done, i).append(escape);
        done = i + 1;
      }
    }
    row.append(text, done, text.length());
  }

  /** Ends the statement; only then are the rows there. */
  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * A statement that neither ended nor was refused has lost its connection, and would keep whoever
   * wants to roll back waiting for ever.
   */
  private RuntimeException failed(IOException e) {
    if (copy.isActive()) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException alreadyGone) {
        e.addSuppressed(alreadyGone);
      }
    }
    return e.getCause() instanceof SQLException refused
        ? new CopyException(refused)
        : new UncheckedIOException(e);
  }

  /** PostgreSQL refused the rows, or is gone. */
  static final class CopyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CopyException(SQLException cause) {
      super(cause);
    }
  }
}
