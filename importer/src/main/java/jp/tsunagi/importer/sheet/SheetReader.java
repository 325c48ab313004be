package jp.tsunagi.importer.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.text.TextFile;

/**
 * Reads a file into its sheets. What kind of file it is, its bytes tell, not its name. Throws
 * {@link UnreadableSheetException} with a sentence for the clerk when there is nothing to read.
 */
public final class SheetReader {
  private static final int HEAD_BYTES = 16;
  private static final int HEAD_CHARACTERS = 100;
  private static final String TOO_LARGE = "ファイルが大きすぎます。分けて取り込んでください。";

  private final Predicate<String> knownLabel;
  private final boolean guessing;

  /**
   * @param knownLabel tells whether a header label is one that cities use
   */
  public SheetReader(Predicate<String> knownLabel) {
    this(knownLabel, false);
  }

  private SheetReader(Predicate<String> knownLabel, boolean guessing) {
    this.knownLabel = knownLabel;
    this.guessing = guessing;
  }

  /** A reader that takes a header for one by its looks where no label is known. */
  public SheetReader guessing() {
    return new SheetReader(knownLabel, true);
  }

  /**
   * The sheets of a file, at least one. One that is hidden or without a header is among them when
   * others have one: it has no labels and no rows.
   *
   * @param source what the rows' provenance calls it
   */
  public List<Sheet> read(Path file, String source) {
    try {
      return sheets(tables(file), source);
    } catch (UnreadableSheetException e) {
      throw new UnreadableSheetException(sourceName(file) + ": " + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw new UnreadableSheetException(
          sourceName(file) + ": 文字コードを判別できません。UTF-8のCSVかExcel(.xlsx)で保存し直してください。", e);
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableSheetException(sourceName(file) + ": ファイルを開けません。場所と名前を確かめてください。", e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableSheetException(sourceName(file) + ": " + TOO_LARGE, e);
    }
  }

  private List<Sheet> sheets(List<Table> tables, String source) {
    List<Sheet> sheets = new ArrayList<>();
    boolean headed = false;
    for (Table table : tables) {
      Optional<Header> header = table.hidden() ? Optional.empty() : header(table);
      headed |= header.isPresent();
      if (header.isPresent()) {
        addAll(sheets, source, table, header.get());
      } else if (!guessing && !all(table, Line::blank)) {
        sheets.add(Sheet.passedOver(source, table));
      }
    }
    if (!headed) {
      throw new UnreadableSheetException(
          withoutHeader(tables.stream().filter(table -> !table.hidden()).toList()));
    }
    if (!guessing && sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
      throw new UnreadableSheetException(
          "見出しの下に行がありません。書き出しの途中で切れていないか確かめてください。すべて取り下げるなら、元の表で1行ずつ外してください。");
    }
    return sheets;
  }

  private Optional<Header> header(Table table) {
    Optional<Header> found = Header.find(table, knownLabel);
    return found.isPresent() || !guessing ? found : Header.guess(table, knownLabel);
  }

  private String withoutHeader(List<Table> tables) {
    if (tables.stream().allMatch(table -> all(table, Line::blank))) {
      return "ファイルに何も書かれていません。";
    }
    boolean oneColumn =
        tables.stream().allMatch(table -> all(table, line -> line.words().size() <= 1));
    if (oneColumn && tables.stream().anyMatch(table -> Header.mostKnown(table, knownLabel) > 0)) {
      return "列が1つしかありません。名称のほかに住所や電話番号などの列が要ります。区切り文字（カンマ、タブ）も確かめてください。";
    }
    return "見出し行が見つかりません。「名称」「住所」などの見出しがある行を表の上に置いてください。"
        + "独自の見出しなら scripts/tsunagi columns で意味を教えられます。";
  }

  private static boolean all(Table table, Predicate<Line> such) {
    try (Stream<Line> lines = table.lines()) {
      return lines.allMatch(such);
    }
  }

  /** The tables of a sheet, one below the other; what stands above the first holds for all. */
  private void addAll(List<Sheet> sheets, String source, Table table, Header header) {
    Body body = Body.read(header, table, knownLabel);
    String title = body.title();
    sheets.add(sheet(source, table, header, body, title));
    for (Optional<Table> next = body.rest(); next.isPresent(); next = body.rest()) {
      Header own = Header.find(next.get(), knownLabel).orElseThrow();
      body = Body.read(own, next.get(), knownLabel);
      sheets.add(sheet(source, next.get(), own, body, (title + " " + body.title()).strip()));
    }
  }

  private static Sheet sheet(String source, Table table, Header header, Body body, String title) {
    return new Sheet(
        source,
        table.name(),
        title,
        header.labels(),
        body,
        body.skipped(),
        hidden(table, header),
        table.epsg());
  }

  private static Set<String> hidden(Table table, Header header) {
    return table.hiddenColumns().stream()
        .filter(column -> column < header.labels().size())
        .map(header.labels()::get)
        .collect(Collectors.toSet());
  }

  private List<Table> tables(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new UnreadableSheetException("フォルダーです。中にある表のファイルを渡してください。");
    }
    if (Files.size(file) > SheetLimits.FILE_BYTES) {
      throw new UnreadableSheetException(TOO_LARGE);
    }
    FileKind kind = kind(file);
    kind.requireSheet();
    if (kind == FileKind.WORKBOOK) {
      List<Table> tables = Workbook.read(file);
      // The only sheet needs no name: renaming the tab must not make its rows new ones.
      long seen = tables.stream().filter(table -> !table.hidden()).count();
      return seen > 1
          ? tables
          : tables.stream().map(table -> table.hidden() ? table : table.unnamed()).toList();
    }
    TextFile text = TextFile.of(file);
    if (JsonTables.looksLikeJson(text.head(HEAD_CHARACTERS))) {
      return List.of(JsonTables.read(text.text()));
    }
    TextScan scan = TextScan.of(text);
    FileKind.requireText(text.head(HEAD_CHARACTERS), scan);
    return List.of(DelimitedText.read(text, scan, knownLabel));
  }

  private static FileKind kind(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return FileKind.of(in.readNBytes(HEAD_BYTES));
    }
  }

  /** A file's name without folders: what a source is called unless the clerk says otherwise. */
  public static String sourceName(Path file) {
    return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(file.toString());
  }
}
