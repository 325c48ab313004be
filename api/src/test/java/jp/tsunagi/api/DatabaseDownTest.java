package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database goes away and comes back. */
class DatabaseDownTest {

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.over(Resources.named("囲碁").in("hobby-go").at(35.4, 134.7).build());

  @Test
  void theServiceSaysWhatIsDownAndServesAgainByItselfWhenItIsBack() {
    assertThat(APP.json("/health/ready"))
        .hasToString("{\"status\":\"up\",\"dependencies\":{\"database\":\"up\"}}");
    APP.takeDatabaseAway();
    try {
      HttpResponse<String> ready = APP.get("/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body())
          .isEqualTo("{\"status\":\"down\",\"dependencies\":{\"database\":\"down\"}}");
      assertThat(APP.get("/health/live").statusCode()).isEqualTo(200);

      HttpResponse<String> resources = APP.get("/api/v1/resources");
      assertThat(resources.statusCode()).isEqualTo(503);
      assertThat(resources.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      JsonNode problem = Json.read(resources.body(), JsonNode.class);
      assertThat(problem.get("detail_ja").asText()).startsWith("データベースに接続できません。");

      assertThat(APP.get("/api/v1/categories").statusCode()).isEqualTo(200);
    } finally {
      APP.bringDatabaseBack();
    }
    APP.await(() -> APP.get("/health/ready").statusCode() == 200);
    APP.await(() -> APP.get("/api/v1/resources").statusCode() == 200);
    assertThat(APP.names("")).containsExactly("囲碁");
  }
}
