package jp.tsunagi.api.streets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.graphhopper.GraphHopper;
import com.graphhopper.storage.NodeAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.tsunagi.api.transport.Streets.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real extract, where one is at hand, against GraphHopper's own search. */
class RealStreetsTest {
  private static final int ORIGINS = 25;
  private static final int PLACES = 40;
  private static final Box EVERYWHERE = new Box(-180, -85, 180, 85);

  @Test
  void aRealExtractAgreesWithDijkstra(@TempDir Path folder) throws IOException {
    String extract = System.getenv("TSUNAGI_TEST_STREETS");
    assumeTrue(extract != null, "no real streets to try: TSUNAGI_TEST_STREETS names no file");
    Path cut = folder.resolve("cut.osm.pbf");
    Path graph = folder.resolve("graph");
    ExtractFrame.check(Path.of(extract));
    new ExtractCut(List.of(EVERYWHERE), elements -> {}).cut(Path.of(extract), cut);
    GraphFiles.build(cut, graph);
    assertThat(Files.size(cut)).isPositive();
    DijkstraComparison comparison = new DijkstraComparison(graph);
    Random random = new Random(28);
    List<Point> places = doors(graph, random);
    int found = 0;
    for (int i = 0; i < ORIGINS; i++) {
      found += comparison.compare(places.get(random.nextInt(places.size())), places);
    }
    assertThat(found).isGreaterThan(ORIGINS * PLACES);
  }

  /** Within some 50 m of crossings. */
  private static List<Point> doors(Path graph, Random random) {
    GraphHopper hopper = GraphFiles.read(graph);
    NodeAccess nodes = hopper.getBaseGraph().getNodeAccess();
    List<Point> doors = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      int node = random.nextInt(hopper.getBaseGraph().getNodes());
      doors.add(
          new Point(
              nodes.getLon(node) + (random.nextDouble() - 0.5) * 0.001,
              nodes.getLat(node) + (random.nextDouble() - 0.5) * 0.001));
    }
    return doors;
  }
}
