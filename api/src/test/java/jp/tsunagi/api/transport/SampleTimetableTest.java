package jp.tsunagi.api.transport;

import static jp.tsunagi.api.transport.DrawnTimetable.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.importer.timetable.TimetableReader;
import org.junit.jupiter.api.Test;

/** The sample municipality's invented timetable, asked as its people would. */
class SampleTimetableTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
  private static final Timetable TIMETABLE = read();
  private static final Town TOWN =
      new Town(Network.of(List.of(TIMETABLE)), Limits.USUAL, WEDNESDAY);

  private static Timetable read() {
    try {
      return new TimetableReader(WEDNESDAY)
          .read(Path.of("../data/yabu/timetable/yabu-sample"), null)
          .timetable();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<RoundTrip> fromOyaToHirotani(LocalDate date) {
    Town town = TOWN.on(date);
    return town.from(town.walks("oyaichiba 300"))
        .options(
            Town.venue(town.walks("hirotani 120")),
            time("10:00"),
            time("11:30"),
            Integer.MAX_VALUE);
  }

  @Test
  void aMorningInHirotaniAndBackForLunch() {
    List<RoundTrip> options = fromOyaToHirotani(WEDNESDAY);
    assertThat(options).isNotEmpty();
    RoundTrip best = options.get(0);
    JourneyCheck check = new JourneyCheck(TIMETABLE, Limits.USUAL);
    check.check(best.outbound());
    check.check(best.back());
    assertThat(best.outbound().arrival()).isLessThanOrEqualTo(time("9:55"));
    assertThat(best.back().departure()).isGreaterThanOrEqualTo(time("11:30"));
    assertThat(best.fareYen()).isEqualTo(600);
  }

  @Test
  void onNewYearsDayTheCommunityBusDoesNotRun() {
    Town friday = TOWN.on(LocalDate.of(2026, 12, 25));
    Town newYear = TOWN.on(LocalDate.of(2027, 1, 1));
    assertThat(meiji(friday)).isNotEmpty();
    assertThat(meiji(newYear)).isEmpty();
  }

  private static List<Journey> meiji(Town town) {
    return town.from(town.walks("okumeiji 60"))
        .outbound(Town.venue(town.walks("yabukominkan 60")), time("12:00"), Integer.MAX_VALUE);
  }

  @Test
  void inTheSnowTheBusDoesNotGoUpToFukusada() {
    LocalDate january = LocalDate.of(2027, 1, 20);
    assertThat(fukusada(TOWN)).isNotEmpty();
    assertThat(fukusada(TOWN.on(january))).isEmpty();
    Town winter = TOWN.on(january);
    assertThat(
            winter
                .from(winter.walks("yoshii 60"))
                .outbound(Town.venue(winter.walks("yoka 60")), time("12:00"), Integer.MAX_VALUE))
        .isNotEmpty();
  }

  private static List<Journey> fukusada(Town town) {
    return town.from(town.walks("fukusada 60"))
        .outbound(Town.venue(town.walks("yoka 60")), time("12:00"), Integer.MAX_VALUE);
  }

  @Test
  void theBusToAkenobeGoesOnWithoutAChange() {
    List<Journey> ways =
        TOWN.from(TOWN.walks("yoka 60"))
            .outbound(Town.venue(TOWN.walks("akenobe 60")), time("12:00"), Integer.MAX_VALUE);
    assertThat(ways).extracting(Journey::transfers).contains(0);
    assertThat(Town.words(ways).toString()).contains("stay 明延線");
  }

  @Test
  void theTaxiOfOyaIsBookedTheDayBefore() {
    Network network = Network.of(List.of(TIMETABLE));
    Streets.Point home = new Streets.Point(134.6225, 35.3252);
    Streets.Point hall = new Streets.Point(134.6654, 35.3328);
    DemandTaxi inTime = new DemandTaxi(network, WEDNESDAY, WEDNESDAY.minusDays(1).atTime(16, 59));
    DemandTaxi late = new DemandTaxi(network, WEDNESDAY, WEDNESDAY.minusDays(1).atTime(17, 1));
    assertThat(inTime.there(home, hall, 900, time("10:00"), Limits.USUAL))
        .hasValueSatisfying(offer -> assertThat(offer.zone()).contains("大屋デマンド"));
    assertThat(late.there(home, hall, 900, time("10:00"), Limits.USUAL)).isEmpty();
  }

  @Test
  void everyTwoStopsAgreeWithBruteForce() {
    List<String> stops = List.of("ikada", "akenobe", "noza", "fukusada", "aoyama", "yabu-p1");
    BruteForceComparison comparison =
        new BruteForceComparison(TIMETABLE, WEDNESDAY, BruteForceComparison.ONE_CHANGE);
    for (String from : stops) {
      for (String to : stops) {
        if (!from.equals(to)) {
          comparison.compare(from, to);
        }
      }
    }
  }
}
