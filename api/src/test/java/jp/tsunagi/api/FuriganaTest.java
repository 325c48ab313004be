package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code POST /api/v1/furigana}. */
class FuriganaTest {

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(Resources.named("八鹿サロン").build());

  @Test
  void namesOfTheMunicipalityAreReadAsTheyAreSaidThere() throws Exception {
    HttpResponse<String> answer = read(List.of("八鹿で体操", "つなぎ"));
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode texts = Json.mapper().readTree(answer.body()).get("texts");
    assertThat(texts)
        .hasToString("[[[\"八鹿\",\"ようか\"],[\"で\",null],[\"体操\",\"たいそう\"]],[[\"つなぎ\",null]]]");
  }

  @Test
  void aBookIsNotReadAtOnce() {
    assertThat(read(Collections.nCopies(201, "本")).statusCode()).isEqualTo(400);
    assertThat(read(List.of("本".repeat(1001))).statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> read(List<String> texts) {
    return APP.send(
        HttpRequest.newBuilder(APP.uri("/api/v1/furigana"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(Json.write(Map.of("texts", texts))))
            .build());
  }
}
