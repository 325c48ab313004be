package jp.tsunagi.importer.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads a file into its sheets. What kind of file it is, its bytes tell, not its name. Throws
 * {@link UnreadableSheetException} with a sentence for the clerk when there is nothing to read.
 */
public final class SheetReader {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};

  private final Predicate<String> knownLabel;

  /**
   * @param knownLabel tells whether a header label is one that cities use
   */
  public SheetReader(Predicate<String> knownLabel) {
    this.knownLabel = knownLabel;
  }

  /**
   * The sheets of a file, at least one.
   *
   * @param source what the rows' provenance calls it
   */
  public List<Sheet> read(Path file, String source) {
    try {
      return sheets(tables(bytes(file)), source);
    } catch (UnreadableSheetException e) {
      throw new UnreadableSheetException(sourceName(file) + ": " + e.getMessage(), e);
    }
  }

  private List<Sheet> sheets(List<Table> tables, String source) {
    List<Sheet> sheets = new ArrayList<>();
    for (Table table : tables) {
      Header.find(table.lines(), knownLabel)
          .ifPresent(header -> sheets.add(sheet(source, table, header)));
    }
    if (sheets.isEmpty()) {
      boolean empty =
          tables.stream().flatMap(table -> table.lines().stream()).allMatch(Line::blank);
      throw new UnreadableSheetException(
          empty ? "ファイルに何も書かれていません。" : "見出し行が見つかりません。「名称」「住所」などの見出しがある行を表の上に置いてください。");
    }
    return sheets;
  }

  private static Sheet sheet(String source, Table table, Header header) {
    Body body = Body.read(header, table.lines());
    return new Sheet(
        source, table.name(), body.title(), header.labels(), body.rows(), body.skipped());
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableSheetException("ファイルを開けません。場所と名前を確かめてください。", e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableSheetException("ファイルが大きすぎます。分けて取り込んでください。", e);
    }
  }

  private static List<Table> tables(byte[] bytes) {
    if (startsWith(bytes, ZIP)) {
      List<Table> tables = Workbook.read(bytes);
      // The only sheet needs no name: renaming the tab must not make its rows new ones.
      return tables.size() == 1 ? List.of(new Table("", tables.get(0).lines())) : tables;
    }
    if (startsWith(bytes, OLE2)) {
      throw new UnreadableSheetException("古いExcel形式（.xls）です。Excelで開いて .xlsx で保存し直してください。");
    }
    if (startsWith(bytes, PDF)) {
      throw new UnreadableSheetException("PDFは表として読めません。元の表計算ファイルを渡してください。");
    }
    String text = Charsets.decode(bytes);
    return List.of(
        text.stripLeading().startsWith("{") ? GeoJson.read(text) : DelimitedText.read(text));
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  /** A file's name without folders: what a source is called unless the clerk says otherwise. */
  public static String sourceName(Path file) {
    return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(file.toString());
  }
}
