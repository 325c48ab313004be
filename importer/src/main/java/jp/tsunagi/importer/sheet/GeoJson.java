package jp.tsunagi.importer.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A GeoJSON FeatureCollection (RFC 7946) as a table: the properties are columns, a point becomes
 * the columns 緯度 and 経度.
 */
final class GeoJson {
  private static final String LATITUDE = "緯度";
  private static final String LONGITUDE = "経度";

  private GeoJson() {}

  static Table read(String text) {
    JsonNode features = features(text);
    Set<String> properties = new LinkedHashSet<>();
    features.forEach(
        feature -> feature.path("properties").fieldNames().forEachRemaining(properties::add));
    List<Line> lines = new ArrayList<>();
    List<String> labels = new ArrayList<>(properties);
    labels.add(LATITUDE);
    labels.add(LONGITUDE);
    lines.add(new Line(1, labels));
    for (JsonNode feature : features) {
      lines.add(new Line(lines.size() + 1, cells(feature, properties)));
    }
    return new Table("", lines);
  }

  private static JsonNode features(String text) {
    try {
      JsonNode features = new ObjectMapper().readTree(text).path("features");
      if (features.isArray()) {
        return features;
      }
      throw new UnreadableSheetException("GeoJSONのFeatureCollectionではありません。");
    } catch (JsonProcessingException e) {
      throw new UnreadableSheetException("GeoJSONとして読めません。", e);
    }
  }

  private static List<String> cells(JsonNode feature, Set<String> properties) {
    List<String> cells = new ArrayList<>();
    for (String property : properties) {
      cells.add(feature.path("properties").path(property).asText(""));
    }
    JsonNode coordinates = feature.path("geometry").path("coordinates");
    boolean point = feature.path("geometry").path("type").asText("").equals("Point");
    cells.add(point ? coordinates.path(1).asText("") : "");
    cells.add(point ? coordinates.path(0).asText("") : "");
    return cells;
  }
}
