package jp.tsunagi.core.resource;

import java.util.UUID;

/**
 * What a person said of two rows that look alike. It holds for every later import.
 *
 * @param one id of a row
 * @param other id of another, greater than {@code one} as text
 * @param same true when they are one resource
 */
public record DuplicateDecision(UUID one, UUID other, boolean same) {

  public DuplicateDecision {
    if (one.toString().compareTo(other.toString()) >= 0) {
      throw new IllegalArgumentException("the lesser id comes first");
    }
  }

  /** A decision about two rows, whichever is named first. */
  public static DuplicateDecision of(UUID one, UUID other, boolean same) {
    return one.toString().compareTo(other.toString()) < 0
        ? new DuplicateDecision(one, other, same)
        : new DuplicateDecision(other, one, same);
  }
}
