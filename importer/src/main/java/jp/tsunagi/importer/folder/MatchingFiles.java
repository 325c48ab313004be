package jp.tsunagi.importer.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagi.core.matching.Barrier;
import jp.tsunagi.core.matching.Cue;
import jp.tsunagi.core.matching.MatchingVocabulary;
import jp.tsunagi.core.matching.Means;
import jp.tsunagi.core.matching.Rule;
import jp.tsunagi.core.matching.Weights;
import jp.tsunagi.core.vocabulary.Category;
import jp.tsunagi.core.vocabulary.Vocabulary;

/**
 * What counts when a person is matched: {@code weights.csv}, {@code roles.csv}, {@code
 * talents.csv}, {@code traits.csv}, {@code barriers.csv}, {@code concerns.csv}, {@code means.csv}
 * and {@code related.csv}. Each may be missing.
 */
final class MatchingFiles {
  private static final List<String> CUE_COLUMNS = List.of("id", "name", "categories", "words");

  private final Path folder;
  private final List<String> categories;

  private MatchingFiles(Path folder, Vocabulary vocabulary) {
    this.folder = folder;
    this.categories = vocabulary.categories().stream().map(Category::id).toList();
  }

  static MatchingVocabulary read(Path folder, Vocabulary vocabulary) {
    MatchingFiles files = new MatchingFiles(folder, vocabulary);
    List<Cue> roles = files.cues("roles.csv");
    return new MatchingVocabulary(
        files.weights(),
        roles,
        files.cues("talents.csv", roles.stream().map(Cue::id).toList(), " roles.csv "),
        files.cues("traits.csv"),
        files.cues("barriers.csv", Stream.of(Barrier.values()).map(Barrier::id).toList()),
        files.cues("concerns.csv"),
        files.cues("means.csv", Stream.of(Means.Mode.values()).map(Means.Mode::id).toList()),
        files.related());
  }

  private Collection<CsvRow> rows(String name, List<String> columns) {
    Path file = folder.resolve(name);
    return Files.exists(file)
        ? Ids.unique(CsvFile.read(file, columns), columns.get(0)).values()
        : List.of();
  }

  private Weights weights() {
    List<String> rules = Stream.of(Rule.values()).map(Rule::id).toList();
    Map<String, Double> points = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (CsvRow row : rows("weights.csv", List.of("rule", "weight", "name"))) {
      String rule = row.known("rule", row.text("rule"), rules, choices(rules));
      points.put(rule, row.number("weight", 0, Weights.MOST));
      names.put(rule, row.text("name"));
    }
    return new Weights(points, names);
  }

  private List<Cue> cues(String name) {
    return rows(name, CUE_COLUMNS).stream().map(this::cue).toList();
  }

  /** Cues for what the program, or another file, knows by these ids. */
  private List<Cue> cues(String name, List<String> ids, String where) {
    rows(name, CUE_COLUMNS).forEach(row -> row.known("id", row.text("id"), ids, where));
    return cues(name);
  }

  private List<Cue> cues(String name, List<String> ids) {
    return cues(name, ids, choices(ids));
  }

  private static String choices(List<String> ids) {
    return "（" + String.join("、", ids) + "）の中";
  }

  private Cue cue(CsvRow row) {
    return new Cue(row.text("id"), row.text("name"), categories(row), row.words("words"));
  }

  private List<String> categories(CsvRow row) {
    row.words("categories").forEach(category -> known(row, "categories", category));
    return row.words("categories");
  }

  private String known(CsvRow row, String column, String category) {
    return row.known(column, category, categories, " categories.csv の id ");
  }

  private Map<String, List<String>> related() {
    Map<String, List<String>> related = new LinkedHashMap<>();
    for (CsvRow row : rows("related.csv", List.of("id", "categories"))) {
      related.put(known(row, "id", row.text("id")), categories(row));
    }
    return related;
  }
}
