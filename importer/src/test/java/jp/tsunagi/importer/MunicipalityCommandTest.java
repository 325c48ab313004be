package jp.tsunagi.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import jp.tsunagi.importer.locate.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Another city's afternoon: from public files to a folder that rows are located by. */
class MunicipalityCommandTest {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final String OAZA =
      "\"都道府県コード\",\"都道府県名\",\"市区町村コード\",\"市区町村名\",\"大字町丁目コード\",\"大字町丁目名\",\"緯度\",\"経度\",\"原典資料コード\",\"大字・字・丁目区分コード\"\r\n";
  private static final String BLOCKS =
      "\"都道府県名\",\"市区町村名\",\"大字・丁目名\",\"小字・通称名\",\"街区符号・地番\",\"座標系番号\",\"Ｘ座標\",\"Ｙ座標\",\"緯度\",\"経度\",\"住居表示フラグ\",\"代表フラグ\",\"更新前履歴フラグ\",\"更新後履歴フラグ\"\r\n";
  private static final String TAKAMATSU =
      OAZA
          + row("香川県", "37201", "高松市", "372010001001", "番町一丁目", 34.3401, 134.0433)
          + row("香川県", "37201", "高松市", "372010001002", "番町二丁目", 34.3411, 134.0413)
          + row("香川県", "37201", "高松市", "372010002000", "香南町岡", 34.2224, 134.0191)
          + row("香川県", "37201", "高松市", "372010002001", "香南町岡字上", 34.2224, 134.0191);
  private static final String MARUGAME =
      row("香川県", "37202", "丸亀市", "372020001000", "大手町一丁目", 34.2890, 133.7980);

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static String row(
      String prefecture,
      String code,
      String city,
      String oaza,
      String name,
      double lat,
      double lon) {
    return "\"%s\",\"%s\",\"%s\",\"%s\",\"%s\",\"%s\",\"%.4f\",\"%.4f\",\"1\",\"3\"\r\n"
        .formatted(code.substring(0, 2), prefecture, code, city, oaza, name, lat, lon);
  }

  private int run(String... arguments) {
    Map<String, String> environment =
        Map.of(
            "TSUNAGI_DATA", Yabu.FOLDER.toString(),
            "TSUNAGI_HOME", folder.resolve("home").toString());
    Clock clock = Clock.fixed(Instant.parse("2027-03-31T14:59:00Z"), ZoneId.of("Asia/Tokyo"));
    return new CommandLine(new MunicipalityCommand(environment, clock))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private int make(String... files) {
    List<String> arguments = new ArrayList<>(List.of(folder.resolve("new/city").toString()));
    arguments.addAll(List.of(files));
    return run(arguments.toArray(String[]::new));
  }

  private MunicipalityFolder made() {
    return MunicipalityFolder.read(folder.resolve("new/city"));
  }

  private String file(String name, String text, Charset charset) throws IOException {
    return Files.writeString(folder.resolve(name), text, charset).toString();
  }

  @Test
  void aCityHasItsFolderAfterOneCommand() throws IOException {
    String towns = file("37201-19.0b.csv", TAKAMATSU, CP932);
    String post =
        file(
            "KEN_ALL.CSV",
            """
            37201,"760  ","7600000","ｶｶﾞﾜｹﾝ","ﾀｶﾏﾂｼ","ｲｶﾆｹｲｻｲｶﾞﾅｲﾊﾞｱｲ","香川県","高松市","以下に掲載がない場合",0,0,0,0,0,0
            37201,"760  ","7600017","ｶｶﾞﾜｹﾝ","ﾀｶﾏﾂｼ","ﾊﾞﾝﾁｮｳ(1-5ﾁｮｳﾒ)","香川県","高松市","番町（１～５丁目）",0,0,1,0,0,0
            37201,"76114","7611402","ｶｶﾞﾜｹﾝ","ﾀｶﾏﾂｼ","ｺｳﾅﾝﾁｮｳｵｶ","香川県","高松市","香南町岡",0,0,0,0,0,0
            """,
            CP932);

    assertThat(make(towns, post)).as(err.toString()).isZero();

    Municipality city = made().municipality();
    assertThat(city.name()).isEqualTo("高松市");
    assertThat(city.kana()).isEqualTo("たかまつし");
    assertThat(city.nameEn()).isEqualTo("Takamatsu City");
    assertThat(city.planeEpsg()).isEqualTo(6672);
    assertThat(city.fiscalYear()).isEqualTo(2026);
    assertThat(city.sample()).isFalse();
    assertThat(city.boundingBox()).containsExactly(133.97, 34.17, 134.09, 34.39);
    assertThat(made().reference().areas().list())
        .extracting(Area::id, Area::name, Area::kana, Area::postalCode)
        .containsExactly(
            tuple("37201-all", "高松市", "たかまつし", null),
            tuple("37201-0001", "番町", "ばんちょう", "7600017"),
            tuple("37201-0002", "香南町岡", "こうなんちょうおか", "7611402"));
    assertThat(made().reference().vocabulary().findCategory("culture-go")).isPresent();
    assertThat(out.toString()).contains("大字 2（うち読みがな 2）", "TSUNAGI_DATA=");
  }

  @Test
  void rowsOfTheNewCityAreLocatedDownToTheBlock() throws IOException {
    String zip = folder.resolve("downloaded.zip").toString();
    try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(Path.of(zip)))) {
      packed.putNextEntry(new ZipEntry("37201/37201.csv"));
      packed.write(TAKAMATSU.getBytes(CP932));
    }
    String blocks =
        file(
            "blocks.csv",
            BLOCKS
                + "\"香川県\",\"高松市\",\"番町一丁目\",\"\",\"8\",\"4\",\"1\",\"1\",\"34.342800\",\"134.046600\",\"1\",\"1\",\"0\",\"0\"\r\n",
            CP932);
    assertThat(make(zip, blocks)).as(err.toString()).isZero();
    Locator locator = new Locator(made().reference(), made().places(), 4326);
    assertThat(
            locator
                .locate(new Locator.Words("", "", "", "", "高松市番町1丁目8-15", ""))
                .location()
                .precision())
        .isEqualTo(Precision.BLOCK);
    assertThat(locator.locate(new Locator.Words("", "", "", "", "香川県高松市香南町岡1270", "")).area())
        .isEqualTo("37201-0002");
  }

  @Test
  void whoseFilesHoldAPrefectureIsAskedWhichCity() throws IOException {
    String both = file("37000.csv", TAKAMATSU + MARUGAME, StandardCharsets.UTF_8);
    assertThat(make(both)).isEqualTo(2);
    assertThat(err.toString()).contains("2あります", "--code", "37201 高松市、37202 丸亀市");
    assertThat(folder.resolve("new")).doesNotExist();
    assertThat(make(both, "--code", "37202")).isZero();
    assertThat(made().municipality().name()).isEqualTo("丸亀市");
    assertThat(out.toString()).contains("読みがながありません");
  }

  @Test
  void whatIsThereIsNeverWrittenOver() throws IOException {
    String towns = file("towns.csv", TAKAMATSU, CP932);
    assertThat(make(towns)).isZero();
    String before = Files.readString(folder.resolve("new/city/municipality.yaml"));
    assertThat(make(towns)).isEqualTo(2);
    assertThat(err.toString()).contains("もうあります");
    assertThat(folder.resolve("new/city/municipality.yaml")).hasContent(before);
  }

  @Test
  void aFileOfAnotherKindLeavesNothingBehind() throws IOException {
    String sheet = file("sheet.csv", "名称,住所\n囲碁,高松市番町\n", StandardCharsets.UTF_8);
    assertThat(make(sheet)).isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo("sheet.csv: 位置参照情報でも郵便番号データでもありません。CSVか、それを入れたzipを渡してください。");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(Path::toString)).containsOnly("sheet.csv");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "北海道, 函館市, 41.77, 140.73, 6679",
    "北海道, 札幌市中央区, 43.06, 141.35, 6680",
    "北海道, 釧路市, 42.98, 144.38, 6681",
    "宮城県, 仙台市青葉区, 38.27, 140.87, 6678",
    "東京都, 八王子市, 35.66, 139.32, 6677",
    "東京都, 小笠原村, 27.09, 142.19, 6682",
    "静岡県, 焼津市, 34.87, 138.32, 6676",
    "愛知県, 豊橋市, 34.77, 137.39, 6675",
    "大阪府, 堺市堺区, 34.57, 135.48, 6674",
    "兵庫県, 養父市, 35.40, 134.77, 6673",
    "長崎県, 五島市, 32.70, 128.84, 6669",
    "鹿児島県, 鹿児島市, 31.60, 130.56, 6670",
    "鹿児島県, 奄美市, 28.38, 129.49, 6669",
    "沖縄県, 那覇市, 26.21, 127.68, 6683",
    "沖縄県, 石垣市, 24.34, 124.16, 6684",
  })
  void theOfficesPlaneIsThatOfTheLaw(
      String prefecture, String city, double lat, double lon, int epsg) throws IOException {
    String towns =
        file(
            "towns.csv",
            OAZA + row(prefecture, "12345", city, "123450001000", "本町", lat, lon),
            CP932);
    assertThat(make(towns)).as(err.toString()).isZero();
    assertThat(made().municipality().planeEpsg()).isEqualTo(epsg);
  }
}
