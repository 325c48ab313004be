package jp.tsunagi.api.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.matching.Barrier;
import jp.tsunagi.core.matching.Cue;
import jp.tsunagi.core.matching.MatchingVocabulary;
import jp.tsunagi.core.matching.Means;
import jp.tsunagi.core.matching.Proposal;
import jp.tsunagi.core.matching.Proposal.Kind;
import jp.tsunagi.core.settings.Settings;
import jp.tsunagi.core.vocabulary.Category;
import jp.tsunagi.core.vocabulary.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A language model of the municipality's own, by the chat completions of OpenAI's API. Of its
 * answer only that is taken whose value is in the vocabulary and whose words stand in the memo. Off
 * unless it is set. Thread-safe.
 */
final class MemoModel {
  private static final Logger LOG = LoggerFactory.getLogger(MemoModel.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final String ORDER =
      """
      面談のメモから、本人の願い(wish)・役割(role)・障壁(barrier)・気がかり(concern)・移動手段(means)を読み取り、
      JSONだけで答えてください: {"proposals":[{"kind":"wish","value":"ID","words":"メモの中の言葉そのまま"}]}
      嫌いなこと、できないこと、使えないものは願いや移動手段にしないでください。使えるID:
      """;

  private final Settings.Llm llm;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  MemoModel(Settings.Llm llm) {
    this.llm = llm;
  }

  /** What it reads; empty when it does not answer, or not in the form asked for. */
  Optional<List<Proposal>> read(String memo, Vocabulary vocabulary, MatchingVocabulary matching) {
    Map<Kind, Map<String, String>> known = known(vocabulary, matching);
    try {
      var answer = client.send(request(memo, known), BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        LOG.warn("The language model answers {}", answer.statusCode());
        return Optional.empty();
      }
      return proposals(answer.body(), memo, known);
    } catch (IOException e) {
      LOG.warn("The language model does not answer: {}", e.getClass().getSimpleName());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Map<Kind, Map<String, String>> known(
      Vocabulary vocabulary, MatchingVocabulary matching) {
    Map<Kind, Map<String, String>> known = new LinkedHashMap<>();
    known.put(
        Kind.WISH,
        vocabulary.categories().stream().collect(Collectors.toMap(Category::id, Category::name)));
    known.put(Kind.ROLE, names(matching.roles()));
    known.put(Kind.CONCERN, names(matching.concerns()));
    Map<String, String> barriers = new LinkedHashMap<>();
    for (Barrier barrier : Barrier.values()) {
      barriers.put(barrier.id(), barrier.words());
    }
    known.put(Kind.BARRIER, barriers);
    Map<String, String> means = new LinkedHashMap<>();
    for (Means.Mode mode : Means.Mode.values()) {
      means.put(mode.id(), mode.words());
    }
    known.put(Kind.MEANS, means);
    return known;
  }

  private static Map<String, String> names(List<Cue> cues) {
    return cues.stream().collect(Collectors.toMap(Cue::id, Cue::name));
  }

  private HttpRequest request(String memo, Map<Kind, Map<String, String>> known) {
    ObjectNode body = Json.mapper().createObjectNode();
    body.put("model", llm.model()).put("temperature", 0);
    var messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", ORDER + Json.write(known));
    messages.addObject().put("role", "user").put("content", memo);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(llm.url() + "/chat/completions"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json");
    if (!llm.key().isEmpty()) {
      request.header("Authorization", "Bearer " + llm.key());
    }
    return request.POST(BodyPublishers.ofString(body.toString())).build();
  }

  private static Optional<List<Proposal>> proposals(
      String answer, String memo, Map<Kind, Map<String, String>> known) {
    try {
      String content = Json.mapper().readTree(answer).at("/choices/0/message/content").asText();
      JsonNode all = Json.mapper().readTree(content).path("proposals");
      if (!all.isArray()) {
        return Optional.empty();
      }
      List<Proposal> proposals = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (JsonNode one : all) {
        proposal(one, memo, known)
            .filter(each -> seen.add(each.kind() + each.value()))
            .ifPresent(proposals::add);
      }
      return Optional.of(proposals);
    } catch (JsonProcessingException e) {
      LOG.warn("The language model does not answer in JSON");
      return Optional.empty();
    }
  }

  private static Optional<Proposal> proposal(
      JsonNode one, String memo, Map<Kind, Map<String, String>> known) {
    String value = one.path("value").asText();
    String words = one.path("words").asText();
    int start = words.isEmpty() ? -1 : memo.indexOf(words);
    return known.keySet().stream()
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(one.path("kind").asText()))
        .filter(kind -> start >= 0 && known.getOrDefault(kind, Map.of()).containsKey(value))
        .findFirst()
        .map(
            kind ->
                new Proposal(
                    kind,
                    value,
                    known.getOrDefault(kind, Map.of()).getOrDefault(value, value),
                    words,
                    start,
                    start + words.length()));
  }
}
