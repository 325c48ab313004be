package jp.tsunagi.importer.report;

import java.io.IOException;

/** A report cannot be written where it should be: no room, or no permission. */
public final class UnwritableReportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnwritableReportException(IOException cause) {
    super("報告を書けません。データベースは元のままです: " + cause.getMessage(), cause);
  }
}
