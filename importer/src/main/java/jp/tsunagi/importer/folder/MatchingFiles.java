package jp.tsunagi.importer.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.tsunagi.core.matching.Cue;
import jp.tsunagi.core.matching.MatchingVocabulary;
import jp.tsunagi.core.matching.Weights;
import jp.tsunagi.core.vocabulary.Vocabulary;
import org.apache.commons.csv.CSVRecord;

/**
 * What counts when a person is matched: {@code weights.csv}, {@code roles.csv}, {@code
 * talents.csv}, {@code traits.csv}, {@code barriers.csv}, {@code concerns.csv}, {@code means.csv}
 * and {@code related.csv}. Each may be missing.
 */
final class MatchingFiles {
  private MatchingFiles() {}

  static MatchingVocabulary read(Path folder, Vocabulary vocabulary) {
    try {
      MatchingVocabulary matching =
          new MatchingVocabulary(
              weights(folder.resolve("weights.csv")),
              cues(folder.resolve("roles.csv")),
              cues(folder.resolve("talents.csv")),
              cues(folder.resolve("traits.csv")),
              cues(folder.resolve("barriers.csv")),
              cues(folder.resolve("concerns.csv")),
              cues(folder.resolve("means.csv")),
              related(folder.resolve("related.csv")));
      matching.check(vocabulary);
      return matching;
    } catch (IllegalArgumentException e) {
      throw new FolderException("The folder " + folder + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static <T> List<T> rows(Path file, Function<CSVRecord, T> mapper) {
    return Files.exists(file) ? CsvFile.read(file, mapper) : List.of();
  }

  private static Weights weights(Path file) {
    Map<String, Double> points = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    rows(
        file,
        row -> {
          points.put(row.get("rule"), Double.parseDouble(row.get("weight")));
          return names.put(row.get("rule"), row.get("name"));
        });
    return new Weights(points, names);
  }

  private static List<Cue> cues(Path file) {
    return rows(
        file,
        row ->
            new Cue(
                row.get("id"),
                row.get("name"),
                VocabularyFiles.words(row.get("categories")),
                VocabularyFiles.words(row.get("words"))));
  }

  private static Map<String, List<String>> related(Path file) {
    Map<String, List<String>> related = new LinkedHashMap<>();
    rows(file, row -> related.put(row.get("id"), VocabularyFiles.words(row.get("categories"))));
    return related;
  }
}
