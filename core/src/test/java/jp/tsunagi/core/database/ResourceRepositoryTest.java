package jp.tsunagi.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.Reachable.Reached;
import jp.tsunagi.core.database.ResourceQuery.After;
import jp.tsunagi.core.database.ResourceQuery.Box;
import jp.tsunagi.core.database.ResourceQuery.Filter;
import jp.tsunagi.core.database.ResourceQuery.Near;
import jp.tsunagi.core.database.ResourceQuery.Sort;
import jp.tsunagi.core.database.ResourceQuery.When;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.Schedules;
import jp.tsunagi.core.search.SearchWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResourceRepositoryTest {

  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  private static final Near YOKA_STATION = new Near(35.4046, 134.7626, null);

  private static ResourceRepository repository;

  @BeforeAll
  static void storeSome() {
    StoredResources.store(
        POSTGIS.database(),
        Resources.named("駅前の囲碁")
            .in("hobby-go")
            .at(35.405, 134.763)
            .costing(0)
            .ofArea("28222-yokayoka")
            .held(weekly("WE", 13, 15))
            .build(),
        Resources.named("市場の百歳体操")
            .at(35.336, 134.638)
            .costing(200)
            .ofArea("28222-oyaichiba")
            .held(weekly("SA", 10, 11))
            .forWheelchairs()
            .build(),
        Resources.named("公民館の健康教室")
            .in("consult-health")
            .at(35.39, 134.75)
            .ofArea("28222-yoka")
            .held(weekly("MO", 9, 12))
            .build(),
        Resources.named("電話相談").in("consult-health").held(Schedule.words("随時")).build());
    repository = new ResourceRepository(POSTGIS.database());
  }

  @Test
  void theNearestComesFirstWithItsDistanceOnTheEllipsoid() {
    ResourcePage page = repository.find(query(any(), YOKA_STATION, Sort.DISTANCE));
    assertThat(names(page)).containsExactly("駅前の囲碁", "公民館の健康教室", "市場の百歳体操");
    assertThat(page.hits().get(0).distance()).isBetween(55.0, 60.0);
    assertThat(page.next()).isNull();
  }

  @Test
  void whatHasNoPlaceIsNotNear() {
    assertThat(repository.count(query(any(), YOKA_STATION, Sort.DISTANCE))).hasValue(3);
    assertThat(repository.count(query(any(), null, Sort.NAME))).hasValue(4);
  }

  @Test
  void aPageWhoseResourcesAllLieAtTheOriginIsAnswered() {
    Near there = new Near(35.405, 134.763, null);
    ResourceQuery one =
        new ResourceQuery(any(), there, Sort.DISTANCE, 1, null, StoredResources.TODAY.atTime(9, 0));
    assertThat(names(repository.find(one))).containsExactly("駅前の囲碁");
  }

  @Test
  void whatTakesLeastTimeComesFirst() {
    assertThat(names(repository.find(query(any(), YOKA_STATION, Sort.TRAVEL))))
        .hasSize(3)
        .endsWith("駅前の囲碁");
  }

  @Test
  void onlyWhatCanBeReachedIsFoundInEveryOrder() {
    ResourcePage.Hit nearest =
        repository.find(query(any(), YOKA_STATION, Sort.DISTANCE)).hits().get(0);
    for (Sort sort : Sort.values()) {
      for (Reachable reachable :
          List.of(
              new Reachable(List.of(new Reached(nearest.id(), 1, 0))), new Reachable(List.of()))) {
        ResourceQuery query =
            new ResourceQuery(
                any(), YOKA_STATION, sort, 20, null, StoredResources.TODAY.atTime(9, 0), reachable);
        assertThat(repository.find(query).hits())
            .extracting(ResourcePage.Hit::id)
            .isEqualTo(reachable.ids());
        assertThat(repository.count(query)).hasValue(reachable.ids().size());
      }
    }
  }

  @Test
  void whatCanBeReachedIsPagedNearestFirst() {
    ResourceQuery first =
        new ResourceQuery(
            any(),
            YOKA_STATION,
            Sort.DISTANCE,
            2,
            null,
            StoredResources.TODAY.atTime(9, 0),
            farthestFirst());
    ResourcePage page = repository.find(first);
    assertThat(names(page)).containsExactly("駅前の囲碁", "公民館の健康教室");
    ResourceQuery next =
        new ResourceQuery(
            any(),
            YOKA_STATION,
            Sort.DISTANCE,
            2,
            page.next(),
            StoredResources.TODAY.atTime(9, 0),
            farthestFirst());
    assertThat(names(repository.find(next))).containsExactly("市場の百歳体操");
  }

  @Test
  void withinLeavesOutWhatIsFarther() {
    Near near = new Near(35.4046, 134.7626, 2_500.0);
    for (Sort sort : Sort.values()) {
      assertThat(names(repository.find(query(any(), near, sort))))
          .hasSize(2)
          .doesNotContain("市場の百歳体操");
    }
    assertThat(repository.count(query(any(), near, Sort.DISTANCE))).hasValue(2);
  }

  @Test
  void aBoxLeavesOutWhatIsOutside() {
    Filter filter =
        filter(List.of(), List.of(), "", null, null, Set.of(), new Box(134.6, 35.3, 134.7, 35.4));
    assertThat(names(repository.find(query(filter, null, Sort.NAME)))).containsExactly("市場の百歳体操");
    assertThat(names(repository.find(query(filter, YOKA_STATION, Sort.DISTANCE))))
        .containsExactly("市場の百歳体操");
  }

  @Test
  void aCategoryHoldsThoseBelowIt() {
    Filter filter = filter(List.of("consult"), List.of(), "", null, null, Set.of(), null);
    assertThat(names(repository.find(query(filter, null, Sort.NAME)))).hasSize(2);
    assertThat(names(repository.find(query(filter, YOKA_STATION, Sort.DISTANCE))))
        .containsExactly("公民館の健康教室");
    Filter two = filter(List.of("consult", "hobby-go"), List.of(), "", null, null, Set.of(), null);
    assertThat(names(repository.find(query(two, YOKA_STATION, Sort.DISTANCE))))
        .containsExactly("駅前の囲碁", "公民館の健康教室");
  }

  @Test
  void anAreaHoldsThoseBelowIt() {
    Filter filter = filter(List.of(), List.of("28222-oya"), "", null, null, Set.of(), null);
    assertThat(names(repository.find(query(filter, null, Sort.NAME)))).containsExactly("市場の百歳体操");
  }

  @Test
  void wordsAreFoundInAnySpellingAndBySynonyms() {
    for (String word : List.of("囲碁", "いご", "イゴ", "ｲｺﾞ", "碁")) {
      assertThat(search(word)).containsExactly("駅前の囲碁");
    }
    assertThat(search("体操")).containsExactlyInAnyOrder("市場の百歳体操", "公民館の健康教室");
    assertThat(search("体操　おおや")).containsExactly("市場の百歳体操");
    assertThat(search("盆栽")).isEmpty();
  }

  @Test
  void aDateFindsThoseWithASessionOnIt() {
    assertThat(
            when(
                new When(
                    Set.of(), LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 25), null, null)))
        .containsExactly("駅前の囲碁");
    assertThat(when(new When(Set.of(1, 6), StoredResources.TODAY, null, null, null)))
        .containsExactlyInAnyOrder("市場の百歳体操", "公民館の健康教室");
    assertThat(
            when(
                new When(
                    Set.of(),
                    StoredResources.TODAY,
                    null,
                    LocalTime.of(9, 30),
                    LocalTime.of(14, 0))))
        .containsExactly("市場の百歳体操");
  }

  @Test
  void whatIsOverIsNoLongerFoundForItsDay() {
    When today = new When(Set.of(), StoredResources.TODAY, StoredResources.TODAY, null, null);
    ResourceQuery during = asked(today, LocalTime.of(10, 59));
    ResourceQuery after = asked(today, LocalTime.of(11, 0));
    assertThat(names(repository.find(during))).containsExactly("市場の百歳体操");
    assertThat(repository.count(during)).hasValue(1);
    assertThat(names(repository.find(after))).isEmpty();
    assertThat(repository.count(after)).hasValue(0);
  }

  private static ResourceQuery asked(When when, LocalTime now) {
    return new ResourceQuery(
        filter(List.of(), List.of(), "", when, null, Set.of(), null),
        null,
        Sort.NAME,
        20,
        null,
        StoredResources.TODAY.atTime(now),
        null);
  }

  @Test
  void costAndAccessibilityCountOnlyWhenTheyAreKnown() {
    assertThat(
            names(
                repository.find(
                    query(
                        filter(List.of(), List.of(), "", null, 100, Set.of(), null),
                        null,
                        Sort.NAME))))
        .containsExactly("駅前の囲碁");
    assertThat(
            names(
                repository.find(
                    query(
                        filter(
                            List.of(),
                            List.of(),
                            "",
                            null,
                            null,
                            Set.of(Accessible.WHEELCHAIR),
                            null),
                        null,
                        Sort.NAME))))
        .containsExactly("市場の百歳体操");
  }

  @Test
  void theNextSessionComesFirstAndThoseWithoutOneLast() {
    ResourcePage page = repository.find(query(any(), null, Sort.NEXT));
    assertThat(names(page)).containsExactly("市場の百歳体操", "公民館の健康教室", "駅前の囲碁", "電話相談");
    assertThat(page.hits().get(0).nextSession()).isNotNull();
  }

  @Test
  void pagesOfOneGiveEveryResourceOnceInEveryOrder() {
    for (Sort sort : Sort.values()) {
      Near near = sort == Sort.DISTANCE ? YOKA_STATION : null;
      List<String> whole = names(repository.find(query(any(), near, sort)));
      assertThat(pages(any(), near, sort, 1)).isEqualTo(whole);
    }
  }

  private static List<String> pages(Filter filter, @Nullable Near near, Sort sort, int limit) {
    List<String> names = new ArrayList<>();
    After after = null;
    do {
      ResourcePage page =
          repository.find(
              new ResourceQuery(
                  filter,
                  near,
                  sort,
                  limit,
                  after,
                  StoredResources.TODAY.atTime(9, 0),
                  sort == Sort.TRAVEL ? farthestFirst() : null));
      names.addAll(names(page));
      after = page.next();
    } while (after != null);
    return names;
  }

  private static List<String> when(When when) {
    return names(
        repository.find(
            query(filter(List.of(), List.of(), "", when, null, Set.of(), null), null, Sort.NAME)));
  }

  private static List<String> search(String words) {
    return names(
        repository.find(
            query(
                filter(List.of(), List.of(), words, null, null, Set.of(), null), null, Sort.NAME)));
  }

  private static Schedule weekly(String day, int from, int to) {
    return Schedules.held("FREQ=WEEKLY;BYDAY=" + day, LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  private static Filter any() {
    return filter(List.of(), List.of(), "", null, null, Set.of(), null);
  }

  private static Filter filter(
      List<String> categories,
      List<String> areas,
      String words,
      @Nullable When when,
      @Nullable Integer costMax,
      Set<Accessible> accessible,
      @Nullable Box box) {
    SearchWords parsed = SearchWords.parse(words, StoredResources.REFERENCE.vocabulary());
    return new Filter(categories, areas, parsed, when, costMax, accessible, box);
  }

  private static ResourceQuery query(Filter filter, @Nullable Near near, Sort sort) {
    return new ResourceQuery(
        filter,
        near,
        sort,
        20,
        null,
        StoredResources.TODAY.atTime(9, 0),
        sort == Sort.TRAVEL ? farthestFirst() : null);
  }

  /** As if what is nearest took longest; two take equally long. */
  private static Reachable farthestFirst() {
    List<ResourcePage.Hit> nearest =
        new ArrayList<>(repository.find(query(any(), YOKA_STATION, Sort.DISTANCE)).hits());
    List<Reached> reached = new ArrayList<>();
    for (int i = 0; i < nearest.size(); i++) {
      reached.add(new Reached(nearest.get(i).id(), i == 0 ? 30 : 10, 500));
    }
    return new Reachable(reached);
  }

  private static List<String> names(ResourcePage page) {
    return page.hits().stream().map(ResourceRepositoryTest::name).toList();
  }

  private static String name(ResourcePage.Hit hit) {
    return Json.read(StandardCharsets.UTF_8.decode(hit.feature()).toString(), JsonNode.class)
        .at("/properties/name")
        .asText();
  }
}
