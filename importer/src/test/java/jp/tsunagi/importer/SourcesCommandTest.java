package jp.tsunagi.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tsunagi.core.database.PostgisExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a clerk types it who imported a sheet under a wrong name. */
class SourcesCommandTest {
  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  private static final String HEADER = "名称,区分,開催日時,会場,電話番号,費用\n";
  private static final String CLUBS =
      """
      円山川短歌会,短歌,毎週月曜 13:30〜15:00,関宮公民館,079-004-4401,100円
      円山川詩吟会,詩吟,毎週火曜 13:30〜15:00,関宮公民館,079-004-4402,100円
      """;
  private static final String MORE =
      """
      円山川陶芸会,陶芸,毎週金曜 13:30〜15:00,関宮公民館,079-004-4403,100円
      ,陶芸,毎週土曜 13:30〜15:00,関宮公民館,079-004-4404,100円
      """;

  @TempDir Path folder;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void empty() {
    POSTGIS.execute(
        "truncate resource, source_row, import_batch, correction, submission, revision cascade");
  }

  private int importing(String source, String rows) throws IOException {
    Path file = Files.writeString(folder.resolve(source), HEADER + rows);
    return run(new ImportCommand(environment()), file.toString());
  }

  private int run(String... arguments) {
    return run(new SourcesCommand(environment()), arguments);
  }

  private int run(Callable<Integer> command, String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private Map<String, String> environment() {
    return Map.of(
        "TSUNAGI_DATABASE_URL", POSTGIS.address(),
        "TSUNAGI_DATA", Yabu.FOLDER.toString(),
        "TSUNAGI_HOME", folder.resolve("home").toString());
  }

  private static String rows() {
    return POSTGIS.ask(
        "select string_agg(source || ' ' || row_number || ' ' || state || ' '"
            + " || coalesce(resource::text, ''), ', ' order by source, row_number) from source_row");
  }

  private static String resources() {
    return POSTGIS.ask(
        "select coalesce(string_agg(id || ' ' || (record ->> 'name') || ' '"
            + " || (record #>> '{cost,text}'), ', ' order by record ->> 'name'), '')"
            + " from resource");
  }

  @Test
  void theSourcesAreListedWithTheirRowsAndTheirLatestImport() throws IOException {
    assertThat(run()).isZero();
    assertThat(out.toString()).isEqualToIgnoringNewLines("表はまだ何も取り込んでいません。");
    importing("clubs.csv", CLUBS + MORE);
    importing("copy.csv", CLUBS);
    POSTGIS.execute(
        "update import_batch set imported_at = '2026-11-21 09:05+09' where files = '{clubs.csv}'");
    assertThat(run()).isZero();
    assertThat(out.toString())
        .contains("clubs.csv: 4行 = 掲載 3 + 重複 0 + 保留 1 + 取り下げ 0（最後の取り込み 2026-11-21 09:05）")
        .contains("copy.csv: 2行 = 掲載 0 + 重複 2 + 保留 0 + 取り下げ 0（")
        .contains("scripts/tsunagi sources withdraw");
  }

  @Test
  void aSheetImportedUnderAWrongNameIsTakenBackAndTheRightOneStaysAsItWas() throws IOException {
    importing("clubs.csv", CLUBS);
    String before = resources();
    importing("Book1.csv", CLUBS.replace("100円", "100円（茶菓子付き）") + MORE);
    assertThat(run("withdraw", "Book1.csv")).isZero();
    assertThat(out.toString())
        .contains("取り下げ: Book1.csv 4行 = 掲載 ")
        .contains("資源: 3件 = 載らなくなる 1 + ほかの表にもあるので残る 2（clubs.csv）")
        .contains("削除 1。")
        .doesNotContain("注意");
    assertThat(resources()).isEqualTo(before);
    assertThat(POSTGIS.ask("select string_agg(notices::text, '') from source_row"))
        .as("nothing contradicts what is withdrawn")
        .doesNotContain("duplicate_merged", "merged_row_contradicts");
    run();
    assertThat(out.toString()).contains("Book1.csv: 4行 = 掲載 0 + 重複 0 + 保留 0 + 取り下げ 4（");
  }

  @Test
  void resourcesThatTheWrongNameMadeFirstKeepTheirIdsAndWhatPeopleCorrected() throws IOException {
    importing("Book1.csv", CLUBS);
    String before = resources();
    importing("clubs.csv", CLUBS);
    POSTGIS.execute(
        "insert into correction (resource, field, value, replaced, made_at)"
            + " select id, 'note', '\"玄関は西側\"', 'null', now() from resource"
            + " where record ->> 'name' = '円山川短歌会'");
    assertThat(run("withdraw", "Book1.csv")).isZero();
    assertThat(out.toString()).contains("資源: 2件 = 載らなくなる 0 + ほかの表にもあるので残る 2（clubs.csv）");
    assertThat(resources()).isEqualTo(before);
    assertThat(POSTGIS.ask("select string_agg(record ->> 'note', '') from resource"))
        .isEqualTo("玄関は西側");
  }

  @Test
  void whatIsWithdrawnComesBackUnderItsOldIdWithTheNextImport() throws IOException {
    importing("clubs.csv", CLUBS + MORE);
    String rows = rows();
    String resources = resources();
    assertThat(run("withdraw", "clubs.csv")).isZero();
    assertThat(out.toString()).contains("取り下げ: clubs.csv 4行 = 掲載 3 + 重複 0 + 保留 1");
    assertThat(resources()).isEmpty();
    assertThat(POSTGIS.ask("select count(*) from revision")).as("history").isEqualTo("3");
    importing("clubs.csv", CLUBS + MORE);
    assertThat(rows()).isEqualTo(rows);
    assertThat(resources()).isEqualTo(resources);
  }

  @Test
  void aRehearsalSaysTheSameAndStoresNothing() throws IOException {
    importing("clubs.csv", CLUBS + MORE);
    POSTGIS.execute(
        "insert into correction (resource, field, value, replaced, made_at)"
            + " select id, 'note', '\"玄関は西側\"', 'null', now() from resource");
    String rows = rows();
    String resources = resources();
    assertThat(run("withdraw", "clubs.csv", "--dry-run")).isZero();
    assertThat(out.toString())
        .contains("資源: 3件 = 載らなくなる 3 + ほかの表にもあるので残る 0\n")
        .contains("注意 載らなくなる資源のうち3件は、人が直したり確かめたりしたものです。")
        .contains("何も保存していません")
        .doesNotContain("保存: ");
    assertThat(rows()).isEqualTo(rows);
    assertThat(resources()).isEqualTo(resources);
  }

  @Test
  void aSourceOfMoreRowsThanAreStoredAtATimeIsWithdrawnWhole() throws IOException {
    String many =
        IntStream.range(0, Import.PART)
            .mapToObj("大屋サロン第%d会場,サロン,毎週水曜 10:00〜12:00,,,無料\n"::formatted)
            .collect(Collectors.joining());
    importing("clubs.csv", CLUBS);
    String before = resources();
    importing("Book1.csv", CLUBS + many + CLUBS.replace("会,", "会（再掲）,"));
    assertThat(run("withdraw", "Book1.csv")).isZero();
    assertThat(out.toString()).contains("ほかの表にもあるので残る 2（clubs.csv）");
    assertThat(resources()).isEqualTo(before);
  }

  @Test
  void theSampleIsAsItWasOnceACopyOfASheetIsTakenBack() throws IOException {
    run(
        new ImportCommand(environment()),
        Yabu.sheets().stream().map(Path::toString).toArray(String[]::new));
    String everything =
        "select (select md5(string_agg(r::text, '' order by id))"
            + " from (select id, record, search_text from resource) r)"
            + " || (select md5(string_agg(s::text, '' order by id)) from ("
            + "select id, state, resource, missing_since, notices from source_row"
            + " where source <> 'Book1.csv') s)";
    String before = POSTGIS.ask(everything);
    Path salons = Yabu.FOLDER.resolve("raw/salons.csv");
    run(new ImportCommand(environment()), salons.toString(), "--source", "Book1.csv");
    assertThat(run("withdraw", "Book1.csv")).isZero();
    assertThat(out.toString()).contains("資源: 247件 = 載らなくなる 0 + ほかの表にもあるので残る 247（");
    assertThat(POSTGIS.ask(everything)).isEqualTo(before);
    run("withdraw", "salons.csv");
    assertThat(out.toString())
        .contains("取り下げ: salons.csv 250行 = 掲載 246 + 重複 1 + 保留 3")
        .contains("資源: 247件 = 載らなくなる 240 + ほかの表にもあるので残る 7（")
        .contains("削除 240。");
  }

  @Test
  void aNameThatNoSheetHasIsAnsweredByTheNamesThereAre() throws IOException {
    importing("clubs.csv", CLUBS);
    importing("Book1.csv", MORE);
    assertThat(run("withdraw", "Book2.csv")).isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo("「Book2.csv」という表は取り込んでいません（取り込んである表: Book1.csv、clubs.csv）。");
    assertThat(run("withdraw", "Book1.csv")).isZero();
    assertThat(run("withdraw", "Book1.csv")).isEqualTo(2);
    assertThat(err.toString().strip()).isEqualTo("「Book1.csv」はもう取り下げてあります（2行）。");
    assertThat(run("withdraw", "Book2.csv")).isEqualTo(2);
    assertThat(err.toString()).contains("（取り込んである表: clubs.csv）");
  }

  @Test
  void whatPeopleAddedIsNoSheetAndStays() throws IOException {
    importing("clubs.csv", CLUBS);
    POSTGIS.execute("update source_row set source = '投稿' where row_number = 2");
    assertThat(run("withdraw", "投稿")).isEqualTo(2);
    assertThat(err.toString().strip()).startsWith("「投稿」は人が足した資源で、").doesNotContain("\n");
    assertThat(resources()).contains("短歌会", "詩吟会");
  }

  @Test
  void whereItFailsInTheMiddleEverythingIsAsItWas() throws IOException {
    importing("clubs.csv", CLUBS);
    String rows = rows();
    String resources = resources();
    POSTGIS.execute(
        "create function fail() returns trigger language plpgsql as $$ begin"
            + " raise exception 'No space left on device' using errcode = 'disk_full'; end $$");
    POSTGIS.execute("create trigger fail before delete on resource execute function fail()");
    try {
      assertThat(run("withdraw", "clubs.csv")).isEqualTo(2);
    } finally {
      POSTGIS.execute("drop function fail cascade");
    }
    assertThat(err.toString()).startsWith("データベースのディスクがいっぱいです。データベースは元のままです。");
    assertThat(out.toString()).isEmpty();
    assertThat(rows()).isEqualTo(rows);
    assertThat(resources()).isEqualTo(resources);
  }
}
