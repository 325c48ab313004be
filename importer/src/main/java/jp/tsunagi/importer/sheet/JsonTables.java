package jp.tsunagi.importer.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** JSON as a table, in the two formats for places and services: GeoJSON and HSDS. */
final class JsonTables {
  private static final Pattern JSON = Pattern.compile("\\A\\s*(?:\\{|\\[\\s*[\\[{\\]])");

  private JsonTables() {}

  static boolean looksLikeJson(String text) {
    return JSON.matcher(text).lookingAt();
  }

  static Table read(String text) {
    JsonNode root = parsed(text);
    if (GeoJson.is(root)) {
      return table(GeoJson.rows(root));
    }
    List<Map<String, String>> services = Hsds.rows(root);
    if (services.isEmpty()) {
      throw new UnreadableSheetException(
          "JSONの中に表がありません。GeoJSONのFeatureCollectionか、HSDS 3.0のサービスの一覧を渡してください。");
    }
    return table(services);
  }

  private static JsonNode parsed(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new UnreadableSheetException(
          "JSONとして読めません（%d行目）。途中で切れていないか確かめてください。".formatted(line), e);
    }
  }

  /** The labels of all rows in the order in which they come, and the cells below. */
  private static Table table(List<Map<String, String>> rows) {
    Set<String> labels = new LinkedHashSet<>();
    rows.forEach(row -> labels.addAll(row.keySet()));
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(1, List.copyOf(labels)));
    for (Map<String, String> row : rows) {
      List<String> cells = labels.stream().map(label -> row.getOrDefault(label, "")).toList();
      lines.add(SheetLimits.checked(new Line(lines.size() + 1, cells)));
    }
    return new Table("", lines);
  }

  /** The words of a value; a list's are parted by 、, an object's are in lines. */
  static String words(JsonNode value) {
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(words(part)));
      return String.join("、", parts.stream().filter(part -> !part.isBlank()).toList());
    }
    if (value.isObject()) {
      Map<String, String> parts = new LinkedHashMap<>();
      value.properties().forEach(part -> parts.put(part.getKey(), words(part.getValue())));
      return String.join("\n", parts.values().stream().filter(part -> !part.isBlank()).toList());
    }
    return value.asText("").equals("null") ? "" : value.asText("");
  }
}
