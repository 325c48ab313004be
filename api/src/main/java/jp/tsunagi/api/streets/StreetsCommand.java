package jp.tsunagi.api.streets;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.ReferenceRepository;
import jp.tsunagi.core.settings.SettingException;
import jp.tsunagi.core.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code streets FILE}: makes an extract of OpenStreetMap into the graph that is served from. */
@Command(
    name = "streets",
    mixinStandardHelpOptions = true,
    description = {
      "Reads streets from an extract of OpenStreetMap (.osm.pbf) that holds the municipality, and",
      "puts them in service; a running service takes them by itself. Without FILE it says which",
      "streets are in service."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "2:could not run; the streets are as before"})
public final class StreetsCommand implements Callable<Integer> {
  private static final int COULD_NOT_RUN = 2;

  /** Migration takes one besides. */
  private static final int CONNECTIONS = 2;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "Extract to read.")
  private @Nullable Path file;

  @Option(names = "--remove", description = "Take the streets out of service.")
  private boolean remove;

  @Spec private @Nullable CommandSpec spec;

  private final Map<String, String> environment;

  /**
   * @param environment where the settings are
   */
  public StreetsCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try {
      run(Settings.load(environment));
      return 0;
    } catch (RefusedExtractException | SettingException e) {
      return refused(Objects.requireNonNullElse(e.getMessage(), e.toString()));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return refused(Failure.sentence(e));
    }
  }

  private int refused(String sentence) {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.println(sentence);
    err.flush();
    return COULD_NOT_RUN;
  }

  private void run(Settings settings) throws IOException {
    StreetFolder folder = new StreetFolder(settings.streets());
    Path extract = file;
    if (remove) {
      remove(folder);
    } else if (extract == null) {
      tell(folder);
    } else {
      ExtractFrame.check(extract);
      build(folder, extract, boxes(settings));
    }
  }

  private static List<Box> boxes(Settings settings) {
    try (Database database = Database.open(settings.databaseUrl(), CONNECTIONS)) {
      database.migrate();
      List<Box> boxes =
          new ReferenceRepository(database)
              .list().stream()
                  .map(reference -> Box.of(reference.municipality().boundingBox()))
                  .toList();
      if (boxes.isEmpty()) {
        throw new RefusedExtractException(
            "どの市町村の道路を読むのか、まだ分かりません。先に scripts/tsunagi import でシートを取り込んでください。");
      }
      return boxes;
    }
  }

  private void build(StreetFolder folder, Path extract, List<Box> boxes) throws IOException {
    try (StreetFolder.Build build = folder.begin()) {
      say("1/2 市町村とその周り%.0fkmを切り出しています…".formatted(ExtractCut.MARGIN_METRES / 1000));
      ExtractCut cut = new ExtractCut(boxes, elements -> say("    %,d 件".formatted(elements)));
      cut.cut(extract, build.extract());
      say("2/2 道路のグラフを作っています…");
      GraphFiles.Size size = GraphFiles.build(build.extract(), build.graph());
      StreetFolder.About about =
          new StreetFolder.About(
              extract.getFileName().toString(), cut.dataDate(), size.nodes(), size.edges());
      build.publish(about);
      say(described(about) + "を使います。動いているサービスは自動で切り替わります。");
    }
  }

  private void remove(StreetFolder folder) throws IOException {
    try (StreetFolder.Build build = folder.begin()) {
      if (!build.remove()) {
        throw new RefusedExtractException("道路はまだありません。");
      }
      say("道路を外しました。歩く時間と車の時間は目安になります。");
    }
  }

  private void tell(StreetFolder folder) throws IOException {
    Optional<String> current = folder.current();
    if (current.isEmpty()) {
      say("道路はまだありません。歩く時間と車の時間は目安です。");
      return;
    }
    say(described(folder.about(current.get())));
    say(Objects.requireNonNull(Streets.Basis.STREETS.attribution()));
  }

  private static String described(StreetFolder.About about) {
    return "道路: %s（%s交差点など %,d、道 %,d）"
        .formatted(
            about.file(),
            about.dataDate() == null ? "" : about.dataDate() + "現在、",
            about.nodes(),
            about.edges());
  }

  private void say(String sentence) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(sentence);
    out.flush();
  }
}
