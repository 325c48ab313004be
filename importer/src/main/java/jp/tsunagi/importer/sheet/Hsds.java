package jp.tsunagi.importer.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Services in the Human Services Data Specification 3.0 (Open Referral) as rows, one for each
 * service and location. Taken as a list, as an API's page ({@code contents}), as a package of lists
 * ({@code services}, {@code organizations}, {@code locations}), as one service, or inside
 * organizations.
 */
final class Hsds {
  /** What lists of services are called. */
  private static final List<String> LISTS = List.of("contents", "services", "service");

  private final Map<String, JsonNode> organizations = new HashMap<>();
  private final Map<String, JsonNode> locations = new HashMap<>();
  private final List<Map<String, String>> rows = new ArrayList<>();

  private Hsds() {}

  /** Labels and cells; empty when the JSON holds no service. */
  static List<Map<String, String>> rows(List<JsonNode> values) {
    Hsds hsds = new Hsds();
    for (JsonNode value : values) {
      put(value.path("organizations"), hsds.organizations);
      put(value.path("locations"), hsds.locations);
    }
    values.forEach(hsds::collect);
    return hsds.rows;
  }

  private static void put(JsonNode list, Map<String, JsonNode> byId) {
    list.forEach(node -> byId.put(node.path("id").asText(""), node));
  }

  private void collect(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::collect);
      return;
    }
    for (String list : LISTS) {
      if (node.path(list).isArray()) {
        node.path(list).forEach(service -> collect(service, node));
      }
    }
    boolean holder = LISTS.stream().anyMatch(list -> node.path(list).isArray());
    if (node.path("service").isObject()) {
      add(node.path("service"), node.path("organization"), node);
    } else if (!holder && isService(node)) {
      services(node, node.path("organization"));
    }
    node.path("organizations").forEach(this::collectMembers);
  }

  /** Of an organization in a package only its services: it is none itself. */
  private void collectMembers(JsonNode organization) {
    if (LISTS.stream().anyMatch(list -> organization.path(list).isArray())) {
      collect(organization);
    }
  }

  /** A member of a list: itself a service, or something that holds services. */
  private void collect(JsonNode member, JsonNode holder) {
    boolean holds = LISTS.stream().anyMatch(list -> member.path(list).isArray());
    if (holds || member.path("service").isObject()) {
      collect(member);
    } else if (isService(member)) {
      services(member, member.has("organization") ? member.path("organization") : holder);
    }
  }

  private static boolean isService(JsonNode node) {
    // The description of a data package has a name, and resources, too.
    return node.path("name").isTextual()
        && Stream.of("features", "resources").noneMatch(list -> node.path(list).isArray());
  }

  /** One row for each place where the service is; one without place when there is none. */
  private void services(JsonNode service, JsonNode organization) {
    JsonNode places = service.path("service_at_locations");
    if (!places.isArray() || places.isEmpty()) {
      add(service, organization, service);
      return;
    }
    places.forEach(place -> add(service, organization, place));
  }

  private void add(JsonNode service, JsonNode organization, JsonNode place) {
    JsonNode by =
        organization.path("name").isTextual()
            ? organization
            : found(organizations, service.path("organization_id"));
    JsonNode at =
        place.path("location").isObject()
            ? place.path("location")
            : found(locations, place.path("location_id"));
    boolean several = service.path("service_at_locations").size() > 1;
    Map<String, String> row = new LinkedHashMap<>();
    row.put("ID", text(several ? place : service, "id"));
    row.putAll(HsdsService.cells(service, by, place, at));
    rows.add(row);
  }

  private static JsonNode found(Map<String, JsonNode> nodes, JsonNode id) {
    return nodes.getOrDefault(id.asText(""), MissingNode.getInstance());
  }

  /** A member's words; empty when it is not there or null. */
  static String text(JsonNode node, String member) {
    return JsonTables.words(node.path(member)).strip();
  }
}
