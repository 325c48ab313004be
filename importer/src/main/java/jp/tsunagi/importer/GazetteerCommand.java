package jp.tsunagi.importer;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.tsunagi.core.area.Place;
import jp.tsunagi.core.settings.Settings;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import jp.tsunagi.importer.gazetteer.Learning;
import jp.tsunagi.importer.gazetteer.Lesson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gazetteer FILE...}: teaches the municipality's gazetteer places; needs no database. */
@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    description = {
      "Learns places from 位置参照情報 CSV and from sheets with addresses or venues and coordinates.",
      "They go into gazetteer-learned.csv of the municipality's folder (TSUNAGI_DATA), beside what is",
      "known already, and the next import locates by them."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:all files were read", "2:could not run; the gazetteer is as before"})
final class GazetteerCommand implements Callable<Integer> {
  private static final int ROWS_NAMED = 5;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "位置参照情報 CSV, or sheets.")
  private List<Path> files = List.of();

  @Option(
      names = "--epsg",
      paramLabel = "CODE",
      defaultValue = "4326",
      description =
          "Reference system of the sheets' coordinates, such as 6673 (default: ${DEFAULT-VALUE}).")
  private int epsg;

  @Spec private @Nullable CommandSpec spec;

  private final Map<String, String> environment;

  GazetteerCommand() {
    this(System.getenv());
  }

  /**
   * @param environment where the settings are
   */
  GazetteerCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return Failures.inOneSentence(
        spec,
        "地名辞典を書けません",
        () -> {
          Path data = Settings.load(environment).data();
          MunicipalityFolder folder = MunicipalityFolder.read(data);
          Learning learning = Learning.from(folder, files, epsg);
          learning.lessons().forEach(this::print);
          Path written = MunicipalityFolder.learn(data, learning.learned());
          out().printf("地名辞典に%d件を加えました: %s%n", learning.learned().size(), written);
          out().flush();
          return 0;
        });
  }

  private void print(Lesson lesson) {
    int refused = lesson.refused().values().stream().mapToInt(List::size).sum();
    String kinds =
        lesson.fresh().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> word(entry.getKey()) + " " + entry.getValue())
            .collect(Collectors.joining("、"));
    out()
        .printf(
            "%s: 新規 %d%s、既知 %d、不採用 %d%n",
            lesson.file(),
            lesson.learned().size(),
            kinds.isEmpty() ? "" : "（" + kinds + "）",
            lesson.known(),
            refused);
    lesson
        .refused()
        .forEach(
            (reason, rows) ->
                out().printf("  不採用: %s %d件（%s）%n", reason, rows.size(), numbers(rows)));
  }

  private static String numbers(List<Long> rows) {
    return rows.stream().limit(ROWS_NAMED).map(String::valueOf).collect(Collectors.joining("、"))
        + "行目"
        + (rows.size() > ROWS_NAMED ? "ほか" : "");
  }

  private static String word(Place.Kind kind) {
    return switch (kind) {
      case VENUE -> "会場";
      case OAZA -> "大字・町丁目";
      case KOAZA -> "小字";
      case ADDRESS -> "街区・番地";
    };
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
