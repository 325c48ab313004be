package jp.tsunagi.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagi.core.database.PostgisExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a clerk types it, and the import that follows the corrected file. */
class ColumnsCommandTest {
  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  private static final String SHEET =
      """
      もよおし,やる所,いつ頃やる,れんらく,かいせつ,ねこの数
      ふれあいサロン,大屋公民館,毎週水曜 13:30〜15:00,079-012-3456,お茶と体操,3
      囲碁の会,養父公民館,毎月第2火曜 10:00〜12:00,079-012-3457,はじめての方も,5
      """;

  @TempDir Path folder;
  private Path data;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void copyTheMunicipality() throws IOException {
    data = folder.resolve("yabu");
    Files.createDirectories(data.resolve("vocabulary"));
    for (String name :
        List.of(
            "municipality.yaml",
            "areas.csv",
            "gazetteer.csv",
            "vocabulary/categories.csv",
            "vocabulary/synonyms.csv")) {
      Files.copy(Yabu.FOLDER.resolve(name), data.resolve(name));
    }
  }

  private int columns(String... arguments) {
    return run(new ColumnsCommand(environment()), arguments);
  }

  private int imports(String... arguments) {
    return run(new ImportCommand(environment()), arguments);
  }

  private int run(Object command, String... arguments) {
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
        "TSUNAGI_DATA", data.toString(),
        "TSUNAGI_HOME", folder.resolve("home").toString());
  }

  private String sheet(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Path yaml(String name) {
    return data.resolve("columns").resolve(name);
  }

  private void correct(Path file, String... wrongAndRight) throws IOException {
    String text = Files.readString(file);
    for (int i = 0; i < wrongAndRight.length; i += 2) {
      assertThat(text).containsPattern(wrongAndRight[i]);
      text = text.replaceFirst(wrongAndRight[i], wrongAndRight[i + 1]);
    }
    Files.writeString(file, text);
  }

  @Test
  void eachColumnGetsAFieldAConfidenceAndTwoSamples() throws IOException {
    assertThat(columns(sheet("list.csv", SHEET))).isZero();
    assertThat(out.toString())
        .contains("list.csv: 6列、2行")
        .contains("もよおし → NAME 名称")
        .contains("やる所 → VENUE 会場")
        .contains("いつ頃やる → SCHEDULE 開催日時")
        .contains("れんらく → PHONE 電話番号")
        .contains("例: 079-012-3456 ／ 079-012-3457")
        .contains("ねこの数 → （読まない）")
        .contains("list.yaml");
    assertThat(Files.readString(yaml("list.yaml")))
        .contains("\"れんらく\": PHONE # 0.80 中身が電話番号らしい。例: 079-012-3456");
  }

  @Test
  void theCorrectedFileIsFollowedByTheImport() throws IOException {
    String list = sheet("list.csv", SHEET);
    assertThat(imports(list)).isEqualTo(2);
    assertThat(err.toString()).contains("見出し行が見つかりません");
    assertThat(columns(list)).isZero();
    correct(yaml("list.yaml"), "\"かいせつ\":  ?#", "\"かいせつ\": 説明 #");
    assertThat(imports(list, "--dry-run")).isZero();
    assertThat(out.toString()).contains("掲載 2").contains("読まなかった列: ねこの数");
  }

  @Test
  void theFileGoesBeforeRecognition() throws IOException {
    String list = sheet("groups.csv", "名称,団体名,会場\n火曜の部,囲碁の会,養父公民館\n");
    assertThat(columns(list)).isZero();
    correct(yaml("groups.yaml"), "\"名称\": NAME", "\"名称\": NOTE", "\"団体名\": \\w+", "\"団体名\": NAME");
    assertThat(imports(list)).isZero();
    // The header is the same although width and spaces are not.
    String again = sheet("next.csv", "名 称,団体名,会場\n水曜の部,囲碁の会,養父公民館\n");
    assertThat(imports(again, "--dry-run")).isZero();
    assertThat(out.toString()).contains("掲載 1");
  }

  @Test
  void aCorrectedFileIsNeverOverwrittenUnasked() throws IOException {
    String list = sheet("list.csv", SHEET);
    assertThat(columns(list)).isZero();
    correct(yaml("list.yaml"), "PHONE", "NOTE");
    assertThat(columns(list)).isEqualTo(2);
    assertThat(err.toString().strip()).contains("--overwrite").doesNotContain("\n");
    assertThat(Files.readString(yaml("list.yaml"))).contains("NOTE");
    assertThat(columns(list, "--overwrite")).isZero();
    assertThat(Files.readString(yaml("list.yaml"))).contains("PHONE #");
    assertThat(columns(sheet("renamed.csv", SHEET), "--overwrite")).isZero();
    try (Stream<Path> files = Files.list(data.resolve("columns"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void printingWritesNothing() throws IOException {
    assertThat(columns(sheet("list.csv", SHEET), "--print")).isZero();
    assertThat(data.resolve("columns")).doesNotExist();
  }

  @Test
  void mistakesInTheFileAreOneSentenceEach() throws IOException {
    String list = sheet("list.csv", SHEET);
    assertThat(columns(list)).isZero();
    String good = Files.readString(yaml("list.yaml"));
    Map.of(
            "\"れんらく\": FONE", "「れんらく」に書かれた項目「FONE」はありません",
            "\"れんらっく\": PHONE", "「れんらっく」という列は表の見出し（header）にありません",
            "\"もよおし\": PHONE", "YAMLとして読めません",
            "れんらく\": [", "YAMLとして読めません")
        .forEach(
            (mistake, sentence) -> {
              try {
                Files.writeString(yaml("list.yaml"), good.replace("\"れんらく\": PHONE", mistake));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              assertThat(imports(list)).as(mistake).isEqualTo(2);
              assertThat(err.toString().strip())
                  .startsWith("columns/list.yaml: ")
                  .contains(sentence)
                  .doesNotContain("\n");
            });
  }

  @Test
  void aFileThatIsNoSheetIsRefused() throws IOException {
    assertThat(columns(sheet("bad.csv", "ただの文章です。\n"))).isEqualTo(2);
    assertThat(columns(folder.resolve("none.csv").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("ファイルを開けません");
  }

  @Test
  void eachOfTwoTablesInOneSheetHasAFile() throws IOException {
    assertThat(
            columns(
                sheet(
                    "two.csv",
                    "名称,会場,日時,電話番号\nサロン,広谷,水,079-012-3456\n\n教室名,場所,曜日,住所\n書道,筏,金,広谷250\n")))
        .isZero();
    assertThat(Files.readString(yaml("two.yaml"))).contains("\"会場\"");
    assertThat(Files.readString(yaml("two-2.yaml"))).contains("\"教室名\"");
  }
}
