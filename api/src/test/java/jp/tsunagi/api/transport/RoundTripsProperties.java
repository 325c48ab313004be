package jp.tsunagi.api.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tsunagi.api.transport.BruteForce.Found;
import jp.tsunagi.api.transport.RoundTrips.Outline;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The engine against {@link BruteForce} on random networks, and what must hold whatever comes. */
class RoundTripsProperties {
  private static final int ANY = Integer.MAX_VALUE;

  private static final int NETWORKS = 3000;

  private record Figures(int departure, int arrival, int changes, int walk) {}

  private static RoundTrips search(RandomTown town, Limits limits) {
    Access home = town.access(town.home);
    return RoundTrips.search(
        Network.of(List.of(town.timetable)), RandomTown.DATE, home, home, limits);
  }

  @Property(tries = NETWORKS)
  void waysThereAreThoseThatBruteForceFinds(@ForAll long seed) {
    RandomTown town = new RandomTown(seed);
    List<Journey> ways = search(town, town.limits).outbound(town.venue(), town.start, town.longest);
    assertThat(words(ways, true)).isEqualTo(words(expectedOut(town), true));
  }

  @Property(tries = NETWORKS)
  void waysHomeAreThoseThatBruteForceFinds(@ForAll long seed) {
    RandomTown town = new RandomTown(seed);
    List<Journey> ways = search(town, town.limits).back(town.venue(), town.end, town.longest);
    assertThat(words(ways, false)).isEqualTo(words(expectedBack(town), false));
  }

  @Property(tries = NETWORKS)
  void roundTripsAreThoseThatBruteForceFinds(@ForAll long seed) {
    RandomTown town = new RandomTown(seed);
    Set<List<Integer>> expected = new HashSet<>();
    for (Figures out : expectedOut(town)) {
      for (Figures back : expectedBack(town)) {
        expected.add(
            List.of(
                back.arrival - out.departure, out.changes + back.changes, out.walk + back.walk));
      }
    }
    Set<List<Integer>> best =
        expected.stream()
            .filter(one -> expected.stream().noneMatch(other -> beats(other, one)))
            .collect(Collectors.toSet());
    List<RoundTrip> options =
        search(town, town.limits).options(town.venue(), town.start, town.end, town.longest);
    assertThat(options)
        .extracting(trip -> List.of(trip.awaySeconds(), trip.transfers(), trip.walkSeconds()))
        .containsExactlyInAnyOrderElementsOf(best);
  }

  private static boolean beats(List<Integer> better, List<Integer> worse) {
    return !better.equals(worse)
        && better.get(0) <= worse.get(0)
        && better.get(1) <= worse.get(1)
        && better.get(2) <= worse.get(2);
  }

  @Property(tries = 1000)
  void theShortAnswersAreThoseOfTheLongOnes(@ForAll long seed) {
    RandomTown town = new RandomTown(seed);
    RoundTrips trips = search(town, town.limits);
    Venue venue = town.venue();
    assertThat(trips.latestThere(venue, town.start, town.longest).map(Outline::departure))
        .isEqualTo(
            trips.outbound(venue, town.start, town.longest).stream()
                .map(Journey::departure)
                .findFirst());
    assertThat(trips.earliestBack(venue, town.end, town.longest).map(Outline::arrival))
        .isEqualTo(
            trips.back(venue, town.end, town.longest).stream().map(Journey::arrival).findFirst());
  }

  @Property(tries = 1000)
  void everyJourneyCanBeTravelledAsItIsTold(@ForAll long seed) {
    RandomTown town = new RandomTown(seed);
    RoundTrips trips = search(town, town.limits);
    JourneyCheck check = new JourneyCheck(town.timetable, town.limits);
    for (Journey journey : trips.outbound(town.venue(), town.start, ANY)) {
      check.check(journey);
      assertThat(journey.arrival()).isLessThanOrEqualTo(town.start - town.limits.earlySeconds());
      assertThat(journey.departure()).isGreaterThanOrEqualTo(town.limits.earliestLeave());
    }
    for (Journey journey : trips.back(town.venue(), town.end, ANY)) {
      check.check(journey);
      assertThat(journey.departure()).isGreaterThanOrEqualTo(town.end);
      assertThat(journey.arrival()).isLessThanOrEqualTo(town.limits.latestBack());
    }
  }

  @Property(tries = 1000)
  void theLongestThatOneWillTravelBoundsTheAnswerAndNothingElse(@ForAll long seed) {
    RandomTown town = new RandomTown(seed);
    RoundTrips trips = search(town, patient(town.limits, town.limits.maxTransfers(), false));
    Venue venue = town.venue();
    Optional<Outline> any = trips.latestThere(venue, town.start, ANY);
    for (int longest = 10; longest <= 120; longest += 10) {
      int most = longest;
      Optional<Outline> bounded = trips.latestThere(venue, town.start, longest);
      bounded.ifPresent(way -> assertThat(way.minutes()).isLessThanOrEqualTo(most));
      if (any.isPresent() && any.get().minutes() <= longest) {
        assertThat(bounded).isEqualTo(any);
      }
      for (Journey journey : trips.outbound(venue, town.start, ANY)) {
        if (Minutes.between(journey.departure(), journey.arrival()) <= longest) {
          assertThat(bounded.orElseThrow().departure()).isGreaterThanOrEqualTo(journey.departure());
        }
      }
    }
  }

  @Property(tries = 1000)
  void whoMayComeLaterMayLeaveLater(@ForAll long seed) {
    RandomTown town = new RandomTown(seed);
    Limits patient = patient(town.limits, town.limits.maxTransfers(), false);
    RoundTrips trips = search(town, patient);
    Optional<Integer> sooner =
        trips.latestThere(town.venue(), town.start, ANY).map(Outline::departure);
    Optional<Integer> later =
        trips.latestThere(town.venue(), town.start + 600, ANY).map(Outline::departure);
    sooner.ifPresent(leaving -> assertThat(later.orElseThrow()).isGreaterThanOrEqualTo(leaving));
    Optional<Integer> early = trips.earliestBack(town.venue(), town.end, ANY).map(Outline::arrival);
    Optional<Integer> late =
        trips.earliestBack(town.venue(), town.end + 600, ANY).map(Outline::arrival);
    late.ifPresent(back -> assertThat(early.orElseThrow()).isLessThanOrEqualTo(back));
  }

  @Property(tries = 1000)
  void moreChangesAndNoWheelchairAreNeverWorse(@ForAll long seed) {
    RandomTown town = new RandomTown(seed);
    Venue venue = town.venue();
    RoundTrips strict =
        search(town, patient(town.limits, town.limits.maxTransfers(), town.limits.wheelchair()));
    RoundTrips lenient = search(town, patient(town.limits, town.limits.maxTransfers() + 1, false));
    strict
        .latestThere(venue, town.start, ANY)
        .map(Outline::departure)
        .ifPresent(
            leaving ->
                assertThat(
                        lenient
                            .latestThere(venue, town.start, ANY)
                            .map(Outline::departure)
                            .orElseThrow())
                    .isGreaterThanOrEqualTo(leaving));
    strict
        .earliestBack(venue, town.end, ANY)
        .map(Outline::arrival)
        .ifPresent(
            back ->
                assertThat(
                        lenient
                            .earliestBack(venue, town.end, ANY)
                            .map(Outline::arrival)
                            .orElseThrow())
                    .isLessThanOrEqualTo(back));
  }

  @Property(tries = 1000)
  void leavingEarlierIsNeverLaterThere(@ForAll long seed) {
    RandomTown town = new RandomTown(seed);
    Network network = Network.of(List.of(town.timetable));
    Access home = town.access(town.home);
    int[] early = Reach.earliestArrivals(network, RandomTown.DATE, home, town.start, town.limits);
    int[] late =
        Reach.earliestArrivals(network, RandomTown.DATE, home, town.start + 300, town.limits);
    for (int stop = 0; stop < early.length; stop++) {
      assertThat(early[stop]).isLessThanOrEqualTo(late[stop]);
    }
  }

  private static Limits patient(Limits limits, int transfers, boolean wheelchair) {
    return new Limits(
        limits.minTransferSeconds(),
        limits.maxWalkLegSeconds(),
        limits.maxWalkSeconds(),
        transfers,
        wheelchair,
        limits.earliestLeave(),
        limits.latestBack(),
        limits.earlySeconds(),
        Integer.MAX_VALUE,
        limits.walk());
  }

  // What brute force expects.

  private static List<Figures> expectedOut(RandomTown town) {
    BruteForce brute = new BruteForce(town.timetable, RandomTown.DATE, town.limits);
    int deadline = town.start - town.limits.earlySeconds();
    List<Figures> figures = figures(inTime(brute.journeys(town.home, town.venue)));
    figures.removeIf(one -> one.departure < town.limits.earliestLeave());
    figures.removeIf(one -> one.arrival > deadline);
    figures.removeIf(one -> town.start - (long) one.arrival > town.limits.maxWaitSeconds());
    if (mayWalk(town) && deadline - town.direct >= town.limits.earliestLeave()) {
      figures.add(new Figures(deadline - town.direct, deadline, 0, town.direct));
    }
    figures.removeIf(one -> told(one) > town.longest);
    return figures.stream()
        .filter(
            one ->
                figures.stream()
                    .noneMatch(
                        other ->
                            other.departure >= one.departure
                                && other.changes <= one.changes
                                && other.walk <= one.walk
                                && (other.departure > one.departure
                                    || other.changes < one.changes
                                    || other.walk < one.walk)))
        .toList();
  }

  private static List<Figures> expectedBack(RandomTown town) {
    BruteForce brute = new BruteForce(town.timetable, RandomTown.DATE, town.limits);
    List<Figures> figures = figures(inTime(brute.journeys(town.venue, town.home)));
    figures.removeIf(one -> one.departure < town.end);
    figures.removeIf(one -> one.arrival > town.limits.latestBack());
    figures.removeIf(one -> one.departure - (long) town.end > town.limits.maxWaitSeconds());
    if (mayWalk(town) && town.end + town.direct <= town.limits.latestBack()) {
      figures.add(new Figures(town.end, town.end + town.direct, 0, town.direct));
    }
    figures.removeIf(one -> told(one) > town.longest);
    return figures.stream()
        .filter(
            one ->
                figures.stream()
                    .noneMatch(
                        other ->
                            other.arrival <= one.arrival
                                && other.changes <= one.changes
                                && other.walk <= one.walk
                                && (other.arrival < one.arrival
                                    || other.changes < one.changes
                                    || other.walk < one.walk)))
        .toList();
  }

  /** The day's own hours: from its midnight to 30:00. */
  private static Set<Found> inTime(Set<Found> all) {
    return all.stream()
        .filter(one -> one.departure() >= 0 && one.arrival() <= Limits.HORIZON)
        .collect(Collectors.toSet());
  }

  /** Minutes from the one that has begun to the one that is full. */
  private static int told(Figures one) {
    return (int) Math.ceil(one.arrival / 60.0) - (int) Math.floor(one.departure / 60.0);
  }

  private static boolean mayWalk(RandomTown town) {
    return town.direct <= town.limits.maxWalkLegSeconds()
        && town.direct <= town.limits.maxWalkSeconds();
  }

  private static List<Figures> figures(Set<Found> found) {
    return found.stream()
        .map(one -> new Figures(one.departure(), one.arrival(), one.changes(), one.walk()))
        .distinct()
        .collect(Collectors.toCollection(java.util.ArrayList::new));
  }

  private static String word(int time, int changes, int walk) {
    return "%s, %d changes, %d s on foot".formatted(DrawnTimetable.words(time), changes, walk);
  }

  private static Set<String> words(List<?> ways, boolean outbound) {
    Set<String> words = new TreeSet<>();
    for (Object way : ways) {
      if (way instanceof Journey journey) {
        words.add(
            word(
                outbound ? journey.departure() : journey.arrival(),
                journey.transfers(),
                journey.walkSeconds()));
      } else if (way instanceof Figures figures) {
        words.add(
            word(
                outbound ? figures.departure() : figures.arrival(),
                figures.changes(),
                figures.walk()));
      }
    }
    return words;
  }
}
