package jp.tsunagi.api.transport;

/** Labels that are alive, by stop, in the order in which they were found. Immutable. */
final class ByStop {
  private final int[] at;
  private final int[] labels;

  private ByStop(int[] at, int[] labels) {
    this.at = at;
    this.labels = labels;
  }

  static ByStop of(int stopCount, Labels all) {
    int[] at = new int[stopCount + 1];
    int alive = 0;
    for (int label = 0; label < all.size(); label++) {
      if (!all.isDead(label)) {
        at[all.stop(label) + 1]++;
        alive++;
      }
    }
    for (int stop = 0; stop < stopCount; stop++) {
      at[stop + 1] += at[stop];
    }
    int[] labels = new int[alive];
    int[] place = at.clone();
    for (int label = 0; label < all.size(); label++) {
      if (!all.isDead(label)) {
        labels[place[all.stop(label)]++] = label;
      }
    }
    return new ByStop(at, labels);
  }

  int stopCount() {
    return at.length - 1;
  }

  /** Where a stop's labels begin. */
  int begin(int stop) {
    return at[stop];
  }

  /** Behind the last of a stop's labels. */
  int end(int stop) {
    return at[stop + 1];
  }

  int label(int index) {
    return labels[index];
  }
}
