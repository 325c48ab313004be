package jp.tsunagi.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.ImportBatch.Changes;
import jp.tsunagi.core.database.ImportRepository;
import jp.tsunagi.core.database.ImportTransaction;
import jp.tsunagi.core.database.PostgisExtension;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.core.resource.SourceRow.State;
import jp.tsunagi.importer.report.Report;
import jp.tsunagi.importer.report.Report.SheetReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sample's sheets, all the way into PostGIS. */
@ExtendWith(PostgisExtension.class)
class SampleImportTest {
  private static final int WGS84 = 4326;
  private static final Instant NOVEMBER = Instant.parse("2026-11-21T03:00:00Z");
  private static final String EVERYTHING =
      "select coalesce(string_agg(r::text, '' order by id), '') from resource r";

  private final Database database;
  private final ImportRepository repository;

  SampleImportTest(Database database) {
    this.database = database;
    this.repository = new ImportRepository(database);
  }

  @BeforeEach
  void emptyTheDatabase() throws SQLException {
    execute("truncate source_row, resource, import_batch cascade");
  }

  private Report load(List<Path> files, Clock clock) {
    return load(files, clock, false);
  }

  private Report load(List<Path> files, Clock clock, boolean dryRun) {
    return load(new Import(Yabu.folder(), repository, clock), files, dryRun);
  }

  private static Report load(Import anImport, List<Path> files, boolean dryRun) {
    return anImport.run(
        new Import.Order(files, null, WGS84, false, dryRun), new Silent(), report -> {});
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  @Test
  void inSmallPartsTheSameIsStored() throws SQLException {
    String what =
        "select string_agg(said, ' ' order by said) from (select (record - 'id')::text as said from resource) r";
    load(Yabu.sheets(), at(NOVEMBER));
    String atOnce = text(what);
    emptyTheDatabase();
    load(new Import(Yabu.folder(), repository, at(NOVEMBER), 40), Yabu.sheets(), false);
    assertThat(text(what)).isEqualTo(atOnce);
  }

  @Test
  void everyRowIsAccountedFor() throws SQLException {
    Report report = load(Yabu.sheets(), at(NOVEMBER));
    int read = report.sheets().stream().mapToInt(SheetReport::read).sum();
    int published = report.in(State.PUBLISHED).size();
    int merged = report.in(State.MERGED).size();
    assertThat(read).isEqualTo(598);
    assertThat(read).isEqualTo(published + merged + report.in(State.QUARANTINED).size());
    assertThat(published + merged).isGreaterThanOrEqualTo(read * 95 / 100);
    assertThat(count("select count(*) from source_row")).isEqualTo(read);
    assertThat(count("select count(*) from resource")).isEqualTo(published);
    assertThat(report.in(State.QUARANTINED)).allMatch(row -> !row.notices().isEmpty());
  }

  @Test
  void everyRowBecomesWhatItShould() throws IOException {
    Report report = load(Yabu.sheets(), at(NOVEMBER));
    Expectations expected = Expectations.read();
    assertThat(expected.wrongFates(report.rows())).isEmpty();
    assertThat(expected.wrongPlaces(report.rows())).isEmpty();
    assertThat(expected.wrongMerges(report.rows())).isEmpty();
    assertThat(expected.shareOfRightCategories(report.rows())).isGreaterThanOrEqualTo(0.95);
    assertThat(expected.shareOfParsedRecurring(report.rows())).isGreaterThanOrEqualTo(0.90);
    // 10月～11月 and 期間中の土曜 in two columns: read together they do make a rule.
    assertThat(expected.wrongSchedules(report.rows())).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void theSameSheetsAgainChangeNothing() throws SQLException {
    load(Yabu.sheets(), at(NOVEMBER));
    String before = text(EVERYTHING);
    Report again = load(Yabu.sheets(), at(NOVEMBER.plusSeconds(3600)));
    Changes changes = changes(again);
    assertThat(changes.inserted() + changes.updated() + changes.removed()).isZero();
    assertThat(text(EVERYTHING)).isEqualTo(before);
  }

  @Test
  void theOrderOfTheFilesDoesNotMatter() throws SQLException {
    load(Yabu.sheets(), at(NOVEMBER));
    String before = text(EVERYTHING);
    for (Path file : Yabu.sheets()) {
      Changes changes = changes(load(List.of(file), at(NOVEMBER.plusSeconds(60))));
      assertThat(changes.inserted() + changes.updated() + changes.removed()).isZero();
    }
    assertThat(text(EVERYTHING)).isEqualTo(before);
  }

  @Test
  void aChangedCellChangesOneResource(@TempDir Path folder) throws IOException, SQLException {
    load(Yabu.sheets(), at(NOVEMBER));
    int resources = count("select count(*) from resource");
    List<Path> changed = copies(folder, "朝の散歩クラブ 円山川", "朝の散歩クラブ まるやまがわ");
    Changes changes = changes(load(changed, at(NOVEMBER.plusSeconds(3600))));
    assertThat(changes.updated()).isEqualTo(1);
    assertThat(changes.inserted() + changes.removed()).isZero();
    assertThat(count("select count(*) from resource")).isEqualTo(resources);
    assertThat(count("select count(*) from resource where revised_at > created_at")).isEqualTo(1);
  }

  @Test
  void twelveRowsAreMergedAndSayWhereTheyContradictTheOther() {
    Report report = load(Yabu.sheets(), at(NOVEMBER));
    assertThat(report.in(State.PUBLISHED)).hasSize(573);
    assertThat(report.in(State.MERGED)).hasSize(12);
    assertThat(report.in(State.MERGED))
        .flatExtracting(SourceRow::notices)
        .filteredOn(notice -> notice.code().equals("merged_row_contradicts"))
        .extracting(Notice::field)
        .containsExactlyInAnyOrder("会場", "対象", "申込", "申込", "申込", "送迎", "送迎");
  }

  @Test
  void aChangedCellOfAMergedRowIsNoticed(@TempDir Path folder) throws IOException {
    load(Yabu.sheets(), at(NOVEMBER));
    Path circles = folder.resolve("circles.csv");
    String text = Files.readString(Yabu.FOLDER.resolve("raw/circles.csv"));
    assertThat(text).contains("火曜日 13:00〜16:00");
    Files.writeString(circles, text.replace("火曜日 13:00〜16:00", "火曜日 13:00〜17:00"));
    Report report = load(List.of(circles), at(NOVEMBER.plusSeconds(3600)));
    assertThat(report.in(State.MERGED))
        .filteredOn(row -> row.raw().containsValue("八鹿囲碁クラブ"))
        .flatExtracting(SourceRow::notices)
        .extracting(Notice::message)
        .anySatisfy(message -> assertThat(message).contains("17:00").contains("salons.csv"));
  }

  @Test
  void killedInTheMiddleLeavesAllAsBefore(@TempDir Path folder) throws IOException, SQLException {
    load(Yabu.sheets(), at(NOVEMBER));
    String before = text(EVERYTHING);
    List<Path> changed = copies(folder, "公民館", "公民舘");
    assertThatThrownBy(() -> load(changed, new KillingClock())).isInstanceOf(Exception.class);
    assertThat(text(EVERYTHING)).isEqualTo(before);
    assertThat(count("select count(*) from import_batch")).isEqualTo(1);
  }

  @Test
  void twoImportsAtOnceDoNotMix() {
    String code = Yabu.folder().municipality().code();
    Function<ImportTransaction, String> meanwhile =
        transaction -> {
          CompletableFuture<Report> second =
              CompletableFuture.supplyAsync(() -> load(Yabu.sheets(), at(NOVEMBER)));
          assertThatThrownBy(second::join)
              .hasCauseInstanceOf(ImportUnderWayException.class)
              .hasMessageContaining("ほかの取り込み");
          return "first";
        };
    assertThat(repository.inTransaction(code, meanwhile)).contains("first");
  }

  @Test
  void aDryRunStoresNothing() throws SQLException {
    Report report = load(Yabu.sheets(), at(NOVEMBER), true);
    assertThat(report.rows()).hasSize(598);
    assertThat(report.changes()).isNull();
    assertThat(count("select count(*) from source_row")).isZero();
  }

  @Test
  void provenanceKeepsTheRowAsReceived() {
    Report report = load(Yabu.sheets(), at(NOVEMBER));
    SourceRow row =
        report.rows().stream()
            .filter(candidate -> candidate.raw().containsValue("〃"))
            .findFirst()
            .orElseThrow();
    assertThat(row.rowNumber()).isGreaterThan(2);
    assertThat(row.raw().values()).contains("〃");
  }

  /** The sheets with some words replaced in the salons, which are CP932. */
  private static List<Path> copies(Path folder, String words, String others) throws IOException {
    Charset cp932 = Charset.forName("windows-31j");
    List<Path> copies = new ArrayList<>();
    for (Path file : Yabu.sheets()) {
      Path copy = folder.resolve(Objects.requireNonNull(file.getFileName()).toString());
      if (copy.endsWith("salons.csv")) {
        String text = Files.readString(file, cp932);
        assertThat(text).contains(words);
        Files.writeString(copy, text.replace(words, others), cp932);
      } else {
        Files.copy(file, copy);
      }
      copies.add(copy);
    }
    return copies;
  }

  private static Changes changes(Report report) {
    return Objects.requireNonNull(report.changes());
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return Objects.requireNonNullElse(result.getString(1), "");
    }
  }

  private int count(String sql) throws SQLException {
    return Integer.parseInt(text(sql));
  }

  /** Cuts the import's connection when it asks for the time to store its changes by. */
  private final class KillingClock extends Clock {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Instant instant() {
      if (asked.incrementAndGet() == 2) {
        try {
          execute(
              "select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where datname = current_database() and state = 'idle in transaction'");
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
      return NOVEMBER.plusSeconds(3600);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(@Nullable ZoneId zone) {
      return this;
    }
  }

  private static final class Silent implements Import.Progress {
    @Override
    public void begin(int rows) {}

    @Override
    public void step() {}
  }
}
