package jp.tsunagi.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import jp.tsunagi.core.database.PostgisExtension;
import jp.tsunagi.core.database.TimetableRepository;
import jp.tsunagi.importer.timetable.FeedFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a clerk types it, on a real database. */
class TimetableCommandTest {
  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();
  private static final String SAMPLE = "../data/yabu/timetable/yabu-sample";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private TimetableRepository repository;

  @BeforeEach
  void empty() {
    POSTGIS.execute("delete from timetable_feed");
    repository = new TimetableRepository(POSTGIS.database());
  }

  private int run(String... arguments) {
    Map<String, String> environment =
        Map.of(
            "TSUNAGI_DATABASE_URL", POSTGIS.address(),
            "TSUNAGI_DATA", Yabu.FOLDER.toString(),
            "TSUNAGI_HOME", folder.toString());
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    return new CommandLine(new TimetableCommand(environment, clock))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String valley(String name) throws IOException {
    return new FeedFolder().zip(folder.resolve(name)).toString();
  }

  @Test
  void severalOperatorsAreReadAndListed() throws IOException {
    assertThat(run(valley("valley.zip"), SAMPLE)).isZero();
    assertThat(repository.list())
        .extracting(timetable -> timetable.feed().id())
        .containsExactly("valley", "yabu-sample");
    assertThat(out.toString()).contains("valley（谷バス、2026-04-01〜2027-03-31）", "デマンド区域 2");
    out.getBuffer().setLength(0);
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("valley.zip", "yabu-sample（", "、サンプル）");
  }

  @Test
  void theOldTimetableStaysWhenAnyOfTheFilesIsRefused() throws IOException {
    assertThat(run(valley("valley.zip"))).isZero();
    String bad = new FeedFolder().without("stops.txt").zip(folder.resolve("bad.zip")).toString();
    assertThat(run(SAMPLE, bad)).isEqualTo(2);
    assertThat(err.toString()).contains("bad.zip を読み込めません。時刻表は元のままです。", "stops.txt がありません");
    assertThat(repository.feeds())
        .extracting(stored -> stored.feed().id())
        .containsExactly("valley");
  }

  @Test
  void aFeedOfTheSameNameReplacesTheOld() throws IOException {
    assertThat(run("--feed", "bus", valley("spring.zip"))).isZero();
    assertThat(run("--feed", "bus", valley("autumn.zip"))).isZero();
    assertThat(repository.feeds())
        .extracting(TimetableRepository.Stored::file)
        .containsExactly("autumn.zip");
    assertThat(run("--feed", "bus", valley("a.zip"), valley("b.zip"))).isEqualTo(2);
    assertThat(err.toString()).contains("--feed は");
  }

  @Test
  void aFeedIsTakenOutByItsName() throws IOException {
    assertThat(run(valley("valley.zip"))).isZero();
    assertThat(run("--remove", "valley")).isZero();
    assertThat(repository.feeds()).isEmpty();
    assertThat(run("--remove", "valley")).isEqualTo(2);
    assertThat(err.toString()).contains("「valley」という時刻表はありません");
  }

  @Test
  void theListWarnsOfWhatEndsSoonAndOfWhatHasEnded() throws IOException {
    String calendar =
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
            + "平日,1,1,1,1,1,0,0,20260401,20261130";
    String feed =
        new FeedFolder()
            .with("calendar.txt", calendar)
            .zip(folder.resolve("autumn.zip"))
            .toString();
    assertThat(run(feed)).isZero();
    assertThat(out.toString()).contains("有効期限は 2026-11-30 です", "[feed_ends_soon]");
    out.getBuffer().setLength(0);
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("autumn.zip  注意: もうすぐ有効期限です。");
    POSTGIS.execute("update timetable_feed set valid_until = '2026-11-20'");
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("注意: 今日は有効期間の外です。");
  }

  @Test
  void aStartDoesNotReadAgainWhatIsThere() throws IOException {
    assertThat(run("--if-empty", valley("valley.zip"))).isZero();
    assertThat(run("--if-empty", SAMPLE)).isZero();
    assertThat(repository.feeds()).hasSize(1);
  }
}
