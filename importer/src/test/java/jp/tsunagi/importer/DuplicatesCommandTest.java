package jp.tsunagi.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.core.database.ImportRepository;
import jp.tsunagi.core.database.PostgisExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as the person types it who decides what is one and the same. */
class DuplicatesCommandTest {
  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  private static final String ONE = "名称,会場,日時,電話\nふれあい喫茶（大屋）,大屋公民館,毎週火曜 10:00〜12:00,079-001-0001\n";
  private static final String OTHER = "名称,会場,日時,電話\nふれあい喫茶,大屋公民館,毎週木曜 10:00〜12:00,079-001-0001\n";

  @TempDir Path folder;
  private StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void importTwoThatLookAlike() throws IOException {
    POSTGIS.execute("truncate resource, source_row, import_batch, duplicate_decision cascade");
    importSheets();
  }

  private void importSheets() throws IOException {
    Path one = Files.writeString(folder.resolve("one.csv"), ONE);
    Path other = Files.writeString(folder.resolve("other.csv"), OTHER);
    new CommandLine(new ImportCommand(environment()))
        .setOut(new PrintWriter(out))
        .execute(one.toString(), other.toString());
  }

  private Map<String, String> environment() {
    return Map.of(
        "TSUNAGI_DATABASE_URL", POSTGIS.address(),
        "TSUNAGI_DATA", Yabu.FOLDER.toString(),
        "TSUNAGI_HOME", folder.resolve("home").toString());
  }

  private int run(String... arguments) {
    out = new StringWriter();
    return new CommandLine(new DuplicatesCommand(environment()))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private static int resources() {
    return new ImportRepository(POSTGIS.database()).countResources("28222");
  }

  private String code() {
    run();
    Matcher code = Pattern.compile("(?m)^([0-9a-f]{8})  ").matcher(out.toString());
    assertThat(code.find()).as(out.toString()).isTrue();
    return code.group(1);
  }

  @Test
  void theImportSaysThatAPairWaits() {
    assertThat(out.toString()).contains("同じかもしれない資源が 1組あります");
  }

  @Test
  void bothAreShownSideBySideWithWhatSpeaksForAndAgainst() {
    assertThat(run()).isZero();
    assertThat(out.toString())
        .contains("電話番号が同じ")
        .contains("日時が違う")
        .contains("（one.csv 2行目）")
        .contains("（other.csv 2行目）");
  }

  @Test
  void whatIsSaidToBeTheSameBecomesOneAndStaysSo() throws IOException {
    String code = code();
    assertThat(run("same", code)).isZero();
    assertThat(resources()).isOne();
    importSheets();
    assertThat(resources()).isOne();
    assertThat(run("undo", code)).isZero();
    assertThat(resources()).isEqualTo(2);
    assertThat(code()).isEqualTo(code);
  }

  @Test
  void whatIsSaidToBeDifferentIsNotAskedAgain() throws IOException {
    String code = code();
    assertThat(run("different", code)).isZero();
    importSheets();
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("同じかもしれない資源はありません");
    assertThat(resources()).isEqualTo(2);
    run("decided");
    assertThat(out.toString()).contains(code + "  違う  ");
  }

  @Test
  void aCodeThatNobodyGaveIsRefused() {
    assertThat(run("same", "00000000")).isEqualTo(2);
    assertThat(err.toString().strip()).startsWith("「00000000」という組はありません。").doesNotContain("\n");
  }
}
