package jp.tsunagi.importer.locate;

/**
 * What somebody should know about how a place was found.
 *
 * @param detail what was there or what was done, in Japanese; empty when the kind says it all
 */
public record PlaceFinding(Kind kind, String detail) {

  /** What was found. */
  public enum Kind {
    COORDINATES_UNREADABLE,
    COORDINATES_ZERO,
    COORDINATES_SWAPPED,
    COORDINATES_OTHER_UNIT,
    COORDINATES_OLD_DATUM,
    COORDINATES_OUTSIDE,
    COORDINATES_FAR_FROM_ADDRESS,
    ADDRESS_OUTSIDE,
    PLACE_UNKNOWN,
    ONLY_AREA
  }
}
