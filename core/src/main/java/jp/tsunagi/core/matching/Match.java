package jp.tsunagi.core.matching;

import org.jspecify.annotations.Nullable;

/**
 * A resource that fits.
 *
 * @param next the first suitable occasion that there is a way to; null when none is known
 * @param pick why it stands among the first although others fit better; null when it does not
 */
public record Match(
    Candidate candidate,
    Score score,
    @Nullable Way way,
    @Nullable Occasion next,
    @Nullable Pick pick) {

  /** What the first few should hold besides the best. */
  public enum Pick {
    /** A quarter of an hour away, or the nearest. */
    NEAR,
    /** Not what was wished for, but close to it. */
    NEW,
    /** Somewhere to be of use. */
    ROLE
  }

  Match picked(Pick why) {
    return new Match(candidate, score, way, next, why);
  }
}
