package jp.tsunagi.importer.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.transit.Trip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that were read wrong or refused in words that no clerk understands. */
class SpoiltFeedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String TIMES =
      "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nt,8:00:00,8:00:00,A,1\n";

  private static final String CALENDAR =
      "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n平日,1,1,1,1,1,0,0,";

  @TempDir Path folder;

  private TimetableReader.Result read(FeedFolder feed) throws IOException {
    return new TimetableReader(TODAY).read(feed.zip(folder.resolve("valley.zip")), null);
  }

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

  @Test
  void aFeedIsValidNoLongerThanItsBusesRun() throws IOException {
    FeedFolder feed =
        new FeedFolder()
            .with(
                "feed_info.txt",
                "feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date\n谷バス,https://bus.example.jp/,ja,20250101,20301123")
            .with("calendar.txt", CALENDAR + "20261001,20261129");
    TimetableReader.Result result = read(feed);
    // The 29th is a Sunday, and the bus runs from Monday to Friday.
    assertThat(result.timetable().feed().validUntil()).isEqualTo(LocalDate.of(2026, 11, 27));
    assertThat(result.timetable().feed().validFrom()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(result.notices()).extracting(Notice::code).containsExactly("feed_ends_soon");
    isRefused(feed.with("calendar.txt", CALENDAR + "20261001,20261120"), "2026-11-20 に切れています");
  }

  @Test
  void aServiceThatEndsBeforeItBeginsIsSaidToNeverRun() throws IOException {
    isRefused(
        new FeedFolder().with("calendar.txt", CALENDAR + "20270930,20261001"),
        "1日も走らない便がある: t",
        "[service_never_runs]",
        "[no_trips]");
  }

  @Test
  void aFeedWithoutATripSaysWhichDaysAreMissing() throws IOException {
    isRefused(
        new FeedFolder().with("trips.txt", "route_id,service_id,trip_id\nr,休日,t"),
        "使える便がありません",
        "運行日のない便がある: t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8:00:00,10:00:00,0", "10:00:00,8:00:00,600"})
  void aFrequencyThatCannotBeMakesNoTripsAndIsSaid(String frequency) throws IOException {
    FeedFolder feed =
        new FeedFolder()
            .with("trips.txt", "route_id,service_id,trip_id\nr,平日,t\nr,平日,u")
            .with(
                "stop_times.txt",
                TIMES + "t,8:20:00,8:20:00,C,2\nu,9:00:00,9:00:00,A,1\nu,9:20:00,9:20:00,C,2")
            .with(
                "frequencies.txt",
                "trip_id,start_time,end_time,headway_secs,exact_times\nt," + frequency + ",1");
    TimetableReader.Result result = read(feed);
    assertThat(result.timetable().trips()).extracting(Trip::id).containsExactly("u");
    assertThat(result.notices()).extracting(Notice::code).containsExactly("frequency_unusable");
  }

  @Test
  void aFileWithoutItsFirstLineOrAnyIsSaidSo() throws IOException {
    isRefused(new FeedFolder().with("stop_times.txt", ""), "stop_times.txt が空です");
    isRefused(
        new FeedFolder().with("stops.txt", "A,駅前,35.40,134.75"),
        "stops.txt の1行目に列名 stop_id がありません");
    isRefused(
        new FeedFolder().with("stop_times.txt", TIMES.lines().findFirst().orElseThrow()),
        "stop_times.txt に時刻が1行もありません");
  }

  @ParameterizedTest
  @ValueSource(strings = {"09:75:00", "09:20", "9時20分"})
  void aTimeThatIsNoneIsNamedWithItsLine(String time) throws IOException {
    isRefused(
        new FeedFolder().with("stop_times.txt", TIMES + "t," + time + "," + time + ",C,2"),
        "stop_times.txt の3行目: arrival_time の値「%s」を読めません".formatted(time),
        "09:20:00 のように");
  }

  @Test
  void aDayThatIsNotInTheCalendarIsNamedWithItsLine() throws IOException {
    isRefused(
        new FeedFolder().with("calendar.txt", CALENDAR + "20261001,20270931"),
        "calendar.txt の2行目: end_date の値「20270931」を読めません");
  }
}
