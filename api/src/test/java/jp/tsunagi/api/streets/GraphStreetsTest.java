package jp.tsunagi.api.streets;

import static jp.tsunagi.api.streets.DrawnStreets.at;
import static jp.tsunagi.api.transport.Streets.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import jp.tsunagi.api.transport.EstimatedStreets;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Costs;
import jp.tsunagi.api.transport.Streets.Pace;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.api.transport.Streets.Targets;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A block of streets, hand-drawn, with steps, a one-way street and a road out of town. */
class GraphStreetsTest {
  /** What the streets' own rounding (centimetres) and the sphere's shape may add to a second. */
  private static final Offset<Integer> ROUNDING = within(2);

  private static Streets town;

  /**
   * A square of 600 m; from its middle in the west, steps lead 600 m across; the street in the east
   * is one-way, northward; a road leads on for 3 km.
   */
  @BeforeAll
  static void draw(@TempDir Path folder) {
    town =
        new DrawnStreets()
            .street("0,0 600,0")
            .street("0,600 600,600")
            .street("0,0 0,300 0,600")
            .street("0,300 600,300", "highway=steps")
            .street("600,0 600,300 600,600", "highway=residential oneway=yes")
            .street("600,0 3600,0", "highway=secondary")
            .streets(folder);
  }

  private static int seconds(Point from, Point to, Pace pace) {
    return town.from(from, List.of(to), pace).seconds()[0];
  }

  private static int secondsBack(Point home, Point from, Pace pace) {
    return town.back(home, List.of(from), pace).seconds()[0];
  }

  @Test
  void aWalkTakesItsMetresByThePace() {
    assertThat(seconds(at(0, 0), at(600, 0), Pace.WALK)).isCloseTo(720, ROUNDING);
    assertThat(seconds(at(0, 0), at(600, 0), Pace.BRISK_WALK)).isCloseTo(450, ROUNDING);
    assertThat(seconds(at(0, 0), at(600, 0), Pace.kmh(Mode.WALK, 1.5, false)))
        .isCloseTo(1440, ROUNDING);
    assertThat(town.from(at(0, 0), List.of(at(600, 0)), Pace.WALK).metres()[0])
        .isCloseTo(600, ROUNDING);
  }

  @Test
  void twoDoorsOfOneStreetAreReachedAlongIt() {
    assertThat(seconds(at(100, 0), at(250, 0), Pace.WALK)).isCloseTo(180, ROUNDING);
    assertThat(seconds(at(250, 0), at(100, 0), Pace.WALK)).isCloseTo(180, ROUNDING);
    assertThat(secondsBack(at(250, 0), at(100, 0), Pace.WALK)).isCloseTo(180, ROUNDING);
    assertThat(seconds(at(250, 0), at(250, 0), Pace.WALK)).isZero();
  }

  @Test
  void aDoorIsReachedFromTheNearerEndOfItsStreet() {
    assertThat(seconds(at(0, 500), at(100, 600), Pace.WALK)).isCloseTo(240, ROUNDING);
    assertThat(seconds(at(100, 600), at(500, 0), Pace.WALK)).isCloseTo(1440, ROUNDING);
  }

  @Test
  void carsKeepToTheOneWayStreetAndWalkersNeedNot() {
    Point south = at(600, 100);
    Point north = at(600, 250);
    int along = seconds(south, north, Pace.CAR);
    // North to the corner, round the square, and back to where it began.
    int round = seconds(north, south, Pace.CAR);
    assertThat(round).isCloseTo(along * (350 + 1800 + 100) / 150, within(15));
    assertThat(seconds(north, south, Pace.WALK)).isCloseTo(180, ROUNDING);
  }

  @Test
  void theWayBackIsNotTheWayThere() {
    Point south = at(600, 100);
    Point north = at(600, 250);
    assertThat(secondsBack(south, north, Pace.CAR)).isEqualTo(seconds(north, south, Pace.CAR));
    assertThat(secondsBack(north, south, Pace.CAR)).isEqualTo(seconds(south, north, Pace.CAR));
    Point west = at(0, 450);
    assertThat(secondsBack(west, north, Pace.CAR)).isEqualTo(seconds(north, west, Pace.CAR));
    assertThat(seconds(west, north, Pace.CAR)).isGreaterThan(secondsBack(west, north, Pace.CAR));
  }

  @Test
  void olderPeopleGoRoundTheSteps() {
    Point west = at(0, 300);
    Point east = at(600, 300);
    // GraphHopper reckons with 3 km/h on steps where a street has 5.
    assertThat(seconds(west, east, Pace.BRISK_WALK)).isCloseTo(750, ROUNDING);
    Pace asFast = Pace.kmh(Mode.WALK, 4.8, false);
    assertThat(seconds(west, east, asFast)).isCloseTo(900, ROUNDING);
  }

  @Test
  void theWayBetweenADoorAndItsStreetIsWalked() {
    assertThat(seconds(at(200, -50), at(500, -100), Pace.WALK))
        .isCloseTo((50 + 300 + 100) * 12 / 10, ROUNDING);
    int car = seconds(at(200, 0), at(500, 0), Pace.CAR);
    assertThat(seconds(at(200, 0), at(500, -100), Pace.CAR)).isCloseTo(car + 120, ROUNDING);
  }

  @Test
  void nobodyGoesToTheStreetAndBackToReachTheNeighbour() {
    assertThat(seconds(at(2000, 200), at(2010, 200), Pace.WALK)).isCloseTo(17, ROUNDING);
    assertThat(seconds(at(2000, 200), at(2000, 200), Pace.WALK)).isZero();
  }

  @Test
  void aStopFarFromEveryStreetIsNotReached() {
    List<Point> stops = List.of(at(2000, 290), at(2000, 310), at(2000, 700));
    Costs there = town.from(at(1500, 0), Targets.stops(stops), Pace.WALK, 7200);
    assertThat(there.seconds()[0]).isCloseTo((500 + 290) * 12 / 10, ROUNDING);
    assertThat(there.seconds()).endsWith(UNREACHABLE, UNREACHABLE);
    assertThat(there.metres()).endsWith(UNREACHABLE, UNREACHABLE);
    assertThat(there.approximate()).containsExactly(false, false, false);
    Costs back = town.back(at(1500, 0), Targets.stops(stops), Pace.WALK, 7200);
    assertThat(back.seconds()).isEqualTo(there.seconds());
  }

  @Test
  void theWayToAPlaceFarFromEveryStreetIsEstimatedAndMarked() {
    List<Point> places = List.of(at(2000, 490), at(2000, 510));
    Costs costs = town.from(at(1500, 0), places, Pace.WALK);
    assertThat(costs.approximate()).containsExactly(false, true);
    assertThat(costs.seconds()[0]).isCloseTo((500 + 490) * 12 / 10, ROUNDING);
    assertThat(costs.seconds()[1])
        .isEqualTo(new EstimatedStreets().from(at(1500, 0), places, Pace.WALK).seconds()[1]);
  }

  @Test
  void fromAHomeFarFromEveryStreetAllIsEstimatedAndMarked() {
    Point home = at(2000, 800);
    Costs places = town.from(home, List.of(at(2000, 0), at(0, 0)), Pace.WALK);
    assertThat(places.approximate()).containsExactly(true, true);
    assertThat(places.seconds())
        .isEqualTo(
            new EstimatedStreets().from(home, List.of(at(2000, 0), at(0, 0)), Pace.WALK).seconds());
    Costs stops =
        town.from(home, Targets.stops(List.of(at(2000, 0), at(2000, 400))), Pace.WALK, 7200);
    assertThat(stops.approximate()).containsExactly(true, false);
    assertThat(stops.seconds()[1]).isEqualTo(UNREACHABLE);
  }

  @Test
  void beyondTheLimitNothingIsReached() {
    List<Point> places = List.of(at(300, 0), at(301, 0), at(310, 0));
    Costs costs = town.from(at(0, 0), Targets.places(places), Pace.WALK, 361);
    assertThat(costs.seconds()[0]).isCloseTo(360, ROUNDING);
    assertThat(costs.seconds()[2]).isEqualTo(UNREACHABLE);
    assertThat(costs.metres()[2]).isEqualTo(UNREACHABLE);
  }

  @Test
  void aCarMayNotGoWhereOnlyWalkersMay(@TempDir Path folder) {
    Streets island =
        new DrawnStreets()
            .street("0,0 300,0")
            .street("300,0 600,0", "highway=footway")
            .street("600,0 900,0 1200,300")
            .street("1200,300 900,600 600,0")
            .street("0,0 0,300 300,300 300,0")
            .streets(folder);
    assertThat(island.from(at(100, 0), List.of(at(800, 0)), Pace.WALK).seconds()[0])
        .isCloseTo(840, ROUNDING);
    assertThat(island.basis()).isEqualTo(Streets.Basis.STREETS);
  }
}
