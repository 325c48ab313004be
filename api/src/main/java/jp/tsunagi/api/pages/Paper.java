package jp.tsunagi.api.pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a sheet for the wall is printed on: sizes of ISO 216, and which way round. Every Japanese
 * string here is a key of the catalogues of web/src/words.
 */
enum Paper {
  A4_LANDSCAPE("a4-landscape", "A4 よこ"),
  A4_PORTRAIT("a4-portrait", "A4 たて"),
  A3_LANDSCAPE("a3-landscape", "A3 よこ"),
  A3_PORTRAIT("a3-portrait", "A3 たて");

  /** As they are named in an address. */
  static final Map<String, Paper> BY_ID =
      Arrays.stream(values())
          .collect(
              Collectors.toMap(
                  Paper::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));

  private final String id;
  private final String label;

  Paper(String id, String label) {
    this.id = id;
    this.label = label;
  }

  String id() {
    return id;
  }

  Line label() {
    return Line.say(label);
  }

  /** A month as a table needs the width; an upright sheet goes day by day. */
  boolean table() {
    return this == A4_LANDSCAPE || this == A3_LANDSCAPE;
  }
}
