package jp.tsunagi.importer;

/** Another import of the municipality is under way; two at once could undo each other's work. */
public final class ImportUnderWayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ImportUnderWayException() {
    super("ほかの取り込みが動いています。終わってからもう一度実行してください。");
  }
}
