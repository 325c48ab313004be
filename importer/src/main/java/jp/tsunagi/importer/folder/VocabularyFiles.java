package jp.tsunagi.importer.folder;

import java.nio.file.Path;
import java.util.List;
import jp.tsunagi.core.vocabulary.Category;

/** {@code categories.csv} and {@code synonyms.csv}: words in a cell are separated by {@code |}. */
final class VocabularyFiles {
  private static final List<String> COLUMNS =
      List.of("id", "parent", "name", "name_easy", "name_en", "synonyms");

  private VocabularyFiles() {}

  static List<Category> categories(Path file) {
    return Ids.tree(CsvFile.read(file, COLUMNS)).stream().map(VocabularyFiles::category).toList();
  }

  static List<List<String>> synonyms(Path file) {
    return CsvFile.read(file, List.of("words")).stream().map(row -> row.words("words")).toList();
  }

  private static Category category(CsvRow row) {
    return new Category(
        row.text("id"),
        row.find("parent"),
        row.text("name"),
        row.text("name_easy"),
        row.text("name_en"),
        row.words("synonyms"));
  }
}
