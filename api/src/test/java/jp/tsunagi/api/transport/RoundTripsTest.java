package jp.tsunagi.api.transport;

import static jp.tsunagi.api.transport.DrawnTimetable.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.tsunagi.api.transport.RoundTrips.Outline;
import jp.tsunagi.core.transit.ServiceCalendar;
import jp.tsunagi.core.transit.Transfer;
import org.junit.jupiter.api.Test;

/** Drawn timetables, from one bus to a day of them. */
class RoundTripsTest {
  private static final int ANY = Integer.MAX_VALUE;

  private static final DrawnTimetable VALLEY =
      DrawnTimetable.of(
          """
          Red    A 7:00   B 7:10   C 7:20
          Red    A 8:00   B 8:10   C 8:20
          Red    A 9:00   B 9:10   C 9:20
          Red    C 11:00  B 11:10  A 11:20
          Red    C 14:00  B 14:10  A 14:20
          """);

  private static Limits limits(
      int transfer, int leg, int walk, int changes, int leave, int back, int wait) {
    return new Limits(
        transfer, leg, walk, changes, false, leave, back, 300, wait, Streets.Pace.WALK);
  }

  @Test
  void theLastBusThatIsThereFiveMinutesBeforeIsTaken() {
    Town town = Town.of(VALLEY);
    RoundTrips trips = town.from(town.walks("A 240"));
    Venue hall = Town.venue(town.walks("C 120"));
    assertThat(Town.words(trips.outbound(hall, time("9:30"), ANY)))
        .containsExactly("8:56 > Red A 9:00 C 9:20 > 9:22");
    assertThat(Town.words(trips.outbound(hall, time("9:27"), ANY)))
        .containsExactly("8:56 > Red A 9:00 C 9:20 > 9:22");
    assertThat(Town.words(trips.outbound(hall, time("9:26:59"), ANY)))
        .containsExactly("7:56 > Red A 8:00 C 8:20 > 8:22");
    assertThat(trips.latestThere(hall, time("9:30"), ANY).map(Outline::departure))
        .contains(time("8:56"));
    assertThat(trips.latestThere(hall, time("7:00"), ANY)).isEmpty();
  }

  @Test
  void whoWillNotTravelLongTakesTheEarlierExpress() {
    Town town =
        Town.of(
            DrawnTimetable.of(
                """
                Slow    A 8:30   C 9:10
                Express A 8:00   C 8:20
                """));
    RoundTrips trips = town.from(town.walks("A 240"));
    Venue hall = Town.venue(town.walks("C 120"));
    assertThat(trips.latestThere(hall, time("9:30"), ANY))
        .contains(new Outline(time("8:26"), time("9:12"), 0, 360));
    assertThat(trips.latestThere(hall, time("9:30"), 30))
        .contains(new Outline(time("7:56"), time("8:22"), 0, 360));
    assertThat(trips.latestThere(hall, time("9:30"), 25)).isEmpty();
    assertThat(trips.shortestThere(hall)).contains(new Outline(time("7:56"), time("8:22"), 0, 360));
    assertThat(trips.latestThere(hall, time("8:27"), ANY).map(Outline::departure))
        .contains(time("7:56"));
    assertThat(trips.latestThere(hall, time("8:26:59"), ANY)).isEmpty();
  }

  @Test
  void whoWillNotWaitLongAtTheHallTakesALaterBusOnTheWay() {
    Town town =
        Town.of(
            DrawnTimetable.of(
                """
                One   A 8:00   B 8:10
                Two   B 8:20   C 8:40
                Two   B 9:20   C 9:40
                Two   C 11:00  B 11:20
                Two   C 12:00  B 12:20
                One   B 12:30  A 12:40
                """));
    Venue hall = Town.venue(town.walks("C 60"));
    Limits impatient = limits(120, 1200, 2400, 2, 0, Limits.HORIZON, 30 * 60);
    RoundTrips trips = town.with(impatient).from(town.walks("A 60"));
    assertThat(Town.words(trips.outbound(hall, time("10:00"), ANY)))
        .containsExactly("7:59 > One A 8:00 B 8:10 > Two B 9:20 C 9:40 > 9:41");
    assertThat(trips.latestThere(hall, time("10:00"), ANY).map(Outline::arrival))
        .contains(time("9:41"));
    assertThat(Town.words(trips.back(hall, time("10:50"), ANY)))
        .containsExactly("10:59 > Two C 11:00 B 11:20 > One B 12:30 A 12:40 > 12:41");
    assertThat(trips.options(hall, time("10:00"), time("10:50"), ANY)).hasSize(1);
    assertThat(town.from(town.walks("A 60")).earliestBack(hall, time("10:50"), ANY))
        .contains(new Outline(time("11:59"), time("12:41"), 1, 120));
  }

  @Test
  void aWayThatIsShortEnoughIsToldThoughALongOneLeavesLater() {
    Town town =
        Town.of(
            DrawnTimetable.of(
                """
                Slow    A 8:30   C 9:10
                Express A 8:00   C 8:20
                """));
    Venue hall = Town.venue(town.walks("C 120"));
    RoundTrips trips = town.from(town.walks("A 240"));
    assertThat(Town.words(trips.outbound(hall, time("9:30"), 30)))
        .containsExactly("7:56 > Express A 8:00 C 8:20 > 8:22");
  }

  @Test
  void theFirstBusAfterTheEndGoesHome() {
    Town town = Town.of(VALLEY);
    RoundTrips trips = town.from(town.walks("A 240"));
    Venue hall = Town.venue(town.walks("C 120"));
    assertThat(Town.words(trips.back(hall, time("10:58"), ANY)))
        .containsExactly("10:58 > Red C 11:00 A 11:20 > 11:24");
    assertThat(Town.words(trips.back(hall, time("10:58:01"), ANY)))
        .containsExactly("13:58 > Red C 14:00 A 14:20 > 14:24");
    assertThat(trips.earliestBack(hall, time("13:58:01"), ANY)).isEmpty();
    assertThat(trips.back(hall, time("13:58:01"), ANY)).isEmpty();
  }

  @Test
  void aRoundTripTellsTimeAwayAndWaiting() {
    Town town = Town.of(VALLEY);
    List<RoundTrip> options =
        town.from(town.walks("A 240"))
            .options(Town.venue(town.walks("C 120")), time("10:00"), time("13:00"), ANY);
    assertThat(options).hasSize(1);
    RoundTrip trip = options.get(0);
    assertThat(trip.awaySeconds()).isEqualTo(time("14:24") - time("8:56"));
    assertThat(trip.waitBeforeSeconds()).isEqualTo(38 * 60);
    assertThat(trip.waitAfterSeconds()).isEqualTo(58 * 60);
    assertThat(trip.walkSeconds()).isEqualTo(720);
    assertThat(trip.transfers()).isZero();
    assertThat(trip.outbound().waitSeconds()).isZero();
  }

  @Test
  void everyOptionThatIsBetterInSomethingIsShown() {
    Town town =
        Town.of(
            DrawnTimetable.of(
                """
                Slow   A 7:00  D 8:50
                Fast   A 8:00  B 8:20
                Fast2  B 8:30  D 8:50
                Near   E 7:30  D 8:52
                """));
    RoundTrips trips = town.from(town.walks("A 600", "E 60"));
    Venue hall = Town.venue(town.walks("D 60"));
    assertThat(Town.words(trips.outbound(hall, time("9:00"), ANY)))
        .containsExactly(
            "7:50 > Fast A 8:00 B 8:20 > Fast2 B 8:30 D 8:50 > 8:51",
            "7:29 > Near E 7:30 D 8:52 > 8:53");
  }

  /** Where a change takes longer than there is. */
  private static Town slowTown(DrawnTimetable drawn) {
    return Town.of(drawn).with(limits(600, 1200, 2400, 2, 0, Limits.HORIZON, Integer.MAX_VALUE));
  }

  @Test
  void aChangeTakesTheMinimumTime() {
    DrawnTimetable drawn =
        DrawnTimetable.of(
            """
            One   A 8:00  B 8:10
            Two   B 8:12  C 8:20
            Two   B 8:40  C 8:50
            """);
    Venue[] hall = new Venue[1];
    Town town = Town.of(drawn);
    hall[0] = Town.venue(town.walks("C 0"));
    assertThat(Town.words(town.from(town.walks("A 0")).outbound(hall[0], time("8:30"), ANY)))
        .containsExactly("8:00 > One A 8:00 B 8:10 > Two B 8:12 C 8:20 > 8:20");
    Town slower = town.with(limits(121, 1200, 2400, 2, 0, Limits.HORIZON, Integer.MAX_VALUE));
    assertThat(slower.from(town.walks("A 0")).outbound(hall[0], time("8:30"), ANY)).isEmpty();
    Town asked = Town.of(drawn.transfer("B", "B", true, 1800));
    assertThat(Town.words(asked.from(town.walks("A 0")).outbound(hall[0], time("9:30"), ANY)))
        .containsExactly("8:00 > One A 8:00 B 8:10 > Two B 8:40 C 8:50 > 8:50");
    Town waiting = slowTown(drawn.transfer("B", "B", true, Transfer.TIMED));
    assertThat(Town.words(waiting.from(town.walks("A 0")).outbound(hall[0], time("8:30"), ANY)))
        .containsExactly("8:00 > One A 8:00 B 8:10 > Two B 8:12 C 8:20 > 8:20");
    Town forbidden = Town.of(drawn.transfer("B", "B", false, 0));
    assertThat(forbidden.from(town.walks("A 0")).outbound(hall[0], time("9:30"), ANY)).isEmpty();
  }

  @Test
  void aChangeMayBeWalkedToTheNextStop() {
    // 3 km/h: 250 m take 300 s, and the change 120 s more.
    DrawnTimetable drawn =
        DrawnTimetable.of(
                """
                One   A 8:00  B 8:10
                Two   N 8:18  C 8:30
                """)
            .path("B", "N", 250);
    Town town = Town.of(drawn);
    Venue hall = Town.venue(town.walks("C 0"));
    List<Journey> ways = town.from(town.walks("A 0")).outbound(hall, time("9:00"), ANY);
    assertThat(Town.words(ways))
        .containsExactly("8:00 > One A 8:00 B 8:10 > Two N 8:18 C 8:30 > 8:30");
    assertThat(ways.get(0).walkSeconds()).isBetween(299, 303);
    Town tired = town.with(limits(120, 290, 2400, 2, 0, Limits.HORIZON, Integer.MAX_VALUE));
    assertThat(tired.from(town.walks("A 0")).outbound(hall, time("9:00"), ANY)).isEmpty();
    assertThat(
            town.with(limits(120, 1200, 299, 2, 0, Limits.HORIZON, Integer.MAX_VALUE))
                .from(town.walks("A 0"))
                .outbound(hall, time("9:00"), ANY))
        .isEmpty();
  }

  @Test
  void limitsOfThePersonAreKept() {
    Town town = Town.of(VALLEY);
    Venue hall = Town.venue(town.walks("C 120"));
    Limits late = limits(120, 1200, 2400, 2, time("8:57"), time("14:23"), Integer.MAX_VALUE);
    RoundTrips trips = town.with(late).from(town.walks("A 240"));
    assertThat(trips.outbound(hall, time("10:00"), ANY)).isEmpty();
    assertThat(trips.back(hall, time("13:00"), ANY)).isEmpty();
    assertThat(trips.back(hall, time("10:00"), ANY)).hasSize(1);
    Limits impatient = limits(120, 1200, 2400, 2, 0, Limits.HORIZON, 37 * 60);
    assertThat(town.with(impatient).from(town.walks("A 240")).outbound(hall, time("10:00"), ANY))
        .isEmpty();
    Limits straight = limits(120, 1200, 2400, 0, 0, Limits.HORIZON, Integer.MAX_VALUE);
    assertThat(town.with(straight).from(town.walks("A 240")).outbound(hall, time("10:00"), ANY))
        .hasSize(1);
  }

  @Test
  void whoMayWalkAllTheWayIsShownThatToo() {
    Town town = Town.of(VALLEY);
    Access ways = town.walks("C 60");
    Venue hall = new Venue(ways, ways, 1100, 1100, 900);
    List<Journey> journeys = town.from(town.walks("A 60")).outbound(hall, time("9:30"), ANY);
    assertThat(Town.words(journeys))
        .containsExactly("9:06:40 > 9:25", "8:59 > Red A 9:00 C 9:20 > 9:21");
    Venue farther = new Venue(ways, ways, 1201, 1201, 1000);
    assertThat(town.from(town.walks("A 60")).outbound(farther, time("9:30"), ANY)).hasSize(1);
  }

  @Test
  void nobodyGetsOnOrOffWhereTheBusDoesNotLetThem() {
    Town town = Town.of(DrawnTimetable.of("Red  A 8:00  B- 8:10  -C 8:20  D 8:30  E 8:40?"));
    Venue end = Town.venue(town.walks("D 0"));
    assertThat(town.from(town.walks("B 0")).outbound(end, time("9:00"), ANY)).isEmpty();
    assertThat(town.from(town.walks("C 0")).outbound(end, time("9:00"), ANY)).hasSize(1);
    assertThat(
            town.from(town.walks("A 0")).outbound(Town.venue(town.walks("C 0")), time("9:00"), ANY))
        .isEmpty();
    assertThat(
            Town.words(
                town.from(town.walks("A 0"))
                    .outbound(Town.venue(town.walks("E 0")), time("9:00"), ANY)))
        .containsExactly("8:00 > Red? A 8:00 E 8:40 > 8:40");
  }

  @Test
  void wheelchairsRideOnlyWhatIsKnownToTakeThem() {
    DrawnTimetable drawn =
        DrawnTimetable.of(
            """
            Low*   A 7:00  B 7:10  C 7:20
            High   A 8:00  B 8:10  C 8:20
            """);
    Limits wheels =
        new Limits(
            120, 1200, 2400, 2, true, 0, Limits.HORIZON, 300, Integer.MAX_VALUE, Streets.Pace.WALK);
    Town town = Town.of(drawn).with(wheels);
    Venue hall = Town.venue(town.walks("C 0"));
    assertThat(Town.words(town.from(town.walks("A 0")).outbound(hall, time("9:00"), ANY)))
        .containsExactly("7:00 > Low A 7:00 C 7:20 > 7:20");
    Town closed = Town.of(drawn.closed("C")).with(wheels);
    assertThat(closed.from(town.walks("A 0")).outbound(hall, time("9:00"), ANY)).isEmpty();
  }

  @Test
  void whoStaysSeatedMakesNoChange() {
    DrawnTimetable drawn =
        DrawnTimetable.of(
            """
            One%7   A 8:00  B 8:10
            Two%7   B 8:10  C 8:20
            Two%7   C 8:20  B 8:30
            """);
    Limits straight = limits(120, 1200, 2400, 0, 0, Limits.HORIZON, Integer.MAX_VALUE);
    Town town = Town.of(drawn).with(straight);
    Venue hall = Town.venue(town.walks("C 0"));
    List<Journey> there = town.from(town.walks("A 0")).outbound(hall, time("9:00"), ANY);
    assertThat(Town.words(there))
        .containsExactly("8:00 > One A 8:00 B 8:10 > stay Two B 8:10 C 8:20 > 8:20");
    assertThat(there.get(0).transfers()).isZero();
    assertThat(
            Town.words(
                town.from(town.walks("C 0"))
                    .back(Town.venue(town.walks("A 0")), time("7:00"), ANY)))
        .containsExactly("8:00 > One A 8:00 B 8:10 > stay Two B 8:10 C 8:20 > 8:20");
  }

  @Test
  void aBusThatOvertakesAnotherIsTaken() {
    Town town =
        Town.of(
            DrawnTimetable.of(
                """
                Slow   A 8:00  B 8:30  C 9:00
                Slow   A 8:10  B 8:20  C 8:40
                """));
    Venue hall = Town.venue(town.walks("C 0"));
    assertThat(Town.words(town.from(town.walks("A 0")).outbound(hall, time("9:30"), ANY)))
        .containsExactly("8:10 > Slow A 8:10 C 8:40 > 8:40");
    assertThat(Town.words(town.from(town.walks("A 0")).outbound(hall, time("9:05"), ANY)))
        .containsExactly("8:10 > Slow A 8:10 C 8:40 > 8:40");
  }

  @Test
  void anHourAfterMidnightBelongsToTheDayBefore() {
    ServiceCalendar wednesdays =
        new ServiceCalendar(
            "wed",
            EnumSet.of(DayOfWeek.WEDNESDAY),
            DrawnTimetable.FIRST,
            DrawnTimetable.LAST,
            Set.of(),
            Set.of());
    DrawnTimetable drawn =
        new DrawnTimetable().service(wednesdays).draw("wed", "Night  A 24:40  B 25:10");
    Town town = Town.of(drawn);
    LocalDate wednesday = LocalDate.of(2026, 6, 3);
    Venue bar = Town.venue(town.walks("A 0"));
    assertThat(
            Town.words(
                town.on(wednesday.plusDays(1))
                    .from(town.walks("B 0"))
                    .back(bar, time("0:30"), ANY)))
        .containsExactly("0:40 > Night A 0:40 B 1:10 > 1:10");
    assertThat(Town.words(town.on(wednesday).from(town.walks("B 0")).back(bar, time("23:30"), ANY)))
        .containsExactly("24:40 > Night A 24:40 B 25:10 > 25:10");
    assertThat(town.on(wednesday).from(town.walks("B 0")).back(bar, time("0:30"), ANY))
        .extracting(Journey::arrival)
        .containsExactly(time("25:10"));
    assertThat(town.on(wednesday.minusDays(1)).from(town.walks("B 0")).back(bar, time("0:30"), ANY))
        .extracting(Journey::arrival)
        .isEmpty();
  }

  @Test
  void theFirstBusOfTomorrowIsSeenByWhoIsLateToday() {
    Town town = Town.of(DrawnTimetable.of("Early  A 5:00  B 5:20"));
    assertThat(
            Town.words(
                town.from(town.walks("B 0"))
                    .back(Town.venue(town.walks("A 0")), time("22:00"), ANY)))
        .containsExactly("29:00 > Early A 29:00 B 29:20 > 29:20");
  }

  @Test
  void holidaysAreWhatTheFeedSays() {
    LocalDate comingOfAge = LocalDate.of(2026, 1, 12);
    DrawnTimetable drawn =
        new DrawnTimetable()
            .service(
                new ServiceCalendar(
                    "weekdays",
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    DrawnTimetable.FIRST,
                    DrawnTimetable.LAST,
                    Set.of(),
                    Set.of(comingOfAge)))
            .service(
                new ServiceCalendar(
                    "sundays",
                    EnumSet.of(DayOfWeek.SUNDAY),
                    DrawnTimetable.FIRST,
                    DrawnTimetable.LAST,
                    Set.of(comingOfAge),
                    Set.of()))
            .draw("weekdays", "Red  A 8:00  B 8:10")
            .draw("sundays", "Red  A 7:00  B 7:10");
    Town town = Town.of(drawn).on(comingOfAge);
    Venue hall = Town.venue(town.walks("B 0"));
    assertThat(Town.words(town.from(town.walks("A 0")).outbound(hall, time("9:00"), ANY)))
        .containsExactly("7:00 > Red A 7:00 B 7:10 > 7:10");
  }

  @Test
  void faresAreAddedUpWhereTheFeedHasThem() {
    DrawnTimetable drawn =
        DrawnTimetable.of(
                """
                One   A 8:00  B 8:10
                Two   B 8:20  C 8:30
                """)
            .fare(200, "A", "B");
    Town half = Town.of(drawn);
    Venue hall = Town.venue(half.walks("C 0"));
    assertThat(half.from(half.walks("A 0")).outbound(hall, time("9:00"), ANY).get(0).fareYen())
        .isNull();
    Town full = Town.of(drawn.fare(300, "B", "C"));
    assertThat(full.from(full.walks("A 0")).outbound(hall, time("9:00"), ANY).get(0).fareYen())
        .isEqualTo(500);
  }

  @Test
  void aBicycleWaitsAtTheStopWhereItWasLeft() {
    DrawnTimetable drawn =
        DrawnTimetable.of(
            """
            Go     A 8:00  C 8:20
            Go     B 8:05  C 8:25
            Home   C 11:00  B 11:10
            Home   C 12:00  A 12:10
            """);
    Town town = Town.of(drawn);
    Venue hall = Town.venue(town.walks("C 0"));
    Access bicycle = town.access(false, "A 300", "B 300");
    List<RoundTrip> options =
        RoundTrips.search(drawn.network(), Town.DATE, bicycle, bicycle, Limits.USUAL)
            .options(hall, time("9:00"), time("10:00"), ANY);
    assertThat(options).hasSize(1);
    assertThat(Town.words(options.get(0).outbound())).isEqualTo("8:00 > Go B 8:05 C 8:25 > 8:25");
    assertThat(options.get(0).walkSeconds()).isZero();
  }

  @Test
  void oneToAllTellsHowEarlyAndHowLate() {
    Town town = Town.of(VALLEY);
    int[] early =
        Reach.earliestArrivals(
            VALLEY.network(), Town.DATE, town.walks("A 60"), time("7:30"), Limits.USUAL);
    assertThat(early[town.stop("C")]).isEqualTo(time("8:20"));
    int[] late =
        Reach.latestDepartures(
            VALLEY.network(), Town.DATE, town.walks("A 60"), time("13:00"), Limits.USUAL);
    assertThat(late[town.stop("B")]).isEqualTo(time("11:10"));
    assertThat(
            Reach.latestDepartures(
                VALLEY.network(), Town.DATE, town.walks("A 60"), time("11:20"), Limits.USUAL))
        .containsOnly(-Reach.UNREACHABLE);
  }

  /** What the properties compare is worth something only if there is something to compare. */
  @Test
  void randomTownsHaveWaysChangesWalksAndSeatsToKeep() {
    int towns = 1000;
    int withWays = 0;
    int withChanges = 0;
    int withWalks = 0;
    int withSeats = 0;
    for (int seed = 0; seed < towns; seed++) {
      RandomTown town = new RandomTown(seed);
      Access home = town.access(town.home);
      List<Journey> ways =
          RoundTrips.search(
                  Network.of(List.of(town.timetable)), RandomTown.DATE, home, home, town.limits)
              .back(town.venue(), town.end, ANY);
      withWays += ways.stream().anyMatch(way -> way.legs().size() > 1) ? 1 : 0;
      withChanges += ways.stream().anyMatch(way -> way.transfers() > 0) ? 1 : 0;
      withWalks += ways.stream().anyMatch(RoundTripsTest::walksBetweenStops) ? 1 : 0;
      withSeats += ways.stream().anyMatch(RoundTripsTest::staysSeated) ? 1 : 0;
    }
    assertThat(withWays).isGreaterThan(towns / 4);
    assertThat(withChanges).isGreaterThan(towns / 50);
    assertThat(withWalks).isGreaterThan(towns / 100);
    assertThat(withSeats).isGreaterThan(towns / 200);
  }

  private static boolean walksBetweenStops(Journey journey) {
    return journey.legs().stream()
        .anyMatch(leg -> leg instanceof Leg.Walk walk && walk.from() != null && walk.to() != null);
  }

  private static boolean staysSeated(Journey journey) {
    return journey.legs().stream()
        .anyMatch(leg -> leg instanceof Leg.Ride ride && ride.staySeated());
  }
}
