package jp.tsunagi.importer;

import java.sql.SQLException;
import java.util.Objects;
import jp.tsunagi.core.database.Database;
import org.jspecify.annotations.Nullable;

/** What went wrong with the database, in one sentence for the clerk. Nothing was stored. */
final class Failures {
  /** SQLSTATE 53100. */
  private static final String DISK_FULL = "53100";

  private Failures() {}

  static String sentence(Throwable failure) {
    if (DISK_FULL.equals(state(failure))) {
      return "データベースのディスクがいっぱいです。データベースは元のままです。空きを作って、もう一度実行してください。";
    }
    if (Database.isAway(failure)) {
      return "データベースとの接続が切れました。データベースは元のままです。動いていることを確かめて、もう一度実行してください。";
    }
    return "取り込めませんでした。データベースは元のままです: " + reason(failure);
  }

  private static @Nullable String state(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused) {
        return refused.getSQLState();
      }
    }
    return null;
  }

  /**
   * What is at the bottom of it, in one line: a batch's own message repeats the whole statement.
   */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    return message.lines().findFirst().orElse("");
  }
}
