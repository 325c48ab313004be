package jp.tsunagi.core.matching;

/**
 * What one rule says of a resource for a person.
 *
 * @param points given, or taken where they are below 0; 0 of what is not known
 * @param words what it is, in plain Japanese
 */
public record Part(Rule rule, Kind kind, double points, String words) {

  /** Which way it counts. */
  public enum Kind {
    /** Speaks for it. */
    FITS,
    /** Speaks against it, and does not exclude it. */
    MINDS,
    /** Nobody has said; to be asked. */
    UNKNOWN
  }
}
