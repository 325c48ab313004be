package jp.tsunagi.api.transport;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.tsunagi.core.transit.Accessible;
import jp.tsunagi.core.transit.Feed;
import jp.tsunagi.core.transit.Route;
import jp.tsunagi.core.transit.ServiceCalendar;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.StopTime.Stopping;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.core.transit.Transfer;
import jp.tsunagi.core.transit.Trip;
import org.jspecify.annotations.Nullable;

/**
 * A small network thrown together: times of a few minutes' grid, so that ties and connections of
 * zero seconds abound; buses that overtake, go round, run after midnight, stay in blocks.
 */
final class RandomTown {
  static final LocalDate DATE = LocalDate.of(2026, 6, 3);

  final Timetable timetable;
  final Limits limits;

  /** Minutes of a way, at most. */
  final int longest;

  final Map<String, Integer> home;
  final Map<String, Integer> venue;
  final int direct;
  final int start;
  final int end;
  private static final int[] LEAST = {Transfer.TIMED, 0, 300, 600};

  private final Random random;

  RandomTown(long seed) {
    random = new Random(seed);
    List<Stop> stops = new ArrayList<>();
    int count = 3 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      stops.add(stop(i));
    }
    List<Trip> trips = new ArrayList<>();
    int tripCount = 4 + random.nextInt(9);
    for (int i = 0; i < tripCount; i++) {
      trips.add(trip(i, stops, trips));
    }
    timetable =
        new Timetable(
            new Feed("random", "test", "", DATE.minusYears(1), DATE.plusYears(1), true),
            List.of(),
            stops,
            List.of(new Route("R", "", "", "R", 3, null)),
            List.of(
                service("all", EnumSet.allOf(DayOfWeek.class)),
                service("today", EnumSet.of(DATE.getDayOfWeek())),
                service("yesterday", EnumSet.of(DATE.minusDays(1).getDayOfWeek()))),
            trips,
            transfers(stops),
            List.of(),
            List.of());
    home = walks(stops);
    venue = walks(stops);
    direct = random.nextInt(3) == 0 ? random.nextInt(1500) : Streets.UNREACHABLE;
    start = 1200 + random.nextInt(14) * 600;
    end = start + random.nextInt(6) * 600;
    limits = limits();
    longest = random.nextInt(4) == 0 ? 10 + random.nextInt(60) : Integer.MAX_VALUE;
  }

  private Limits limits() {
    return new Limits(
        random.nextInt(3) * 120,
        200 + random.nextInt(4) * 300,
        400 + random.nextInt(4) * 400,
        random.nextInt(3),
        random.nextInt(6) == 0,
        random.nextInt(4) == 0 ? random.nextInt(3600) : 0,
        random.nextInt(3) == 0 ? end + random.nextInt(7200) : Limits.HORIZON,
        random.nextInt(2) * 300,
        random.nextInt(5) == 0 ? 600 + random.nextInt(1800) : Integer.MAX_VALUE,
        Streets.Pace.WALK);
  }

  private Stop stop(int number) {
    double lon = 134 + random.nextInt(8) * 0.0012;
    double lat = 35 + random.nextInt(3) * 0.0011;
    Accessible wheelchair = random.nextInt(8) == 0 ? Accessible.NO : Accessible.UNKNOWN;
    return new Stop("s" + number, "s" + number, lon, lat, null, null, null, wheelchair);
  }

  private static ServiceCalendar service(String id, Set<DayOfWeek> days) {
    return new ServiceCalendar(id, days, DATE.minusYears(1), DATE.plusYears(1), Set.of(), Set.of());
  }

  /** Some are an earlier one again at another time and speed; some go on where one ended. */
  private Trip trip(int number, List<Stop> stops, List<Trip> earlier) {
    Trip before = goesOn(earlier);
    List<String> path = new ArrayList<>();
    if (before != null) {
      path.add(last(before).stop());
    }
    if (before == null && !earlier.isEmpty() && random.nextInt(3) == 0) {
      earlier.get(random.nextInt(earlier.size())).stopTimes().forEach(t -> path.add(t.stop()));
    } else {
      int calls = 2 + random.nextInt(4);
      for (int i = 0; i < calls; i++) {
        path.add(stops.get(random.nextInt(stops.size())).id());
      }
    }
    String service =
        before != null
            ? before.service()
            : List.of("all", "all", "today", "yesterday").get(random.nextInt(4));
    int night = random.nextInt(3) == 0 ? 86_400 : 0;
    int time = before != null ? last(before).departure() : night + random.nextInt(30) * 300;
    List<StopTime> times = new ArrayList<>();
    for (String stop : path) {
      int departure = time + random.nextInt(2) * random.nextInt(2) * 120;
      times.add(new StopTime(stop, time, departure, stopping(), stopping()));
      time = departure + random.nextInt(4) * 300;
    }
    String block = before != null ? before.block() : random.nextInt(3) == 0 ? "b" + number : null;
    Accessible wheelchair = random.nextBoolean() ? Accessible.YES : Accessible.UNKNOWN;
    return new Trip("t" + number, "R", service, "", block, wheelchair, times);
  }

  /** The trip of a block that this one is to go on from. */
  private @Nullable Trip goesOn(List<Trip> earlier) {
    if (earlier.isEmpty()) {
      return null;
    }
    Trip before = earlier.get(random.nextInt(earlier.size()));
    return before.block() != null && random.nextBoolean() ? before : null;
  }

  private static StopTime last(Trip trip) {
    return trip.stopTimes().get(trip.stopTimes().size() - 1);
  }

  private Stopping stopping() {
    return random.nextInt(12) == 0 ? Stopping.NONE : Stopping.REGULAR;
  }

  private List<Transfer> transfers(List<Stop> stops) {
    Map<String, Transfer> transfers = new HashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String from = stops.get(random.nextInt(stops.size())).id();
      String to = stops.get(random.nextInt(stops.size())).id();
      transfers.put(
          from + to,
          new Transfer(from, to, random.nextInt(3) > 0, LEAST[random.nextInt(LEAST.length)]));
    }
    return List.copyOf(transfers.values());
  }

  private Map<String, Integer> walks(List<Stop> stops) {
    Map<String, Integer> walks = new HashMap<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      walks.put(stops.get(random.nextInt(stops.size())).id(), random.nextInt(5) * 150);
    }
    return walks;
  }

  Access access(Map<String, Integer> walks) {
    int[] stops = new int[walks.size()];
    int[] seconds = new int[walks.size()];
    int size = 0;
    for (int i = 0; i < timetable.stops().size(); i++) {
      Integer walk = walks.get(timetable.stops().get(i).id());
      if (walk != null) {
        stops[size] = i;
        seconds[size++] = walk;
      }
    }
    return new Access(stops, seconds, seconds.clone(), true);
  }

  Venue venue() {
    Access ways = access(venue);
    return new Venue(ways, ways, direct, direct, direct);
  }
}
