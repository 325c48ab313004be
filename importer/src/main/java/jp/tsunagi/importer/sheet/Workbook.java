package jp.tsunagi.importer.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Excel workbooks (.xlsx). Hidden sheets hold lists for drop-downs and the like: they are left out.
 */
final class Workbook {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  private Workbook() {}

  static List<Table> read(byte[] bytes) {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS)) {
      CellText cellText = new CellText(workbook.isDate1904());
      List<Table> tables = new ArrayList<>();
      for (var sheet : workbook.getSheets().toList()) {
        if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
          try (Stream<Row> rows = sheet.openStream()) {
            tables.add(new Table(sheet.getName(), rows.map(row -> line(row, cellText)).toList()));
          }
        }
      }
      return tables;
    } catch (IOException | ExcelReaderException e) {
      throw new UnreadableSheetException("Excelファイルとして読めません。壊れていないか、Excelで開いて保存し直してください。", e);
    }
  }

  private static Line line(Row row, CellText cellText) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.hasCell(i) ? cellText.of(row.getCell(i)) : "");
    }
    return new Line(row.getRowNum(), cells);
  }
}
