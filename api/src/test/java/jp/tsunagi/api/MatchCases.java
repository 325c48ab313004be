package jp.tsunagi.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.tsunagi.core.Json;
import org.jspecify.annotations.Nullable;

/**
 * The people of {@code data/yabu/evaluation/matches.yaml}, and how well a list of names serves one
 * of them. Every third is held out.
 */
final class MatchCases {
  static final int FIRST = 5;
  private static final int HELD_OUT = 3;
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private MatchCases() {}

  /** A person who does not exist, and the grades (3 best) of what an expert would find. */
  record Case(
      String id,
      String outline,
      String from,
      @Nullable Integer age,
      @Nullable List<String> words,
      @Nullable List<String> roles,
      @Nullable List<String> barriers,
      @Nullable List<String> concerns,
      @Nullable Integer monthlyYen,
      @Nullable String language,
      @Nullable Integer walk,
      List<String> means,
      @Nullable Map<String, List<Integer>> on,
      @Nullable List<Integer> days,
      @Nullable String fromTime,
      @Nullable String toTime,
      Map<String, Integer> expect) {

    /** The body of {@code POST /matches}. */
    String body() {
      ObjectNode body = Json.mapper().createObjectNode();
      ObjectNode wishes = body.putObject("wishes");
      put(wishes, "words", words);
      put(wishes, "roles", roles);
      put(body, "barriers", barriers);
      put(body, "concerns", concerns);
      body.put("age", age).put("monthly_yen", monthlyYen).put("language", language);
      ObjectNode travel = body.putObject("travel");
      travel.put("area", "28222-" + from).put("walk_minutes", walk);
      ArrayNode all = travel.putArray("means");
      means.forEach(mode -> all.addObject().put("mode", mode));
      if (on != null) {
        on.forEach((mode, its) -> putDays(all.addObject().put("mode", mode), its));
      }
      ObjectNode when = body.putObject("when");
      when.put("from", fromTime).put("to", toTime);
      if (days != null) {
        putDays(when, days);
      }
      return body.toString();
    }

    private static void put(ObjectNode node, String name, @Nullable List<String> values) {
      if (values != null) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
      }
    }

    private static void putDays(ObjectNode node, List<Integer> numbers) {
      ArrayNode array = node.putArray("days");
      numbers.forEach(number -> array.add(DAYS.get(number - 1)));
    }

    /** Whether one that an expert would name (grade 2 or 3) is among the first five. */
    boolean isHit(List<String> names) {
      return names.stream().limit(FIRST).anyMatch(name -> expect.getOrDefault(name, 0) >= 2);
    }

    /** How many of the first five an expert would have named at all. */
    double precision(List<String> names) {
      return names.stream().limit(FIRST).filter(expect::containsKey).count() / (double) FIRST;
    }

    /**
     * Normalised discounted cumulative gain of the first five (Järvelin and Kekäläinen 2002), with
     * gains 2^grade − 1.
     */
    double ndcg(List<String> names) {
      List<Integer> ideal =
          expect.values().stream().sorted(Comparator.reverseOrder()).limit(FIRST).toList();
      List<Integer> got =
          names.stream().limit(FIRST).map(name -> expect.getOrDefault(name, 0)).toList();
      return gain(got) / gain(ideal);
    }

    private static double gain(List<Integer> grades) {
      double gain = 0;
      for (int i = 0; i < grades.size(); i++) {
        gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2.0) / Math.log(2));
      }
      return gain;
    }
  }

  /** The people of a municipality's folder. */
  static List<Case> read(Path data) {
    Path file = data.resolve("evaluation/matches.yaml");
    ObjectMapper yaml =
        new ObjectMapper(new YAMLFactory())
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    try {
      return yaml.readValue(file.toFile(), new TypeReference<List<Case>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Case> part(List<Case> cases, boolean heldOut) {
    List<Case> part = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      if ((i % HELD_OUT == HELD_OUT - 1) == heldOut) {
        part.add(cases.get(i));
      }
    }
    return part;
  }

  /** The names in the answer of {@code POST /matches}. */
  static List<String> names(JsonNode answer) {
    List<String> names = new ArrayList<>();
    answer
        .get("matches")
        .forEach(match -> names.add(match.at("/resource/properties/name").asText()));
    return names;
  }
}
