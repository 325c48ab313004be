package jp.tsunagi.api;

import static jp.tsunagi.api.Questions.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person looked for, and from where, is in no figure and in no log. */
class PrivacyTest {

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.over(Resources.named("囲碁").in("hobby-go").at(35.4, 134.7).build());

  private static final String QUESTION =
      "/api/v1/resources?near=35.4321,134.5432&q=" + encoded("ひみつ") + "&nmae=secret";

  @Test
  void figuresKnowRoutesAndNothingOfTheQuestion() {
    APP.get(QUESTION);
    APP.get("/api/v1/resources?near=35.4321,134.5432&q=" + encoded("ひみつ"));
    APP.get("/api/v1/resources/secret");
    APP.get("/secret");
    String metrics = APP.get("/metrics").body();
    assertThat(metrics)
        .contains("http_server_requests_seconds_count{route=\"/api/v1/resources\",status=\"200\"}")
        .contains("http_server_requests_seconds_count{route=\"/api/v1/resources\",status=\"400\"}")
        .contains(
            "http_server_requests_seconds_count{route=\"/api/v1/resources/{id}\",status=\"404\"}")
        .contains("hikaricp_connections")
        .doesNotContain("secret", "35.4321", "134.5432", "ひみつ", "%E3");
  }

  @Test
  void theLogOfAFaultKnowsNothingOfTheQuestion() {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      APP.get(QUESTION);
      APP.execute("alter table resource rename to hidden");
      String question = "near=35.4321,134.5432&q=" + encoded("ひみつ") + "&limit=77";
      assertThat(APP.get("/api/v1/resources?" + question).statusCode()).isEqualTo(500);
    } finally {
      System.setErr(before);
      APP.execute("alter table hidden rename to resource");
    }
    assertThat(log.toString(StandardCharsets.UTF_8))
        .contains("GET /api/v1/resources: fault ")
        .doesNotContain("35.4321", "134.5432", "ひみつ", "秘密", "limit=", "secret");
  }
}
