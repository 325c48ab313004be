package jp.tsunagi.importer.sheet;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** JSON as a table, in the two formats for places and services: GeoJSON and HSDS. */
final class JsonTables {
  private static final Pattern JSON = Pattern.compile("\\A[\\s\\u001E]*(?:\\{|\\[\\s*[\\[{\\]])");

  /** Stands before each value of a sequence. */
  private static final char RECORD_SEPARATOR = '\u001E';

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonTables() {}

  static boolean looksLikeJson(String text) {
    return JSON.matcher(text).lookingAt();
  }

  static Table read(String text) {
    List<JsonNode> values = values(text);
    if (!values.isEmpty() && values.stream().allMatch(GeoJson::is)) {
      List<Map<String, String>> features =
          values.stream().flatMap(value -> GeoJson.rows(value).stream()).toList();
      if (features.isEmpty()) {
        throw new UnreadableSheetException(
            "GeoJSONに地物（features）が1つもありません。書き出しの途中で切れていないか確かめてください。");
      }
      return table(features).in(GeoJson.epsg(values.get(0)));
    }
    List<Map<String, String>> services = Hsds.rows(values);
    if (services.isEmpty()) {
      throw new UnreadableSheetException(
          "JSONの中に表がありません。GeoJSONのFeatureCollectionか、HSDS 3.0のサービスの一覧を渡してください。");
    }
    return table(services);
  }

  /**
   * The values of a text: one, the members of a list, or one a line, as exports without end are
   * written (RFC 7464, RFC 8142).
   */
  private static List<JsonNode> values(String text) {
    List<JsonNode> values = new ArrayList<>();
    try (JsonParser parser = MAPPER.createParser(text.replace(RECORD_SEPARATOR, ' '))) {
      for (JsonNode value = MAPPER.readTree(parser);
          value != null;
          value = MAPPER.readTree(parser)) {
        if (value.isArray()) {
          value.forEach(values::add);
        } else {
          values.add(value);
        }
      }
      return values;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new UnreadableSheetException(
          "JSONとして読めません（%d行目）。途中で切れていないか確かめてください。".formatted(line), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    if (value.isNumber()) {
      return value.decimalValue().toPlainString();
    }
    return value.asText("").equals("null") ? "" : value.asText("");
  }
}
