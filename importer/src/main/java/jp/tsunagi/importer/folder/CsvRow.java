package jp.tsunagi.importer.folder;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A row of one of our own CSV files. A cell that cannot be what it has to be is refused with file,
 * line and column, as a spreadsheet counts them.
 */
record CsvRow(Path file, CSVRecord cells) {

  /** A row that has a cell for each column, and none beyond. */
  static CsvRow of(Path file, CSVRecord cells, List<String> header) {
    CsvRow row = new CsvRow(file, cells);
    if (cells.size() < header.size()) {
      throw row.wrong(header.get(cells.size()), "この列から後がありません。見出しと同じ数の列にしてください。空の列も「,」で区切ります。");
    }
    if (cells.stream().skip(header.size()).anyMatch(cell -> !cell.isEmpty())) {
      throw row.wrong(
          header.get(header.size() - 1), "見出しより列が多くあります。「,」を含む言葉は「\"」で囲み、見出しと同じ数の列にしてください。");
    }
    return row;
  }

  /** What a cell says, empty when it says nothing. */
  String text(String column) {
    return cells.get(column);
  }

  /** The same, null when it says nothing. */
  @Nullable String find(String column) {
    return text(column).isEmpty() ? null : text(column);
  }

  /** The words of a cell, separated by {@code |}. */
  List<String> words(String column) {
    return Arrays.stream(text(column).split("\\|", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  double number(String column, double least, double most) {
    try {
      double number = Double.parseDouble(text(column));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, with what would be right
    }
    throw wrong(
        column,
        String.format(
            Locale.ROOT,
            "「%s」ではなく、%s から %s までの数にしてください。",
            text(column),
            plain(least),
            plain(most)));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  /** Degrees north, WGS84, in the column {@code lat}: from 沖ノ鳥島 to 択捉島. */
  double latitude() {
    return number("lat", 20, 46);
  }

  /** Degrees east, WGS84, in the column {@code lon}: from 与那国島 to 南鳥島. */
  double longitude() {
    return number("lon", 122, 154.5);
  }

  /** One of the constants, written in small letters. */
  <E extends Enum<E>> E choice(String column, Class<E> type) {
    List<String> choices =
        Stream.of(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    String word = text(column).toLowerCase(Locale.ROOT);
    if (!choices.contains(word)) {
      throw wrong(column, "「%s」ではなく、%s のどれかにしてください。".formatted(word, String.join("、", choices)));
    }
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  /**
   * A word that has to be known.
   *
   * @param where they are known from
   */
  String known(String column, String word, Collection<String> known, String where) {
    if (!known.contains(word)) {
      throw wrong(column, "「%s」は%sにありません。そこにあるものを書いてください。".formatted(word, where));
    }
    return word;
  }

  FolderException wrong(String column, String why) {
    return new FolderException(
        "%s %d行目「%s」: %s".formatted(file, cells.getRecordNumber() + 1, column, why));
  }
}
