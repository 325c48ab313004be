package jp.tsunagi.api.streets;

import java.util.Objects;
import jp.tsunagi.core.database.Database;

/** What went wrong while streets were read, in one sentence for the clerk. */
final class Failure {
  private static final String AS_BEFORE = "道路は元のままです。";

  private Failure() {}

  static String sentence(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "メモリが足りません。" + AS_BEFORE + "市町村だけを含む小さなファイルを渡してください。";
    }
    if (Database.isAway(failure)) {
      return "データベースとつながりません。" + AS_BEFORE + "動いていることを確かめて、もう一度実行してください。";
    }
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String reason = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    // How the operating system says it; no type of exception stands for a full disk.
    return reason.contains("No space left on device") || reason.contains("Disk quota exceeded")
        ? "ディスクがいっぱいです。" + AS_BEFORE + "空きを作って、もう一度実行してください。"
        : "道路を読めませんでした。" + AS_BEFORE + reason.lines().findFirst().orElse("");
  }
}
