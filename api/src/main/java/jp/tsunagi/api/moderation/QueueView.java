package jp.tsunagi.api.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.ResourceRepository.Current;
import jp.tsunagi.core.resource.Feature;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleWords;
import jp.tsunagi.core.submission.Content;
import jp.tsunagi.core.submission.Submission;
import jp.tsunagi.core.submission.Submission.Kind;
import jp.tsunagi.core.submission.Submission.State;
import org.jspecify.annotations.Nullable;

/** Something that was sent, as a steward sees it. */
final class QueueView {

  private QueueView() {}

  /** A line of the queue. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      UUID id,
      Kind kind,
      State state,
      @Nullable UUID resource,
      @Nullable String name,
      List<String> fields,
      @Nullable String comment,
      List<String> areas,
      Instant sentAt,
      Instant changedAt) {

    static Line of(Submission one, @Nullable String name) {
      return new Line(
          one.id(),
          one.kind(),
          one.state(),
          one.resource(),
          QueueView.name(one, name),
          one.content().names(),
          one.comment(),
          one.areas(),
          one.sentAt(),
          one.changedAt());
    }
  }

  /** What it is about: the resource's name, or the one it would have. */
  private static @Nullable String name(Submission one, @Nullable String resource) {
    if (resource != null && one.kind() != Kind.NEW) {
      return resource;
    }
    Map<String, JsonNode> fields = one.content().fields();
    JsonNode said = fields.getOrDefault("name", fields.get("description"));
    return said == null || said.isNull() ? null : said.asText();
  }

  /**
   * One field side by side.
   *
   * @param before what the resource says by now
   * @param beforeWords as people read it, where JSON is not what they read; so is the other
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Difference(
      String field,
      JsonNode before,
      JsonNode after,
      @Nullable String beforeWords,
      @Nullable String afterWords) {}

  static List<Difference> differences(Content content, @Nullable Resource resource) {
    List<Difference> differences = new ArrayList<>();
    for (String field : content.names()) {
      JsonNode before = resource == null ? NullNode.instance : Content.of(resource, field);
      JsonNode after = content.fields().getOrDefault(field, NullNode.instance);
      boolean schedule = field.equals("schedule");
      differences.add(
          new Difference(
              field,
              before,
              after,
              schedule ? words(before) : null,
              schedule ? words(after) : null));
    }
    return differences;
  }

  private static String words(JsonNode schedule) {
    return schedule.isNull() || schedule.isEmpty()
        ? ""
        : ScheduleWords.of(Json.read(schedule.toString(), Schedule.class));
  }

  /**
   * All that a decision needs.
   *
   * @param revision of the resource by now
   * @param feature the resource as it is
   * @param similar for something new: what is listed already and may be the same
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Whole(
      UUID id,
      Kind kind,
      State state,
      @Nullable UUID resource,
      JsonNode content,
      @Nullable String comment,
      @Nullable String question,
      @Nullable String reason,
      Instant sentAt,
      @Nullable Instant decidedAt,
      @Nullable Integer revision,
      @Nullable JsonNode feature,
      List<Difference> differences,
      List<JsonNode> similar) {

    static Whole of(Submission one, @Nullable Current current, List<JsonNode> similar) {
      Resource resource = current == null ? null : current.resource();
      boolean compare = one.kind() != Kind.NEW && one.kind() != Kind.SEED;
      return new Whole(
          one.id(),
          one.kind(),
          one.state(),
          one.resource(),
          one.content().json(),
          one.comment(),
          one.question(),
          one.reason(),
          one.sentAt(),
          one.decidedAt(),
          current == null ? null : current.revision(),
          resource == null ? null : Json.read(Feature.of(resource), JsonNode.class),
          QueueView.differences(one.content(), compare ? resource : null),
          similar);
    }
  }
}
