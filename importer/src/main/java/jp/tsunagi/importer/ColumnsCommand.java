package jp.tsunagi.importer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import jp.tsunagi.core.settings.Settings;
import jp.tsunagi.importer.column.Labels;
import jp.tsunagi.importer.column.Looks;
import jp.tsunagi.importer.column.Proposal;
import jp.tsunagi.importer.column.Proposal.Proposed;
import jp.tsunagi.importer.column.Proposer;
import jp.tsunagi.importer.column.RememberedColumns;
import jp.tsunagi.importer.folder.ColumnFiles;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import jp.tsunagi.importer.sheet.Sheet;
import jp.tsunagi.importer.sheet.SheetReader;
import jp.tsunagi.importer.sheet.SheetRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code columns FILE}: proposes what the columns of a sheet mean and writes it down for the clerk
 * to correct. Needs no database.
 */
@Command(
    name = "columns",
    mixinStandardHelpOptions = true,
    description = {
      "Proposes what the columns of a sheet mean, with a confidence for each, and writes it to",
      "columns/NAME.yaml in the municipality's folder (TSUNAGI_DATA). Correct that file: an import of",
      "a sheet with this header follows it."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:proposed", "2:could not run, or the file is there already"})
final class ColumnsCommand implements Callable<Integer> {
  private static final int DONE = 0;

  @Parameters(paramLabel = "FILE", description = "The sheet.")
  private Path file = Path.of("");

  @Option(names = "--print", description = "Print only; write nothing.")
  private boolean printOnly;

  @Option(names = "--overwrite", description = "Replace a file that is there already.")
  private boolean overwrite;

  @Spec private @Nullable CommandSpec spec;

  private final Map<String, String> environment;
  private final Labels labels = Labels.read();

  ColumnsCommand() {
    this(System.getenv());
  }

  /**
   * @param environment where the settings are
   */
  ColumnsCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return Failures.inOneSentence(
        spec,
        "列の指定を書けません",
        () -> {
          Path data = Settings.load(environment).data();
          MunicipalityFolder folder = MunicipalityFolder.read(data);
          List<Sheet> sheets =
              new SheetReader(labels.remembering(folder.remembered())::known)
                  .guessing()
                  .read(file, SheetReader.sourceName(file));
          return propose(folder, data, sheets);
        });
  }

  private int propose(MunicipalityFolder folder, Path data, List<Sheet> sheets) throws IOException {
    Proposer proposer = new Proposer(labels, new Looks(folder.municipality()));
    Map<Path, String> texts = new LinkedHashMap<>();
    List<RememberedColumns> seen = new ArrayList<>();
    for (Sheet sheet : sheets) {
      if (seen.stream().anyMatch(header -> header.isFor(sheet.labels()))) {
        continue;
      }
      seen.add(new RememberedColumns("", sheet.labels(), Map.of()));
      Proposal proposal =
          proposer.propose(sheet.labels(), sheet.rows().stream().map(SheetRow::cells).toList());
      print(sheet, proposal);
      texts.put(
          target(folder, data, sheet, texts.keySet()),
          ColumnFiles.text(sheet.displayName(), proposal, labels));
    }
    if (printOnly) {
      return DONE;
    }
    for (Path target : texts.keySet()) {
      if (Files.exists(target) && !overwrite) {
        return Failures.refused(
            spec, target + " がもうあります。直した指定を消さないよう、何も書きませんでした。作り直すときは --overwrite を付けてください。");
      }
    }
    for (Map.Entry<Path, String> text : texts.entrySet()) {
      Files.createDirectories(Objects.requireNonNull(text.getKey().getParent()));
      Files.writeString(text.getKey(), text.getValue());
      out().println("書きました: " + text.getKey());
    }
    out().flush();
    return DONE;
  }

  /** The file that remembers this header already, whatever it is called, else one of its own. */
  private static Path target(MunicipalityFolder folder, Path data, Sheet sheet, Set<Path> taken) {
    return folder.remembered().stream()
        .filter(columns -> columns.isFor(sheet.labels()))
        .map(RememberedColumns::file)
        .findFirst()
        .map(data::resolve)
        .orElseGet(() -> free(data.resolve("columns"), name(sheet), taken));
  }

  /** The second of two tables in one sheet has a file of its own. */
  private static Path free(Path folder, String name, Set<Path> taken) {
    Path target = folder.resolve(name + ".yaml");
    for (int number = 2; taken.contains(target); number++) {
      target = folder.resolve(name + "-" + number + ".yaml");
    }
    return target;
  }

  private static String name(Sheet sheet) {
    String stem = sheet.source().replaceFirst("(?<=.)\\.[^.]*$", "");
    String name = sheet.name().isEmpty() ? stem : stem + "-" + sheet.name();
    return name.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
  }

  private void print(Sheet sheet, Proposal proposal) {
    out()
        .printf(
            "%s: %d列、%d行%n", sheet.displayName(), proposal.columns().size(), sheet.rows().size());
    proposal.columns().forEach(this::print);
    out().flush();
  }

  private void print(Proposed column) {
    String field =
        column.field() == null
            ? "（読まない）"
            : column.field().name() + " " + labels.japanese(column.field());
    out()
        .printf(
            "  %s → %s  %.2f %s%s%n",
            column.label(),
            field,
            column.confidence(),
            column.reason(),
            column.samples().isEmpty() ? "" : "  例: " + String.join(" ／ ", column.samples()));
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
