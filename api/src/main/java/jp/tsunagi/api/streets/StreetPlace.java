package jp.tsunagi.api.streets;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistanceCalc;
import com.graphhopper.util.DistancePlaneProjection;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;

/**
 * Where a point meets the nearest street that a profile may use. The street is an edge of the graph
 * in the direction in which it is stored; to go along it takes forth or back so many seconds a
 * metre, infinitely many where that is not allowed. Immutable.
 *
 * @param edge number of the edge
 * @param base node where the edge begins
 * @param adjacent node where it ends
 * @param node the node at which the point meets the street, or -1 when it lies between
 * @param fromBase metres along the edge from its beginning
 * @param fromAdjacent metres along the edge from its end
 * @param forth seconds a metre from base to adjacent
 * @param back seconds a metre from adjacent to base
 * @param lineMetres straight line between the point and the street
 */
record StreetPlace(
    int edge,
    int base,
    int adjacent,
    int node,
    double fromBase,
    double fromAdjacent,
    double forth,
    double back,
    double lineMetres) {

  private static final DistanceCalc PLANE = DistancePlaneProjection.DIST_PLANE;

  /** No street is near. */
  static final StreetPlace NOWHERE =
      new StreetPlace(-1, -1, -1, -1, 0, 0, 0, 0, Double.POSITIVE_INFINITY);

  /**
   * @param snap not yet in a query graph, which turns it around
   */
  static StreetPlace of(Snap snap, Weighting weighting) {
    if (!snap.isValid()) {
      return NOWHERE;
    }
    // As it comes from the index: in the direction in which it is stored.
    EdgeIteratorState edge = snap.getClosestEdge();
    PointList line = edge.fetchWayGeometry(FetchMode.ALL);
    return new StreetPlace(
        edge.getEdge(),
        edge.getBaseNode(),
        edge.getAdjNode(),
        snap.getSnappedPosition() == Snap.Position.TOWER ? snap.getClosestNode() : -1,
        metresBefore(snap, line),
        metresAfter(snap, line),
        weighting.calcEdgeWeight(edge, false) / edge.getDistance(),
        weighting.calcEdgeWeight(edge, true) / edge.getDistance(),
        snap.getQueryDistance());
  }

  private static double metresBefore(Snap snap, PointList line) {
    PointList part = line.copy(0, snap.getWayIndex() + 1);
    part.add(snap.getSnappedPoint());
    return PLANE.calcDistance(part);
  }

  private static double metresAfter(Snap snap, PointList line) {
    PointList part = new PointList(line.size(), false);
    part.add(snap.getSnappedPoint());
    for (int i = snap.getWayIndex() + 1; i < line.size(); i++) {
      part.add(line, i);
    }
    return PLANE.calcDistance(part);
  }

  /** Whether the point lies within so many metres of a street. */
  boolean within(double metres) {
    return lineMetres <= metres;
  }
}
