package jp.tsunagi.importer.sheet;

/**
 * A file that cannot be read as a sheet. The message is one sentence in Japanese for the clerk who
 * handed it in: what is wrong with the file and what would help.
 */
public final class UnreadableSheetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableSheetException(String message) {
    super(message);
  }

  public UnreadableSheetException(String message, Throwable cause) {
    super(message, cause);
  }
}
