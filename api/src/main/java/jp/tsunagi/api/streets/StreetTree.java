package jp.tsunagi.api.streets;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The quickest ways between one origin and many places: a single shortest path tree (Dijkstra,
 * Numerische Mathematik 1, 1959), grown from the ends of the origin's street until it holds the
 * ends of every place's street or the time is up. The way to a place is the quicker of those by
 * either end of its street, or along the street itself where the origin lies on it too. For one
 * question and thread.
 */
final class StreetTree {
  private final Arcs arcs;
  private final StreetPlace origin;
  private final boolean back;
  private final double limitSeconds;
  private final double[] seconds;
  private final double[] metres;
  private final NodeQueue queue = new NodeQueue();

  private StreetTree(Arcs arcs, StreetPlace origin, boolean back, double limitSeconds) {
    this.arcs = arcs;
    this.origin = origin;
    this.back = back;
    this.limitSeconds = limitSeconds;
    this.seconds = new double[arcs.nodes()];
    this.metres = new double[arcs.nodes()];
    Arrays.fill(seconds, Double.POSITIVE_INFINITY);
  }

  /**
   * Grows the tree.
   *
   * @param places to which ways will be asked for
   * @param back whether the ways lead from the places to the origin
   * @param limitSeconds at the graph's own speeds
   */
  static StreetTree grow(
      Arcs arcs, StreetPlace origin, List<StreetPlace> places, boolean back, double limitSeconds) {
    BitSet wanted = new BitSet(arcs.nodes());
    for (StreetPlace place : places) {
      if (place.node() >= 0) {
        wanted.set(place.node());
      } else {
        wanted.set(place.base());
        wanted.set(place.adjacent());
      }
    }
    StreetTree tree = new StreetTree(arcs, origin, back, limitSeconds);
    tree.begin();
    tree.search(wanted);
    return tree;
  }

  private void begin() {
    Way here = new Way(0, 0);
    if (origin.node() >= 0) {
      reach(origin.node(), 0, 0);
    } else {
      reach(origin.adjacent(), here.and(origin.fromAdjacent(), pace(origin, true)));
      reach(origin.base(), here.and(origin.fromBase(), pace(origin, false)));
    }
  }

  /** Seconds a metre along a place's street, seen from the origin. */
  private double pace(StreetPlace place, boolean towardsAdjacent) {
    return towardsAdjacent == back ? place.back() : place.forth();
  }

  private void reach(int node, Way way) {
    reach(node, way.seconds(), way.metres());
  }

  private void reach(int node, double at, double length) {
    if (at < seconds[node] && at <= limitSeconds) {
      seconds[node] = at;
      metres[node] = length;
      queue.add(node, at);
    }
  }

  private void search(BitSet wanted) {
    int missing = wanted.cardinality();
    while (missing > 0 && !queue.isEmpty()) {
      double at = queue.seconds();
      int node = queue.poll();
      if (at > seconds[node]) {
        continue; // It was reached sooner meanwhile.
      }
      if (wanted.get(node)) {
        missing--;
      }
      for (int arc = arcs.first(node); arc < arcs.end(node); arc++) {
        reach(arcs.other(arc), at + arcs.seconds(arc, back), metres[node] + arcs.metres(arc));
      }
    }
  }

  /** The way to a place of those that were given, or from it. */
  Way way(StreetPlace place) {
    if (place.node() >= 0) {
      return at(place.node());
    }
    // Going there, the last stretch leads away from the node; coming back, the first leads to it.
    Way best =
        at(place.base())
            .and(place.fromBase(), pace(place, true))
            .or(at(place.adjacent()).and(place.fromAdjacent(), pace(place, false)));
    return place.edge() == origin.edge() ? best.or(along(place)) : best;
  }

  private Way at(int node) {
    return seconds[node] < Double.POSITIVE_INFINITY
        ? new Way(seconds[node], metres[node])
        : Way.NONE;
  }

  /** Along the one street where both lie. */
  private Way along(StreetPlace place) {
    double ahead = place.fromBase() - origin.fromBase();
    return new Way(0, 0).and(Math.abs(ahead), pace(place, ahead > 0));
  }
}
