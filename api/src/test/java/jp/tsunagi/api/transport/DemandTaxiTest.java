package jp.tsunagi.api.transport;

import static jp.tsunagi.api.transport.DrawnTimetable.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.tsunagi.core.resource.Pickup;
import jp.tsunagi.core.transit.Agency;
import jp.tsunagi.core.transit.DemandZone;
import jp.tsunagi.core.transit.DemandZone.Booking;
import jp.tsunagi.core.transit.DemandZone.Kind;
import jp.tsunagi.core.transit.DemandZone.Window;
import jp.tsunagi.core.transit.Feed;
import jp.tsunagi.core.transit.ServiceCalendar;
import jp.tsunagi.core.transit.Timetable;
import org.junit.jupiter.api.Test;

class DemandTaxiTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 6, 2);
  private static final Streets.Point HOME = new Streets.Point(134.65, 35.33);
  private static final Streets.Point HALL = new Streets.Point(134.67, 35.33);
  private static final Streets.Point ELSEWHERE = new Streets.Point(134.75, 35.40);
  private static final Booking BY_17_THE_DAY_BEFORE =
      new Booking(Kind.PRIOR_DAYS, 0, 1, time("17:00"), null, "079-001-0000", null);

  private static DemandTaxi taxi(Booking booking, LocalDateTime now) {
    return taxi(booking, TUESDAY, now);
  }

  private static DemandTaxi taxi(Booking booking, LocalDate date, LocalDateTime now) {
    DemandZone zone =
        new DemandZone(
            "oya",
            "大屋デマンド",
            "taxi",
            "POLYGON ((134.6 35.3, 134.7 35.3, 134.7 35.36, 134.6 35.36, 134.6 35.3))",
            List.of(Window.within("weekdays", time("8:30"), time("16:00"))),
            booking);
    return taxi(List.of(zone), date, now);
  }

  private static DemandZone zone(String id, String wkt, Window... windows) {
    Booking atOnce = new Booking(Kind.REAL_TIME, 0, 0, 0, null, null, null);
    return new DemandZone(id, id, "taxi", wkt, List.of(windows), atOnce);
  }

  private static DemandTaxi taxi(List<DemandZone> zones, LocalDate date, LocalDateTime now) {
    ServiceCalendar weekdays =
        new ServiceCalendar(
            "weekdays",
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2027, 3, 31),
            Set.of(),
            Set.of());
    Timetable timetable =
        new Timetable(
            new Feed("f", "test", "", TUESDAY, TUESDAY, true),
            List.of(new Agency("taxi", "大屋タクシー", "079-001-1111", null)),
            List.of(),
            List.of(),
            List.of(weekdays),
            List.of(),
            List.of(),
            List.of(),
            zones);
    return new DemandTaxi(Network.of(List.of(timetable)), date, now);
  }

  @Test
  void bothEndsInTheZoneAndInTimeToBookIsAnOffer() {
    DemandTaxi taxi = taxi(BY_17_THE_DAY_BEFORE, TUESDAY.minusDays(1).atTime(17, 0));
    DemandTaxi.Offer there = taxi.there(HOME, HALL, 600, time("10:00"), Limits.USUAL).orElseThrow();
    assertThat(there.departure()).isEqualTo(time("9:45"));
    assertThat(there.arrival()).isEqualTo(time("9:55"));
    assertThat(there.phone()).isEqualTo("079-001-0000");
    assertThat(there.bookBy()).isEqualTo(TUESDAY.minusDays(1).atTime(17, 0));
    assertThat(taxi.back(HALL, HOME, 600, time("12:00"), Limits.USUAL).orElseThrow().arrival())
        .isEqualTo(time("12:10"));
  }

  @Test
  void fromOneZoneToAnotherItDrivesTheWayThatTheFeedSays() {
    DemandZone valley =
        zone(
            "valley",
            "POLYGON ((134.6 35.3, 134.7 35.3, 134.7 35.36, 134.6 35.36, 134.6 35.3))",
            new Window(
                "weekdays",
                time("8:00"),
                time("10:00"),
                new DemandZone.SetDown("town", time("8:30"), time("10:15"))));
    DemandZone town =
        zone("town", "POLYGON ((134.7 35.37, 134.8 35.37, 134.8 35.45, 134.7 35.45, 134.7 35.37))");
    DemandTaxi taxi = taxi(List.of(valley, town), TUESDAY, TUESDAY.atStartOfDay());
    DemandTaxi.Offer there =
        taxi.there(HOME, ELSEWHERE, 1200, time("11:00"), Limits.USUAL).orElseThrow();
    assertThat(there.departure()).isEqualTo(time("9:55"));
    assertThat(there.arrival()).isEqualTo(time("10:15"));
    assertThat(taxi.there(HOME, ELSEWHERE, 1200, time("8:34"), Limits.USUAL)).isEmpty();
    assertThat(taxi.back(HOME, ELSEWHERE, 600, time("7:00"), Limits.USUAL).orElseThrow().arrival())
        .isEqualTo(time("8:30"));
    assertThat(taxi.there(ELSEWHERE, HOME, 1200, time("11:00"), Limits.USUAL)).isEmpty();
    assertThat(taxi.there(HOME, HALL, 600, time("10:00"), Limits.USUAL)).isEmpty();
    assertThat(taxi.drives(HOME, ELSEWHERE, 1200, Limits.USUAL)).isTrue();
    assertThat(taxi.drives(ELSEWHERE, HOME, 1200, Limits.USUAL)).isFalse();
  }

  @Test
  void afterTheDeadlineThereIsNone() {
    DemandTaxi late = taxi(BY_17_THE_DAY_BEFORE, TUESDAY.minusDays(1).atTime(17, 0, 1));
    assertThat(late.there(HOME, HALL, 600, time("10:00"), Limits.USUAL)).isEmpty();
  }

  @Test
  void outsideTheZoneOrItsHoursThereIsNone() {
    DemandTaxi taxi = taxi(BY_17_THE_DAY_BEFORE, TUESDAY.minusDays(2).atStartOfDay());
    assertThat(taxi.there(HOME, ELSEWHERE, 600, time("10:00"), Limits.USUAL)).isEmpty();
    assertThat(taxi.there(HOME, HALL, 600, time("8:44:59"), Limits.USUAL)).isEmpty();
    assertThat(taxi.there(HOME, HALL, 600, time("8:45"), Limits.USUAL)).isPresent();
    assertThat(taxi.back(HALL, HOME, 600, time("15:50"), Limits.USUAL)).isPresent();
    assertThat(taxi.back(HALL, HOME, 600, time("15:50:01"), Limits.USUAL)).isEmpty();
    LocalDate sunday = LocalDate.of(2026, 6, 7);
    assertThat(
            taxi(BY_17_THE_DAY_BEFORE, sunday, TUESDAY.atStartOfDay())
                .there(HOME, HALL, 600, time("10:00"), Limits.USUAL))
        .isEmpty();
  }

  @Test
  void theDayBeforeMondayIsFridayWhereOnlyWorkingDaysCount() {
    Booking working = new Booking(Kind.PRIOR_DAYS, 0, 1, time("17:00"), "weekdays", null, null);
    LocalDate monday = LocalDate.of(2026, 6, 8);
    DemandTaxi.Offer offer =
        taxi(working, monday, TUESDAY.atStartOfDay())
            .there(HOME, HALL, 600, time("10:00"), Limits.USUAL)
            .orElseThrow();
    assertThat(offer.bookBy()).isEqualTo(LocalDate.of(2026, 6, 5).atTime(17, 0));
    assertThat(offer.phone()).isEqualTo("079-001-1111");
  }

  @Test
  void onTheSameDayMinutesCount() {
    Booking hour = new Booking(Kind.SAME_DAY, 60, 0, 0, null, null, null);
    assertThat(
            taxi(hour, TUESDAY.atTime(8, 45)).there(HOME, HALL, 600, time("10:00"), Limits.USUAL))
        .isPresent();
    assertThat(
            taxi(hour, TUESDAY.atTime(8, 46)).there(HOME, HALL, 600, time("10:00"), Limits.USUAL))
        .isEmpty();
  }

  @Test
  void pickupIsForTheAreasItNames() {
    Pickup oya = new Pickup("大屋地域のみ", true, List.of("28222-oya"));
    assertThat(Pickups.from(Set.of("28222-oyacho-naka", "28222-oya"), oya))
        .isEqualTo(Pickups.Answer.YES);
    assertThat(Pickups.from(Set.of("28222-yoka"), oya)).isEqualTo(Pickups.Answer.NO);
    assertThat(Pickups.from(Set.of("28222-yoka"), new Pickup("あり", true, List.of())))
        .isEqualTo(Pickups.Answer.ASK);
    assertThat(Pickups.from(Set.of("28222-yoka"), Pickup.UNKNOWN)).isEqualTo(Pickups.Answer.NO);
  }
}
