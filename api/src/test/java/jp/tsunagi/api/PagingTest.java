package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.tsunagi.core.database.StoredResources;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages stay whole while an import changes what they are pages of. */
class PagingTest {

  private static final int STORED = 60;

  @RegisterExtension static final AppExtension APP = AppExtension.over(resources());

  private static List<Resource> resources() {
    List<Resource> resources = new ArrayList<>();
    for (int i = 0; i < STORED; i++) {
      resources.add(
          Resources.named(String.format(Locale.ROOT, "%02d番", i))
              .in(i % 2 == 0 ? "hobby-go" : "exercise-hyakusai")
              .at(35.3 + i * 0.001, 134.6)
              .held(
                  i % 3 == 0
                      ? FilterTest.weekly("TU", "10:00", "12:00")
                      : FilterTest.weekly("WE", i % 3 == 1 ? "09:00" : "13:00", "15:00"))
              .build());
    }
    return resources;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sort=name", "sort=next", "near=35.33,134.6", "near=35.33,134.6&sort=name"})
  void thePagesTogetherAreTheWholeEachOnceInItsOrder(String question) {
    List<String> whole = APP.names(question + "&limit=500");
    assertThat(whole).hasSize(STORED).doesNotHaveDuplicates();
    for (int limit : List.of(1, 7, 59, 60)) {
      assertThat(
              Questions.allPages(APP, question + "&limit=" + limit).stream().map(Questions::name))
          .isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sort=name", "sort=next", "near=35.3,134.6"})
  void anImportBetweenPagesNeitherRepeatsNorSkips(String question) {
    List<String> before = APP.names(question + "&limit=500");
    List<String> removed = List.of(before.get(0), before.get(10), before.get(30));
    List<String> seen = new ArrayList<>();
    try {
      Questions.allPages(
          APP,
          question + "&limit=8",
          page -> {
            page.get("features").forEach(feature -> seen.add(Questions.name(feature)));
            if (seen.size() == 16) {
              remove(removed);
              StoredResources.store(APP.database(), early(), late());
            }
          });
    } finally {
      remove(List.of(early().name(), late().name()));
      StoredResources.store(APP.database(), resources().toArray(Resource[]::new));
    }
    List<String> expected = new ArrayList<>(before);
    expected.remove(before.get(30));
    expected.add(late().name());
    assertThat(seen).containsExactlyElementsOf(expected);
  }

  /** Before all others in every order. */
  private static Resource early() {
    return Resources.named("00番の前")
        .at(35.3, 134.6)
        .held(FilterTest.weekly("SA", "18:00", "19:00"))
        .build();
  }

  /** Behind all others in every order. */
  private static Resource late() {
    return Resources.named("99番").at(35.4, 134.6).build();
  }

  private static void remove(List<String> names) {
    String those = "select id from resource where record ->> 'name' in ('%s')";
    String ids = those.formatted(String.join("','", names));
    APP.execute("delete from source_row where resource in (" + ids + ")");
    APP.execute("delete from resource where id in (" + ids + ")");
  }
}
