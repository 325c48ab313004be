package jp.tsunagi.importer.identity;

import jp.tsunagi.importer.draft.Judged;

/** A row with the key that tells it from the others of its source. */
public record Keyed(String key, Judged row) {
  /** What the source of its sheet is called. */
  public String source() {
    return row.draft().origin().source();
  }
}
