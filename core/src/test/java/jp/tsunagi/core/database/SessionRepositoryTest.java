package jp.tsunagi.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import jp.tsunagi.core.database.ResourceQuery.Filter;
import jp.tsunagi.core.database.ResourceQuery.Sort;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.search.SearchWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionRepositoryTest {

  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  private static final LocalDate TODAY = StoredResources.TODAY;
  private static final Resource WEEKLY =
      Resources.named("毎週").held(weekly("FREQ=WEEKLY;BYDAY=WE", null)).build();
  private static final Resource FORTNIGHTLY =
      Resources.named("隔週")
          .held(weekly("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", LocalDate.of(2026, 11, 21)))
          .build();

  @BeforeEach
  void storeOnASaturday() {
    POSTGIS
        .database()
        .jdbi()
        .useHandle(handle -> handle.execute("truncate municipality, resource cascade"));
    StoredResources.store(POSTGIS.database(), WEEKLY, FORTNIGHTLY);
  }

  @Test
  void sessionsAreKnownForFourHundredDays() {
    assertThat(dates(WEEKLY))
        .startsWith(LocalDate.of(2026, 11, 25))
        .endsWith(TODAY.plusDays(396))
        .hasSize(57);
  }

  @Test
  void someDaysLaterNothingIsDueYet() {
    assertThat(extend(TODAY)).isZero();
    assertThat(extend(TODAY.plusDays(9))).isZero();
  }

  @Test
  void theHorizonMovesWithoutGapOrDuplicate() {
    List<LocalDate> before = dates(FORTNIGHTLY);
    for (int day = 0; day <= 60; day += 7) {
      extend(TODAY.plusDays(day));
    }
    List<LocalDate> after = dates(FORTNIGHTLY);
    assertThat(after.get(after.size() - 1)).isAfter(before.get(before.size() - 1));
    for (int i = 1; i < after.size(); i++) {
      assertThat(after.get(i)).isEqualTo(after.get(i - 1).plusDays(14));
    }
  }

  @Test
  void aServerThatSleptForTwoYearsCatchesUp() {
    LocalDate later = TODAY.plusYears(2);
    assertThat(extend(later)).isEqualTo(2);
    assertThat(dates(WEEKLY)).hasSize(57).allMatch(date -> !date.isBefore(later));
    assertThat(extend(later)).isZero();
  }

  @Test
  void whatIsLongPastIsDropped() {
    extend(TODAY.plusDays(30));
    assertThat(dates(WEEKLY)).startsWith(LocalDate.of(2026, 12, 16));
  }

  @Test
  void twoSessionsAtTheSameTimeDoNotListTheirResourceTwice() {
    ScheduleRule open = rule("FREQ=WEEKLY;BYDAY=SU", null, LocalTime.of(10, 0), null);
    ScheduleRule closed =
        rule("FREQ=WEEKLY;BYDAY=SU", null, LocalTime.of(10, 0), LocalTime.of(12, 0));
    Schedule both = Schedule.parsed("日曜", List.of(open, closed));
    StoredResources.store(POSTGIS.database(), Resources.named("重なり").held(both).build());
    Filter any = new Filter(List.of(), List.of(), SearchWords.NONE, null, null, Set.of(), null);
    ResourceQuery query = new ResourceQuery(any, null, Sort.NEXT, 20, null, TODAY.atTime(9, 0));
    assertThat(new ResourceRepository(POSTGIS.database()).find(query).hits()).hasSize(3);
  }

  private static int extend(LocalDate today) {
    return new SessionRepository(POSTGIS.database()).extend(today);
  }

  private static List<LocalDate> dates(Resource resource) {
    return POSTGIS
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select on_date from session s join resource r on r.schedule = s.schedule
                        where r.id = :id order by on_date
                        """)
                    .bind("id", resource.id())
                    .mapTo(LocalDate.class)
                    .list());
  }

  private static Schedule weekly(String rrule, @Nullable LocalDate from) {
    return Schedule.parsed(
        "毎週", List.of(rule(rrule, from, LocalTime.of(10, 0), LocalTime.of(12, 0))));
  }

  private static ScheduleRule rule(
      String rrule, @Nullable LocalDate from, LocalTime starts, @Nullable LocalTime ends) {
    return new ScheduleRule(
        rrule,
        List.of(),
        from,
        null,
        starts,
        ends,
        List.of(),
        List.of(),
        ScheduleRule.Holidays.HELD);
  }
}
