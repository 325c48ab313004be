package jp.tsunagi.api.transport;

import java.util.Arrays;

/**
 * What a search has found: by stop and number of rides, those arrivals than which no other is as
 * early and as little walked, found so far. The search comes from late departures to early ones, so
 * what was found before left no earlier. For one thread.
 */
final class Labels {
  private static final int NONE = -1;

  private final int stopCount;
  private final int[] front;
  private int size;
  private int[] time = new int[256];
  private int[] walk = new int[256];
  private int[] start = new int[256];
  private int[] stop = new int[256];
  private int[] rides = new int[256];
  private int[] parent = new int[256];
  private int[] link = new int[256];
  private boolean[] dead = new boolean[256];

  Labels(int stopCount, int rounds) {
    this.stopCount = stopCount;
    this.front = new int[stopCount * rounds];
    Arrays.fill(front, NONE);
  }

  /**
   * Adds a label unless another is as good.
   *
   * @param from what it was made of
   * @return its number, -1 when it was not added
   */
  int add(int rideCount, int atStop, int atTime, int walked, int startedAt, int from) {
    for (int round = 0; round <= rideCount; round++) {
      for (int i = front[round * stopCount + atStop]; i != NONE; i = link[i]) {
        if (time[i] <= atTime && walk[i] <= walked) {
          return NONE;
        }
      }
    }
    if (size == time.length) {
      grow();
    }
    time[size] = atTime;
    walk[size] = walked;
    start[size] = startedAt;
    stop[size] = atStop;
    rides[size] = rideCount;
    parent[size] = from;
    enter(rideCount * stopCount + atStop);
    return size++;
  }

  /** The new label goes to the head; those that it beats leave the front. */
  private void enter(int head) {
    int before = NONE;
    for (int i = front[head]; i != NONE; i = link[i]) {
      if (time[i] >= time[size] && walk[i] >= walk[size]) {
        dead[i] |= start[i] == start[size];
        if (before == NONE) {
          front[head] = link[i];
        } else {
          link[before] = link[i];
        }
      } else {
        before = i;
      }
    }
    link[size] = front[head];
    front[head] = size;
  }

  private void grow() {
    int length = size * 2;
    time = Arrays.copyOf(time, length);
    walk = Arrays.copyOf(walk, length);
    start = Arrays.copyOf(start, length);
    stop = Arrays.copyOf(stop, length);
    rides = Arrays.copyOf(rides, length);
    parent = Arrays.copyOf(parent, length);
    link = Arrays.copyOf(link, length);
    dead = Arrays.copyOf(dead, length);
  }

  int size() {
    return size;
  }

  int time(int label) {
    return time[label];
  }

  int walk(int label) {
    return walk[label];
  }

  int start(int label) {
    return start[label];
  }

  int stop(int label) {
    return stop[label];
  }

  int rides(int label) {
    return rides[label];
  }

  int parent(int label) {
    return parent[label];
  }

  /** Whether a better one of the same start was found later. */
  boolean isDead(int label) {
    return dead[label];
  }
}
