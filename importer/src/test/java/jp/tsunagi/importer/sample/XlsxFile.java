package jp.tsunagi.importer.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A small workbook writer (ECMA-376) for what other writers leave out: furigana runs, and the same
 * bytes on every machine (stored, not deflated, at a fixed time).
 */
final class XlsxFile {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private final String sheetName;
  private final List<List<XlsxCell>> rows = new ArrayList<>();
  private final List<String> merges = new ArrayList<>();
  private final Map<String, Integer> strings = new LinkedHashMap<>();

  XlsxFile(String sheetName) {
    this.sheetName = sheetName;
  }

  /** Adds a row and returns its number, from 1. */
  int add(List<XlsxCell> row) {
    rows.add(row);
    return rows.size();
  }

  int addedRows() {
    return rows.size();
  }

  /** Merges cells by zero-based column and one-based row, corners included. */
  void merge(int column, int row, int lastColumn, int lastRow) {
    if (column != lastColumn || row != lastRow) {
      merges.add(column(column) + row + ":" + column(lastColumn) + lastRow);
    }
  }

  byte[] bytes() {
    String sheet = sheet();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      put(zip, "[Content_Types].xml", contentTypes());
      put(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
      put(zip, "xl/workbook.xml", workbook());
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations(
              "worksheet",
              "worksheets/sheet1.xml",
              "styles",
              "styles.xml",
              "sharedStrings",
              "sharedStrings.xml"));
      put(zip, "xl/worksheets/sheet1.xml", sheet);
      put(zip, "xl/styles.xml", styles());
      put(zip, "xl/sharedStrings.xml", sharedStrings());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    byte[] bytes = (HEAD + xml).getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2026, 4, 1, 0, 0));
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private String sheet() {
    StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    for (int row = 1; row <= rows.size(); row++) {
      xml.append("<row r=\"").append(row).append("\">");
      List<XlsxCell> cells = rows.get(row - 1);
      for (int i = 0; i < cells.size(); i++) {
        xml.append(cell(cells.get(i), column(i) + row));
      }
      xml.append("</row>");
    }
    xml.append("</sheetData>");
    if (!merges.isEmpty()) {
      xml.append("<mergeCells count=\"").append(merges.size()).append("\">");
      merges.forEach(m -> xml.append("<mergeCell ref=\"").append(m).append("\"/>"));
      xml.append("</mergeCells>");
    }
    return xml.append("<phoneticPr fontId=\"0\"/></worksheet>").toString();
  }

  private String cell(XlsxCell cell, String ref) {
    if (cell.text().isEmpty()) {
      return "";
    }
    String open = "<c r=\"" + ref + "\" s=\"" + cell.style() + "\"";
    if (cell.number()) {
      return open + "><v>" + cell.text() + "</v></c>";
    }
    int index = strings.computeIfAbsent(string(cell), key -> strings.size());
    return open + " t=\"s\"><v>" + index + "</v></c>";
  }

  /** The words, with a reading over all of them where there is one. */
  private static String string(XlsxCell cell) {
    String text = "<t xml:space=\"preserve\">" + escape(cell.text()) + "</t>";
    return cell.reading().isEmpty()
        ? text
        : "%s<rPh sb=\"0\" eb=\"%d\"><t>%s</t></rPh><phoneticPr fontId=\"0\" type=\"Hiragana\"/>"
            .formatted(text, cell.text().length(), escape(cell.reading()));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String column(int index) {
    String letter = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? letter : column(index / 26 - 1) + letter;
  }

  private String sharedStrings() {
    StringBuilder xml = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
    strings.keySet().forEach(s -> xml.append("<si>").append(s).append("</si>"));
    return xml.append("</sst>").toString();
  }

  private static String contentTypes() {
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return "<Types xmlns=\""
        + PACKAGE
        + "content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + part("/xl/workbook.xml", type + "sheet.main+xml")
        + part("/xl/worksheets/sheet1.xml", type + "worksheet+xml")
        + part("/xl/styles.xml", type + "styles+xml")
        + part("/xl/sharedStrings.xml", type + "sharedStrings+xml")
        + "</Types>";
  }

  private static String part(String name, String type) {
    return "<Override PartName=\"" + name + "\" ContentType=\"" + type + "\"/>";
  }

  private static String relations(String... typesAndTargets) {
    StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, RELS, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return xml.append("</Relationships>").toString();
  }

  private String workbook() {
    return "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        .formatted(MAIN, RELS, sheetName);
  }

  /** Formats 14 and 20 are the built-in date and h:mm. */
  private static String styles() {
    String format =
        "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>";
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\">"
        + format.formatted(0, 0)
        + format.formatted(14, 0)
        + format.formatted(20, 0)
        + format.formatted(0, 1)
        + "</cellXfs></styleSheet>";
  }
}
