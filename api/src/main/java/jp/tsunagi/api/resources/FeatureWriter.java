package jp.tsunagi.api.resources;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.ResourceDetail;
import jp.tsunagi.core.database.ResourcePage;
import jp.tsunagi.core.database.ResourcePage.Hit;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.schedule.Session;

/**
 * Writes resources as GeoJSON (RFC 7946). The stored properties are copied as they are; what
 * depends on the question (distance, next session) is put before them.
 */
final class FeatureWriter {

  /** Everything that {@code properties=} can ask for. */
  static final Map<String, String> PROPERTIES = properties();

  private static final double DECIMETERS = 10;
  private static final int FIRST_SIZE = 32_768;

  private FeatureWriter() {}

  private static Map<String, String> properties() {
    Stream<String> added = Stream.of("next_session", "precision", "located_by", "distance_m");
    return Stream.concat(Hit.PROPERTIES.stream(), added)
        .collect(Collectors.toMap(name -> name, name -> name, (a, b) -> a, LinkedHashMap::new));
  }

  /** A link of a collection. */
  record Link(String rel, String href, String type) {}

  static byte[] collection(
      ResourcePage page, OptionalInt matched, List<Link> links, Set<String> wanted) {
    return write(
        json -> {
          json.writeStartObject();
          json.writeStringField("type", "FeatureCollection");
          if (matched.isPresent()) {
            json.writeNumberField("numberMatched", matched.getAsInt());
          }
          json.writeNumberField("numberReturned", page.hits().size());
          json.writeObjectField("links", links);
          json.writeArrayFieldStart("features");
          for (Hit hit : page.hits()) {
            feature(json, hit, properties(hit, wanted));
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  static byte[] detail(ResourceDetail detail) {
    String more =
        Json.write(new More(detail.sessions(), detail.sources(), detail.revisedAt().toString()));
    String properties = joined(more, properties(detail.hit(), Set.of()));
    return write(json -> feature(json, detail.hit(), properties));
  }

  /** What only a detail has. */
  private record More(
      List<Session> sessions, List<ResourceDetail.Source> sources, String revisedAt) {}

  private static void feature(JsonGenerator json, Hit hit, String properties) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", hit.id().toString());
    geometry(json, hit.location());
    json.writeFieldName("properties");
    json.writeRawValue(properties);
    json.writeEndObject();
  }

  private static void geometry(JsonGenerator json, Location location) throws IOException {
    json.writeFieldName("geometry");
    if (location.lon() == null || location.lat() == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates");
    json.writeNumber(location.lon());
    json.writeNumber(location.lat());
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String properties(Hit hit, Set<String> wanted) {
    StringBuilder asked = new StringBuilder("{\"precision\":\"");
    asked.append(lower(hit.location().precision())).append('"');
    if (hit.location().basis() != null) {
      asked.append(",\"located_by\":\"").append(lower(hit.location().basis())).append('"');
    }
    if (hit.distance() != null) {
      asked.append(",\"distance_m\":").append(Math.round(hit.distance() * DECIMETERS) / DECIMETERS);
    }
    if (hit.nextSession() != null) {
      asked.append(",\"next_session\":").append(Json.write(hit.nextSession()));
    }
    String all = joined(asked.append('}').toString(), hit.properties());
    return wanted.isEmpty() ? all : only(all, wanted);
  }

  /** One object of two; the second, a resource's stored content, is never empty. */
  private static String joined(String object, String behind) {
    return object.substring(0, object.length() - 1) + "," + behind.substring(1);
  }

  private static String only(String properties, Set<String> wanted) {
    try {
      ObjectNode node = (ObjectNode) Json.mapper().readTree(properties);
      return node.retain(wanted).toString();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("what is stored is JSON", e);
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static byte[] write(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_SIZE);
    try (JsonGenerator json = Json.mapper().createGenerator(bytes)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return bytes.toByteArray();
  }
}
