package jp.tsunagi.importer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.tsunagi.core.settings.Settings;
import jp.tsunagi.importer.folder.FolderException;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import jp.tsunagi.importer.folder.NewFolder;
import jp.tsunagi.importer.gazetteer.Founding;
import jp.tsunagi.importer.gazetteer.Learning;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code municipality FOLDER FILE...}: makes a municipality's folder; needs no database. */
@Command(
    name = "municipality",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a municipality's folder from public files: 位置参照情報 of the level 大字・町丁目 (and of 街区, for",
      "house numbers) and, for readings, 郵便番号データ of Japan Post (KEN_ALL.CSV or utf_ken_all.csv).",
      "The vocabulary is copied from the folder that TSUNAGI_DATA names."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the folder is made", "2:could not run; nothing is made"})
final class MunicipalityCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder to make.")
  private Path folder = Path.of("");

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "CSV, or zip.")
  private List<Path> files = List.of();

  @Option(
      names = "--code",
      paramLabel = "CODE",
      description = "JIS code such as 37201, where the files hold several municipalities.")
  private @Nullable String code;

  @Spec private @Nullable CommandSpec spec;

  private final Map<String, String> environment;
  private final Clock clock;

  MunicipalityCommand() {
    this(System.getenv(), Clock.system(ZoneId.of("Asia/Tokyo")));
  }

  /**
   * @param environment where the settings are
   */
  MunicipalityCommand(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return Failures.inOneSentence(spec, "フォルダーを作れません", this::make);
  }

  private int make() throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    if (Files.exists(target)) {
      throw new FolderException(folder + " はもうあります。上書きはしません。別の名前にしてください。");
    }
    Founding founding = Founding.from(files);
    NewFolder made = founding.of(code);
    Path draft = target.resolveSibling(target.getFileName() + ".part");
    remove(draft);
    Files.createDirectories(draft);
    try {
      Path vocabulary = Settings.load(environment).data().resolve("vocabulary");
      made.write(draft, vocabulary, LocalDate.now(clock));
      Learning learning = Learning.from(MunicipalityFolder.read(draft), founding.positions(), 4326);
      MunicipalityFolder.learn(draft, learning.learned());
      Files.move(draft, target);
      print(made, learning.learned().size());
    } finally {
      remove(draft);
    }
    return 0;
  }

  private void print(NewFolder made, int places) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.printf("%s（%s %s）のフォルダーを作りました: %s%n", made.name(), made.prefecture(), made.code(), folder);
    out.printf("  大字 %d（うち読みがな %d）、地名辞典 %d件%n", made.areas().size(), made.read(), places);
    if (made.read() == 0) {
      out.println("  読みがながありません。日本郵便の郵便番号データ（KEN_ALL.CSV）も渡すと入ります。");
    }
    out.println("次にすること:");
    out.printf("  1. %s の「確かめる」「入れる」とある行を見る%n", folder.resolve("municipality.yaml"));
    out.printf(
        "  2. 表を %s に置くか、TSUNAGI_DATA=%s scripts/tsunagi import 表...%n",
        folder.resolve("raw"), folder);
    out.printf("  3. TSUNAGI_DATA=%s scripts/run%n", folder);
    out.flush();
  }

  private static void remove(Path draft) throws IOException {
    if (Files.exists(draft)) {
      try (Stream<Path> files = Files.walk(draft)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
