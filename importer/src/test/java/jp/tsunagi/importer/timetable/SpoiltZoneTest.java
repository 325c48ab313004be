package jp.tsunagi.importer.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.transit.DemandZone;
import jp.tsunagi.core.transit.DemandZone.SetDown;
import jp.tsunagi.core.transit.DemandZone.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Demand taxis whose zones, windows and rules are not what they should be. */
class SpoiltZoneTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String CLOSED = "[134.7,35.3],[134.8,35.3],[134.8,35.5],[134.7,35.3]";
  private static final String BUS = "t,8:00:00,8:00:00,A,,1,,,,,,\nt,8:20:00,8:20:00,C,,3,,,,,,\n";

  private static final String BOOKING =
      "booking_rule_id,booking_type,prior_notice_duration_min,phone_number\nsd,1,60,079-222-2222";
  private static final String GEOJSON =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","id":"V",
      "properties":{"stop_name":"谷"},"geometry":{"type":"Polygon","coordinates":[[%s]]}}]}""";

  @TempDir Path folder;

  private TimetableReader.Result read(FeedFolder feed) throws IOException {
    return new TimetableReader(TODAY).read(feed.zip(folder.resolve("valley.zip")), null);
  }

  private void isRefused(FeedFolder feed, String... words) {
    assertThatThrownBy(() -> read(feed))
        .isInstanceOf(RefusedTimetableException.class)
        .message()
        .startsWith("valley.zip")
        .contains(words)
        .doesNotContain("org.onebusaway", "jackson", "bus_");
  }

  private static FeedFolder zone(String ring, String calls) {
    return new FeedFolder()
        .with("trips.txt", "route_id,service_id,trip_id\nr,平日,t\nr,平日,z")
        .with("booking_rules.txt", BOOKING)
        .with("locations.geojson", GEOJSON.formatted(ring))
        .with(
            "stop_times.txt",
            """
            trip_id,arrival_time,departure_time,stop_id,location_id,stop_sequence,\
            start_pickup_drop_off_window,end_pickup_drop_off_window,pickup_type,drop_off_type,\
            pickup_booking_rule_id,drop_off_booking_rule_id
            """
                + BUS
                + calls);
  }

  @Test
  void aZoneToBeOnlyBroughtToIsNoZoneToRideWithin() throws IOException {
    TimetableReader.Result result =
        read(zone(CLOSED, "z,,,,V,1,8:00:00,17:00:00,1,2,,sd\nz,,,,V,2,8:00:00,17:00:00,1,2,,sd"));
    assertThat(result.timetable().zones()).isEmpty();
    assertThat(result.notices()).extracting(Notice::code).containsExactly("zone_unusable");
    assertThat(result.notices().get(0).message()).contains("区域「谷」（V）");
  }

  @Test
  void oneIsSetDownOnlyAfterOneWasPickedUp() throws IOException {
    FeedFolder there =
        zone(CLOSED, "z,,,,V,1,8:00:00,17:00:00,2,1,sd,\nz,,,,V,2,9:00:00,18:00:00,1,2,,sd");
    assertThat(read(there).timetable().zones())
        .flatExtracting(DemandZone::windows)
        .containsExactly(Window.within("平日", 9 * 3600, 17 * 3600));
    FeedFolder back =
        zone(CLOSED, "z,,,,V,1,8:00:00,17:00:00,1,2,sd,\nz,,,,V,2,9:00:00,18:00:00,2,1,,sd");
    assertThat(read(back).timetable().zones()).isEmpty();
  }

  @Test
  void aRuleForGettingOffTellsHowToBook() throws IOException {
    FeedFolder feed = zone(CLOSED, "z,,,,V,1,8:00:00,17:00:00,2,2,,sd");
    DemandZone.Booking booking = read(feed).timetable().zones().get(0).booking();
    assertThat(booking.kind()).isEqualTo(DemandZone.Kind.SAME_DAY);
    assertThat(booking.phone()).isEqualTo("079-222-2222");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[134.7,35.3],[134.8,35.3],[134.8,35.5]",
        "[134.7,35.3],[134.8,35.3],[134.8,35.5],[134.9,35.3]",
        "[134.7,35.3],[134.8,35.3],[134.7,35.3],[134.7,35.3]",
        "[134.7,135.3],[134.8,35.3],[134.8,35.5],[134.7,135.3]"
      })
  void aZoneWhoseOutlineDoesNotCloseIsRefused(String ring) {
    isRefused(
        zone(ring, "z,,,,V,1,8:00:00,17:00:00,2,2,sd,sd"), "区域「谷」（V）の形を読めません", "[zone_unreadable]");
  }

  @Test
  void aZoneWhoseOutlineCrossesItselfIsWhatLiesInItsLoops() throws IOException {
    TimetableReader.Result result =
        read(
            zone(
                "[134.7,35.3],[134.9,35.5],[134.9,35.3],[134.7,35.5],[134.7,35.3]",
                "z,,,,V,1,8:00:00,17:00:00,2,2,sd,sd"));
    assertThat(result.notices()).extracting(Notice::code).containsExactly("zone_mended");
    assertThat(result.notices().get(0).message()).contains("区域「谷」（V）の線が交わっています");
    assertThat(result.timetable().zones().get(0).wkt()).startsWith("MULTIPOLYGON");
  }

  @Test
  void aTaxiFromOneZoneToAnotherIsRead() throws IOException {
    FeedFolder feed =
        zone(CLOSED, "z,,,,V,1,8:00:00,12:00:00,2,1,sd,\nz,,,,W,2,8:30:00,13:00:00,1,2,,sd")
            .with(
                "locations.geojson",
                GEOJSON
                    .formatted(CLOSED)
                    .replace(
                        "\"features\":[",
                        "\"features\":[{\"type\":\"Feature\",\"id\":\"W\",\"properties\":{"
                            + "\"stop_name\":\"町\"},\"geometry\":{\"type\":\"Polygon\","
                            + "\"coordinates\":[["
                            + CLOSED
                            + "]]}},"));
    TimetableReader.Result result = read(feed);
    assertThat(result.notices()).isEmpty();
    assertThat(result.timetable().zones()).extracting(DemandZone::name).containsExactly("谷", "町");
    assertThat(result.timetable().zones().get(0).windows())
        .containsExactly(
            new Window("平日", 8 * 3600, 12 * 3600, new SetDown("W", 30_600, 13 * 3600)));
    assertThat(result.timetable().zones().get(1).windows()).isEmpty();
  }

  @Test
  void brokenGeoJsonIsNamedWithItsLine() {
    String calls = "z,,,,V,1,8:00:00,17:00:00,2,2,sd,sd";
    isRefused(zone("{oops", calls), "locations.geojson の2行目: GeoJSONとして読めません");
    isRefused(zone("[\"134.7\",\"35.3\"]", calls), "座標に数でないもの", "134.7");
    isRefused(
        new FeedFolder().with("locations.geojson", "{\"type\":\"Zones\"}"), "GeoJSONとして読めません");
  }

  @Test
  void aBusThatAlsoServesAZoneKeepsItsStops() throws IOException {
    TimetableReader.Result result =
        read(
            zone(
                CLOSED,
                "t,,,,V,2,8:00:00,17:00:00,2,2,sd,sd\nz,,,,V,1,8:00:00,17:00:00,2,2,sd,sd"));
    assertThat(result.timetable().trips()).hasSize(1);
    assertThat(result.timetable().trips().get(0).stopTimes())
        .extracting("stop")
        .containsExactly("A", "C");
    assertThat(result.timetable().zones()).hasSize(1);
    assertThat(result.notices()).extracting(Notice::code).containsExactly("trip_in_parts");
  }

  @Test
  void aTaxiThatNeverDrivesIsSaidSo() throws IOException {
    FeedFolder feed =
        zone(CLOSED, "z,,,,V,1,8:00:00,17:00:00,2,2,sd,sd")
            .with("trips.txt", "route_id,service_id,trip_id\nr,平日,t\nr,休日,z");
    TimetableReader.Result result = read(feed);
    assertThat(result.timetable().zones()).isEmpty();
    assertThat(result.notices()).extracting(Notice::code).containsExactly("service_unknown");
  }

  @Test
  void aFileInUtf16IsAskedToBeSavedInUtf8() throws IOException {
    Path feed =
        new FeedFolder().zip(folder.resolve("valley.zip"), "", StandardCharsets.UTF_16LE, "\uFEFF");
    assertThatThrownBy(() -> new TimetableReader(TODAY).read(feed, null))
        .hasMessageContainingAll("UTF-16", "UTF-8 で保存し直してください");
  }

  @Test
  void anIdTwiceOrNowhereIsNamedAsItStandsInTheFile() {
    isRefused(
        new FeedFolder().with("trips.txt", "route_id,service_id,trip_id\nr,平日,t\nr,平日,t"),
        "trips.txt の3行目: id「t」が2回出てきます");
    isRefused(
        new FeedFolder().with("trips.txt", "route_id,service_id,trip_id\nr,平日,other"),
        "stop_times.txt の2行目: 便「t」がほかのファイルにありません");
  }
}
