package jp.tsunagi.importer.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * GeoJSON (RFC 7946) as rows: the properties are columns, the geometry becomes the columns 緯度 and
 * 経度, the feature's id the column ID. A line is where it begins, an area is in the middle of its
 * outline.
 */
final class GeoJson {
  private static final String LATITUDE = "緯度";
  private static final String LONGITUDE = "経度";
  private static final String ID = "ID";

  /** EPSG:4301 and urn:ogc:def:crs:EPSG::4301. */
  private static final Pattern EPSG = Pattern.compile("EPSG:.*?(\\d{4,6})$");

  private static final int WGS84 = 4326;

  private GeoJson() {}

  static boolean is(JsonNode root) {
    return root.path("features").isArray() || root.path("type").asText("").equals("Feature");
  }

  /** The reference system that a file from before RFC 7946 names ({@code crs}); null for WGS84. */
  static @Nullable Integer epsg(JsonNode root) {
    JsonNode properties = root.path("crs").path("properties");
    Matcher named = EPSG.matcher(properties.path("name").asText(""));
    int epsg = named.find() ? Integer.parseInt(named.group(1)) : WGS84;
    return epsg == WGS84 ? null : epsg;
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
    fill(row, LATITUDE, middle(positions, 1));
    fill(row, LONGITUDE, middle(positions, 0));
    if (feature.hasNonNull("id")) {
      fill(row, ID, feature.path("id").asText());
    }
    return row;
  }

  /** A property that says nothing gives way. */
  private static void fill(Map<String, String> row, String label, String cell) {
    row.merge(label, cell, (said, other) -> said.isBlank() ? other : said);
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
      return JsonTables.words(positions.get(0).path(axis));
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
