package jp.tsunagi.api.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.api.trips.Travel;
import jp.tsunagi.api.trips.TravelAnswer;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.ResourceDetail;
import jp.tsunagi.core.database.ResourcePage;
import jp.tsunagi.core.database.ResourcePage.Hit;
import jp.tsunagi.core.resource.Feature;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * Writes resources as GeoJSON (RFC 7946). The stored features are copied as they are; what depends
 * on the question (distance, next session) is put behind their properties.
 */
final class FeatureWriter {

  /** Everything that {@code properties=} can ask for. */
  static final Map<String, String> PROPERTIES =
      Stream.concat(
              Feature.PROPERTIES.stream(),
              Stream.of("distance_m", "overdue", "next_session", "travel"))
          .collect(Collectors.toMap(name -> name, name -> name, (a, b) -> a, LinkedHashMap::new));

  /** What closes a feature: its properties and itself. */
  private static final String END = "}}";

  private static final double DECIMETERS = 10;
  private static final int FIRST_SIZE = 32_768;

  private FeatureWriter() {}

  /** A link of a collection. */
  record Link(String rel, String href, String type) {}

  static byte[] collection(
      ResourcePage page,
      OptionalInt matched,
      List<Link> links,
      Set<String> wanted,
      @Nullable TravelAnswer travel) {
    ByteArrayOutputStream json = new ByteArrayOutputStream(FIRST_SIZE);
    write(json, "{\"type\":\"FeatureCollection\",");
    matched.ifPresent(count -> write(json, "\"numberMatched\":" + count + ","));
    write(json, "\"numberReturned\":" + page.hits().size());
    write(json, ",\"links\":" + Json.write(links));
    if (travel != null) {
      write(json, ",\"travel\":" + Json.write(travel.summary()));
    }
    write(json, ",\"features\":[");
    String comma = "";
    for (Hit hit : page.hits()) {
      write(json, comma);
      if (wanted.isEmpty()) {
        write(json, hit, ofTheQuestion(hit, travel));
      } else {
        write(json, only(hit, wanted, travel));
      }
      comma = ",";
    }
    write(json, "]}");
    return json.toByteArray();
  }

  static byte[] detail(ResourceDetail detail) {
    String more =
        Json.write(
            new More(
                detail.sessions(),
                detail.cancelled(),
                detail.venue(),
                detail.organization(),
                detail.sources(),
                detail.revisedAt().toString()));
    ByteArrayOutputStream json = new ByteArrayOutputStream(FIRST_SIZE);
    write(
        json,
        detail.hit(),
        ofTheQuestion(detail.hit(), null) + "," + more.substring(1, more.length() - 1));
    return json.toByteArray();
  }

  /** What only a detail has. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record More(
      List<Session> sessions,
      List<Session> cancelledSessions,
      @Nullable UUID venueId,
      @Nullable UUID organizationId,
      List<ResourceDetail.Source> sources,
      String revisedAt) {}

  private static String ofTheQuestion(Hit hit, @Nullable TravelAnswer travel) {
    StringBuilder properties = new StringBuilder();
    if (hit.distance() != null) {
      properties.append(",\"distance_m\":");
      properties.append(Math.round(hit.distance() * DECIMETERS) / DECIMETERS);
    }
    if (hit.overdue()) {
      properties.append(",\"overdue\":true");
    }
    if (hit.nextSession() != null) {
      properties.append(",\"next_session\":").append(Json.write(hit.nextSession()));
    }
    Travel way = travel == null ? null : travel.of(hit.id());
    if (way != null) {
      properties.append(",\"travel\":").append(Json.write(way));
    }
    return properties.toString();
  }

  /** A feature with more properties behind its own. */
  private static void write(ByteArrayOutputStream json, Hit hit, String properties) {
    ByteBuffer feature = hit.feature();
    json.write(
        feature.array(),
        feature.arrayOffset() + feature.position(),
        feature.remaining() - END.length());
    write(json, properties);
    write(json, END);
  }

  private static void write(ByteArrayOutputStream json, String text) {
    json.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String only(Hit hit, Set<String> wanted, @Nullable TravelAnswer travel) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    write(whole, hit, ofTheQuestion(hit, travel));
    try {
      ObjectNode feature = (ObjectNode) Json.mapper().readTree(whole.toByteArray());
      feature.withObjectProperty("properties").retain(wanted);
      return feature.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("what is stored is JSON", e);
    }
  }
}
