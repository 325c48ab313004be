package jp.tsunagi.importer.folder;

/** A municipality's folder that cannot be used; the message says which file and what is wrong. */
public final class FolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FolderException(String message) {
    super(message);
  }

  public FolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
