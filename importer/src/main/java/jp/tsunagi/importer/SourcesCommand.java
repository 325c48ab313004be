package jp.tsunagi.importer;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.ImportBatch.Changes;
import jp.tsunagi.core.database.ImportRepository;
import jp.tsunagi.core.database.ImportedSources.Source;
import jp.tsunagi.core.settings.Settings;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sources}: lists the names under which sheets were imported, and withdraws one. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "Lists the sources: what sheets were imported, under which names.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "2:could not run; the database is as before"})
final class SourcesCommand implements Callable<Integer> {
  private static final int CONNECTIONS = 2;
  private static final int DONE = 0;

  @Spec private @Nullable CommandSpec spec;

  private final Map<String, String> environment;

  SourcesCommand() {
    this(System.getenv());
  }

  /**
   * @param environment where the settings are
   */
  SourcesCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Lists them. */
  @Override
  public Integer call() {
    return with((sources, zone) -> list(sources.known(), zone));
  }

  private void list(List<Source> sources, ZoneId zone) {
    if (sources.isEmpty()) {
      out().println("表はまだ何も取り込んでいません。");
      return;
    }
    for (Source source : sources) {
      out()
          .printf(
              "%s: %d行 = 掲載 %d + 重複 %d + 保留 %d + 取り下げ %d（最後の取り込み %s）%n",
              source.name(),
              source.rows(),
              source.published(),
              source.merged(),
              source.quarantined(),
              source.withdrawn(),
              time(source.importedAt(), zone));
    }
    out().printf("%nまちがえて取り込んだ表を取り下げるとどうなるか: scripts/tsunagi sources withdraw 表の名前 --dry-run%n");
  }

  private static String time(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(zone).format(at);
  }

  @Command(
      name = "withdraw",
      mixinStandardHelpOptions = true,
      description = {
        "Withdraws all rows of a source: what no other source tells of is no longer published.",
        "The rows are kept; importing the sheet under this name again brings them back."
      })
  int withdraw(
      @Parameters(paramLabel = "NAME", description = "The source, as it is listed.") String name,
      @Option(names = "--dry-run", description = "Say what would happen, and store nothing.")
          boolean dryRun) {
    return with((sources, zone) -> print(sources.withdraw(name, dryRun), dryRun));
  }

  private void print(Sources.Withdrawal done, boolean dryRun) {
    Source source = done.source();
    out()
        .printf(
            "取り下げ: %s %d行 = 掲載 %d + 重複 %d + 保留 %d%n",
            source.name(),
            source.inForce(),
            source.published(),
            source.merged(),
            source.quarantined());
    out()
        .printf(
            "資源: %d件 = 載らなくなる %d + ほかの表にもあるので残る %d%s%n",
            done.removed() + done.kept(),
            done.removed(),
            done.kept(),
            done.others().isEmpty() ? "" : "（" + String.join("、", done.others()) + "）");
    if (done.corrected() > 0) {
      out().printf("注意 載らなくなる資源のうち%d件は、人が直したり確かめたりしたものです。もう一度取り込んでも、それは戻りません。%n", done.corrected());
    }
    if (dryRun) {
      out().println("試しただけで、何も保存していません。取り下げるには、--dry-run を付けずに実行してください。");
      return;
    }
    Changes changes = done.changes();
    out()
        .printf(
            "保存: 新規 %d、更新 %d、削除 %d。もう一度 %s という名前で取り込むと、元の資源に戻ります。%n",
            changes.inserted(), changes.updated(), changes.removed(), source.name());
  }

  private int with(BiConsumer<Sources, ZoneId> work) {
    return Failures.onDatabase(
        spec,
        "書けません",
        () -> {
          Settings settings = Settings.load(environment);
          MunicipalityFolder folder = MunicipalityFolder.read(settings.data());
          try (Database database = Database.open(settings.ownerUrl(), CONNECTIONS)) {
            database.migrate();
            ImportRepository repository = new ImportRepository(database);
            work.accept(
                new Sources(folder, repository, Clock.systemUTC()),
                folder.municipality().timeZone());
            out().flush();
            return DONE;
          }
        });
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
