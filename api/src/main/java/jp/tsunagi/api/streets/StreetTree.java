package jp.tsunagi.api.streets;

import com.carrotsearch.hppc.IntObjectHashMap;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.Snap;
import java.util.List;

/**
 * The quickest ways between one origin and many places: a single shortest path tree, grown from the
 * origin until it holds the ends of every place's street or the time is up. A place is not in the
 * tree's graph: its way is the quicker of those by either end of its street, or along the street
 * itself where the origin lies on it too. For one question and thread.
 */
final class StreetTree {
  private final StreetPlace origin;
  private final boolean back;
  private final IntObjectHashMap<Way> ways;

  private StreetTree(StreetPlace origin, boolean back, IntObjectHashMap<Way> ways) {
    this.origin = origin;
    this.back = back;
    this.ways = ways;
  }

  /**
   * Grows the tree.
   *
   * @param snap of the origin; is changed
   * @param places to which ways will be asked for
   * @param back whether the ways lead from the places to the origin
   * @param limitSeconds at the graph's own speeds
   */
  static StreetTree grow(
      BaseGraph graph,
      Weighting weighting,
      Snap snap,
      StreetPlace origin,
      List<StreetPlace> places,
      boolean back,
      double limitSeconds) {
    IntObjectHashMap<Way> ways = new IntObjectHashMap<>(2 * places.size());
    for (StreetPlace place : places) {
      if (place.node() >= 0) {
        ways.put(place.node(), Way.NONE);
      } else {
        ways.put(place.base(), Way.NONE);
        ways.put(place.adjacent(), Way.NONE);
      }
    }
    QueryGraph query = QueryGraph.create(graph, snap);
    Search search = new Search(query, query.wrapWeighting(weighting), back, ways.size());
    search.setWeightLimit(limitSeconds);
    search.search(
        snap.getClosestNode(),
        label -> {
          if (ways.containsKey(label.node)) {
            ways.put(label.node, new Way(label.weight, label.distance));
            search.wanted--;
          }
        });
    return new StreetTree(origin, back, ways);
  }

  /** A weight is seconds; ends early when all that is wanted is found. */
  private static final class Search extends ShortestPathTree {
    private int wanted;

    Search(QueryGraph graph, Weighting weighting, boolean back, int wanted) {
      super(graph, weighting, back, TraversalMode.NODE_BASED);
      this.wanted = wanted;
    }

    @Override
    protected boolean finished() {
      return wanted <= 0 || super.finished();
    }
  }

  /** The way to a place, or from it. */
  Way way(StreetPlace place) {
    if (place.node() >= 0) {
      return ways.getOrDefault(place.node(), Way.NONE);
    }
    // Going there, the last stretch leads away from the node; coming back, the first leads to it.
    Way best =
        ways.getOrDefault(place.base(), Way.NONE)
            .and(place.fromBase(), back ? place.back() : place.forth())
            .or(
                ways.getOrDefault(place.adjacent(), Way.NONE)
                    .and(place.fromAdjacent(), back ? place.forth() : place.back()));
    return place.edge() == origin.edge() ? best.or(along(place)) : best;
  }

  /** Along the one street where both lie. */
  private Way along(StreetPlace place) {
    double ahead = place.fromBase() - origin.fromBase();
    boolean forth = back ? ahead < 0 : ahead > 0;
    return new Way(0, 0).and(Math.abs(ahead), forth ? place.forth() : place.back());
  }
}
