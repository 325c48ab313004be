package jp.tsunagi.api.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.importer.timetable.TimetableReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two real feeds of small towns, where they are at hand, against brute force. */
class RealFeedsTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2017, 11, 15);
  private static final int PAIRS = 60;

  @ParameterizedTest
  @ValueSource(strings = {"fukui_ikedaGTFS/fukui_ikeda_gtfs", "suzucity_GTFS/suzucity_gtfs"})
  void realFeedsAgreeWithBruteForce(String feed) throws IOException {
    String folder = System.getenv("TSUNAGI_TEST_FEEDS");
    assumeTrue(folder != null, "no real feeds to try: TSUNAGI_TEST_FEEDS names no folder");
    Timetable timetable =
        new TimetableReader(WEDNESDAY).read(Path.of(folder, feed), null).timetable();
    BruteForceComparison comparison =
        new BruteForceComparison(timetable, WEDNESDAY, BruteForceComparison.ONE_CHANGE);
    Random random = new Random(28);
    List<Stop> stops = timetable.stops();
    int compared = 0;
    for (int i = 0; i < PAIRS; i++) {
      String from = stops.get(random.nextInt(stops.size())).id();
      String to = stops.get(random.nextInt(stops.size())).id();
      if (!from.equals(to)) {
        compared += comparison.compare(from, to);
      }
    }
    assertThat(compared).isPositive();
  }
}
