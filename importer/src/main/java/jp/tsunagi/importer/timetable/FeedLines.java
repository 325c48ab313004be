package jp.tsunagi.importer.timetable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onebusaway.csv_entities.CSVLibrary;

/**
 * A file of a feed line by line, for what onebusaway-gtfs lets pass: it keeps neither the ids that
 * lead nowhere nor the lines they stand in.
 */
final class FeedLines {
  private FeedLines() {}

  /** Takes a line. */
  interface Visitor {
    /**
     * A line that is not blank.
     *
     * @param number in the file, the line of the names is 1
     * @param values by the name of their column; blank ones are left out
     */
    void line(int number, Map<String, String> values);
  }

  /** Goes through the lines after the first; a file that is not there has none. */
  static void each(FeedFiles files, String file, Visitor visitor) throws IOException {
    if (!files.hasResource(file)) {
      return;
    }
    try (BufferedReader in = open(files, file)) {
      List<String> columns = columns(in.readLine());
      int number = 1;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int first = ++number;
        StringBuilder whole = new StringBuilder(line);
        // A line break within quotation marks belongs to the value.
        while (whole.chars().filter(c -> c == '"').count() % 2 == 1
            && (line = in.readLine()) != null) {
          whole.append('\n').append(line);
          number++;
        }
        if (!whole.toString().isBlank()) {
          visitor.line(first, values(columns, new CSVLibrary().parse(whole.toString())));
        }
      }
    }
  }

  /** The names in the first line; none of a file that is empty. */
  static List<String> columns(FeedFiles files, String file) throws IOException {
    try (BufferedReader in = open(files, file)) {
      return columns(in.readLine());
    }
  }

  private static BufferedReader open(FeedFiles files, String file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(files.getResource(file), StandardCharsets.UTF_8));
  }

  private static List<String> columns(@Nullable String line) {
    return line == null || line.isBlank()
        ? List.of()
        : new CSVLibrary().parse(line).stream().map(String::strip).toList();
  }

  private static Map<String, String> values(List<String> columns, List<String> values) {
    Map<String, String> line = new HashMap<>();
    for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
      if (!values.get(i).isBlank()) {
        line.put(columns.get(i), values.get(i));
      }
    }
    return line;
  }
}
