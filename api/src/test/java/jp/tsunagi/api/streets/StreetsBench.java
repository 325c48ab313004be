package jp.tsunagi.api.streets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.tsunagi.api.BenchTimer;
import jp.tsunagi.api.transport.Paces;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Costs;
import jp.tsunagi.api.transport.Streets.Pace;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.api.transport.Streets.Targets;

/** {@code scripts/bench streets}: what building, reading and asking a graph of streets costs. */
final class StreetsBench {
  private static final int PLACES = 600;
  private static final int STOPS = 500;
  private static final int HOMES = 100;
  private static final BenchTimer TIMER = new BenchTimer(200);
  private static final int WALK_TO_STOP = 1200;
  private static final int WALK = 2400;
  private static final int HOUR = 3600;

  private final Path work;
  private final Random random = new Random(7);

  private StreetsBench(Path work) {
    this.work = work;
  }

  /** Measures; the arguments are a folder to work in, and extracts besides the made-up town. */
  public static void main(String[] arguments) throws IOException {
    Path work = Path.of(arguments[0]);
    StreetsBench bench = new StreetsBench(work);
    List<Path> extracts = new ArrayList<>();
    extracts.add(MadeUpStreets.write(work.resolve("made-up.osm.pbf")));
    Arrays.stream(arguments).skip(1).map(Path::of).forEach(extracts::add);
    for (int i = 0; i < extracts.size(); i++) {
      bench.measure(extracts.get(i), i);
    }
  }

  private void measure(Path extract, int number) throws IOException {
    Path cut = work.resolve("cut-" + number + ".osm.pbf");
    Path graph = work.resolve("graph-" + number);
    long began = System.nanoTime();
    ExtractFrame.check(extract);
    new ExtractCut(List.of(new Box(-180, -85, 180, 85)), elements -> {}).cut(extract, cut);
    long wasCut = System.nanoTime();
    GraphFiles.Size size = GraphFiles.build(cut, graph);
    long built = System.nanoTime();
    System.out.printf(
        "%n%s, %.1f MB: %,d nodes, %,d edges; cut %.1f s, graph %.1f s, %.1f MB on disk%n",
        extract.getFileName(),
        Files.size(extract) / 1e6,
        size.nodes(),
        size.edges(),
        (wasCut - began) / 1e9,
        (built - wasCut) / 1e9,
        bytes(graph) / 1e6);
    long before = used();
    long reading = System.nanoTime();
    GraphStreets streets = GraphStreets.read(graph, Paces.USUAL);
    double read = (System.nanoTime() - reading) / 1e6;
    System.out.printf("  read in %.0f ms; %.1f MB of memory%n", read, (used() - before) / 1e6);
    ask(streets, graph);
  }

  private void ask(GraphStreets streets, Path graph) {
    List<Point> homes = doors(graph, HOMES);
    Targets places = Targets.places(doors(graph, PLACES));
    Targets stops = Targets.stops(doors(graph, STOPS));
    long began = System.nanoTime();
    for (Pace pace : Paces.USUAL.all()) {
      streets.from(homes.get(0), places, pace, 0);
    }
    System.out.printf(
        "  %d places found on the streets of 3 profiles: %.0f ms, once%n",
        PLACES, (System.nanoTime() - began) / 1e6);
    TIMER.time(
        "on foot to 500 stops, 20 minutes",
        i -> from(streets, homes, i, stops, Pace.WALK, WALK_TO_STOP));
    TIMER.time(
        "on foot to 600 places, 40 minutes", i -> from(streets, homes, i, places, Pace.WALK, WALK));
    TIMER.time("  and back", i -> back(streets, homes, i, places, Pace.WALK, WALK));
    TIMER.time(
        "by bicycle to 600 places, an hour",
        i -> from(streets, homes, i, places, Pace.BICYCLE, HOUR));
    TIMER.time(
        "by car to 600 places, an hour", i -> from(streets, homes, i, places, Pace.CAR, HOUR));
    TIMER.time("  and back", i -> back(streets, homes, i, places, Pace.CAR, HOUR));
    TIMER.time("on foot to one place, 40 minutes", i -> one(streets, homes, i, places));
  }

  private static int from(
      Streets streets, List<Point> homes, int i, Targets targets, Pace pace, int limit) {
    return sum(streets.from(homes.get(i % homes.size()), targets, pace, limit));
  }

  private static int back(
      Streets streets, List<Point> homes, int i, Targets targets, Pace pace, int limit) {
    return sum(streets.back(homes.get(i % homes.size()), targets, pace, limit));
  }

  private static int one(Streets streets, List<Point> homes, int i, Targets places) {
    Point place = places.points().get(i % places.points().size());
    return from(streets, homes, i, Targets.places(List.of(place)), Pace.WALK, WALK);
  }

  private static int sum(Costs costs) {
    return Arrays.stream(costs.seconds()).filter(seconds -> seconds != Streets.UNREACHABLE).sum();
  }

  /** Within some 100 m of crossings. */
  private List<Point> doors(Path graph, int count) {
    var nodes = GraphFiles.read(graph).getBaseGraph();
    return Stream.generate(() -> random.nextInt(nodes.getNodes()))
        .limit(count)
        .map(
            node ->
                new Point(
                    nodes.getNodeAccess().getLon(node) + (random.nextDouble() - 0.5) * 0.002,
                    nodes.getNodeAccess().getLat(node) + (random.nextDouble() - 0.5) * 0.002))
        .toList();
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(StreetsBench::size).sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
