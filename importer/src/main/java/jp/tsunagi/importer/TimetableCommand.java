package jp.tsunagi.importer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.TimetableRepository;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.settings.Settings;
import jp.tsunagi.core.transit.Feed;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.importer.timetable.TimetableReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code timetable FILE...}: reads operators' timetables into the database, all or none. */
@Command(
    name = "timetable",
    mixinStandardHelpOptions = true,
    description = {
      "Reads timetables (GTFS, GTFS-JP; a zip or a folder each) into the database, all or none.",
      "A feed replaces the one of the same name and no other. Without FILE it lists what is there."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:all was read", "2:could not run; the timetables are as before"})
final class TimetableCommand implements Callable<Integer> {
  private static final int CONNECTIONS = 2;
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Feeds to read.")
  private List<Path> files = List.of();

  @Option(
      names = "--feed",
      paramLabel = "NAME",
      description = "What to call the feed; by default the file's own name without .zip.")
  private @Nullable String name;

  @Option(names = "--if-empty", description = "Do nothing when there are timetables already.")
  private boolean ifEmpty;

  @Option(names = "--remove", paramLabel = "NAME", description = "Take a feed out of service.")
  private @Nullable String removed;

  @Spec private @Nullable CommandSpec spec;

  private final Map<String, String> environment;
  private final Clock clock;

  TimetableCommand() {
    this(System.getenv(), Clock.systemUTC());
  }

  /**
   * For tests too.
   *
   * @param environment where the settings are
   * @param clock tells which feeds have expired
   */
  TimetableCommand(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return Failures.onDatabase(spec, "時刻表を読めません", () -> run(Settings.load(environment)));
  }

  private int run(Settings settings) throws IOException {
    if (name != null && files.size() != 1) {
      throw new IllegalArgumentException("--feed は、ファイルを1つだけ渡すときに使えます。");
    }
    List<TimetableRepository.Read> read = new ArrayList<>();
    if (!ifEmpty) {
      read.addAll(read());
    }
    try (Database database = Database.open(settings.ownerUrl(), CONNECTIONS)) {
      database.migrate();
      TimetableRepository repository = new TimetableRepository(database);
      if (ifEmpty && repository.feeds().isEmpty()) {
        read.addAll(read());
      }
      store(repository, read);
    }
    out().flush();
    return 0;
  }

  private void store(TimetableRepository repository, List<TimetableRepository.Read> read) {
    if (removed != null) {
      if (!repository.remove(removed)) {
        throw new IllegalArgumentException("「" + removed + "」という時刻表はありません。");
      }
      out().printf("%s を外しました。%n", removed);
    }
    if (!read.isEmpty()) {
      repository.replace(read, clock.instant());
    } else if (removed == null && !ifEmpty) {
      list(repository);
    }
  }

  /** Everything before anything is stored: a feed that is refused keeps the others out too. */
  private List<TimetableRepository.Read> read() throws IOException {
    List<TimetableRepository.Read> read = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Path file : files) {
      TimetableReader.Result result = new TimetableReader(today()).read(file, name);
      Timetable timetable = result.timetable();
      if (!names.add(timetable.feed().id())) {
        throw new IllegalArgumentException(
            "「" + timetable.feed().id() + "」が2つあります。1つずつ --feed で名前を付けて読み込んでください。");
      }
      print(timetable, result.notices());
      read.add(new TimetableRepository.Read(timetable, file.getFileName().toString()));
    }
    return read;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(JAPAN));
  }

  private void print(Timetable timetable, List<Notice> notices) {
    out()
        .printf(
            "%s: 路線 %d、停留所 %d、便 %d、時刻 %d、デマンド区域 %d%n",
            described(timetable.feed()),
            timetable.routes().size(),
            timetable.stops().size(),
            timetable.trips().size(),
            timetable.countStopTimes(),
            timetable.zones().size());
    notices.forEach(notice -> out().printf("  注意: %s [%s]%n", notice.message(), notice.code()));
  }

  private static String described(Feed feed) {
    return "%s（%s、%s〜%s%s）"
        .formatted(
            feed.id(),
            feed.publisher(),
            feed.validFrom(),
            feed.validUntil(),
            feed.sample() ? "、サンプル" : "");
  }

  private void list(TimetableRepository repository) {
    List<TimetableRepository.Stored> feeds = repository.feeds();
    if (feeds.isEmpty()) {
      out().println("時刻表はまだありません。");
    }
    for (TimetableRepository.Stored stored : feeds) {
      out().println(described(stored.feed()) + "  " + stored.file() + state(stored.feed()));
    }
  }

  private String state(Feed feed) {
    if (!feed.covers(today())) {
      return "  注意: 今日は有効期間の外です。";
    }
    return feed.endsSoon(today()) ? "  注意: もうすぐ有効期限です。次のデータを用意してください。" : "";
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
