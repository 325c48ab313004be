package jp.tsunagi.importer.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.transit.Accessible;
import jp.tsunagi.core.transit.DemandZone;
import jp.tsunagi.core.transit.Fare;
import jp.tsunagi.core.transit.ServiceCalendar;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.StopTime.Stopping;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.core.transit.Transfer;
import jp.tsunagi.core.transit.Trip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds as operators make them, good and bad. */
class TimetableReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;

  private TimetableReader.Result read(FeedFolder feed) throws IOException {
    return new TimetableReader(TODAY).read(feed.zip(folder.resolve("valley.zip")), null);
  }

  private void isRefused(FeedFolder feed, String... words) {
    assertThatThrownBy(() -> read(feed))
        .isInstanceOf(RefusedTimetableException.class)
        .hasMessageContainingAll("valley.zip を読み込めません。時刻表は元のままです。")
        .message()
        .contains(words);
  }

  private static List<String> times(Trip trip) {
    return trip.stopTimes().stream()
        .map(
            time ->
                "%s %d:%02d:%02d"
                    .formatted(
                        time.stop(),
                        time.arrival() / 3600,
                        time.arrival() / 60 % 60,
                        time.arrival() % 60))
        .toList();
  }

  private static List<String> codes(List<Notice> notices) {
    return notices.stream().map(Notice::code).toList();
  }

  @Test
  void aSmallFeedIsReadAsItIs() throws IOException {
    Timetable timetable = read(new FeedFolder()).timetable();
    assertThat(timetable.feed().id()).isEqualTo("valley");
    assertThat(timetable.feed().publisher()).isEqualTo("谷バス");
    assertThat(timetable.feed().validUntil()).isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(timetable.feed().sample()).isFalse();
    assertThat(timetable.stops()).extracting("name").containsExactly("駅前", "役場前", "谷口");
    assertThat(timetable.routes()).extracting("longName").containsExactly("谷線");
    assertThat(timetable.trips()).hasSize(1);
  }

  @Test
  void shiftJisAByteOrderMarkAndAFolderInTheZipMakeNoDifference() throws IOException {
    Timetable plain = read(new FeedFolder()).timetable();
    TimetableReader reader = new TimetableReader(TODAY);
    Path japanese =
        new FeedFolder().zip(folder.resolve("valley.zip"), "", Charset.forName("windows-31j"), "");
    assertThat(reader.read(japanese, null).timetable()).isEqualTo(plain);
    Path marked =
        new FeedFolder()
            .zip(folder.resolve("valley.zip"), "feed/", StandardCharsets.UTF_8, "\uFEFF");
    assertThat(reader.read(marked, null).timetable()).isEqualTo(plain);
  }

  @Test
  void blankTimesLieByTheDistanceFromStopToStop() throws IOException {
    // B is a quarter of the way from A to C.
    assertThat(times(read(new FeedFolder()).timetable().trips().get(0)))
        .containsExactly("A 8:00:00", "B 8:04:59", "C 8:20:00");
  }

  @Test
  void blankTimesLieByTheDistanceAlongTheShapeWhereThereIsOne() throws IOException {
    // The road makes a detour before B: two thirds of its length.
    FeedFolder feed =
        new FeedFolder()
            .with("trips.txt", "route_id,service_id,trip_id,shape_id\nr,平日,t,road")
            .with(
                "shapes.txt",
                """
                shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence
                road,35.40,134.75,1
                road,35.42039,134.75,2
                road,35.42039,134.76,3
                road,35.40,134.76,4
                road,35.40,134.79,5""");
    String b = times(read(feed).timetable().trips().get(0)).get(1);
    assertThat(b).isBetween("B 8:12:50", "B 8:13:30");
  }

  @Test
  void distancesOfTheStopTimesThemselvesGoFirst() throws IOException {
    FeedFolder feed =
        new FeedFolder()
            .with(
                "stop_times.txt",
                """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence,shape_dist_traveled
                t,8:00:00,8:00:00,A,1,0
                t,,,B,2,5
                t,8:20:00,8:20:00,C,3,10""");
    assertThat(times(read(feed).timetable().trips().get(0)).get(1)).isEqualTo("B 8:10:00");
  }

  @Test
  void timesAfterMidnightStayInTheirServiceDay() throws IOException {
    FeedFolder feed =
        new FeedFolder()
            .with(
                "stop_times.txt",
                """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type
                t,24:50:00,24:55:00,A,1,0,1
                t,25:10:00,25:10:00,C,2,3,2""");
    assertThat(read(feed).timetable().trips().get(0).stopTimes())
        .containsExactly(
            new StopTime("A", 89_400, 89_700, Stopping.REGULAR, Stopping.NONE),
            new StopTime("C", 90_600, 90_600, Stopping.ASK_DRIVER, Stopping.PHONE_AGENCY));
  }

  @Test
  void aServiceMayConsistOfDatesAlone() throws IOException {
    FeedFolder feed =
        new FeedFolder()
            .without("calendar.txt")
            .with(
                "calendar_dates.txt",
                "service_id,date,exception_type\n平日,20261124,1\n平日,20261201,1");
    Timetable timetable = read(feed).timetable();
    ServiceCalendar service = timetable.services().get(0);
    assertThat(service.runsOn(LocalDate.of(2026, 11, 24))).isTrue();
    assertThat(service.runsOn(LocalDate.of(2026, 11, 25))).isFalse();
    assertThat(timetable.feed().validUntil()).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(codes(read(feed).notices())).contains("feed_ends_soon", "feed_not_yet_valid");
  }

  @Test
  void datesTakeDaysAwayFromTheWeek() throws IOException {
    FeedFolder feed =
        new FeedFolder()
            .with("calendar_dates.txt", "service_id,date,exception_type\n平日,20261123,2");
    ServiceCalendar service = read(feed).timetable().services().get(0);
    assertThat(service.weekdays()).doesNotContain(DayOfWeek.SUNDAY).hasSize(5);
    assertThat(service.runsOn(LocalDate.of(2026, 11, 23))).isFalse();
    assertThat(service.runsOn(LocalDate.of(2026, 11, 24))).isTrue();
  }

  @Test
  void frequenciesAreWrittenOut() throws IOException {
    FeedFolder feed =
        new FeedFolder()
            .with(
                "frequencies.txt",
                "trip_id,start_time,end_time,headway_secs,exact_times\nt,9:00:00,10:00:00,1800,0");
    TimetableReader.Result result = read(feed);
    assertThat(result.timetable().trips())
        .extracting(trip -> times(trip).get(0))
        .containsExactly("A 9:00:00", "A 9:30:00");
    assertThat(codes(result.notices())).contains("frequency_inexact");
  }

  @Test
  void aStationStandsForItsPlatforms() throws IOException {
    FeedFolder feed =
        new FeedFolder()
            .with(
                "stops.txt",
                """
                stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,platform_code,wheelchair_boarding
                S,駅,35.40,134.75,1,,,2
                A,駅,35.40,134.75,0,S,1,
                B,役場前,35.40,134.76,0,S,2,1
                C,谷口,35.40,134.79,0,,,""")
            .with(
                "transfers.txt",
                """
                from_stop_id,to_stop_id,transfer_type,min_transfer_time
                A,B,3,
                S,S,2,240""");
    Timetable timetable = read(feed).timetable();
    assertThat(timetable.stops()).extracting("id").containsExactly("A", "B", "C");
    assertThat(timetable.stops())
        .extracting("wheelchair")
        .containsExactly(Accessible.NO, Accessible.YES, Accessible.UNKNOWN);
    assertThat(timetable.transfers())
        .containsExactlyInAnyOrder(
            new Transfer("A", "A", true, 240),
            new Transfer("A", "B", false, 0),
            new Transfer("B", "A", true, 240),
            new Transfer("B", "B", true, 240));
  }

  @Test
  void faresInYenAreReadWithTheirRules() throws IOException {
    FeedFolder feed =
        new FeedFolder()
            .with(
                "fare_attributes.txt",
                "fare_id,price,currency_type,payment_method,transfers\nf,200,JPY,0,0\nd,2,USD,0,0")
            .with("fare_rules.txt", "fare_id,route_id,origin_id,destination_id\nf,r,1,2");
    TimetableReader.Result result = read(feed);
    assertThat(result.timetable().fares()).containsExactly(new Fare("f", 200, "r", "1", "2"));
    assertThat(codes(result.notices())).containsExactly("fare_not_read");
  }

  @Test
  void oldTranslationsDoNotDisturb() throws IOException {
    FeedFolder feed =
        new FeedFolder().with("translations.txt", "trans_id,lang,translation\n駅前,ja,駅前");
    assertThat(read(feed).notices()).isEmpty();
  }

  @Test
  void whatIsNoFeedIsRefusedInASentence() throws IOException {
    Path text = Files.writeString(folder.resolve("letter.zip"), "拝啓");
    assertThatThrownBy(() -> new TimetableReader(TODAY).read(text, null))
        .hasMessageContaining("letter.zip")
        .hasMessageContaining("zipとして開けません");
    assertThatThrownBy(() -> new TimetableReader(TODAY).read(folder.resolve("none.zip"), null))
        .hasMessageContaining("ファイルを開けません");
    FeedFolder other = new FeedFolder();
    List.of("agency.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt")
        .forEach(other::without);
    isRefused(other, "GTFSのファイルが1つも入っていません");
  }

  @Test
  void aMissingFileIsNamed() {
    isRefused(new FeedFolder().without("stops.txt"), "stops.txt がありません", "[file_missing]");
    isRefused(new FeedFolder().without("calendar.txt"), "calendar_dates.txt");
  }

  @Test
  void aValueThatCannotBeReadIsNamedWithItsLine() {
    isRefused(
        new FeedFolder().with("trips.txt", "route_id,service_id,trip_id\nnone,平日,t"),
        "trips.txt の2行目",
        "none");
    isRefused(
        new FeedFolder().with("trips.txt", "route_id,trip_id\nr,t"), "trips.txt", "service_id");
  }

  @Test
  void aStopWithoutAPlaceIsRefused() {
    isRefused(
        new FeedFolder()
            .with(
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon\nA,駅前,0,0\nB,役場前,35.4,134.76\nC,谷口,35.4,134.79"),
        "停留所「駅前」（A）の場所がわかりません");
  }

  @Test
  void aTripThatGoesBackInTimeIsRefused() {
    isRefused(
        new FeedFolder()
            .with(
                "stop_times.txt",
                """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                t,23:50:00,23:50:00,A,1
                t,0:10:00,0:10:00,C,2"""),
        "t の「谷口」",
        "24:10 のように");
    isRefused(
        new FeedFolder()
            .with(
                "stop_times.txt",
                """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                t,8:00:00,8:00:00,A,1
                t,,,C,2"""),
        "[time_missing]");
  }

  @Test
  void anExpiredFeedIsRefusedAndOneAboutToEndIsWarnedOf() throws IOException {
    FeedFolder feed = new FeedFolder();
    String calendar =
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n平日,1,1,1,1,1,1,1,20250401,";
    isRefused(feed.with("calendar.txt", calendar + "20261120"), "有効期限が 2026-11-20 に切れています");
    assertThat(codes(read(feed.with("calendar.txt", calendar + "20261121")).notices()))
        .containsExactly("feed_ends_soon");
    assertThat(read(feed.with("calendar.txt", calendar + "20261221")).notices()).isEmpty();
  }

  @Test
  void theSampleOfYabuIsReadWithoutANotice() throws IOException {
    TimetableReader.Result result =
        new TimetableReader(TODAY).read(Path.of("../data/yabu/timetable/yabu-sample"), null);
    Timetable sample = result.timetable();
    assertThat(result.notices()).isEmpty();
    assertThat(sample.feed().sample()).isTrue();
    assertThat(sample.feed().validUntil()).isAfter(TODAY.plusYears(1));
    assertThat(sample.zones())
        .extracting(DemandZone::id)
        .containsExactly("zone-oya", "zone-sekinomiya");
    assertThat(sample.zones())
        .allSatisfy(
            zone -> {
              assertThat(zone.booking().kind()).isEqualTo(DemandZone.Kind.PRIOR_DAYS);
              assertThat(zone.booking().lastTime()).isEqualTo(17 * 3600);
              assertThat(zone.booking().phone()).isNotNull();
              assertThat(zone.windows()).hasSize(1);
            });
    assertThat(sample.routes().stream().filter(route -> route.type() == 3)).hasSize(6);
    assertThat(sample.trips()).extracting(Trip::block).contains("大屋1");
  }

  @Test
  void realFeedsOfSmallTownsAreRead() throws IOException {
    String real = System.getenv("TSUNAGI_TEST_FEEDS");
    assumeTrue(real != null, "no real feeds to try: TSUNAGI_TEST_FEEDS names no folder");
    LocalDate then = LocalDate.of(2017, 11, 15);
    Timetable ikeda =
        new TimetableReader(then)
            .read(Path.of(real, "fukui_ikedaGTFS/fukui_ikeda_gtfs"), "ikeda")
            .timetable();
    assertThat(ikeda.trips()).hasSize(8);
    assertThat(ikeda.countStopTimes()).isEqualTo(351);
    Timetable suzu =
        new TimetableReader(then)
            .read(Path.of(real, "suzucity_GTFS/suzucity_gtfs"), "suzu")
            .timetable();
    assertThat(suzu.trips()).hasSize(11);
    assertThat(suzu.countStopTimes()).isEqualTo(212);
    assertThat(suzu.trips().stream().map(Trip::service).collect(Collectors.toSet()))
        .contains("平日土");
    Timetable zipped =
        new TimetableReader(then)
            .read(Path.of(real, "suzucity_GTFS/suzucity_gtfs.zip"), "suzu")
            .timetable();
    assertThat(zipped.trips()).as("an older edition").hasSize(7);
  }

  /** Three buses of a day by the same driver; {@code blocks} are theirs. */
  private Timetable threeBuses(String blocks, String transfers) throws IOException {
    String[] block = blocks.split(",", -1);
    return read(new FeedFolder()
            .with(
                "trips.txt",
                "route_id,service_id,trip_id,block_id\nr,平日,t,%s\nr,平日,u,%s\nr,平日,v,%s"
                    .formatted(block[0], block[1], block[2]))
            .with(
                "stop_times.txt",
                """
                    trip_id,arrival_time,departure_time,stop_id,stop_sequence
                    t,8:00:00,8:00:00,A,1
                    t,8:20:00,8:20:00,C,3
                    u,8:25:00,8:25:00,C,1
                    u,8:45:00,8:45:00,A,2
                    v,8:50:00,8:50:00,A,1
                    v,9:10:00,9:10:00,C,2""")
            .with(
                "transfers.txt",
                "from_stop_id,to_stop_id,from_trip_id,to_trip_id,transfer_type\n" + transfers))
        .timetable();
  }

  @Test
  void whoMayStaySeatedByTheFeedsWordDoes() throws IOException {
    assertThat(threeBuses(",,", "C,C,t,u,4").trips())
        .extracting(Trip::block)
        .satisfies(
            blocks -> {
              assertThat(blocks.get(0)).isNotNull().isEqualTo(blocks.get(1));
              assertThat(blocks.get(2)).isNull();
            });
  }

  @Test
  void whoMustGetOffBetweenTwoTripsOfABlockDoes() throws IOException {
    assertThat(threeBuses("b,b,b", "C,C,t,u,5").trips())
        .extracting(Trip::block)
        .satisfies(
            blocks -> {
              assertThat(blocks.get(0)).isNotEqualTo(blocks.get(1));
              assertThat(blocks.get(1)).isNotNull().isEqualTo(blocks.get(2));
            });
  }

  @Test
  void aBusThatWaitsIsReadAsWaiting() throws IOException {
    assertThat(threeBuses(",,", "C,C,,,1").transfers())
        .containsExactly(new Transfer("C", "C", true, Transfer.TIMED));
  }
}
