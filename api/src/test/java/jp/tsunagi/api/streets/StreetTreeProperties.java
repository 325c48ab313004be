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
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.tsunagi.api.transport.EstimatedStreets;
import jp.tsunagi.api.transport.Paces;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Costs;
import jp.tsunagi.api.transport.Streets.Pace;
import jp.tsunagi.api.transport.Streets.Point;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** One tree to many places says what GraphHopper's own Dijkstra says of each, there and back. */
class StreetTreeProperties {
  private static final int PLACES = 60;
  private static final List<String> KINDS =
      List.of(
          "highway=residential",
          "highway=secondary",
          "highway=residential oneway=yes",
          "highway=service oneway=-1",
          "highway=footway",
          "highway=steps",
          "highway=track");

  @Property(tries = 12)
  void theTreeAgreesWithDijkstra(@ForAll Random random) throws IOException {
    java.nio.file.Path folder = Files.createTempDirectory("tsunagi-streets");
    try {
      java.nio.file.Path graph = grid(random).graph(folder);
      Streets streets = GraphStreets.read(graph, Paces.USUAL);
      GraphHopper oracle = GraphFiles.read(graph);
      List<Point> places = new ArrayList<>();
      for (int i = 0; i < PLACES; i++) {
        places.add(DrawnStreets.at(random.nextInt(1300) - 150, random.nextInt(1300) - 150));
      }
      // On one street with the origin, more often than chance would have it.
      Point origin = places.get(0);
      places.add(new Point(origin.lon() + 0.0003, origin.lat()));
      places.add(new Point(origin.lon(), origin.lat() - 0.0003));
      for (Pace pace : List.of(Pace.WALK, Pace.BRISK_WALK, Pace.BICYCLE, Pace.CAR)) {
        compare(oracle, pace, origin, places, streets.from(origin, places, pace), false);
        compare(oracle, pace, origin, places, streets.back(origin, places, pace), true);
      }
      oracle.close();
    } finally {
      try (Stream<java.nio.file.Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  /** Ten by ten crossings, not all of them joined, with a bend in some streets. */
  private static DrawnStreets grid(Random random) {
    DrawnStreets drawn = new DrawnStreets();
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 10; j++) {
        if (i < 9 && random.nextInt(5) > 0) {
          street(drawn, random, 100 * i, 100 * j, 100 * (i + 1), 100 * j);
        }
        if (j < 9 && random.nextInt(5) > 0) {
          street(drawn, random, 100 * i, 100 * j, 100 * i, 100 * (j + 1));
        }
      }
    }
    return drawn;
  }

  private static void street(
      DrawnStreets drawn, Random random, int east, int north, int toEast, int toNorth) {
    String bend =
        random.nextBoolean()
            ? ""
            : "%d,%d "
                .formatted(
                    (east + toEast) / 2 + random.nextInt(41) - 20,
                    (north + toNorth) / 2 + random.nextInt(41) - 20);
    String kind = KINDS.get(random.nextInt(4) > 0 ? 0 : random.nextInt(KINDS.size()));
    drawn.street("%d,%d %s%d,%d".formatted(east, north, bend, toEast, toNorth), kind);
  }

  private static void compare(
      GraphHopper oracle, Pace pace, Point origin, List<Point> places, Costs costs, boolean back) {
    for (int i = 0; i < places.size(); i++) {
      Point place = places.get(i);
      double expected =
          back ? seconds(oracle, pace, place, origin) : seconds(oracle, pace, origin, place);
      if (costs.approximate()[i] || Double.isInfinite(expected)) {
        assertThat(costs.approximate()[i] || costs.seconds()[i] == Streets.UNREACHABLE).isTrue();
      } else {
        // GraphHopper moves a point by up to 10 cm onto a crossing.
        assertThat((double) costs.seconds()[i])
            .as("%s %s %s %s", pace, origin, place, back)
            .isBetween(expected - 0.5, expected + 1.5);
      }
    }
  }

  private static double seconds(GraphHopper oracle, Pace pace, Point from, Point to) {
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
