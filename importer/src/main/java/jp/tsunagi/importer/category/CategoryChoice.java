package jp.tsunagi.importer.category;

import java.util.List;

/**
 * The categories of a row.
 *
 * @param ids most specific and most certain first; empty when nothing in the vocabulary fits
 * @param basis the words that decided on the first one
 */
public record CategoryChoice(List<String> ids, Basis basis) {
  public CategoryChoice {
    ids = List.copyOf(ids);
  }

  /** Nothing in the vocabulary fits. */
  public static final CategoryChoice NONE = new CategoryChoice(List.of(), Basis.NOTHING);

  /** Where the words stood, the most telling first. */
  public enum Basis {
    COLUMN,
    NAME,
    DESCRIPTION,
    NOTHING
  }
}
