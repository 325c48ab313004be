package jp.tsunagi.importer.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import jp.tsunagi.importer.column.Labels;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets into a folder and reads them as the importer does. */
final class SheetFiles {
  private final Path folder;
  private final SheetReader reader = new SheetReader(Labels.read()::known);

  SheetFiles(Path folder) {
    this.folder = folder;
  }

  Sheet read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8);
  }

  Sheet read(String text, Charset charset) throws IOException {
    return read(text.getBytes(charset));
  }

  Sheet read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("sheet.csv"), bytes);
    return reader.read(file, "sheet.csv").get(0);
  }

  /** Writes a workbook with one sheet and reads it. */
  Sheet workbook(Consumer<Worksheet> content) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbook workbook = new Workbook(out, "test", "1.0");
      content.accept(workbook.newWorksheet("一覧"));
      workbook.finish();
    }
    return reader.read(file, "book.xlsx").get(0);
  }

  /** Puts lines of cells from the first row on; an empty cell is left out. */
  static void put(Worksheet sheet, String... lines) {
    for (int row = 0; row < lines.length; row++) {
      String[] cells = lines[row].split(",", -1);
      for (int column = 0; column < cells.length; column++) {
        if (!cells[column].isEmpty()) {
          sheet.value(row, column, cells[column]);
        }
      }
    }
  }

  static List<List<String>> cells(Sheet sheet) {
    return sheet.rows().stream().map(SheetRow::cells).toList();
  }
}
