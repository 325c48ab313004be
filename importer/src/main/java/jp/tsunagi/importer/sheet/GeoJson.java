package jp.tsunagi.importer.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * GeoJSON (RFC 7946) as rows: the properties are columns, the geometry becomes the columns 緯度 and
 * 経度. A line is where it begins, an area is in the middle of its outline.
 */
final class GeoJson {
  private static final String LATITUDE = "緯度";
  private static final String LONGITUDE = "経度";

  private GeoJson() {}

  static boolean is(JsonNode root) {
    return root.path("features").isArray() || root.path("type").asText("").equals("Feature");
  }

  static List<Map<String, String>> rows(JsonNode root) {
    JsonNode features = root.path("features");
    List<Map<String, String>> rows = new ArrayList<>();
    if (features.isArray()) {
      features.forEach(feature -> rows.add(row(feature)));
    } else {
      rows.add(row(root));
    }
    return rows;
  }

  private static Map<String, String> row(JsonNode feature) {
    Map<String, String> row = new LinkedHashMap<>();
    feature
        .path("properties")
        .properties()
        .forEach(property -> row.put(property.getKey(), JsonTables.words(property.getValue())));
    List<JsonNode> positions = positions(feature.path("geometry"));
    row.putIfAbsent(LATITUDE, middle(positions, 1));
    row.putIfAbsent(LONGITUDE, middle(positions, 0));
    return row;
  }

  private static List<JsonNode> positions(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asText("")) {
      case "Point" -> List.of(coordinates);
      case "MultiPoint", "LineString" -> List.of(coordinates.path(0));
      case "MultiLineString" -> List.of(coordinates.path(0).path(0));
      case "Polygon" -> ring(coordinates.path(0));
      case "MultiPolygon" -> ring(coordinates.path(0).path(0));
      case "GeometryCollection" -> positions(geometry.path("geometries").path(0));
      default -> List.of();
    };
  }

  private static List<JsonNode> ring(JsonNode ring) {
    List<JsonNode> positions = new ArrayList<>();
    ring.forEach(positions::add);
    // The last position repeats the first.
    return positions.size() > 1 ? positions.subList(0, positions.size() - 1) : positions;
  }

  private static String middle(List<JsonNode> positions, int axis) {
    if (positions.size() == 1) {
      return positions.get(0).path(axis).asText("");
    }
    return positions.isEmpty()
        ? ""
        : "%.7f"
            .formatted(
                positions.stream()
                    .mapToDouble(position -> position.path(axis).asDouble())
                    .average()
                    .orElse(0));
  }
}
