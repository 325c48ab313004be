package jp.tsunagi.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.ResourceId;
import jp.tsunagi.importer.category.CategoryMatcher;
import jp.tsunagi.importer.column.Columns;
import jp.tsunagi.importer.column.Labels;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.draft.DraftReader;
import jp.tsunagi.importer.draft.Judged;
import jp.tsunagi.importer.draft.ResourceMaker;
import jp.tsunagi.importer.duplicate.Candidate;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import jp.tsunagi.importer.locate.Locator;
import jp.tsunagi.importer.rule.Rules;
import jp.tsunagi.importer.sheet.Sheet;
import jp.tsunagi.importer.sheet.SheetReader;
import jp.tsunagi.importer.sheet.SheetRow;

/** The sample municipality, and rows of it for tests. */
public final class Yabu {
  public static final Path FOLDER = Path.of("../data/yabu");
  private static final MunicipalityFolder YABU = MunicipalityFolder.read(FOLDER);
  private static final Labels LABELS = Labels.read();
  private static final int WGS84 = 4326;

  private Yabu() {}

  public static MunicipalityFolder folder() {
    return YABU;
  }

  /** Copies the sample municipality's folder, to be changed. */
  public static void copyTo(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(FOLDER.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  /** The sample's raw sheets. */
  public static List<Path> sheets() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("raw"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample's rows without errors, as the importer compares them. */
  public static List<Candidate> candidates() {
    SheetReader sheets = new SheetReader(LABELS::known);
    DraftReader drafts =
        new DraftReader(
            YABU.municipality(),
            locator(WGS84),
            new CategoryMatcher(YABU.reference().vocabulary()));
    ResourceMaker maker = new ResourceMaker(YABU.municipality());
    List<Candidate> candidates = new ArrayList<>();
    for (Path file : sheets()) {
      for (Sheet sheet : sheets.read(file, SheetReader.sourceName(file))) {
        Columns columns = Columns.recognise(sheet.labels(), LABELS);
        for (SheetRow row : sheet.rows()) {
          Draft draft = drafts.read(sheet, columns, row);
          if (new Judged(draft, Rules.check(draft)).publishable()) {
            UUID id = ResourceId.of("28222", sheet.source(), "" + row.number());
            candidates.add(
                new Candidate(
                    id, sheet.source(), row.number(), maker.make(id, draft), null, null, false));
          }
        }
      }
    }
    return candidates;
  }

  public static Locator locator(int epsg) {
    return new Locator(YABU.reference(), YABU.places(), epsg);
  }

  /** The draft of a row given as label, cell, label, cell, ... */
  public static Draft draft(String... labelsAndCells) {
    return draftOf("test.csv", 2, labelsAndCells);
  }

  /** The draft of a row of some source. */
  public static Draft draftOf(String source, int number, String... labelsAndCells) {
    List<String> labels =
        Stream.iterate(0, i -> i < labelsAndCells.length, i -> i + 2)
            .map(i -> labelsAndCells[i])
            .toList();
    List<String> cells =
        Stream.iterate(1, i -> i < labelsAndCells.length, i -> i + 2)
            .map(i -> labelsAndCells[i])
            .toList();
    return draftOf(source, labels, new SheetRow(number, cells, cells));
  }

  /** The draft of a row of a sheet with these labels. */
  public static Draft draftOf(String source, List<String> labels, SheetRow row) {
    Sheet sheet = new Sheet(source, "", "", labels, List.of(row), List.of(), Set.of());
    return new DraftReader(
            YABU.municipality(), locator(WGS84), new CategoryMatcher(YABU.reference().vocabulary()))
        .read(sheet, Columns.recognise(labels, LABELS), row);
  }

  /** The row and what the rules say. */
  public static Judged judgedOf(String source, int number, String... labelsAndCells) {
    Draft draft = draftOf(source, number, labelsAndCells);
    return new Judged(draft, Rules.check(draft));
  }
}
