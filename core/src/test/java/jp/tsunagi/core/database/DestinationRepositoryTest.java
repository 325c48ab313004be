package jp.tsunagi.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.core.database.ResourceQuery.When;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.Schedules;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DestinationRepositoryTest {

  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  private static DestinationRepository repository;

  @BeforeAll
  static void storeSome() {
    Schedule wednesdays = held("FREQ=WEEKLY;BYDAY=WE", 13, 15);
    StoredResources.store(
        POSTGIS.database(),
        Resources.named("駅前の囲碁").at(35.405, 134.763).held(wednesdays).build(),
        Resources.named("公民館の体操").at(35.39, 134.75).build(),
        Resources.named("市場の体操").at(35.336, 134.638).build(),
        Resources.named("電話相談").build());
    repository = new DestinationRepository(POSTGIS.database());
  }

  @Test
  void whatHasAPlaceIsFoundNearestFirst() {
    assertThat(repository.around(134.7626, 35.4046, 50_000))
        .extracting(Destination::lat)
        .containsExactly(35.405, 35.39, 35.336);
    assertThat(repository.around(134.7626, 35.4046, 3_000)).hasSize(2);
    Destination nearest = repository.around(134.7626, 35.4046, 3_000).get(0);
    assertThat(nearest.lon()).isEqualTo(134.763);
    assertThat(nearest.precision()).isEqualTo(Precision.EXACT);
    assertThat(nearest.schedule()).isNotNull();
    assertThat(repository.around(134.75, 35.39, 100).get(0).schedule()).isNull();
  }

  @Test
  void sessionsAreThoseThatTheQuestionAsksFor() {
    LocalDate wednesday = LocalDate.of(2026, 11, 25);
    Session session = new Session(wednesday, LocalTime.of(13, 0), LocalTime.of(15, 0));
    assertThat(sessions(wednesday, wednesday, null).values())
        .containsExactly(List.of(new HeldSession(session, false)));
    assertThat(sessions(wednesday, wednesday.plusDays(13), null).values())
        .singleElement()
        .satisfies(all -> assertThat(all).hasSize(2));
    assertThat(sessions(wednesday, wednesday, LocalTime.of(14, 0))).isEmpty();
    assertThat(sessions(wednesday.plusDays(1), wednesday.plusDays(1), null)).isEmpty();
  }

  @Test
  void peopleComeAndGoWhereItIsOpenLongAndOften() {
    assertThat(dropIn("開いている", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", 9, 17)).isTrue();
    assertThat(dropIn("長い講座", "FREQ=WEEKLY;BYDAY=WE", 9, 17)).isFalse();
    assertThat(dropIn("毎日の体操", "FREQ=DAILY", 9, 11)).isFalse();
  }

  private static boolean dropIn(String name, String rule, int from, int to) {
    Resource resource = Resources.named(name).at(30.2, 131.5).held(held(rule, from, to)).build();
    StoredResources.store(POSTGIS.database(), resource);
    LocalDate wednesday = LocalDate.of(2026, 11, 25);
    return new ResourceRepository(POSTGIS.database())
        .findOn(resource.id(), wednesday)
        .orElseThrow()
        .sessions()
        .get(0)
        .dropIn();
  }

  private static Schedule held(String rule, int from, int to) {
    return Schedules.held(rule, LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  private static Map<Integer, List<HeldSession>> sessions(
      LocalDate first, LocalDate last, @Nullable LocalTime from) {
    return repository.sessions(new When(Set.of(), first, last, from, null));
  }
}
