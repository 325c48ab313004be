package jp.tsunagi.importer.column;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Public layouts that list places or equipment and no activities (避難場所一覧, 公衆トイレ一覧), known by labels
 * that no other layout has: {@code place-lists.txt}.
 */
public final class PlaceLists {
  /** One such label may stand in any sheet (設置位置). */
  private static final int FEWEST = 2;

  private static final Map<String, Set<String>> LABELS_BY_KIND = read();

  private PlaceLists() {}

  /** What a sheet with these labels lists, as people call it; empty for a sheet of activities. */
  public static Optional<String> of(List<String> labels) {
    Set<String> folded = labels.stream().map(Labels::folded).collect(Collectors.toSet());
    return LABELS_BY_KIND.entrySet().stream()
        .filter(kind -> kind.getValue().stream().filter(folded::contains).count() >= FEWEST)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map<String, Set<String>> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PlaceLists.class.getResourceAsStream("place-lists.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.contains(":") && !line.startsWith("#"))
          .map(line -> line.split(":", 2))
          .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> labels(parts[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> labels(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(Labels::folded).collect(Collectors.toSet());
  }
}
