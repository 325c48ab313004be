package jp.tsunagi.core.secret;

/** A sealed text cannot be opened. Its message holds nothing of the text. */
public final class UnreadableSecretException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableSecretException(String why) {
    super("A sealed text cannot be opened: " + why);
  }

  UnreadableSecretException(String why, Throwable cause) {
    super("A sealed text cannot be opened: " + why, cause);
  }
}
