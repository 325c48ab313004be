package jp.tsunagi.api.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import jp.tsunagi.api.BenchTimer;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.importer.timetable.TimetableReader;

/** {@code scripts/bench transport}: what a question costs, in wall and CPU time, and memory. */
final class TransportBench {
  private static final Path SAMPLE = Path.of("../data/yabu/timetable/yabu-sample");
  private static final Path ORACLE = Path.of("../oracle/target");
  private static final BenchTimer TIMER = new BenchTimer(300);
  private static final Streets STREETS = new EstimatedStreets();
  private static final Limits LIMITS = Limits.USUAL;

  private final Network network;
  private final LocalDate date;
  private final List<Streets.Point> homes;
  private final List<Streets.Point> places;
  private final List<Venue> venues = new ArrayList<>();
  private final int[] starts;

  private TransportBench(
      Network network, LocalDate date, List<Streets.Point> homes, List<Streets.Point> places) {
    this.network = network;
    this.date = date;
    this.homes = homes;
    this.places = places;
    Random random = new Random(7);
    this.starts = places.stream().mapToInt(place -> 9 * 3600 + random.nextInt(13) * 1800).toArray();
    for (Streets.Point place : places) {
      Access ways = access(place);
      venues.add(
          new Venue(ways, ways, Streets.UNREACHABLE, Streets.UNREACHABLE, Streets.UNREACHABLE));
    }
  }

  /** Measures; the arguments are feeds besides the sample, each with a date. */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    Map<Path, LocalDate> feeds = new LinkedHashMap<>();
    feeds.put(SAMPLE, LocalDate.of(2026, 11, 25));
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      feeds.put(Path.of(arguments[i]), LocalDate.parse(arguments[i + 1]));
    }
    feeds.forEach((feed, date) -> measure(feed.toString(), feed(feed, date), date, 600));
    measure("made-up town", GridTown::timetable, GridTown.DATE, 10_000);
    // Only now: what the other engine leaves behind would be counted as a network's memory.
    for (Map.Entry<Path, LocalDate> feed : feeds.entrySet()) {
      ComparableFeed copy = comparable();
      copy.copy(feed.getKey());
      OracleComparison.run(feed.getKey().toString(), ORACLE, copy, feed.getValue());
    }
    ComparableFeed town = comparable();
    GridTown.write(town);
    OracleComparison.run("made-up town", ORACLE, town, GridTown.DATE);
  }

  private static ComparableFeed comparable() throws IOException {
    return new ComparableFeed(Files.createTempDirectory("comparable-feed"));
  }

  private static Supplier<Timetable> feed(Path path, LocalDate date) {
    return () -> {
      try {
        return new TimetableReader(date).read(path, null).timetable();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static void measure(
      String name, Supplier<Timetable> feed, LocalDate date, int resources) {
    // Once for the classes, which stay; the network itself is gone when its method is.
    layOut(network(feed), date);
    long before = used();
    Network network = network(feed);
    long built = used();
    layOut(network, date);
    long laidOut = used();
    System.out.printf(
        "%n%s: %d stops, %d stop times; network %.1f bytes a stop time, with a day laid out %.1f%n",
        name,
        network.stopCount(),
        network.stopTimeCount(),
        (double) (built - before) / network.stopTimeCount(),
        (double) (laidOut - before) / network.stopTimeCount());
    TransportBench bench =
        new TransportBench(network, date, near(network, 100, 3), near(network, resources, 5));
    bench.run(resources);
  }

  /** All that the network keeps of the feed is counted, names and all. */
  private static Network network(Supplier<Timetable> feed) {
    return Network.of(List.of(feed.get()));
  }

  private static void layOut(Network network, LocalDate date) {
    if (network.day(date, false).day().vehicleCount() == 0) {
      System.out.println("nothing runs on " + date);
    }
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Points within some 500 m of stops. */
  private static List<Streets.Point> near(Network network, int count, long seed) {
    Random random = new Random(seed);
    List<Streets.Point> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Stop stop = network.stops().get(random.nextInt(network.stopCount()));
      points.add(
          new Streets.Point(
              stop.lon() + (random.nextDouble() - 0.5) * 0.01,
              stop.lat() + (random.nextDouble() - 0.5) * 0.01));
    }
    return points;
  }

  private Access access(Streets.Point point) {
    List<Streets.Point> stops =
        network.stops().stream().map(stop -> new Streets.Point(stop.lon(), stop.lat())).toList();
    return Access.within(
        LIMITS.maxWalkLegSeconds(), STREETS.from(point, stops, Streets.Pace.WALK), true);
  }

  private void run(int resources) {
    List<Access> accesses = homes.stream().map(this::access).toList();
    TIMER.time("one-to-all, one departure", i -> oneToAll(accesses.get(i % accesses.size())));
    TIMER.time("out and home, all departures (range-RAPTOR)", i -> search(accesses, i).hashCode());
    TIMER.time(
        "  + latest leaving, first back of %d sessions".formatted(resources),
        i -> answer(search(accesses, i)));
    TIMER.time(
        "  + the ways to the stops of the home", i -> answer(search(homes.get(i % homes.size()))));
    TIMER.time("home only, range-RAPTOR", i -> oneWay(accesses.get(i % accesses.size())));
    TIMER.time(
        "home only, a RAPTOR for each departure", i -> each(accesses.get(i % accesses.size())));
    ConnectionScan scan =
        new ConnectionScan(network.day(date, false).day(), network.footpaths(true), LIMITS);
    TIMER.time(
        "home only, profile CSA, arrival alone", i -> scan.scan(accesses.get(i % accesses.size())));
    TIMER.time("all round trips of one session", i -> options(search(accesses, i), i));
  }

  private int oneToAll(Access home) {
    return Reach.earliestArrivals(network, date, home, 9 * 3600, LIMITS)[0];
  }

  private RoundTrips search(List<Access> accesses, int question) {
    Access home = accesses.get(question % accesses.size());
    return RoundTrips.search(network, date, home, home, LIMITS);
  }

  private RoundTrips search(Streets.Point home) {
    Access ways = access(home);
    return RoundTrips.search(network, date, ways, ways, LIMITS);
  }

  private int answer(RoundTrips trips) {
    int found = 0;
    for (int i = 0; i < places.size(); i++) {
      if (trips.latestThere(venues.get(i), starts[i], Integer.MAX_VALUE).isPresent()
          && trips.earliestBack(venues.get(i), starts[i] + 5400, Integer.MAX_VALUE).isPresent()) {
        found++;
      }
    }
    return found;
  }

  private int options(RoundTrips trips, int question) {
    int place = question % places.size();
    return trips
        .options(venues.get(place), starts[place], starts[place] + 5400, Integer.MAX_VALUE)
        .size();
  }

  private ProfileSearch homeward(Access home) {
    return new ProfileSearch(
        network.day(date, false).mirrored(), network.footpaths(true), LIMITS, home, 0);
  }

  private int oneWay(Access home) {
    return homeward(home).profile(-Limits.HORIZON, 0).arrivals().size();
  }

  private int each(Access home) {
    Departures departures =
        Departures.of(network.day(date, false).mirrored(), home, LIMITS, -Limits.HORIZON, 0);
    int found = 0;
    for (int i = 0; i < departures.size(); i++) {
      if (i == 0 || departures.time(i) != departures.time(i - 1)) {
        found += homeward(home).departingAt(departures.time(i)).arrivals().size();
      }
    }
    return found;
  }
}
