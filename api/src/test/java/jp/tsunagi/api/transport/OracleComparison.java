package jp.tsunagi.api.transport;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.tsunagi.importer.timetable.TimetableReader;

/**
 * The engine beside GraphHopper's reader-gtfs: the same feed, the same questions, one after the
 * other in one process, so that a slow phase of the machine slows both. The question is one-to-all:
 * from a stop at a time, the earliest arrival at every stop until 30:00. Ours minds walking and
 * changes as well; the other only time.
 */
final class OracleComparison {
  private static final int WARM_UP = 60;
  private static final int QUESTIONS = 100;
  private static final int NIGHT = 24 * 3600;
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Any number of changes, as the other has it, as far as the engine goes; walks as it likes. */
  private static final Limits LIMITS =
      new Limits(
          120,
          1200,
          Integer.MAX_VALUE,
          Limits.MOST_TRANSFERS,
          false,
          0,
          Limits.HORIZON,
          0,
          Integer.MAX_VALUE,
          Streets.Pace.WALK);

  private final BiFunction<String, long[], Map<String, Long>> oracle;
  private final Network network;
  private final LocalDate date;
  private final Map<Integer, Integer> differences = new TreeMap<>();
  private int compared;
  private int equal;
  private int onlyOurs;
  private int onlyTheirs;
  private int nextMorning;

  private record Cost(double wall, double cpu) {}

  private OracleComparison(
      BiFunction<String, long[], Map<String, Long>> oracle, Network network, LocalDate date) {
    this.oracle = oracle;
    this.network = network;
    this.date = date;
  }

  /**
   * Compares and prints.
   *
   * @param oracle folder of the jars of the module of that name
   */
  static void run(String name, Path oracle, ComparableFeed feed, LocalDate date)
      throws IOException, ReflectiveOperationException {
    TimetableReader reader = new TimetableReader(date);
    Network streetless = Network.of(List.of(reader.read(feed.folder(), null).timetable()));
    feed.writeChanges(streetless, LIMITS);
    Network network = Network.of(List.of(reader.read(feed.folder(), null).timetable()));
    Path graph = Files.createTempDirectory("reader-gtfs");
    try (URLClassLoader loader = loader(oracle)) {
      // It compiles a weighting at run time, with the classes of whoever calls.
      Thread.currentThread().setContextClassLoader(loader);
      @SuppressWarnings("unchecked") // what the class says it is
      BiFunction<String, long[], Map<String, Long>> other =
          (BiFunction<String, long[], Map<String, Long>>)
              loader
                  .loadClass("jp.tsunagi.oracle.ReaderGtfs")
                  .getConstructor(String.class, String.class)
                  .newInstance(feed.folder().toString(), graph.resolve("graph").toString());
      System.out.printf("%n%s, beside reader-gtfs%n", name);
      new OracleComparison(other, network, date).compare();
    } finally {
      Thread.currentThread().setContextClassLoader(OracleComparison.class.getClassLoader());
    }
  }

  /** Of its own: its libraries are of other versions than the service's. */
  private static URLClassLoader loader(Path jars) throws IOException {
    List<URL> urls = new ArrayList<>();
    try (Stream<Path> files = Files.walk(jars)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".jar")) {
          urls.add(file.toUri().toURL());
        }
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private void compare() {
    Random random = new Random(11);
    Cost[] ours = new Cost[QUESTIONS];
    Cost[] theirs = new Cost[QUESTIONS];
    for (int i = -WARM_UP; i < QUESTIONS; i++) {
      int stop = random.nextInt(network.stopCount());
      int departure = 6 * 3600 + random.nextInt(14 * 3600);
      long wall = System.nanoTime();
      long cpu = THREADS.getCurrentThreadCpuTime();
      int[] found = ours(stop, departure);
      final Cost our = since(wall, cpu);
      wall = System.nanoTime();
      cpu = THREADS.getCurrentThreadCpuTime();
      Map<String, Long> expected = theirs(stop, departure);
      Cost their = since(wall, cpu);
      if (i >= 0) {
        ours[i] = our;
        theirs[i] = their;
        count(stop, found, expected);
      }
    }
    print("ours", ours);
    print("reader-gtfs", theirs);
    System.out.printf(
        "  %-36s %.0f wall, %.0f CPU%n",
        "ratio over all questions",
        mean(theirs, false) / mean(ours, false),
        mean(theirs, true) / mean(ours, true));
    System.out.printf(
        "  %d arrivals compared: %d equal, %d different, %d only theirs, %d only ours"
            + " (%d of them the next morning: it does not change after a night)%n",
        compared,
        equal,
        compared - equal - onlyOurs - onlyTheirs,
        onlyTheirs,
        onlyOurs,
        nextMorning);
    differences.forEach(
        (seconds, times) -> System.out.printf("    ours %+d s: %d times%n", seconds, times));
  }

  private int[] ours(int stop, int departure) {
    Access here = new Access(new int[] {stop}, new int[] {0}, new int[] {0}, true);
    return Reach.earliestArrivals(network, date, here, departure, LIMITS);
  }

  private Map<String, Long> theirs(int stop, int departure) {
    long[] span = {millis(departure), millis(Limits.HORIZON)};
    return oracle.apply(network.stops().get(stop).id(), span);
  }

  private long millis(int seconds) {
    return (date.atStartOfDay(ZONE).toEpochSecond() + seconds) * 1000;
  }

  private void count(int from, int[] found, Map<String, Long> expected) {
    for (int stop = 0; stop < found.length; stop++) {
      Long other = expected.get(network.stops().get(stop).id());
      boolean reached = found[stop] != Reach.UNREACHABLE;
      if (stop == from || (!reached && other == null)) {
        continue;
      }
      compared++;
      if (other == null) {
        onlyOurs++;
        nextMorning += found[stop] >= NIGHT ? 1 : 0;
      } else if (!reached) {
        onlyTheirs++;
      } else if (millis(found[stop]) == other) {
        equal++;
      } else {
        differences.merge((int) ((millis(found[stop]) - other) / 1000), 1, Integer::sum);
      }
    }
  }

  private static Cost since(long wall, long cpu) {
    return new Cost(
        (System.nanoTime() - wall) / 1e6, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
  }

  private static double mean(Cost[] costs, boolean cpu) {
    return Arrays.stream(costs).mapToDouble(c -> cpu ? c.cpu : c.wall).average().orElseThrow();
  }

  private static double quantile(Cost[] costs, boolean cpu, double part) {
    double[] values = Arrays.stream(costs).mapToDouble(c -> cpu ? c.cpu : c.wall).toArray();
    Arrays.sort(values);
    return values[(int) (values.length * part)];
  }

  private static void print(String who, Cost[] costs) {
    System.out.printf(
        "  %-36s mean %8.3f p50 %8.3f p95 %8.3f ms wall, %8.3f %8.3f %8.3f ms CPU%n",
        "one-to-all from a stop, " + who,
        mean(costs, false),
        quantile(costs, false, 0.5),
        quantile(costs, false, 0.95),
        mean(costs, true),
        quantile(costs, true, 0.5),
        quantile(costs, true, 0.95));
  }
}
