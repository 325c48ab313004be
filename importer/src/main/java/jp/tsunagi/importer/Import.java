package jp.tsunagi.importer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.core.database.ImportRepository;
import jp.tsunagi.core.database.ImportTransaction;
import jp.tsunagi.core.database.ImportTransaction.Changes;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.importer.category.CategoryMatcher;
import jp.tsunagi.importer.column.Columns;
import jp.tsunagi.importer.column.Labels;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.draft.DraftReader;
import jp.tsunagi.importer.draft.Judged;
import jp.tsunagi.importer.duplicate.Decisions;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import jp.tsunagi.importer.identity.Identifier;
import jp.tsunagi.importer.identity.Identity;
import jp.tsunagi.importer.load.Absence;
import jp.tsunagi.importer.load.Assembler;
import jp.tsunagi.importer.load.Assembly;
import jp.tsunagi.importer.locate.Locator;
import jp.tsunagi.importer.report.QuarantineFile;
import jp.tsunagi.importer.report.Report;
import jp.tsunagi.importer.report.Report.SheetReport;
import jp.tsunagi.importer.rule.Rules;
import jp.tsunagi.importer.sheet.Sheet;
import jp.tsunagi.importer.sheet.SheetReader;
import jp.tsunagi.importer.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * The way of a sheet into the database: read → recognise → understand → check → identify → match →
 * load → report. Nothing is stored before the last step but one, and then all of it at once.
 */
public final class Import {
  private final MunicipalityFolder folder;
  private final ImportRepository repository;
  private final Clock clock;
  private final Labels labels = Labels.read();

  public Import(MunicipalityFolder folder, ImportRepository repository, Clock clock) {
    this.folder = folder;
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * What to import, and how.
   *
   * @param source what to call the source; null for each file's own name
   * @param epsg reference system of the sheets' coordinates
   * @param complete true when the sheets are the whole truth about their sources
   * @param dryRun true to do everything but store
   */
  public record Order(
      List<Path> files, @Nullable String source, int epsg, boolean complete, boolean dryRun) {
    public Order {
      files = List.copyOf(files);
    }
  }

  /** Told how far the work is. */
  public interface Progress {
    /** So many rows there will be. */
    void begin(int rows);

    /** One row was understood. */
    void step();
  }

  /**
   * Imports.
   *
   * @throws jp.tsunagi.importer.sheet.UnreadableSheetException when a file is no sheet
   * @throws ImportUnderWayException when another import of the municipality is under way
   */
  public Report run(Order order, Progress progress) {
    Instant begin = clock.instant();
    List<Recognised> sheets = recognise(read(order));
    Map<Recognised, List<Judged>> rows = understand(sheets, order.epsg(), progress);
    return repository
        .inTransaction(
            folder.municipality().code(), transaction -> load(order, begin, rows, transaction))
        .orElseThrow(ImportUnderWayException::new);
  }

  /** A sheet whose columns are known. */
  private record Recognised(Sheet sheet, Columns columns) {}

  private List<Sheet> read(Order order) {
    SheetReader reader = new SheetReader(labels::known);
    List<Sheet> sheets = new ArrayList<>();
    for (Path file : order.files()) {
      String source = order.source() == null ? SheetReader.sourceName(file) : order.source();
      sheets.addAll(reader.read(file, source));
    }
    return sheets;
  }

  private List<Recognised> recognise(List<Sheet> sheets) {
    return sheets.stream()
        .map(sheet -> new Recognised(sheet, Columns.recognise(sheet.labels(), labels)))
        .toList();
  }

  private Map<Recognised, List<Judged>> understand(
      List<Recognised> sheets, int epsg, Progress progress) {
    Municipality municipality = folder.municipality();
    DraftReader reader =
        new DraftReader(
            municipality,
            new Locator(folder.reference(), folder.places(), epsg),
            new CategoryMatcher(folder.reference().vocabulary()));
    progress.begin(sheets.stream().mapToInt(sheet -> sheet.sheet().rows().size()).sum());
    Map<Recognised, List<Judged>> understood = new LinkedHashMap<>();
    for (Recognised sheet : sheets) {
      List<Judged> judged = new ArrayList<>();
      for (SheetRow row : sheet.sheet().rows()) {
        Draft draft = reader.read(sheet.sheet(), sheet.columns(), row);
        judged.add(new Judged(draft, Rules.check(draft)));
        progress.step();
      }
      understood.put(sheet, judged);
    }
    return understood;
  }

  private Report load(
      Order order,
      Instant begin,
      Map<Recognised, List<Judged>> rows,
      ImportTransaction transaction) {
    List<SourceRow> stored = transaction.sourceRows();
    Assembly assembly =
        new Assembler(folder.municipality())
            .assemble(
                identify(rows, stored),
                stored,
                new Absence(wholeSources(rows.keySet()), order.complete(), today()),
                new Decisions(transaction.decisions()));
    Changes changes = order.dryRun() ? null : save(order, assembly, transaction);
    return new Report(
        folder.municipality().name(),
        begin,
        Duration.between(begin, clock.instant()),
        sheetReports(rows, assembly.imported()),
        assembly.imported(),
        Report.Review.of(assembly),
        changes);
  }

  /** The sources that were read as a whole: rows that come back from quarantine are a part. */
  private static Set<String> wholeSources(Collection<Recognised> sheets) {
    Set<String> sources = new HashSet<>();
    sheets.forEach(sheet -> sources.add(sheet.sheet().source()));
    sheets.stream()
        .filter(sheet -> QuarantineFile.wrote(sheet.sheet()))
        .forEach(sheet -> sources.remove(sheet.sheet().source()));
    return sources;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), folder.municipality().timeZone());
  }

  private List<Identity> identify(Map<Recognised, List<Judged>> rows, List<SourceRow> stored) {
    Map<String, List<Judged>> bySource = new LinkedHashMap<>();
    rows.forEach(
        (sheet, judged) ->
            bySource
                .computeIfAbsent(sheet.sheet().source(), source -> new ArrayList<>())
                .addAll(judged));
    Identifier identifier = new Identifier(folder.municipality().code(), stored);
    List<Identity> identities = new ArrayList<>();
    bySource.forEach((source, judged) -> identities.addAll(identifier.identify(source, judged)));
    return identities;
  }

  private Changes save(Order order, Assembly assembly, ImportTransaction transaction) {
    transaction.replaceReference(folder.reference());
    List<SourceRow> rows = new ArrayList<>(assembly.imported());
    rows.addAll(assembly.affected());
    return transaction.save(
        order.files().stream().map(SheetReader::sourceName).toList(),
        rows,
        assembly.resources(),
        folder.reference(),
        clock.instant(),
        today());
  }

  private static List<SheetReport> sheetReports(
      Map<Recognised, List<Judged>> rows, List<SourceRow> imported) {
    List<SheetReport> reports = new ArrayList<>();
    for (Recognised recognised : rows.keySet()) {
      Sheet sheet = recognised.sheet();
      reports.add(
          SheetReport.of(
              sheet,
              recognised.columns().unknown(),
              imported.stream()
                  .filter(row -> row.source().equals(sheet.source()))
                  .filter(row -> row.sheet().equals(sheet.name()))
                  .toList()));
    }
    return reports;
  }
}
