package jp.tsunagi.core.statistics;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Maximum flow by shortest augmenting paths (Edmonds and Karp 1972). For one thread. */
final class Flow {

  private static final int UNSEEN = -1;
  private final long[][] room;

  /**
   * @param room how much can go from each node to each other; changed
   */
  Flow(long[][] room) {
    this.room = room;
  }

  /** The flow between two nodes; stops when it is enough. */
  long most(int from, int to, long enough) {
    long flow = 0;
    int[] before = path(from, to);
    while (flow < enough && before[to] != UNSEEN) {
      long more = enough - flow;
      for (int node = to; node != from; node = before[node]) {
        more = Math.min(more, room[before[node]][node]);
      }
      for (int node = to; node != from; node = before[node]) {
        room[before[node]][node] -= more;
        room[node][before[node]] += more;
      }
      flow += more;
      before = path(from, to);
    }
    return flow;
  }

  /** For each node the one before it on a shortest path. */
  private int[] path(int from, int to) {
    int[] before = new int[room.length];
    Arrays.fill(before, UNSEEN);
    before[from] = from;
    Deque<Integer> next = new ArrayDeque<>();
    next.add(from);
    while (!next.isEmpty() && before[to] == UNSEEN) {
      int node = next.remove();
      for (int other = 0; other < room.length; other++) {
        if (before[other] == UNSEEN && room[node][other] > 0) {
          before[other] = node;
          next.add(other);
        }
      }
    }
    return before;
  }
}
