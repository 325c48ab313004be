package jp.tsunagi.api.transport;

import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;

/** Asks a drawn timetable as a person would, and tells the answers in a line each. */
final class Town {
  static final LocalDate DATE = LocalDate.of(2026, 6, 3);

  private final Network network;
  private final Limits limits;
  private final LocalDate date;

  Town(Network network, Limits limits, LocalDate date) {
    this.network = network;
    this.limits = limits;
    this.date = date;
  }

  static Town of(DrawnTimetable drawn) {
    return new Town(drawn.network(), Limits.USUAL, DATE);
  }

  Town on(LocalDate other) {
    return new Town(network, limits, other);
  }

  Town with(Limits other) {
    return new Town(network, other, date);
  }

  int stop(String id) {
    for (int i = 0; i < network.stopCount(); i++) {
      if (network.stops().get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no stop " + id);
  }

  /** Ways on foot: {@code "A 300"} is the stop A, 300 seconds away. */
  Access walks(String... ways) {
    return access(true, ways);
  }

  Access access(boolean onFoot, String... ways) {
    int[] stops = new int[ways.length];
    int[] seconds = new int[ways.length];
    for (int i = 0; i < ways.length; i++) {
      stops[i] = stop(ways[i].split(" ")[0]);
      seconds[i] = Integer.parseInt(ways[i].split(" ")[1]);
    }
    return new Access(stops, seconds, seconds.clone(), onFoot);
  }

  static Venue venue(Access ways) {
    return new Venue(ways, ways, Streets.UNREACHABLE, Streets.UNREACHABLE, Streets.UNREACHABLE);
  }

  RoundTrips from(Access home) {
    return RoundTrips.search(network, date, home, home, limits);
  }

  /** {@code 7:55 > Red A 8:00 B 8:10 > 8:12}: leaves, rides, arrives. */
  static String words(Journey journey) {
    StringJoiner line = new StringJoiner(" > ");
    line.add(DrawnTimetable.words(journey.departure()));
    for (Leg leg : journey.legs()) {
      if (leg instanceof Leg.Ride ride) {
        line.add(
            (ride.staySeated() ? "stay " : "")
                + ride.line().route().name()
                + (ride.ask() ? "?" : "")
                + " "
                + ride.from().id()
                + " "
                + DrawnTimetable.words(ride.departure())
                + " "
                + ride.to().id()
                + " "
                + DrawnTimetable.words(ride.arrival()));
      }
    }
    return line.add(DrawnTimetable.words(journey.arrival())).toString();
  }

  static List<String> words(List<Journey> journeys) {
    return journeys.stream().map(Town::words).toList();
  }
}
