package jp.tsunagi.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Location.Basis;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import jp.tsunagi.importer.locate.Located;
import jp.tsunagi.importer.locate.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a clerk types it, and what the next import finds by what it learned. */
class GazetteerCommandTest {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final String BLOCKS =
      "\"都道府県名\",\"市区町村名\",\"大字・丁目名\",\"小字・通称名\",\"街区符号・地番\",\"座標系番号\",\"Ｘ座標\",\"Ｙ座標\",\"緯度\",\"経度\",\"住居表示フラグ\",\"代表フラグ\",\"更新前履歴フラグ\",\"更新後履歴フラグ\"\r\n";
  private static final String OAZA =
      "\"都道府県コード\",\"都道府県名\",\"市区町村コード\",\"市区町村名\",\"大字町丁目コード\",\"大字町丁目名\",\"緯度\",\"経度\",\"原典資料コード\",\"大字・字・丁目区分コード\"\r\n";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copiesTheSampleMunicipality() throws IOException {
    Yabu.copyTo(folder.resolve("data"));
  }

  private int run(String... arguments) {
    Map<String, String> environment =
        Map.of(
            "TSUNAGI_DATA", folder.resolve("data").toString(),
            "TSUNAGI_HOME", folder.resolve("home").toString());
    return new CommandLine(new GazetteerCommand(environment))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String file(String name, String text, Charset charset) throws IOException {
    return Files.writeString(folder.resolve(name), text, charset).toString();
  }

  private String file(String name, String text) throws IOException {
    return file(name, text, StandardCharsets.UTF_8);
  }

  private Path learned() {
    return folder.resolve("data/gazetteer-learned.csv");
  }

  private Located locate(String venue, String address) {
    MunicipalityFolder data = MunicipalityFolder.read(folder.resolve("data"));
    return new Locator(data.reference(), data.places(), 4326)
        .locate(new Locator.Words("", "", venue, "", address, ""));
  }

  @Test
  void blocksLocateTheHouseNumbersInThem() throws IOException {
    String blocks =
        file(
            "28_2025.csv",
            BLOCKS
                + "\"兵庫県\",\"養父市\",\"大屋町筏\",\"\",\"120\",\"5\",\"-70000.0\",\"30000.0\",\"35.3201\",\"134.6502\",\"0\",\"0\",\"0\",\"0\"\r\n"
                + "\"兵庫県\",\"養父市\",\"大屋町筏\",\"\",\"120\",\"5\",\"-70000.0\",\"30000.0\",\"35.3204\",\"134.6509\",\"0\",\"1\",\"0\",\"0\"\r\n"
                + "\"兵庫県\",\"養父市\",\"大屋町筏\",\"上ノ段\",\"7\",\"5\",\"-70000.0\",\"30000.0\",\"35.3211\",\"134.6511\",\"0\",\"1\",\"0\",\"0\"\r\n"
                + "\"兵庫県\",\"豊岡市\",\"日高町江原\",\"\",\"1\",\"5\",\"-70000.0\",\"30000.0\",\"35.4700\",\"134.7700\",\"0\",\"1\",\"0\",\"0\"\r\n"
                + "\"兵庫県\",\"養父市\",\"大屋町中\",\"\",\"5\",\"5\",\"0\",\"0\",\"34.0\",\"135.0\",\"0\",\"1\",\"0\",\"0\"\r\n",
            CP932);
    assertThat(run(blocks)).isZero();
    assertThat(out.toString())
        .contains("28_2025.csv: 新規 2（街区・番地 2）、既知 1、不採用 2")
        .contains("ほかの市区町村 1件（5行目）")
        .contains("座標が市の範囲の外 1件（6行目）");
    Location block = new Location(134.6509, 35.3204, Precision.BLOCK, Basis.ADDRESS);
    assertThat(locate("", "養父市大屋町筏120番地の3").location()).isEqualTo(block);
    assertThat(locate("", "養父郡大屋町筏１２０").location()).isEqualTo(block);
    assertThat(locate("", "大屋町筏字上ノ段7-2").location().precision()).isEqualTo(Precision.BLOCK);
    assertThat(locate("", "大屋町筏7").location().precision()).isEqualTo(Precision.BLOCK);
    assertThat(locate("", "大屋町筏121").location().precision()).isEqualTo(Precision.OAZA);
  }

  @Test
  void townsOfACityWithoutThemAreLearned() throws IOException {
    String oaza =
        file(
            "oaza.csv",
            OAZA
                + "\"28\",\"兵庫県\",\"28222\",\"養父市\",\"282220000001\",\"駅北五丁目\",\"35.4001\",\"134.7601\",\"1\",\"3\"\r\n"
                + "\"28\",\"兵庫県\",\"28222\",\"養父市\",\"282220000002\",\"大屋町筏\",\"35.3301\",\"134.6401\",\"1\",\"1\"\r\n"
                + "\"28\",\"兵庫県\",\"28209\",\"豊岡市\",\"282090000001\",\"中央町\",\"35.54\",\"134.82\",\"1\",\"1\"\r\n",
            CP932);
    String blocks =
        file(
            "blocks.csv",
            BLOCKS
                + "\"兵庫県\",\"養父市\",\"駅北五丁目\",\"\",\"2\",\"5\",\"0\",\"0\",\"35.4003\",\"134.7605\",\"1\",\"1\",\"0\",\"0\"\r\n",
            CP932);
    assertThat(run(oaza, blocks)).isZero();
    assertThat(out.toString()).contains("新規 1（大字・町丁目 1）、既知 1、不採用 1");
    assertThat(locate("", "養父市駅北5丁目9-1").location())
        .isEqualTo(new Location(134.7601, 35.4001, Precision.OAZA, Basis.AREA));
    for (String address : new String[] {"駅北五丁目2番11号", "養父市駅北5-2-11", "兵庫県養父市駅北５丁目２−１１"}) {
      assertThat(locate("", address).location())
          .isEqualTo(new Location(134.7605, 35.4003, Precision.BLOCK, Basis.ADDRESS));
    }
  }

  @Test
  void theZipAsDownloadedIsReadLikeTheCsvInIt() throws IOException {
    Path zip = folder.resolve("28222-24.0a.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), CP932)) {
      out.putNextEntry(new ZipEntry("28222-24.0a/28222_2025.csv"));
      String line =
          "\"兵庫県\",\"養父市\",\"大屋町筏\",\"\",\"120\",\"5\",\"0\",\"0\",\"35.3204\",\"134.6509\",\"0\",\"1\",\"0\",\"0\"\r\n";
      out.write((BLOCKS + line).getBytes(CP932));
      out.putNextEntry(new ZipEntry("28222-24.0a/データ形式.html"));
      out.write("<html>".getBytes(CP932));
    }
    assertThat(run(zip.toString())).isZero();
    assertThat(out.toString()).contains("28222-24.0a.zip: 新規 1（街区・番地 1）");
    assertThat(locate("", "養父市大屋町筏120-3").location().precision()).isEqualTo(Precision.BLOCK);
  }

  @Test
  void aZipWithoutATableIsRefusedInOneSentence() throws IOException {
    Path zip = folder.resolve("photos.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.jpg"));
      out.write(1);
    }
    assertThat(run(zip.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("photos.zip: 圧縮ファイルの中にCSVがありません");
    Path broken = Files.write(folder.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
    assertThat(run(broken.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("broken.zip: ファイルが壊れています");
  }

  @Test
  void columnsThatAClerkNamedAreRememberedHereToo() throws IOException {
    Files.createDirectories(folder.resolve("data/columns"));
    Files.writeString(
        folder.resolve("data/columns/halls.yaml"),
        "header:\n  - \"よびな\"\n  - \"たて\"\n  - \"よこ\"\ncolumns:\n  \"よびな\": NAME\n  \"たて\": LATITUDE\n  \"よこ\": LONGITUDE\n");
    String sheet = file("halls.csv", "よびな,たて,よこ\n谷の家,35.3301,134.6402\n");
    assertThat(run(sheet)).isZero();
    assertThat(out.toString()).contains("halls.csv: 新規 1（会場 1）");
  }

  @Test
  void aSheetOfFacilitiesTeachesTheirNamesAndAddresses() throws IOException {
    String sheet =
        file(
            "facilities.csv",
            """
            名称,住所,緯度,経度
            筏ふれあいの家,養父市大屋町筏33,35.3205,134.6505
            大屋公民館,養父市大屋町山路7,35.3328,134.6654
            遠くの家,養父市大屋町筏34,34.69,135.19
            座標のない家,養父市大屋町筏35,,
            """);
    assertThat(run(sheet)).isZero();
    assertThat(out.toString()).contains("新規 1（会場 1）、既知 1、不採用 2").contains("緯度・経度がない 1件（5行目）");
    assertThat(locate("筏ふれあいの家 2階", "").location())
        .isEqualTo(new Location(134.6505, 35.3205, Precision.EXACT, Basis.VENUE));
    assertThat(locate("", "養父市大屋町筏33番地").location())
        .isEqualTo(new Location(134.6505, 35.3205, Precision.EXACT, Basis.ADDRESS));
    assertThat(locate("", "養父市大屋町筏33番地").area()).isEqualTo("28222-oyacho-ikada");
  }

  @Test
  void aSheetOfActivitiesTeachesVenuesAndNeverItsOwnNames() throws IOException {
    String sheet =
        file(
            "salons.csv",
            """
            サロン名,会場,住所,日時,緯度,経度
            体操の会,,養父市大屋町筏40,毎週水曜,35.3215,134.6515
            歌の会,筏倶楽部,,毎週木曜,35.3216,134.6516
            """);
    assertThat(run(sheet)).isZero();
    assertThat(locate("体操の会", "").location()).isEqualTo(Location.NONE);
    assertThat(locate("", "大屋町筏40").location().precision()).isEqualTo(Precision.EXACT);
    assertThat(locate("筏倶楽部", "").location().precision()).isEqualTo(Precision.EXACT);
  }

  @Test
  void whatIsKnownStaysAndReadingTwiceChangesNothing() throws IOException {
    String written = Files.readString(folder.resolve("data/gazetteer.csv"));
    String sheet = file("f.csv", "名称,住所,緯度,経度\n筏の家,養父市大屋町筏33,35.3205,134.6505\n");
    assertThat(run(sheet)).isZero();
    String once = Files.readString(learned());
    assertThat(run(sheet)).isZero();
    assertThat(Files.readString(learned())).isEqualTo(once).contains(",exact,f.csv\n");
    assertThat(Files.readString(folder.resolve("data/gazetteer.csv"))).isEqualTo(written);
    String moved = file("g.csv", "名称,住所,緯度,経度\n筏の家,養父市大屋町筏33,35.3305,134.6505\n");
    out.getBuffer().setLength(0);
    assertThat(run(moved)).isZero();
    assertThat(out.toString()).contains("登録済みの位置から500m以上離れている 1件（2行目）");
    assertThat(Files.readString(learned())).isEqualTo(once);
  }

  @Test
  void aFileThatIsNoListOfPlacesIsRefusedAndTeachesNothing() throws IOException {
    String good = file("f.csv", "名称,住所,緯度,経度\n筏の家,養父市大屋町筏33,35.3205,134.6505\n");
    assertThat(run(good, file("bad.csv", "表ではない文章\n"))).isEqualTo(2);
    assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("bad.csv: 見出し行が見つかりません", "none.csv: ファイルを開けません");
    assertThat(learned()).doesNotExist();
  }
}
