package jp.tsunagi.importer.category;

import java.util.List;

/**
 * The categories of a row.
 *
 * @param ids most specific and most certain first; empty when nothing in the vocabulary fits
 * @param name of the first one, as people read it; empty when there is none
 * @param basis the words that decided on the first one
 * @param confidence how far the first one can be trusted, from 0 to 1: by which words it was told
 *     ({@link Basis}) and what speaks against them
 */
public record CategoryChoice(List<String> ids, String name, Basis basis, double confidence) {
  /** Below this a row is not published under a guess: it goes to quarantine and asks. */
  public static final double THRESHOLD = 0.5;

  public CategoryChoice {
    ids = List.copyOf(ids);
  }

  /** Nothing in the vocabulary fits. */
  public static final CategoryChoice NONE = new CategoryChoice(List.of(), "", Basis.NOTHING, 0);

  /** Nothing is held at the places of such a list. */
  static CategoryChoice placeList(String kind) {
    return new CategoryChoice(List.of(), kind, Basis.PLACE_LIST, 0);
  }

  /** True when there is a category, but hardly anything speaks for it. */
  public boolean uncertain() {
    return !ids.isEmpty() && confidence < THRESHOLD;
  }

  /** Where the words stood, the most telling first. */
  public enum Basis {
    /** The sheet's own kind. */
    COLUMN(0.95, 0.8),
    NAME(0.9, 0.7),
    /** A word that a description mentions may be about something else. */
    DESCRIPTION(0.6, 0.5),
    /** What the sheet is a list of (サロン一覧). */
    TITLE(0.6, 0.5),
    /**
     * The sheet lists places or equipment of a kind that the vocabulary lacks; that is the name.
     */
    PLACE_LIST(0, 0),
    NOTHING(0, 0);

    private final double kind;
    private final double field;

    Basis(double kind, double field) {
      this.kind = kind;
      this.field = field;
    }

    /**
     * What a word found there is worth.
     *
     * @param wholeField true when it names a whole field (食) and no kind of thing (料理教室)
     */
    double worth(boolean wholeField) {
      return wholeField ? field : kind;
    }
  }
}
