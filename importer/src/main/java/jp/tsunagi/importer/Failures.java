package jp.tsunagi.importer;

import java.util.Objects;
import jp.tsunagi.core.database.Database;

/** What went wrong with the database, in one sentence for the clerk. Nothing was stored. */
final class Failures {
  private Failures() {}

  static String sentence(Throwable failure) {
    if (Database.isFull(failure)) {
      return "データベースのディスクがいっぱいです。データベースは元のままです。空きを作って、もう一度実行してください。";
    }
    if (Database.isAway(failure)) {
      return "データベースとの接続が切れました。データベースは元のままです。動いていることを確かめて、もう一度実行してください。";
    }
    return "取り込めませんでした。データベースは元のままです: " + reason(failure);
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
