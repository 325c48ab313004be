package jp.tsunagi.importer.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tsunagi.importer.column.Labels;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets into a folder and reads them as the importer does. */
final class SheetFiles {
  private static final String CONTENT_TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml"
          ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/styles.xml"
          ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
      </Types>
      """;

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

  /**
   * Writes a workbook with one sheet by hand and reads it; style 1 is a date.
   *
   * @param properties of the workbook
   * @param rows the sheet's XML
   */
  Sheet workbookOf(String properties, String rows) throws IOException {
    String office = "http://schemas.openxmlformats.org/";
    String main = "xmlns=\"" + office + "spreadsheetml/2006/main\"";
    String relation = office + "officeDocument/2006/relationships";
    Path file = folder.resolve("book.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "[Content_Types].xml", CONTENT_TYPES);
      part(
          zip,
          "_rels/.rels",
          relations(
                  "<Relationship Id=\"a\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>")
              .formatted(relation));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook %s xmlns:r=\"%s\">%s<sheets><sheet name=\"一覧\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
              .formatted(main, relation, properties));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations(
                  "<Relationship Id=\"a\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                      + "<Relationship Id=\"b\" Type=\"%s/styles\" Target=\"styles.xml\"/>")
              .formatted(relation, relation));
      part(
          zip,
          "xl/styles.xml",
          "<styleSheet %s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
              .formatted(main));
      part(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(main, rows));
    }
    return reader.read(file, "book.xlsx").get(0);
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations
        + "</Relationships>";
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
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
