package jp.tsunagi.importer;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.ImportRepository;
import jp.tsunagi.core.settings.Settings;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import jp.tsunagi.importer.report.Report;
import jp.tsunagi.importer.report.ReportFiles;
import jp.tsunagi.importer.report.ScreenReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import FILE...}: reads sheets into the database, all of them or none. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Reads sheets (CSV, TSV, XLSX, GeoJSON) into the database, all of them or none.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every row was published",
      "1:some rows were quarantined",
      "2:could not run; the database is as before"
    })
final class ImportCommand implements Callable<Integer> {
  /** One for the import; the migration before it needs a second. */
  private static final int CONNECTIONS = 2;

  private static final int COMPLETE = 0;
  private static final int SOME_QUARANTINED = 1;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Sheets to read.")
  private List<Path> files = List.of();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "What to call the source; by default each file's own name.")
  private @Nullable String source;

  @Option(names = "--dry-run", description = "Do everything but store.")
  private boolean dryRun;

  @Option(
      names = "--complete",
      description =
          "The sheets are the whole truth about their sources: what they do not have is withdrawn."
              + " Otherwise it stays, marked for review.")
  private boolean complete;

  @Option(
      names = "--if-empty",
      description = "Do nothing when the municipality has resources already.")
  private boolean ifEmpty;

  @Option(
      names = "--epsg",
      paramLabel = "CODE",
      defaultValue = "4326",
      description =
          "Reference system of the coordinates, such as 6673 (default: ${DEFAULT-VALUE}).")
  private int epsg;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Where to put the report; by default reports in TSUNAGI_HOME.")
  private @Nullable Path reports;

  @Spec private @Nullable CommandSpec spec;

  private final Map<String, String> environment;

  ImportCommand() {
    this(System.getenv());
  }

  /**
   * @param environment where the settings are
   */
  ImportCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return Failures.onDatabase(spec, "取り込めませんでした", () -> run(Settings.load(environment)));
  }

  private int run(Settings settings) {
    Rehearsal rehearsal = Rehearsal.begin();
    MunicipalityFolder folder = MunicipalityFolder.read(settings.data());
    CompletableFuture<Void> unused = rehearsal.in(folder);
    try (Database database = Database.open(settings.ownerUrl(), CONNECTIONS)) {
      database.migrate();
      ImportRepository repository = new ImportRepository(database);
      int known = ifEmpty ? repository.countResources(folder.municipality().code()) : 0;
      if (known > 0) {
        out().printf("%d件の資源がもうあるので、取り込みません。%n", known);
        out().flush();
        return COMPLETE;
      }
      ReportFiles reportFiles =
          new ReportFiles(
              reports == null ? settings.home().resolve("reports") : reports,
              folder.municipality().timeZone());
      reportFiles.prepare();
      Report report = report(folder, repository, reportFiles);
      new ScreenReport(out()).print(report);
      out().println("報告: " + reportFiles.page(report));
      out().flush();
      return report.complete() ? COMPLETE : SOME_QUARANTINED;
    }
  }

  private Report report(
      MunicipalityFolder folder, ImportRepository repository, ReportFiles reportFiles) {
    try (TerminalProgress progress = new TerminalProgress()) {
      return new Import(folder, repository, Clock.systemUTC())
          .run(
              new Import.Order(files, source, epsg, complete, dryRun),
              progress,
              reportFiles::write);
    }
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
