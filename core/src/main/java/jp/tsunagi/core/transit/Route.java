package jp.tsunagi.core.transit;

import org.jspecify.annotations.Nullable;

/**
 * A line as riders know it ({@code routes.txt}).
 *
 * @param type GTFS's {@code route_type}: 2 rail, 3 bus, and the extended ones
 * @param color six hexadecimal digits, null where the feed gives none
 */
public record Route(
    String id, String agency, String shortName, String longName, int type, @Nullable String color) {

  /** What to call the line: the short name, else the long one, both where both say something. */
  public String name() {
    if (shortName.isEmpty() || longName.contains(shortName)) {
      return longName;
    }
    return longName.isEmpty() ? shortName : shortName + " " + longName;
  }
}
