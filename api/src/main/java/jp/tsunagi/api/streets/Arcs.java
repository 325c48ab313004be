package jp.tsunagi.api.streets;

import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;

/**
 * The streets as one profile may use them, laid out for a search: each street is an arc at both of
 * its nodes, the arcs of a node stand side by side, and the seconds along each are reckoned once
 * and not for every question. Nodes have the graph's numbers. Immutable.
 */
final class Arcs {
  /** Where a node's arcs begin; those of the next end them. */
  private final int[] first;

  private final int[] other;
  private final double[] metres;
  private final double[] away;
  private final double[] home;

  private Arcs(int[] first) {
    int arcs = first[first.length - 1];
    this.first = first;
    this.other = new int[arcs];
    this.metres = new double[arcs];
    this.away = new double[arcs];
    this.home = new double[arcs];
  }

  /**
   * @param weighting whose weights are seconds, infinitely many where one may not go
   */
  static Arcs of(BaseGraph graph, Weighting weighting) {
    int[] first = new int[graph.getNodes() + 1];
    for (AllEdgesIterator edge = graph.getAllEdges(); edge.next(); ) {
      first[edge.getBaseNode() + 1]++;
      first[edge.getAdjNode() + 1]++;
    }
    for (int node = 1; node < first.length; node++) {
      first[node] += first[node - 1];
    }
    Arcs arcs = new Arcs(first);
    int[] next = first.clone();
    for (AllEdgesIterator edge = graph.getAllEdges(); edge.next(); ) {
      double forth = weighting.calcEdgeWeight(edge, false);
      double back = weighting.calcEdgeWeight(edge, true);
      int base = edge.getBaseNode();
      int adjacent = edge.getAdjNode();
      arcs.set(next[base]++, adjacent, edge.getDistance(), forth, back);
      arcs.set(next[adjacent]++, base, edge.getDistance(), back, forth);
    }
    return arcs;
  }

  private void set(int arc, int node, double length, double secondsAway, double secondsHome) {
    other[arc] = node;
    metres[arc] = length;
    away[arc] = secondsAway;
    home[arc] = secondsHome;
  }

  int nodes() {
    return first.length - 1;
  }

  /** The first arc of a node. */
  int first(int node) {
    return first[node];
  }

  /** After the last arc of a node. */
  int end(int node) {
    return first[node + 1];
  }

  /** The node at the other end. */
  int other(int arc) {
    return other[arc];
  }

  double metres(int arc) {
    return metres[arc];
  }

  /**
   * @param back whether one comes from the other end instead of going there
   */
  double seconds(int arc, boolean back) {
    return back ? home[arc] : away[arc];
  }
}
