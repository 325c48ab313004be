package jp.tsunagi.api.streets;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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
      List<Point> places = new ArrayList<>();
      for (int i = 0; i < PLACES; i++) {
        places.add(DrawnStreets.at(random.nextInt(1300) - 150, random.nextInt(1300) - 150));
      }
      // On one street with the origin, more often than chance would have it.
      Point origin = places.get(0);
      places.add(new Point(origin.lon() + 0.0003, origin.lat()));
      places.add(new Point(origin.lon(), origin.lat() - 0.0003));
      new DijkstraComparison(graph).compare(origin, places);
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
}
