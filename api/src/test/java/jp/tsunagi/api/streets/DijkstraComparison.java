package jp.tsunagi.api.streets;

import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.Dijkstra;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PMap;
import java.util.List;
import jp.tsunagi.api.transport.EstimatedStreets;
import jp.tsunagi.api.transport.Paces;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Costs;
import jp.tsunagi.api.transport.Streets.Pace;
import jp.tsunagi.api.transport.Streets.Point;

/** Our answers from a graph beside those of GraphHopper's own search, pair by pair. */
final class DijkstraComparison {
  private final Streets streets;
  private final GraphHopper oracle;

  DijkstraComparison(java.nio.file.Path graph) {
    streets = GraphStreets.read(graph, Paces.USUAL);
    oracle = GraphFiles.read(graph);
  }

  /** Fails unless they agree by every profile, there and back; how many ways both found. */
  int compare(Point origin, List<Point> places) {
    int found = 0;
    for (Pace pace : List.of(Pace.WALK, Pace.BRISK_WALK, Pace.BICYCLE, Pace.CAR)) {
      found += compare(pace, origin, places, streets.from(origin, places, pace), false);
      found += compare(pace, origin, places, streets.back(origin, places, pace), true);
    }
    return found;
  }

  private int compare(Pace pace, Point origin, List<Point> places, Costs costs, boolean back) {
    int found = 0;
    for (int i = 0; i < places.size(); i++) {
      Point place = places.get(i);
      double expected = back ? seconds(pace, place, origin) : seconds(pace, origin, place);
      if (costs.approximate()[i] || Double.isInfinite(expected)) {
        assertThat(costs.approximate()[i] || costs.seconds()[i] == Streets.UNREACHABLE).isTrue();
      } else {
        found++;
        // GraphHopper moves a point by up to 10 cm onto a crossing.
        assertThat((double) costs.seconds()[i])
            .as("%s %s %s %s", pace, origin, place, back)
            .isBetween(expected - 0.5, expected + 1.5);
      }
    }
    return found;
  }

  private double seconds(Pace pace, Point from, Point to) {
    StreetProfile profile = StreetProfile.of(pace);
    Weighting weighting = oracle.createWeighting(oracle.getProfile(profile.key()), new PMap());
    DefaultSnapFilter usable =
        new DefaultSnapFilter(
            weighting,
            oracle.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(profile.key())));
    Snap one = oracle.getLocationIndex().findClosest(from.lat(), from.lon(), usable);
    Snap other = oracle.getLocationIndex().findClosest(to.lat(), to.lon(), usable);
    double lines = one.getQueryDistance() + other.getQueryDistance();
    QueryGraph graph = QueryGraph.create(oracle.getBaseGraph(), one, other);
    Path path =
        new Dijkstra(graph, graph.wrapWeighting(weighting), TraversalMode.NODE_BASED)
            .calcPath(one.getClosestNode(), other.getClosestNode());
    double walking =
        (profile == StreetProfile.BICYCLE || profile == StreetProfile.CAR ? Pace.WALK : pace)
            .metresPerSecond();
    double byStreet =
        path.isFound()
            ? path.getWeight() * profile.slowness(pace) + lines / walking
            : Double.POSITIVE_INFINITY;
    double straight = EstimatedStreets.metres(from, to);
    return straight <= lines ? Math.min(byStreet, straight / walking) : byStreet;
  }
}
