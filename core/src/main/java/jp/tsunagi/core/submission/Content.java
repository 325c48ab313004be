package jp.tsunagi.core.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Resource;

/**
 * Some fields of a resource, as JSON names and writes them: what a person proposes or has put
 * right. A field whose value is JSON's null is taken away. Immutable.
 *
 * @param fields by name, such as {@code schedule}
 */
public record Content(Map<String, JsonNode> fields) {

  /** What no person changes: who a resource is. */
  private static final Set<String> FIXED = Set.of("id", "municipality", "sample", "unlisted_since");

  /** The fields that a person can change. */
  public static final List<String> FIELDS =
      Arrays.stream(Resource.class.getRecordComponents())
          .map(component -> Json.name(component.getName()))
          .filter(name -> !FIXED.contains(name))
          .toList();

  public static final Content EMPTY = new Content(Map.of());

  public Content {
    fields = new LinkedHashMap<>(fields);
    for (String field : fields.keySet()) {
      if (!FIELDS.contains(field)) {
        throw new IllegalArgumentException("is no field that a person changes: " + field);
      }
    }
  }

  @Override
  public Map<String, JsonNode> fields() {
    return Collections.unmodifiableMap(fields);
  }

  /** The content that this JSON object is. */
  public static Content read(String json) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    Json.read(json, ObjectNode.class)
        .properties()
        .forEach(one -> fields.put(one.getKey(), one.getValue()));
    return new Content(fields);
  }

  /** As a JSON object. */
  public ObjectNode json() {
    ObjectNode json = Json.mapper().createObjectNode();
    fields.forEach(json::set);
    return json;
  }

  /** What a resource says of a field; null when it says nothing. */
  public static JsonNode of(Resource resource, String field) {
    JsonNode value = Json.mapper().valueToTree(resource).get(field);
    return value == null ? NullNode.instance : value;
  }

  /** What a resource says of every field that this content has. */
  public Content of(Resource resource) {
    JsonNode record = Json.mapper().valueToTree(resource);
    Map<String, JsonNode> said = new LinkedHashMap<>();
    for (String field : fields.keySet()) {
      JsonNode value = record.get(field);
      said.put(field, value == null ? NullNode.instance : value);
    }
    return new Content(said);
  }

  /** Without the fields of which the resource says the same already. */
  public Content changing(Resource resource) {
    Map<String, JsonNode> now = of(resource).fields();
    Map<String, JsonNode> changed = new LinkedHashMap<>(fields);
    changed.entrySet().removeIf(one -> one.getValue().equals(now.get(one.getKey())));
    return new Content(changed);
  }

  /** All fields of which two resources say different things, as the second says them. */
  public static Content difference(Resource before, Resource after) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    JsonNode record = Json.mapper().valueToTree(after);
    for (String field : FIELDS) {
      JsonNode value = record.get(field);
      all.put(field, value == null ? NullNode.instance : value);
    }
    return new Content(all).changing(before);
  }

  /**
   * A resource with these fields in place of its own.
   *
   * @throws IllegalArgumentException when it would be no resource any more
   */
  public Resource over(Resource resource) {
    if (fields.isEmpty()) {
      return resource;
    }
    ObjectNode record = Json.mapper().valueToTree(resource);
    fields.forEach(
        (field, value) -> {
          if (value.isNull()) {
            record.remove(field);
          } else {
            record.set(field, value);
          }
        });
    Empty.fill(record);
    return Json.read(record.toString(), Resource.class);
  }

  /** The names of the fields, in the order in which a resource has them. */
  public List<String> names() {
    List<String> names = new ArrayList<>(FIELDS);
    names.retainAll(fields.keySet());
    return names;
  }
}
