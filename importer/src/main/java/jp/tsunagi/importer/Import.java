package jp.tsunagi.importer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import jp.tsunagi.core.database.ImportBatch;
import jp.tsunagi.core.database.ImportBatch.Changes;
import jp.tsunagi.core.database.ImportRepository;
import jp.tsunagi.core.database.ImportSummary;
import jp.tsunagi.core.database.ImportTransaction;
import jp.tsunagi.core.database.SubmissionRepository;
import jp.tsunagi.importer.category.CategoryMatcher;
import jp.tsunagi.importer.column.Columns;
import jp.tsunagi.importer.column.Labels;
import jp.tsunagi.importer.column.RecognisedSheet;
import jp.tsunagi.importer.draft.DraftReader;
import jp.tsunagi.importer.duplicate.Blocks;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import jp.tsunagi.importer.identity.Census;
import jp.tsunagi.importer.identity.Keyed;
import jp.tsunagi.importer.load.Absence;
import jp.tsunagi.importer.load.Loader;
import jp.tsunagi.importer.locate.Locator;
import jp.tsunagi.importer.report.QuarantineFile;
import jp.tsunagi.importer.report.Report;
import jp.tsunagi.importer.report.Report.SheetReport;
import jp.tsunagi.importer.sheet.Sheet;
import jp.tsunagi.importer.sheet.SheetReader;
import org.jspecify.annotations.Nullable;

/**
 * The way of a sheet into the database: read → recognise → understand → check → identify → match →
 * load → report, part by part within one transaction.
 */
public final class Import {
  /** Rows that are stored at a time: enough for speed, little enough for any memory. */
  static final int PART = 500;

  private final int partSize;
  private final MunicipalityFolder folder;
  private final ImportRepository repository;
  private final Clock clock;
  private final Labels labels;

  public Import(MunicipalityFolder folder, ImportRepository repository, Clock clock) {
    this(folder, repository, clock, PART);
  }

  /**
   * @param partSize rows that are stored at a time
   */
  Import(MunicipalityFolder folder, ImportRepository repository, Clock clock, int partSize) {
    this.partSize = partSize;
    this.folder = folder;
    this.repository = repository;
    this.clock = clock;
    this.labels = Labels.read().remembering(folder.remembered());
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
   * @param review given the report as the last thing before all is stored; what it throws undoes
   *     the import
   * @throws jp.tsunagi.importer.sheet.UnreadableSheetException when a file is no sheet
   * @throws ImportUnderWayException when another import of the municipality is under way
   */
  public Report run(Order order, Progress progress, Consumer<Report> review) {
    Instant begin = clock.instant();
    List<RecognisedSheet> sheets = recognise(read(order));
    progress.begin(sheets.stream().mapToInt(sheet -> sheet.sheet().rows().size()).sum());
    return repository
        .inTransaction(
            folder.municipality().code(),
            transaction -> {
              Report report = load(order, begin, sheets, transaction, progress);
              review.accept(report);
              if (order.dryRun()) {
                transaction.undo();
              }
              return report;
            })
        .orElseThrow(ImportUnderWayException::new);
  }

  private List<Sheet> read(Order order) {
    SheetReader reader = new SheetReader(labels::known);
    List<Sheet> sheets = new ArrayList<>();
    for (Path file : order.files()) {
      String source = order.source() == null ? SheetReader.sourceName(file) : order.source();
      reader.read(file, source).stream()
          .map(sheet -> QuarantineFile.restored(sheet, order.source()))
          .forEach(sheets::add);
    }
    sheets.forEach(Import::checkSource);
    return sheets;
  }

  /** A sheet under this name would take away what people have added. */
  private static void checkSource(Sheet sheet) {
    if (sheet.source().equals(SubmissionRepository.SOURCE)) {
      throw new IllegalArgumentException(
          "「%s」は人が足した資源の名前です。--source で、表にほかの名前を付けてください。".formatted(sheet.source()));
    }
  }

  private List<RecognisedSheet> recognise(List<Sheet> sheets) {
    return sheets.stream()
        .map(
            sheet ->
                new RecognisedSheet(
                    sheet, Columns.recognise(sheet.labels(), sheet.hiddenColumns(), labels)))
        .toList();
  }

  private Report load(
      Order order,
      Instant begin,
      List<RecognisedSheet> sheets,
      ImportTransaction transaction,
      Progress progress) {
    Census census = Census.of(sheets);
    Loader loader =
        new Loader(
            partSize,
            folder.municipality(),
            transaction,
            transaction.begin(order(order)),
            census.gone(transaction));
    Understanding rows =
        new Understanding(partSize, sheets, reader(order.epsg()), census, progress);
    try (Ahead<Keyed> ahead = new Ahead<>(rows)) {
      for (List<Keyed> part = ahead.next(); !part.isEmpty(); part = ahead.next()) {
        loader.load(part);
      }
    }
    Report.Review review = loader.absent(new Absence(whole(sheets), order.complete(), today()));
    ImportBatch batch = loader.batch();
    Changes changes = batch.finish();
    ImportSummary summary = batch.summary();
    return new Report(
        folder.municipality().name(),
        begin,
        Duration.between(begin, clock.instant()),
        SheetReport.of(sheets, summary),
        summary,
        review,
        order.dryRun() ? null : changes,
        batch::forEachQuarantined);
  }

  private ImportBatch.Order order(Order order) {
    return new ImportBatch.Order(
        order.files().stream().map(SheetReader::sourceName).toList(),
        folder.reference(),
        clock.instant(),
        today(),
        Blocks::numbers);
  }

  private DraftReader reader(int epsg) {
    return new DraftReader(
        folder.municipality(),
        new Locator(folder.reference(), folder.places(), epsg),
        new CategoryMatcher(folder.reference().vocabulary()));
  }

  /** The sources that were read as a whole: rows that come back from quarantine are a part. */
  private static Set<String> whole(List<RecognisedSheet> sheets) {
    Set<String> sources = new HashSet<>();
    sheets.forEach(sheet -> sources.add(sheet.sheet().source()));
    sheets.stream()
        .map(RecognisedSheet::sheet)
        .filter(QuarantineFile::wrote)
        .forEach(sheet -> sources.remove(sheet.source()));
    return sources;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), folder.municipality().timeZone());
  }
}
