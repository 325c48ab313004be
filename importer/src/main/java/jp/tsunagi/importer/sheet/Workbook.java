package jp.tsunagi.importer.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Excel workbooks (.xlsx). Hidden sheets hold lists for drop-downs, or what is not to be seen: they
 * are marked, not to be read. Hidden rows are read: a saved filter hides half a table without
 * meaning anything by it. Hidden columns are not: nobody filters columns, and what a clerk hides
 * before passing a sheet on is a private number or an address.
 */
final class Workbook {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  private Workbook() {}

  static List<Table> read(Path file) {
    try {
      WorkbookParts parts = WorkbookParts.of(file);
      try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS)) {
        return tables(workbook, parts);
      }
    } catch (UnreadableSheetException e) {
      throw e;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      // The library meets a damaged file with exceptions of many kinds.
      throw new UnreadableSheetException("Excelファイルとして読めません。壊れていないか、Excelで開いて保存し直してください。", e);
    }
  }

  private static List<Table> tables(ReadableWorkbook workbook, WorkbookParts parts)
      throws IOException {
    CellText cellText = new CellText(parts.date1904());
    List<Table> tables = new ArrayList<>();
    for (Sheet sheet : workbook.getSheets().toList()) {
      WorksheetScan scan = parts.sheet(sheet.getId());
      boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
      try (Stream<Row> rows = sheet.openStream()) {
        List<Line> lines = rows.map(row -> line(row, cellText, scan)).toList();
        tables.add(
            new Table(sheet.getName(), lines::stream, scan.merged(), scan.hiddenColumns(), hidden));
      }
    }
    return tables;
  }

  private static Line line(Row row, CellText cellText, WorksheetScan scan) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      String withoutReading = scan.inline().of(row.getRowNum(), i);
      String words = row.hasCell(i) ? cellText.of(row.getCell(i)) : "";
      cells.add(withoutReading == null ? words : withoutReading);
    }
    return new Line(row.getRowNum(), cells, scan.hidden(row.getRowNum()));
  }
}
