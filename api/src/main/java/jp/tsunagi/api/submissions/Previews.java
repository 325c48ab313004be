package jp.tsunagi.api.submissions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.database.SubmissionRepository;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.resource.Feature;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.ScheduleWords;
import jp.tsunagi.core.schedule.Session;
import jp.tsunagi.core.schedule.SessionExpander;
import jp.tsunagi.core.submission.Content;
import jp.tsunagi.core.submission.Submission.Kind;
import org.jspecify.annotations.Nullable;

/** What a form shows before it is sent: how it will look, what its times mean, what is like it. */
final class Previews {

  private static final int SESSIONS = 6;
  private static final int DAYS = 400;
  private static final int SIMILAR = 5;
  private static final String NAME = "name";

  private final SubmissionRepository submissions;
  private final ResourceRepository resources;

  Previews(SubmissionRepository submissions, ResourceRepository resources) {
    this.submissions = submissions;
    this.resources = resources;
  }

  /**
   * How it will look.
   *
   * @param feature as the detail of a resource; left out as long as it has no name
   * @param sessions the coming ones
   * @param similar what is listed already and may be the same
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Preview(
      @Nullable JsonNode feature,
      String scheduleWords,
      List<Session> sessions,
      List<JsonNode> similar) {}

  Preview of(SubmissionRequest request, Catalog catalog, LocalDateTime now) {
    boolean correction = request.kind() == Kind.CORRECTION;
    Resource resource =
        correction ? corrected(request, catalog) : fresh(request, catalog, now.toLocalDate());
    List<Session> sessions = sessions(resource, now);
    boolean named = correction || has(request.content(), NAME);
    return new Preview(
        named ? feature(resource, sessions) : null,
        ScheduleWords.of(resource.schedule()),
        sessions,
        named && request.kind() == Kind.NEW ? similar(resource) : List.of());
  }

  private Resource corrected(SubmissionRequest request, Catalog catalog) {
    Resource current =
        Optional.ofNullable(request.resource())
            .flatMap(resources::current)
            .orElseThrow(ResourceIds::missing)
            .resource();
    return new Draft(catalog, current.municipality())
        .placed(request.content(), current)
        .over(current);
  }

  private static Resource fresh(SubmissionRequest request, Catalog catalog, LocalDate today) {
    String municipality = catalog.municipality().map(Municipality::code).orElse("");
    return new Draft(catalog, municipality)
        .of(UUID.randomUUID(), withName(request.content(), "-"), today);
  }

  /** The content with a name and a category, which every resource has. */
  static Content withName(Content content, String name) {
    Map<String, JsonNode> fields = new LinkedHashMap<>(content.fields());
    if (!has(content, NAME)) {
      fields.put(NAME, Json.mapper().valueToTree(name));
    }
    if (!has(content, "categories")) {
      fields.remove("categories");
    }
    return new Content(fields);
  }

  private static boolean has(Content content, String field) {
    JsonNode value = content.fields().get(field);
    return value != null && !value.isNull();
  }

  private static List<Session> sessions(Resource resource, LocalDateTime now) {
    return new SessionExpander()
        .expand(resource.schedule(), now.toLocalDate(), DAYS).stream()
            .filter(session -> !over(session, now))
            .limit(SESSIONS)
            .toList();
  }

  private static boolean over(Session session, LocalDateTime now) {
    return session.date().equals(now.toLocalDate())
        && session.endsAt() != null
        && !session.endsAt().isAfter(now.toLocalTime());
  }

  private static JsonNode feature(Resource resource, List<Session> sessions) {
    ObjectNode feature = Json.read(Feature.of(resource), ObjectNode.class);
    ObjectNode properties = feature.withObjectProperty("properties");
    if (!sessions.isEmpty()) {
      properties.set("next_session", Json.mapper().valueToTree(sessions.get(0)));
    }
    properties.set("sessions", Json.mapper().valueToTree(sessions));
    return feature;
  }

  private List<JsonNode> similar(Resource resource) {
    return submissions.similar(resource, SIMILAR).stream()
        .map(resources::current)
        .flatMap(Optional::stream)
        .map(current -> Json.read(Feature.of(current.resource()), JsonNode.class))
        .toList();
  }
}
