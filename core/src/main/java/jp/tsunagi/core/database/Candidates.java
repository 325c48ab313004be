package jp.tsunagi.core.database;

import org.jspecify.annotations.Nullable;

/**
 * How many neighbours in the plane are ranked by exact distance.
 *
 * @param most at most so many
 * @param planeReach none farther than this in the plane; null for any
 * @param steps looked for among so many of the nearest points; null for all
 */
record Candidates(int most, @Nullable Double planeReach, @Nullable Integer steps) {

  /** Beyond the page, so that one reading mostly proves the order. */
  private static final int SPARE = 4;

  /**
   * No question may cost more than ranking so many. Only an origin hundreds of kilometres from all
   * data can ask for it: seen from there, everything is about equally far.
   */
  private static final int MOST = 10_000;

  /**
   * What one point in a hundred has is found within so many steps. At a million points they cost
   * about as much as sorting what fewer have.
   */
  private static final int STEPS = 2_000;

  /** Enough for a page, mostly. */
  static Candidates first(int limit) {
    return new Candidates(limit + Math.max(SPARE, limit / 5), null, null);
  }

  /** The same, if they are near. */
  Candidates nearby() {
    return new Candidates(most, planeReach, STEPS);
  }

  /** The same, wherever they are. */
  Candidates everywhere() {
    return new Candidates(most, planeReach, null);
  }

  /** All that can belong on the page, once its last distance is known at most. */
  static Candidates within(double planeReach) {
    return new Candidates(MOST, planeReach, null);
  }

  /** Twice as many, for want of a page to tell how far to look. */
  Candidates twice() {
    return new Candidates(Math.min(MOST, 2 * most), null, null);
  }

  boolean atMost() {
    return most >= MOST;
  }
}
