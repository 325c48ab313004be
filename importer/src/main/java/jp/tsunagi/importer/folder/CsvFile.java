package jp.tsunagi.importer.folder;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.tsunagi.core.text.TextFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Our own CSV files: one header line, named columns. Written in UTF-8; read as Excel saves them
 * too, with a byte order mark, in CP932, with columns and rows that are empty.
 */
final class CsvFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setAllowMissingColumnNames(true)
          .setTrim(true)
          .get();

  private CsvFile() {}

  /**
   * The rows of a file.
   *
   * @param columns those that it has to have, in any order
   */
  static List<CsvRow> read(Path file, List<String> columns) {
    try (Reader reader = whole(TextFile.of(file)).open();
        CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      requireColumns(file, parser.getHeaderNames(), columns);
      return rows(file, parser);
    } catch (NoSuchFileException e) {
      throw new FolderException(file + " がありません。自治体のフォルダーに置いてください。", e);
    } catch (CharacterCodingException e) {
      throw new FolderException(file + ": 文字コードを判別できません。UTF-8のCSVで保存し直してください。", e);
    } catch (IOException e) {
      throw new FolderException(file + " を読めません。ファイルの種類と権限を確かめてください。", e);
    }
  }

  /** Sheets are read around a broken character; what they are measured by is not. */
  private static TextFile whole(TextFile file) throws CharacterCodingException {
    if (file.damaged()) {
      throw new CharacterCodingException();
    }
    return file;
  }

  private static void requireColumns(Path file, List<String> header, List<String> columns) {
    for (String column : columns) {
      if (Collections.frequency(header, column) != 1) {
        throw new FolderException(
            "%s 1行目: 見出しに「%s」の列が1つ要ります。見出しは %s です。"
                .formatted(file, column, String.join(",", columns)));
      }
    }
  }

  private static List<CsvRow> rows(Path file, CSVParser parser) {
    List<CsvRow> rows = new ArrayList<>();
    try {
      for (CSVRecord cells : parser) {
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          rows.add(CsvRow.of(file, cells, parser.getHeaderNames()));
        }
      }
    } catch (UncheckedIOException e) {
      throw new FolderException(
          "%s: %d行目の辺りで「\"」が閉じていないか、余分にあります。表計算ソフトで開き、CSVで保存し直してください。"
              .formatted(file, parser.getRecordNumber() + 2),
          e);
    }
    return rows;
  }

  /** Writes a file as a whole: whoever reads it sees the old or the new one. */
  static void write(Path file, List<String> columns, List<List<String>> rows) {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader(columns.toArray(String[]::new))
            .setRecordSeparator("\n")
            .get();
    try {
      try (CSVPrinter printer =
          new CSVPrinter(Files.newBufferedWriter(draft, StandardCharsets.UTF_8), format)) {
        printer.printRecords(rows);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new FolderException(file + " に書けません。フォルダーの権限とディスクの空きを確かめてください。", e);
    }
  }
}
