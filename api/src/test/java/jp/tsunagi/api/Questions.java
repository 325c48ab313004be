package jp.tsunagi.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Asks {@code /resources} as a client does that follows links. */
final class Questions {

  private Questions() {}

  /** A value as it stands in an address. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** All features of all pages of a question. */
  static List<JsonNode> allPages(AppExtension app, String question) {
    return allPages(app, question, page -> {});
  }

  /**
   * All features of all pages of a question.
   *
   * @param between called with every page before the next is asked for
   */
  static List<JsonNode> allPages(AppExtension app, String question, Consumer<JsonNode> between) {
    List<JsonNode> features = new ArrayList<>();
    String path = "/api/v1/resources?" + question;
    while (!path.isEmpty()) {
      JsonNode page = app.json(path);
      page.get("features").forEach(features::add);
      path = next(page);
      between.accept(page);
    }
    return features;
  }

  /** The path of the page behind, empty when there is none. */
  static String next(JsonNode page) {
    for (JsonNode link : page.get("links")) {
      if (link.get("rel").asText().equals("next")) {
        return link.get("href").asText();
      }
    }
    return "";
  }

  /** The name of a feature. */
  static String name(JsonNode feature) {
    return feature.get("properties").get("name").asText();
  }
}
