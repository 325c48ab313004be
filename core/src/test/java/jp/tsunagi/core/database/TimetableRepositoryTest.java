package jp.tsunagi.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.tsunagi.core.transit.Accessible;
import jp.tsunagi.core.transit.Agency;
import jp.tsunagi.core.transit.DemandZone;
import jp.tsunagi.core.transit.Fare;
import jp.tsunagi.core.transit.Feed;
import jp.tsunagi.core.transit.Route;
import jp.tsunagi.core.transit.ServiceCalendar;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.StopTime.Stopping;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.core.transit.Transfer;
import jp.tsunagi.core.transit.Trip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TimetableRepositoryTest {
  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  private TimetableRepository repository;

  @BeforeEach
  void empty() {
    POSTGIS.execute("delete from timetable_feed");
    repository = new TimetableRepository(POSTGIS.database());
  }

  private static Timetable timetable(String feed, String publisher, String lastStop) {
    return new Timetable(
        new Feed(feed, publisher, "v1", APRIL, APRIL.plusYears(1), true),
        List.of(new Agency("a", "谷バス", "079-001-0000", null)),
        List.of(
            new Stop("s1", "駅前\t1番", 134.75, 35.4, "st", "1", "z1", Accessible.YES),
            new Stop("s2", "\"大屋\"", 134.66, 35.33, null, null, null, Accessible.NO)),
        List.of(new Route("r", "a", "", "大屋線", 3, "00AA55")),
        List.of(
            new ServiceCalendar(
                "平日",
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                APRIL,
                APRIL.plusYears(1),
                Set.of(APRIL),
                Set.of(APRIL.plusDays(9))),
            new ServiceCalendar("臨時", Set.of(), null, null, Set.of(APRIL), Set.of())),
        List.of(
            new Trip(
                "t",
                "r",
                "平日",
                "大屋",
                "b1",
                Accessible.YES,
                List.of(
                    new StopTime("s1", 90_600, 90_660),
                    new StopTime(lastStop, 91_000, 91_000, Stopping.NONE, Stopping.PHONE_AGENCY)))),
        List.of(new Transfer("s1", "s2", false, 0)),
        List.of(new Fare("f", 200, "r", "z1", null)),
        List.of(
            new DemandZone(
                "zone",
                "大屋デマンド",
                "a",
                "POLYGON((134.6 35.3,134.7 35.3,134.7 35.4,134.6 35.3))",
                List.of(
                    DemandZone.Window.within("平日", 30_600, 57_600),
                    new DemandZone.Window(
                        "平日", 30_600, 57_600, new DemandZone.SetDown("other", 30_600, 58_000))),
                new DemandZone.Booking(
                    DemandZone.Kind.PRIOR_DAYS, 0, 1, 61_200, null, "079-001-0000", "電話で"))));
  }

  private void store(Timetable... timetables) {
    repository.replace(
        List.of(timetables).stream()
            .map(one -> new TimetableRepository.Read(one, one.feed().id() + ".zip"))
            .toList(),
        NOW);
  }

  @Test
  void whatIsStoredComesBackAsItWas() {
    Timetable timetable = timetable("valley", "谷バス", "s2");
    store(timetable);
    assertThat(repository.list()).containsExactly(timetable);
    assertThat(repository.feeds())
        .containsExactly(new TimetableRepository.Stored(timetable.feed(), "valley.zip", NOW));
  }

  @Test
  void aFeedReplacesItsFormerSelfAndNoOther() {
    store(timetable("valley", "old", "s2"), timetable("rail", "rail", "s2"));
    store(timetable("valley", "new", "s1"));
    assertThat(repository.list())
        .extracting(one -> one.feed().publisher())
        .containsExactly("rail", "new");
  }

  @Test
  void ofFeedsThatComeTogetherAllAreStoredOrNone() {
    store(timetable("valley", "old", "s2"));
    assertThatThrownBy(
            () -> store(timetable("valley", "new", "s2"), timetable("rail", "rail", "nowhere")))
        .isInstanceOf(RuntimeException.class);
    assertThat(repository.list()).extracting(one -> one.feed().publisher()).containsExactly("old");
  }

  @Test
  void aFeedCanBeTakenOut() {
    store(timetable("valley", "old", "s2"));
    assertThat(repository.remove("valley")).isTrue();
    assertThat(repository.remove("valley")).isFalse();
    assertThat(repository.list()).isEmpty();
  }
}
