package jp.tsunagi.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.tsunagi.core.database.PostgisExtension;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command as a clerk types it: what it prints, writes and exits with. */
class ImportCommandTest {
  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return runWith(POSTGIS.address(), arguments);
  }

  private int runWith(String database, String... arguments) {
    return runWith(database, Yabu.FOLDER, arguments);
  }

  private int runWith(String database, Path data, String... arguments) {
    Map<String, String> environment =
        Map.of(
            "TSUNAGI_DATABASE_URL", database,
            "TSUNAGI_DATA", data.toString(),
            "TSUNAGI_HOME", folder.resolve("home").toString());
    return new CommandLine(new ImportCommand(environment))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String sheet(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void whatIsQuarantinedIsSaidAndWrittenForCorrection() throws IOException {
    String file = sheet("salons.csv", "名称,会場,日時\nふれあいサロン,大屋公民館,毎週水曜\n,大屋公民館,毎週金曜\n");
    assertThat(run(file, "--report", folder.resolve("reports").toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("salons.csv: 読み込み 2行 = 掲載 1 + 重複 0 + 保留 1")
        .contains("missing_name")
        .contains("salons.csv 3行目")
        .contains("保存: 新規 1");
    List<Path> written = files(folder.resolve("reports"));
    assertThat(written)
        .extracting(path -> String.valueOf(path.getFileName()))
        .containsExactlyInAnyOrder("report.html", "quarantine-salons.csv");
    Path quarantine =
        written.stream().filter(path -> path.toString().endsWith(".csv")).findFirst().orElseThrow();
    assertThat(Files.readString(quarantine))
        .startsWith("\uFEFF保留した行: salons.csv\r\n名称,会場,日時,指摘\r\n")
        .contains(",大屋公民館,毎週金曜,");
  }

  @Test
  void aMarkForTheSameAsAboveWithNothingAboveIsNoName() throws IOException {
    String file =
        sheet(
            "ditto.csv",
            """
            名称,区分,会場,電話番号,備考
            〃,サロン,大屋公民館,079-001-2508,
            同上,サロン,大屋公民館,079-001-1111,
            丙の会,サロン,〃,〃,〃
            同上（2階）,〃,〃,〃,
            """);
    assertThat(run(file)).isEqualTo(1);
    assertThat(out.toString()).contains("掲載 2 + 重複 0 + 保留 2").contains("missing_name");
    assertThat(
            POSTGIS.ask(
                "select count(*) from resource where record::text ~ '〃|同上'"
                    + " and id in (select resource from source_row where source = 'ditto.csv')"))
        .isEqualTo("0");
  }

  @Test
  void differentClubsThatShareAHallAndItsTelephoneAreAllPublished() throws IOException {
    String file =
        sheet(
            "clubs.csv",
            """
            講座名,区分,内容,開催日時,会場,住所,主催,電話番号,費用
            囲碁クラブ,囲碁,十九路盤で打ちます,毎週火曜 13:30〜15:00,大屋公民館 和室,養父市大屋町山路7,大屋囲碁クラブ,079-001-2509,無料
            将棋クラブ,将棋,駒を並べて指します,毎週火曜 13:30〜15:00,大屋公民館 会議室,養父市大屋町山路7,大屋将棋クラブ,079-001-2509,100円
            卓球クラブ,卓球,ラリーを楽しみます,毎週火曜 13:30〜16:00,大屋公民館 体育室,養父市大屋町山路7,大屋卓球クラブ,079-001-2509,200円
            """);
    assertThat(run(file)).isZero();
    assertThat(out.toString()).contains("掲載 3 + 重複 0 + 保留 0").contains("同じかもしれない資源");
  }

  @Test
  void aNewEditionUnderANewNameIsSaidAndTheCommandThatUpdatesWithIt() throws IOException {
    String header = "名称,区分,開催日時,会場,電話番号,費用\n";
    String rows =
        """
        円山川短歌会,短歌,毎週月曜 13:30〜15:00,関宮公民館,079-004-4401,100円
        円山川詩吟会,詩吟,毎週火曜 13:30〜15:00,関宮公民館,079-004-4402,100円
        円山川陶芸会,陶芸,毎週金曜 13:30〜15:00,関宮公民館,079-004-4403,100円
        """;
    run(sheet("clubs_R8.csv", header + rows));
    run(sheet("others.csv", header + rows.replace("円山川", "大屋川")));
    assertThat(out.toString()).doesNotContain("新しい版");
    String file = sheet("clubs_R9.csv", header + rows.replace("100円", "200円"));
    assertThat(run(file, "--report", folder.resolve("reports").toString())).isZero();
    assertThat(List.of(out.toString(), Files.readString(files(folder.resolve("reports")).get(0))))
        .allSatisfy(
            said ->
                assertThat(said)
                    .containsOnlyOnce(
                        "clubs_R9.csv は、前に取り込んだ clubs_R8.csv の新しい版のようです（3行のうち3行が同じ資源）")
                    .contains(
                        "--source clubs_R8.csv を付けてもう一度取り込むと、clubs_R8.csv の記録が新しくなり、この名前は"
                            + " scripts/tsunagi sources withdraw clubs_R9.csv で取り下げられます"));
    assertThat(out.toString()).contains("注意    merged_row_contradicts               3");
    assertThat(run(file, "--source", "clubs_R8.csv")).isZero();
    assertThat(out.toString()).contains("更新 3").doesNotContain("clubs_R8.csv は、前に取り込んだ");
    assertThat(
            POSTGIS.ask(
                "select count(*) from source_row where notices::text ~ 'contradicts'"
                    + " and source like 'clubs_R%'"))
        .as("all agree now")
        .isEqualTo("0");
  }

  @Test
  void aSheetThatHoldsAFewRowsOfALargeOneIsNoNewEditionOfIt() throws IOException {
    String header = "名称,区分,開催日時,会場,電話番号\n";
    String few = "若杉川柳会,川柳,毎週月曜 13:30〜15:00,関宮公民館,079-004-4411\n";
    String more =
        """
        若杉合唱団,コーラス,毎週水曜 13:30〜15:00,関宮公民館,079-004-4412
        若杉書道会,書道,毎週木曜 13:30〜15:00,関宮公民館,079-004-4413
        """;
    run(sheet("large.csv", header + few + more));
    run(sheet("part-of-large.csv", header + few));
    assertThat(out.toString()).contains("重複 1").doesNotContain("新しい版");
  }

  @Test
  void aCorrectionInAMergedRowIsSaidAndNotSwallowed() throws IOException {
    String header = "名称,区分,開催日時,会場,住所,電話番号,費用\n";
    run(sheet("one.csv", header + "火曜囲碁の集い,囲碁,毎週火曜 13:30〜15:00,養父公民館,養父市広谷250,079-003-3333,無料\n"));
    String two = "火曜囲碁のつどい,囲碁,毎週火曜 13:30〜%s,養父公民館,養父市広谷250,079-003-3333,%s\n";
    String file = sheet("two.csv", header + two.formatted("15:00", "無料"));
    run(file);
    assertThat(out.toString()).contains("重複 1").doesNotContain("merged_row_contradicts");
    sheet("two.csv", header + two.formatted("17:00", "1回500円"));
    assertThat(run(file, "--report", folder.resolve("reports").toString())).isZero();
    assertThat(out.toString()).contains("注意    merged_row_contradicts               2");
    assertThat(Files.readString(files(folder.resolve("reports")).get(0)))
        .contains("one.csv 2行目の「毎週火曜 13:30〜15:00」です。1件にまとめたこの行は日時が「毎週火曜 13:30〜17:00」で、違います")
        .contains("one.csv 2行目の「無料」です。1件にまとめたこの行は費用が「1回500円」で、違います");
    out.getBuffer().setLength(0);
    run(folder.resolve("one.csv").toString());
    assertThat(out.toString())
        .as("whichever of the two is imported")
        .contains("注意    merged_row_contradicts               2");
    sheet("two.csv", header + two.formatted("15:00", "0円"));
    run(file);
    assertThat(POSTGIS.ask("select notices::text from source_row where source = 'two.csv'"))
        .as("they agree again")
        .doesNotContain("merged_row_contradicts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unreported.csv", "/proc/self"})
  void whereTheReportCannotBeWrittenNothingIsStored(String where) throws IOException {
    String file = sheet("unreported.csv", "名称,会場,日時\nふれあいサロン,大屋公民館,毎週水曜\n");
    assertThat(run(file, "--report", folder.resolve(where).toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("報告を書けません。データベースは元のままです: ");
    assertThat(POSTGIS.ask("select count(*) from source_row where source = 'unreported.csv'"))
        .isEqualTo("0");
  }

  @Test
  void aSheetOfTheWorkbookThatWasPassedOverIsNamedOnScreenAndPage() throws IOException {
    List<String> told =
        toldOf(
            workbook -> {
              put(workbook.newWorksheet("八鹿地区"), "名称,会場,日時", "ふれあいサロン,八鹿公民館,毎週水曜");
              put(workbook.newWorksheet("集計"), "地区,か所", "八鹿,1", "大屋,0");
              put(workbook.newWorksheet("記入例"), "この様式に記入してください");
              workbook.newWorksheet("Sheet4");
            });
    for (String said : told) {
      assertThat(said).contains("salon.xlsx［集計］").contains("シート全体（3行）を読みませんでした");
      assertThat(said).contains("salon.xlsx［記入例］").contains("シート全体（1行）を読みませんでした");
      assertThat(said).doesNotContain("Sheet4");
    }
  }

  @Test
  void aHiddenSheetOfTheWorkbookIsNotReadAndTheClerkIsToldSoWithoutItsWords() throws IOException {
    List<String> told =
        toldOf(
            workbook -> {
              put(workbook.newWorksheet("一覧"), "名称,会場,日時", "ふれあいサロン,八鹿公民館,毎週水曜");
              Worksheet members = workbook.newWorksheet("会員");
              put(members, "名称,住所", "養父花子,広谷1", "養父次郎,広谷2");
              members.setVisibilityState(VisibilityState.HIDDEN);
            });
    for (String said : told) {
      assertThat(said).contains("salon.xlsx［会員］").contains("非表示なので、シート全体（3行）を読みませんでした");
      assertThat(said).doesNotContain("花子").doesNotContain("salon.xlsx［一覧］");
    }
  }

  /** What the import of salon.xlsx, of which every row is published, says on screen and page. */
  private List<String> toldOf(Consumer<Workbook> content) throws IOException {
    Path file = folder.resolve("salon.xlsx");
    try (OutputStream stream = Files.newOutputStream(file)) {
      Workbook workbook = new Workbook(stream, "test", "1.0");
      content.accept(workbook);
      workbook.finish();
    }
    assertThat(run(file.toString(), "--report", folder.resolve("reports").toString())).isZero();
    return List.of(out.toString(), Files.readString(files(folder.resolve("reports")).get(0)));
  }

  private static void put(Worksheet sheet, String... lines) {
    for (int row = 0; row < lines.length; row++) {
      String[] cells = lines[row].split(",", -1);
      for (int column = 0; column < cells.length; column++) {
        sheet.value(row, column, cells[column]);
      }
    }
  }

  @Test
  void onlyAnEmptyMunicipalityIsFilledWhenToldSo() throws IOException {
    String file = sheet("cafe.csv", "名称,会場\n茶話会,関宮公民館\n");
    assertThat(run(file)).isZero();
    assertThat(run("--if-empty", file)).isZero();
    assertThat(out.toString()).contains("取り込みません");
  }

  @Test
  void aFileThatIsNoSheetStopsAllOfThem() throws IOException {
    String good = sheet("good.csv", "名称,会場\n囲碁の会,養父公民館\n");
    String bad = sheet("bad.csv", "表ではない文章\n");
    assertThat(run("--dry-run", good, bad)).isEqualTo(2);
    assertThat(err.toString().strip()).startsWith("bad.csv: 見出し行が見つかりません").doesNotContain("\n");
    assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(2);
    assertThat(run(good, "--epsg", "999999")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"投稿, ''", "added.csv, 投稿"})
  void noSheetGoesByTheNameOfWhatPeopleHaveAdded(String file, String source) throws IOException {
    String sheet = sheet(file, "名称,会場\n囲碁の会,養父公民館\n");
    assertThat(source.isEmpty() ? run(sheet) : run(sheet, "--complete", "--source", source))
        .isEqualTo(2);
    assertThat(err.toString().strip()).startsWith("「投稿」は").doesNotContain("\n");
  }

  @Test
  void aDatabaseThatIsNotThereIsSaidInOneSentence() throws IOException {
    String good = sheet("good.csv", "名称,会場\n囲碁の会,養父公民館\n");
    assertThat(runWith("postgresql://nobody:wrong@127.0.0.1:1/none", good)).isEqualTo(2);
    assertThat(err.toString().strip()).isNotEmpty().doesNotContain("\n").doesNotContain("wrong@");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--dry-run", "--complete"})
  void anAreaOfATownThatDoesNotExistIsRefusedInARehearsalToo(String how) throws IOException {
    String good = sheet("good.csv", "名称,会場\n囲碁の会,養父公民館\n");
    Path data = folder.resolve("data");
    Yabu.copyTo(data);
    Path areas = data.resolve("areas.csv");
    Files.writeString(areas, Files.readString(areas).replaceFirst(",28222-yoka,", ",28222-yokka,"));
    assertThat(runWith(POSTGIS.address(), data, how, good)).isEqualTo(2);
    assertThat(err.toString().strip())
        .startsWith(areas + " ")
        .endsWith("行目「parent」: 「28222-yokka」はこの表の id にありません。そこにあるものを書いてください。");
    assertThat(idOf("囲碁の会")).isEmpty();
  }

  @Test
  void aRowThatIsGoneIsMarkedForReviewAndNotDeleted() throws IOException {
    sheet("review.csv", "名称,会場,日時\n書道の会,大屋公民館,毎週水曜\n俳句の会,関宮公民館,毎週金曜\n");
    String file = folder.resolve("review.csv").toString();
    run(file);
    sheet("review.csv", "名称,会場,日時\n書道の会,大屋公民館,毎週水曜\n");
    assertThat(run(file)).isZero();
    assertThat(out.toString()).contains("最新の表にない行").contains("review.csv 3行目 [俳句の会]");
    assertThat(unlisted("俳句の会")).isNotEmpty();
    assertThat(unlisted("書道の会")).isEmpty();
    sheet("review.csv", "名称,会場,日時\n書道の会,大屋公民館,毎週水曜\n俳句の会,関宮公民館,毎週金曜\n");
    run(file);
    assertThat(unlisted("俳句の会")).as("it came back").isEmpty();
  }

  @Test
  void aCompleteSheetWithdrawsWhatItDoesNotHave() throws IOException {
    sheet("complete.csv", "名称,会場,日時\n陶芸の会,大屋公民館,毎週水曜\n短歌の会,関宮公民館,毎週金曜\n");
    String file = folder.resolve("complete.csv").toString();
    run(file);
    String id = idOf("短歌の会");
    sheet("complete.csv", "名称,会場,日時\n陶芸の会,大屋公民館,毎週水曜\n");
    assertThat(run(file, "--complete")).isZero();
    assertThat(out.toString()).contains("取り下げた行").contains("complete.csv 3行目 [短歌の会]");
    assertThat(idOf("短歌の会")).isEmpty();
    assertThat(idOf("陶芸の会")).isNotEmpty();
    sheet("complete.csv", "名称,会場,日時\n陶芸の会,大屋公民館,毎週水曜\n短歌の会,関宮公民館,毎週金曜\n");
    run(file);
    assertThat(idOf("短歌の会")).as("the same resource, back again").isEqualTo(id);
  }

  @Test
  void correctedRowsFromQuarantineAreAPartAndNotTheWholeSheet() throws IOException {
    String file = sheet("part.csv", "名称,会場,日時\n茶道の会,大屋公民館,毎週水曜\n,関宮公民館,毎週金曜\n");
    assertThat(run(file)).isEqualTo(1);
    String corrected = sheet("quarantine-part.csv", "名称,会場,日時,指摘\n華道の会,関宮公民館,毎週金曜,名称がありません\n");
    assertThat(run(corrected, "--source", "part.csv", "--complete")).isZero();
    assertThat(idOf("茶道の会")).isNotEmpty();
    assertThat(idOf("華道の会")).isNotEmpty();
    assertThat(unlisted("茶道の会")).isEmpty();
    assertThat(POSTGIS.ask("select count(*) from source_row where source = 'part.csv'"))
        .isEqualTo("2");
  }

  @Test
  void aDatabaseThatGoesAwayInTheMiddleLeavesEverythingAsItWas() throws IOException {
    String file = sheet("away.csv", "名称,会場\n民謡の会,大屋公民館\n");
    String before = POSTGIS.ask("select count(*) from source_row");
    failOnInsert("perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5)");
    try {
      assertThat(run(file)).isEqualTo(2);
    } finally {
      POSTGIS.execute("drop trigger fail on source_row");
    }
    assertThat(err.toString().strip())
        .isEqualTo("データベースとの接続が切れました。データベースは元のままです。動いていることを確かめて、もう一度実行してください。");
    assertThat(POSTGIS.ask("select count(*) from source_row")).isEqualTo(before);
    assertThat(idOf("民謡の会")).isEmpty();
  }

  @Test
  void aFullDiskLeavesEverythingAsItWas() throws IOException {
    String file = sheet("full.csv", "名称,会場\n詩吟の会,大屋公民館\n");
    failOnInsert("raise exception 'No space left on device' using errcode = 'disk_full'");
    try {
      assertThat(run(file)).isEqualTo(2);
    } finally {
      POSTGIS.execute("drop trigger fail on source_row");
    }
    assertThat(err.toString().strip())
        .isEqualTo("データベースのディスクがいっぱいです。データベースは元のままです。空きを作って、もう一度実行してください。");
    assertThat(idOf("詩吟の会")).isEmpty();
  }

  private static void failOnInsert(String what) {
    POSTGIS.execute(
        "create or replace function fail() returns trigger language plpgsql as $$ begin "
            + what
            + "; return new; end $$");
    POSTGIS.execute("create trigger fail before insert on source_row execute function fail()");
  }

  private static String idOf(String name) {
    return POSTGIS.ask(
        "select coalesce(max(id::text), '') from resource where record ->> 'name' = '"
            + name
            + "'");
  }

  private static String unlisted(String name) {
    return POSTGIS.ask(
        "select coalesce(max(record ->> 'unlisted_since'), '') from resource where record ->> 'name' = '"
            + name
            + "'");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(files.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  void correctedRowsOfASheetOfAWorkbookAreStillThatSheets() throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream stream = Files.newOutputStream(file)) {
      Workbook workbook = new Workbook(stream, "test", "1.0");
      put(workbook.newWorksheet("八鹿"), "令和7年度サロン一覧", "名称,会場,日時", "尺八の会,八鹿公民館,毎週水曜");
      put(workbook.newWorksheet("大屋"), "名称,会場,日時", ",大屋公民館,毎週金曜");
      workbook.finish();
    }
    assertThat(run(file.toString(), "--report", folder.resolve("one").toString())).isEqualTo(1);
    Path quarantine = quarantined("one");
    assertThat(Files.readString(quarantine)).startsWith("\uFEFF保留した行: book.xlsx［大屋］\r\n");
    Files.writeString(quarantine, Files.readString(quarantine).replace("\"\",大屋公民館", "詩吟の会,大屋公民館"));
    assertThat(run(quarantine.toString(), "--complete")).isZero();
    assertThat(POSTGIS.ask("select sheet from source_row where raw ->> '名称' = '詩吟の会'"))
        .isEqualTo("大屋");
    assertThat(POSTGIS.ask("select count(*) from source_row where source = 'book.xlsx'"))
        .isEqualTo("2");
    assertThat(unlisted("尺八の会")).isEmpty();
  }

  @Test
  void aCellThatShiftedTheRowIsInTheQuarantineFile() throws IOException {
    String file = sheet("shifted.csv", "名称,会場,電話番号\n,大屋公民館,2階,079-000-0001\n");
    assertThat(run(file, "--report", folder.resolve("shifted").toString())).isEqualTo(1);
    assertThat(Files.readString(quarantined("shifted")))
        .contains("名称,会場,電話番号,（見出しなし4列目）,指摘")
        .contains("大屋公民館,2階,079-000-0001,");
  }

  @Test
  void twoSheetsOfOneNameHaveAQuarantineFileEach() throws IOException {
    String csv = sheet("twin.csv", "名称,会場\n,大屋公民館\n");
    String tsv = sheet("twin.tsv", "名称\t会場\n\t関宮公民館\n");
    assertThat(run(csv, tsv, "--report", folder.resolve("twins").toString())).isEqualTo(1);
    assertThat(files(folder.resolve("twins")))
        .extracting(path -> String.valueOf(path.getFileName()))
        .contains("quarantine-twin.csv", "quarantine-twin-2.csv");
  }

  private Path quarantined(String reports) throws IOException {
    return files(folder.resolve(reports)).stream()
        .filter(path -> path.toString().endsWith(".csv"))
        .findFirst()
        .orElseThrow();
  }
}
