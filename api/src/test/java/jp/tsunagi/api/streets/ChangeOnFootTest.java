package jp.tsunagi.api.streets;

import static jp.tsunagi.api.streets.DrawnStreets.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.tsunagi.api.transport.Access;
import jp.tsunagi.api.transport.EstimatedStreets;
import jp.tsunagi.api.transport.Limits;
import jp.tsunagi.api.transport.Network;
import jp.tsunagi.api.transport.Reach;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.core.transit.Accessible;
import jp.tsunagi.core.transit.Agency;
import jp.tsunagi.core.transit.Feed;
import jp.tsunagi.core.transit.Route;
import jp.tsunagi.core.transit.ServiceCalendar;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.core.transit.Trip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stops that face each other across a river without a bridge. */
class ChangeOnFootTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 3);
  private static final int EIGHT = 8 * 3600;

  @Test
  void aRiverBetweenTwoStopsIsSeenWhereStreetsAreKnown(@TempDir Path folder) {
    Streets banks =
        new DrawnStreets()
            .street("0,0 2000,0")
            .street("0,100 2000,100")
            .street("2000,0 2000,100")
            .streets(folder);
    assertThat(arrival(new EstimatedStreets())).isEqualTo(EIGHT + 1800);
    assertThat(arrival(banks)).isEqualTo(Reach.UNREACHABLE);
  }

  @Test
  void aBridgeJoinsThem(@TempDir Path folder) {
    Streets banks =
        new DrawnStreets()
            .street("0,0 2000,0")
            .street("0,100 2000,100")
            .street("0,0 0,100")
            .streets(folder);
    assertThat(arrival(banks)).isEqualTo(EIGHT + 1800);
  }

  /** By the bus to the south bank and, five minutes later, the one from the north bank. */
  private static int arrival(Streets streets) {
    Network network = Network.of(List.of(timetable()), streets);
    Access home = new Access(new int[] {0}, new int[] {0}, new int[] {0}, true);
    return Reach.earliestArrivals(network, DAY, home, EIGHT, Limits.USUAL)[3];
  }

  private static Timetable timetable() {
    return new Timetable(
        new Feed("drawn", "test", "", DAY, DAY, true),
        List.of(new Agency("agency", "drawn buses", null, null)),
        List.of(
            stop("home", at(-9000, 0)),
            stop("south bank", at(0, 0)),
            stop("north bank", at(0, 100)),
            stop("hall", at(9000, 100))),
        List.of(new Route("red", "agency", "Red", "", 3, null)),
        List.of(
            new ServiceCalendar(
                "daily", EnumSet.allOf(DayOfWeek.class), DAY, DAY, Set.of(), Set.of())),
        List.of(
            trip("there", "home", EIGHT, "south bank", EIGHT + 600),
            trip("on", "north bank", EIGHT + 900, "hall", EIGHT + 1800)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Stop stop(String name, Point point) {
    return new Stop(name, name, point.lon(), point.lat(), null, null, null, Accessible.UNKNOWN);
  }

  private static Trip trip(String id, String from, int departure, String to, int arrival) {
    return new Trip(
        id,
        "red",
        "daily",
        "",
        null,
        Accessible.UNKNOWN,
        List.of(
            new StopTime(
                from, departure, departure, StopTime.Stopping.REGULAR, StopTime.Stopping.REGULAR),
            new StopTime(
                to, arrival, arrival, StopTime.Stopping.REGULAR, StopTime.Stopping.REGULAR)));
  }
}
