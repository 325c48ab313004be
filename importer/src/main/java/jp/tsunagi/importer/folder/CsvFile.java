package jp.tsunagi.importer.folder;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Our own CSV files: UTF-8, one header line, named columns. */
final class CsvFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private CsvFile() {}

  static <T> List<T> read(Path file, Function<CSVRecord, T> mapper) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      List<T> records = new ArrayList<>();
      for (CSVRecord csvRecord : parser) {
        records.add(mapped(file, csvRecord, mapper));
      }
      return records;
    } catch (IOException | UncheckedIOException e) {
      throw new FolderException("The file " + file + " cannot be read: " + e.getMessage(), e);
    }
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
      throw new FolderException("The file " + file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static <T> T mapped(Path file, CSVRecord csvRecord, Function<CSVRecord, T> mapper) {
    try {
      return mapper.apply(csvRecord);
    } catch (IllegalArgumentException e) {
      throw new FolderException(
          file + ", record " + csvRecord.getRecordNumber() + ": " + e.getMessage(), e);
    }
  }
}
