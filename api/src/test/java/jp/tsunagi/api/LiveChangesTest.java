package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jp.tsunagi.core.database.StoredResources;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What another process imports shows up without a restart. */
class LiveChangesTest {

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.over(Resources.named("最初の碁会").in("hobby-go").at(35.4, 134.7).build());

  @Test
  void anImportShowsInCountsAndMatches() {
    int before = matched();
    assertThat(counted()).isEqualTo(before);
    store("次の碁会");
    APP.await(() -> counted() == before + 1 && matched() == before + 1);
  }

  @Test
  void anImportShowsEvenAfterTheListenerLostItsConnection() {
    int before = matched();
    APP.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and query = 'listen tsunagi'");
    store("切れた後の碁会");
    APP.await(() -> counted() == before + 1 && matched() == before + 1);
    store("もうひとつの碁会");
    APP.await(() -> counted() == before + 2 && matched() == before + 2);
  }

  private static void store(String name) {
    StoredResources.store(
        APP.database(), Resources.named(name).in("hobby-go").at(35.4, 134.7).build());
  }

  private static int matched() {
    return APP.json("/api/v1/resources?category=hobby").get("numberMatched").asInt();
  }

  private static int counted() {
    for (JsonNode category : APP.json("/api/v1/categories").get("categories")) {
      if (category.get("id").asText().equals("hobby")) {
        return category.get("count").asInt();
      }
    }
    throw new AssertionError("there is no such category");
  }
}
