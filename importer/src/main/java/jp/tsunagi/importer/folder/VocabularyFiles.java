package jp.tsunagi.importer.folder;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import jp.tsunagi.core.vocabulary.Category;
import org.apache.commons.csv.CSVRecord;

/** {@code categories.csv} and {@code synonyms.csv}: words in a cell are separated by {@code |}. */
final class VocabularyFiles {
  private VocabularyFiles() {}

  static List<Category> categories(Path file) {
    return CsvFile.read(file, VocabularyFiles::category);
  }

  static List<List<String>> synonyms(Path file) {
    return CsvFile.read(file, row -> words(row.get("words")));
  }

  private static Category category(CSVRecord row) {
    String parent = row.get("parent");
    return new Category(
        row.get("id"),
        parent.isEmpty() ? null : parent,
        row.get("name"),
        row.get("name_easy"),
        row.get("name_en"),
        words(row.get("synonyms")));
  }

  static List<String> words(String cell) {
    return Arrays.stream(cell.split("\\|", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
