package jp.tsunagi.api.streets;

/**
 * A way along streets.
 *
 * @param seconds at the graph's own speeds
 */
record Way(double seconds, double metres) {
  /** There is none. */
  static final Way NONE = new Way(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** The quicker one. */
  Way or(Way other) {
    return other.seconds < seconds ? other : this;
  }

  /** This way and so many metres more. */
  Way and(double moreMetres, double secondsPerMetre) {
    // 0 metres of a street that is closed take no time: infinity times nothing is not a number.
    double more = moreMetres == 0 ? 0 : moreMetres * secondsPerMetre;
    return new Way(seconds + more, metres + moreMetres);
  }

  boolean exists() {
    return seconds < Double.POSITIVE_INFINITY;
  }
}
