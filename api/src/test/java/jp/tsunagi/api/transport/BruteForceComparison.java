package jp.tsunagi.api.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagi.api.transport.BruteForce.Found;
import jp.tsunagi.core.transit.Timetable;

/** Whether the engine and {@link BruteForce} say the same of a feed, from a stop to a stop. */
final class BruteForceComparison {
  /** What brute force can try for real feeds. */
  static final Limits ONE_CHANGE =
      new Limits(
          120, 1200, 2400, 1, false, 0, Limits.HORIZON, 300, Integer.MAX_VALUE, Streets.Pace.WALK);

  private static final int EVERY = 1800;

  private final BruteForce brute;
  private final Town town;
  private final Limits limits;

  BruteForceComparison(Timetable timetable, LocalDate date, Limits limits) {
    this.brute = new BruteForce(timetable, date, limits);
    this.town = new Town(Network.of(List.of(timetable)), limits, date);
    this.limits = limits;
  }

  /**
   * Asks for every half hour of the day.
   *
   * @return how many ways were compared
   */
  int compare(String from, String to) {
    Set<Found> all =
        brute.journeys(Map.of(from, 60), Map.of(to, 60)).stream()
            .filter(one -> one.departure() >= 0 && one.arrival() <= Limits.HORIZON)
            .collect(Collectors.toSet());
    RoundTrips there = town.from(town.walks(from + " 60"));
    Venue venue = Town.venue(town.walks(to + " 60"));
    int compared = 0;
    for (int start = 0; start <= Limits.HORIZON; start += EVERY) {
      int deadline = start - limits.earlySeconds();
      Set<String> expected = best(all, deadline);
      assertThat(
              there.outbound(venue, start, Integer.MAX_VALUE).stream()
                  .map(way -> word(way.departure(), way.transfers(), way.walkSeconds()))
                  .collect(Collectors.toSet()))
          .as("from %s to %s by %d", from, to, start)
          .isEqualTo(expected);
      compared += expected.size();
    }
    return compared;
  }

  private static Set<String> best(Set<Found> all, int deadline) {
    List<Found> inTime = all.stream().filter(one -> one.arrival() <= deadline).toList();
    return inTime.stream()
        .filter(one -> inTime.stream().noneMatch(other -> beats(other, one)))
        .map(one -> word(one.departure(), one.changes(), one.walk()))
        .collect(Collectors.toSet());
  }

  private static boolean beats(Found better, Found worse) {
    return better.departure() >= worse.departure()
        && better.changes() <= worse.changes()
        && better.walk() <= worse.walk()
        && (better.departure() > worse.departure()
            || better.changes() < worse.changes()
            || better.walk() < worse.walk());
  }

  private static String word(int departure, int changes, int walk) {
    return "%s, %d changes, %d s on foot".formatted(DrawnTimetable.words(departure), changes, walk);
  }
}
