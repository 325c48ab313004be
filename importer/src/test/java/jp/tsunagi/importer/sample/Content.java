package jp.tsunagi.importer.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The written part of a sheet: one activity a line, cells parted by a bar, notes after a hash. */
final class Content {
  private Content() {}

  static List<List<String>> read(String file, int columns) {
    try (InputStream in = Content.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no content file " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> cells(line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line, int columns) {
    List<String> cells = List.of(line.split("\\|", -1));
    if (cells.size() != columns) {
      throw new IllegalArgumentException(columns + " cells expected: " + line);
    }
    return cells;
  }
}
