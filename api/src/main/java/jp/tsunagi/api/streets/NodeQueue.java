package jp.tsunagi.api.streets;

import java.util.Arrays;

/**
 * Nodes by their seconds, the fewest first: a binary heap of numbers, which Java's queue of objects
 * takes three times as long for. A node may wait more than once. For one thread.
 */
final class NodeQueue {
  private int[] nodes = new int[256];
  private double[] seconds = new double[256];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(int node, double at) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
      seconds = Arrays.copyOf(seconds, 2 * size);
    }
    int hole = size++;
    while (hole > 0 && seconds[(hole - 1) >>> 1] > at) {
      move((hole - 1) >>> 1, hole);
      hole = (hole - 1) >>> 1;
    }
    put(hole, node, at);
  }

  /** The seconds of the first node. */
  double seconds() {
    return seconds[0];
  }

  /** Takes the first node out. */
  int poll() {
    int first = nodes[0];
    int node = nodes[--size];
    double at = seconds[size];
    int hole = 0;
    for (int child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && seconds[child + 1] < seconds[child]) {
        child++;
      }
      if (seconds[child] >= at) {
        break;
      }
      move(child, hole);
      hole = child;
    }
    put(hole, node, at);
    return first;
  }

  private void move(int from, int to) {
    put(to, nodes[from], seconds[from]);
  }

  private void put(int place, int node, double at) {
    nodes[place] = node;
    seconds[place] = at;
  }
}
