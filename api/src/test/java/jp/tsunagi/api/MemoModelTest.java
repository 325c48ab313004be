package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A language model of the municipality's own, and what happens when it talks nonsense. */
class MemoModelTest {

  private static volatile String content = "";
  private static volatile int status = 200;
  private static volatile String asked = "";
  private static volatile String key = "";
  private static final HttpServer MODEL = model();

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.withSample()
          .with(
              Map.of(
                  "TSUNAGI_LLM_URL",
                  "http://127.0.0.1:" + MODEL.getAddress().getPort() + "/v1",
                  "TSUNAGI_LLM_MODEL",
                  "small",
                  "TSUNAGI_LLM_KEY",
                  "k-123"));

  private static Member worker;

  private static HttpServer model() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/v1/chat/completions",
          exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            key = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] answer =
                Json.write(
                        Map.of(
                            "choices",
                            java.util.List.of(Map.of("message", Map.of("content", content)))))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void logIn() {
    worker = Member.of(APP, Role.LINK_WORKER, "worker@example.jp");
  }

  @AfterAll
  static void stop() {
    MODEL.stop(0);
  }

  private static JsonNode read(String memo) {
    return Member.json(worker.post("/api/v1/memos", Json.write(Map.of("text", memo))));
  }

  @Test
  void onlyWhatIsInTheVocabularyAndInTheMemoIsTaken() {
    status = 200;
    content =
        """
        {"proposals":[{"kind":"wish","value":"culture-go","words":"碁を打つ"},
          {"kind":"wish","value":"skydiving","words":"碁を打つ"},
          {"kind":"barrier","value":"groups","words":"書いていない言葉"}]}
        """;
    JsonNode answer = read("むかしは碁を打つのが楽しみだった。");
    assertThat(answer.get("by").asText()).isEqualTo("model");
    assertThat(answer.get("proposals")).hasSize(1);
    assertThat(answer.at("/proposals/0/value").asText()).isEqualTo("culture-go");
    assertThat(asked).contains("small", "culture-go");
    assertThat(key).isEqualTo("Bearer k-123");
  }

  @Test
  void whenItTalksNonsenseTheVocabularyIsReadInstead() {
    status = 200;
    content = "はい、わかりました。";
    assertReadHere();
  }

  @Test
  void whenItIsDownTheVocabularyIsReadInstead() {
    status = 503;
    assertReadHere();
  }

  private static void assertReadHere() {
    JsonNode answer = read("囲碁が好き。");
    assertThat(answer.get("by").asText()).isEqualTo("built_in");
    assertThat(answer.get("remark").asText()).contains("語彙だけ");
    assertThat(answer.at("/proposals/0/value").asText()).isEqualTo("culture-go");
  }
}
