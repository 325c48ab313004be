package jp.tsunagi.importer;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.ImportBatch.Changes;
import jp.tsunagi.core.database.ImportRepository;
import jp.tsunagi.core.resource.Contact.Phone;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.settings.Settings;
import jp.tsunagi.importer.duplicate.Candidate;
import jp.tsunagi.importer.duplicate.LikelyWords;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code duplicates}: shows resources that may be one and the same, and takes decisions. */
@Command(
    name = "duplicates",
    mixinStandardHelpOptions = true,
    description = "Shows rows that may be one and the same resource; a person decides.",
    footer = {
      "",
      "Without a subcommand the pairs that wait are listed, each with its code.",
      "Decisions hold for every later import."
    })
final class DuplicatesCommand implements Callable<Integer> {
  private static final int CONNECTIONS = 2;
  private static final int DONE = 0;

  @Spec private @Nullable CommandSpec spec;

  private final Map<String, String> environment;

  DuplicatesCommand() {
    this(System.getenv());
  }

  /**
   * @param environment where the settings are
   */
  DuplicatesCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Lists the pairs that wait. */
  @Override
  public Integer call() {
    return with(
        review -> {
          Review.Waiting waiting = review.waiting();
          List<Review.Open> pairs = waiting.pairs();
          out().println(pairs.isEmpty() ? "同じかもしれない資源はありません。" : pairs.size() + "組あります。");
          for (Review.Open open : pairs) {
            out().printf("%n%s  %s%n", open.code(), LikelyWords.of(open.pair().evidence()));
            out().println("  " + words(open.pair().one()));
            out().println("  " + words(open.pair().other()));
          }
          if (!pairs.isEmpty()) {
            out()
                .printf(
                    "%n同じなら: scripts/tsunagi duplicates same %s%n違うなら: scripts/tsunagi duplicates different %s%n",
                    pairs.get(0).code(), pairs.get(0).code());
          }
          if (waiting.narrowly() > 0) {
            out().printf("%n%s%n", LikelyWords.narrowly(waiting.narrowly()));
          }
          return DONE;
        });
  }

  @Command(
      name = "same",
      mixinStandardHelpOptions = true,
      description = "Says that each of these pairs is one resource.")
  int same(@Parameters(paramLabel = "CODE", arity = "1..*") List<String> codes) {
    return with(review -> changed(review.decide(codes, true)));
  }

  @Command(
      name = "different",
      mixinStandardHelpOptions = true,
      description = "Says that each of these pairs is two resources.")
  int different(@Parameters(paramLabel = "CODE", arity = "1..*") List<String> codes) {
    return with(review -> changed(review.decide(codes, false)));
  }

  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Takes back what was said of these pairs.")
  int undo(@Parameters(paramLabel = "CODE", arity = "1..*") List<String> codes) {
    return with(review -> changed(review.forget(codes)));
  }

  @Command(
      name = "decided",
      mixinStandardHelpOptions = true,
      description = "Lists the pairs that were decided.")
  int decided() {
    return with(
        review -> {
          List<Review.Decided> pairs = review.decided();
          out().println(pairs.isEmpty() ? "まだ何も決めていません。" : pairs.size() + "組を決めました。");
          for (Review.Decided pair : pairs) {
            out()
                .printf(
                    "%s  %s  %s %d行目 と %s %d行目%n",
                    pair.code(),
                    pair.same() ? "同じ" : "違う",
                    pair.one().source(),
                    pair.one().rowNumber(),
                    pair.other().source(),
                    pair.other().rowNumber());
          }
          return DONE;
        });
  }

  private int changed(Changes changes) {
    out()
        .printf(
            "覚えました。資源: 新規 %d、更新 %d、削除 %d%n",
            changes.inserted(), changes.updated(), changes.removed());
    return DONE;
  }

  private static String words(Candidate candidate) {
    Resource said = candidate.record();
    String details =
        Stream.of(
                said.venue(),
                said.address(),
                said.schedule().text(),
                said.contact().phones().stream()
                    .map(Phone::number)
                    .collect(Collectors.joining("、")))
            .filter(text -> text != null && !text.isBlank())
            .map(text -> text.replace('\n', ' '))
            .collect(Collectors.joining(" / "));
    return "%s [%s]（%s %d行目）"
        .formatted(said.name(), details, candidate.source(), candidate.number());
  }

  private int with(ToIntFunction<Review> work) {
    return Failures.onDatabase(
        spec,
        "書けません",
        () -> {
          Settings settings = Settings.load(environment);
          MunicipalityFolder folder = MunicipalityFolder.read(settings.data());
          try (Database database = Database.open(settings.ownerUrl(), CONNECTIONS)) {
            database.migrate();
            ImportRepository repository = new ImportRepository(database);
            int code = work.applyAsInt(new Review(folder, repository, Clock.systemUTC()));
            out().flush();
            return code;
          }
        });
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
