package jp.tsunagi.api.streets;

/** An extract that no graph can be made of; the message is a sentence for the clerk. */
final class RefusedExtractException extends RuntimeException {
  RefusedExtractException(String message) {
    super(message);
  }
}
