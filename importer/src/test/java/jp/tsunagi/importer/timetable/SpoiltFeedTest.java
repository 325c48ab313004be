package jp.tsunagi.importer.timetable;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that were read wrong or refused in words that no clerk understands. */
class SpoiltFeedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String TIMES =
      "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nt,8:00:00,8:00:00,A,1\n";

  @TempDir Path folder;

  private void isRefused(FeedFolder feed, String... words) throws IOException {
    isRefused(feed.zip(folder.resolve("valley.zip")), words);
  }

  private static void isRefused(Path feed, String... words) {
    assertThatThrownBy(() -> new TimetableReader(TODAY).read(feed, null))
        .isInstanceOf(RefusedTimetableException.class)
        .hasMessageContaining("valley.zip")
        .message()
        .contains(words)
        .doesNotContain("org.onebusaway", "invalid", "Exception", "bus_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN,134.75", "Infinity,134.75", "235.40,134.75", "35.40,-190"})
  void aStopOffTheGlobeIsNotServed(String place) throws IOException {
    isRefused(
        new FeedFolder()
            .with(
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon\nA,駅前,%s\nB,役場前,35.4,134.76\nC,谷口,35.4,134.79"
                    .formatted(place)),
        "停留所「駅前」（A）の場所がわかりません",
        "[stop_without_place]");
  }

  @Test
  void aTripToAStopThatIsNotThereDoesNotVanishSilently() throws IOException {
    isRefused(
        new FeedFolder().with("stop_times.txt", TIMES + "t,8:20:00,8:20:00,ZZ,2"),
        "stop_times.txt の3行目、便「t」の停留所「ZZ」がありません",
        "[stop_unknown]");
  }
}
