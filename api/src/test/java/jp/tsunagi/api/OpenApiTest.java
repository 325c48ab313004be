package jp.tsunagi.api;

import static jp.tsunagi.api.Questions.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.core.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The OpenAPI document says what the service does: nothing more, nothing less. Every schema is
 * closed, so that a property that is not in it fails here.
 */
class OpenApiTest {

  @RegisterExtension static final AppExtension APP = AppExtension.withSample();

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private static final Pattern KNOWN = Pattern.compile("known are: ([a-z_, ]+)");

  /** Parameters of the list that say nothing without an origin. */
  private static final Set<String> OF_A_HOME =
      Set.of(
          "within",
          "mode",
          "minutes",
          "round_trip",
          "arrive_by",
          "max_walk",
          "max_transfers",
          "max_wait",
          "wheelchair",
          "leave_after",
          "back_by");

  private static final int TOO_LONG = 70_000;

  private static JsonNode document;

  @BeforeAll
  static void readTheDocument() {
    document = APP.json("/api/v1/openapi.json");
  }

  @Test
  void everyRouteIsInTheDocumentAndNothingElseIs() {
    List<String> routes = new ArrayList<>();
    for (String path : keys(document.get("paths"))) {
      for (String method : keys(document.get("paths").get(path))) {
        routes.add(method.toUpperCase(Locale.ROOT) + " " + path);
      }
    }
    assertThat(routes).containsExactlyInAnyOrderElementsOf(new TreeSet<>(APP.routes()));
  }

  @Test
  void everyParameterIsInTheDocumentAndNothingElseIs() {
    for (String path : publicPaths()) {
      String problem = APP.get(path.replace("{id}", anId()) + "?x").body();
      Matcher known = KNOWN.matcher(problem);
      List<String> names = known.find() ? List.of(known.group(1).split(", ")) : List.of();
      assertThat(queryParameters(path)).as(path).containsExactlyInAnyOrderElementsOf(names);
    }
    assertThat(queryParameters("/api/v1/resources")).hasSizeGreaterThan(10);
  }

  /** Those that anyone may read. */
  private static List<String> publicPaths() {
    return keys(document.get("paths")).stream()
        .filter(path -> document.get("paths").get(path).at("/get/operationId").isTextual())
        .filter(path -> !document.get("paths").get(path).get("get").has("x-access"))
        .toList();
  }

  private static String anId() {
    return APP.json("/api/v1/resources?limit=1").at("/features/0/id").asText();
  }

  @Test
  void everyExampleOfAParameterIsOfItsSchemaAndAccepted() {
    for (String path :
        List.of("/api/v1/resources", "/api/v1/resources/{id}/trip", "/api/v1/reach")) {
      for (JsonNode parameter : parameters(path)) {
        everyExampleIsAccepted(path, parameter);
      }
    }
  }

  private static void everyExampleIsAccepted(String path, JsonNode parameter) {
    String name = parameter.get("name").asText();
    JsonNode example = parameter.get("example");
    String pointer =
        "/paths/" + path.replace("/", "~1") + "/get/parameters/" + parameter.get("at").asInt();
    assertThat(faults(pointer.replace("{", "%7B").replace("}", "%7D") + "/schema", example))
        .as(name)
        .isEmpty();
    List<String> values = new ArrayList<>();
    example.forEach(value -> values.add(value.asText()));
    String value = example.isArray() ? String.join(",", values) : example.asText();
    String beside = OF_A_HOME.contains(name) ? "&near=35.4,134.7" : "";
    if (!path.equals("/api/v1/resources") && !name.equals("from")) {
      beside = "&from=35.4095,134.7724";
    }
    String url = path.replace("{id}", anId()) + "?" + name + "=" + encoded(value) + beside;
    // A cursor belongs to one query: the document's is of none.
    assertThat(APP.get(url).statusCode()).as(url).isEqualTo(name.equals("cursor") ? 400 : 200);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (JsonNode reference : document.findValues("$ref")) {
      assertThat(document.at(reference.asText().substring(1)).isMissingNode())
          .as(reference.asText())
          .isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/resources?limit=500 | FeatureCollection",
        "/api/v1/resources?near=35.4,134.76&limit=500 | FeatureCollection",
        "/api/v1/resources?limit=1&properties=name | FeatureCollection",
        "/api/v1/resources?near=35.412,134.773&mode=transit&limit=500 | FeatureCollection",
        "/api/v1/resources?near=35.334,134.664&mode=taxi,pickup&limit=500 | FeatureCollection",
        "/api/v1/resources?near=35.412,134.773&mode=walk,car&on=2026-11-25&limit=500"
            + " | FeatureCollection",
        "/api/v1/resources?limit=500&sort=next&day=sun | FeatureCollection",
        "/api/v1/reach?from=35.412,134.773&mode=walk,transit&at=2026-11-25T09:00 | Reach",
        "/api/v1/categories | Categories",
        "/api/v1/areas | Areas",
        "/api/v1/site | Site",
        "/api/v1/feeds | Feeds",
        "/api/v1/stops | Stops",
        "/api/v1/routes | Routes",
        "/api/v1/zones | Zones",
        "/health/live | Health",
        "/health/ready | Health",
        "/api/v1/health/live | Health",
        "/api/v1/health/ready | Health"
      })
  void whatIsAnsweredIsOfItsSchema(String path, String schema) {
    assertThat(faults("/components/schemas/" + schema, APP.json(path))).isEmpty();
  }

  @Test
  void everyResourceOfTheSampleIsOfItsSchema() {
    JsonSchema detail = schema("/components/schemas/Detail");
    List<JsonNode> all = Questions.allPages(APP, "properties=name&limit=500");
    assertThat(all).hasSizeGreaterThan(500);
    for (JsonNode feature : all) {
      String path = "/api/v1/resources/" + feature.get("id").asText();
      assertThat(detail.validate(APP.json(path))).as(path).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/resources?limit=x&near=1",
        "/api/v1/resources?limit=1&limit=2&x",
        "/api/v1/resources/none",
        "/api/v1/nothing",
        "/api/v1/site?x=1"
      })
  void everyProblemIsOfItsSchema(String path) {
    HttpResponse<String> answer = APP.get(path);
    assertThat(answer.statusCode()).isBetween(400, 499);
    JsonNode problem = Json.read(answer.body(), JsonNode.class);
    assertThat(faults("/components/schemas/Problem", problem)).isEmpty();
  }

  @Test
  void anAddressThatIsTooLongIsAnsweredAsTheDocumentSays() {
    for (String path : keys(document.get("paths"))) {
      JsonNode responses = document.get("paths").get(path).at("/get/responses");
      if (responses.has("400")) {
        HttpResponse<String> answer =
            APP.get(path.replaceAll("[{}]", "") + "?q=" + "a".repeat(TOO_LONG));
        assertThat(responses.has(Integer.toString(answer.statusCode()))).as(path).isTrue();
        assertThat(answer.statusCode()).as(path).isEqualTo(414);
        JsonNode problem = Json.read(answer.body(), JsonNode.class);
        assertThat(faults("/components/schemas/Problem", problem)).as(path).isEmpty();
      }
    }
  }

  @Test
  void aPropertyThatIsNotInTheDocumentFails() {
    String path = "/api/v1/resources?limit=1";
    String more = APP.get(path).body().replace("\"sample\":", "\"drift\":1,\"sample\":");
    assertThat(faults("/components/schemas/FeatureCollection", Json.read(more, JsonNode.class)))
        .isNotEmpty();
  }

  private static List<String> faults(String pointer, JsonNode value) {
    return schema(pointer).validate(value).stream().map(Object::toString).toList();
  }

  private static JsonSchema schema(String pointer) {
    return SCHEMAS.getSchema(SchemaLocation.of("classpath:openapi.json#" + pointer), STRICT);
  }

  private static Set<String> keys(JsonNode object) {
    Set<String> keys = new TreeSet<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static List<String> queryParameters(String path) {
    return parameters(path).stream().map(parameter -> parameter.get("name").asText()).toList();
  }

  /** The query parameters of a path; {@code at} is where each stands. */
  private static List<JsonNode> parameters(String path) {
    List<JsonNode> found = new ArrayList<>();
    JsonNode parameters = document.get("paths").get(path).at("/get/parameters");
    for (int i = 0; i < parameters.size(); i++) {
      JsonNode parameter = parameters.get(i);
      if (parameter.path("in").asText().equals("query")) {
        found.add(((ObjectNode) parameter).put("at", i));
      }
    }
    return found;
  }
}
