package jp.tsunagi.importer.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;

/**
 * locations.geojson as a text, before onebusaway-gtfs reads it: its GeoJSON library does not
 * survive coordinates that are no numbers.
 */
final class ZoneFile {
  static final String NAME = "locations.geojson";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ZoneFile() {}

  /**
   * Looks at it, where there is one.
   *
   * @param name of the feed's file, for the sentence
   * @throws RefusedTimetableException when it is no JSON, or a coordinate no number
   */
  static void check(String name, FeedFiles files) throws IOException {
    if (!files.hasResource(NAME)) {
      return;
    }
    try (InputStream in = files.getResource(NAME)) {
      for (JsonNode coordinates : JSON.readTree(in).findValues("coordinates")) {
        if (!areNumbers(coordinates)) {
          throw FeedFiles.refused(
              name,
              FeedRule.ZONE_UNREADABLE,
              NAME,
              NAME + " の座標に数でないもの「" + cut(coordinates) + "」があります");
        }
      }
    } catch (JsonProcessingException e) {
      throw refused(name, e);
    }
  }

  /** What is said of a file that is no GeoJSON. */
  static RefusedTimetableException refused(String name, JsonProcessingException e) {
    String where = e.getLocation() == null ? "" : " の%d行目".formatted(e.getLocation().getLineNr());
    return FeedFiles.refused(
        name, FeedRule.ZONE_UNREADABLE, NAME, NAME + where + ": GeoJSONとして読めません");
  }

  /** Lists in lists, and in the innermost two numbers at least. */
  private static boolean areNumbers(JsonNode list) {
    if (!list.isArray()) {
      return false;
    }
    boolean numbers = list.size() >= 2;
    boolean lists = true;
    for (JsonNode one : list) {
      numbers &= one.isNumber();
      lists &= areNumbers(one);
    }
    return numbers || lists;
  }

  private static String cut(JsonNode node) {
    String text = node.toString();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
