package jp.tsunagi.importer.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the parts of a workbook (ECMA-376) before it is read: none may be larger than any
 * real one (a zip bomb), and it notes what the reader library does not tell: hidden rows and merged
 * cells.
 */
final class WorkbookParts {
  private static final Pattern RELATIONS = Pattern.compile("xl/_rels/workbook\\d*\\.xml\\.rels");
  private static final Pattern WORKBOOK = Pattern.compile("xl/workbook\\d*\\.xml");
  private static final Pattern WITH_CELLS =
      Pattern.compile("xl/(?:worksheets/[^/]+|sharedStrings)\\.xml");

  private final Map<String, WorksheetScan> scans = new HashMap<>();
  private Map<String, String> partsById = Map.of();
  private boolean date1904;
  private long unpacked;

  private WorkbookParts() {}

  /**
   * Throws {@link UnreadableSheetException} for a file that is no workbook or too large for one.
   */
  static WorkbookParts of(Path file) throws IOException, XMLStreamException {
    WorkbookParts parts = new WorkbookParts();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > SheetLimits.PARTS) {
        throw tooLarge();
      }
      boolean workbook = false;
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        workbook |= RELATIONS.matcher(entry.getName()).matches();
        try (InputStream in = parts.limited(zip.getInputStream(entry))) {
          parts.look(entry.getName(), in);
        }
      }
      if (!workbook) {
        throw new UnreadableSheetException(
            "Excel（.xlsx）ではない圧縮ファイルです。中の表を取り出すか、Excelで .xlsx に保存し直してください。");
      }
    }
    return parts;
  }

  private void look(String name, InputStream in) throws IOException, XMLStreamException {
    if (RELATIONS.matcher(name).matches()) {
      partsById = WorksheetScan.relations(in);
    } else if (WORKBOOK.matcher(name).matches()) {
      date1904 = WorksheetScan.countsFrom1904(in);
    } else if (WITH_CELLS.matcher(name).matches()) {
      scans.put(name, WorksheetScan.of(in));
    } else {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** True when the days of the workbook are counted from 1904, as old Macintoshes did. */
  boolean date1904() {
    return date1904;
  }

  /**
   * What was noted of a sheet.
   *
   * @param relation the sheet's id in the workbook's relations
   */
  WorksheetScan sheet(@Nullable String relation) {
    String target = partsById.getOrDefault(relation == null ? "" : relation, "");
    String name = target.startsWith("/") ? target.substring(1) : "xl/" + target;
    return scans.getOrDefault(name, WorksheetScan.NOTHING);
  }

  private InputStream limited(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
      }
    };
  }

  private void count(int bytes) {
    unpacked += bytes;
    if (unpacked > SheetLimits.UNPACKED_BYTES) {
      throw tooLarge();
    }
  }

  private static UnreadableSheetException tooLarge() {
    return new UnreadableSheetException(
        "Excelファイルの中身が大きすぎます（展開して%dMBまで）。使っていない行や画像を消すか、CSVで保存して渡してください。"
            .formatted(SheetLimits.UNPACKED_BYTES / 1_000_000));
  }
}
