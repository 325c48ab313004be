package jp.tsunagi.importer.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedTextTest {
  @TempDir Path folder;
  private SheetFiles files;

  @BeforeEach
  void open() {
    files = new SheetFiles(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";", "|", ":", "^", "~", "、", "，", "｜", "/", " ", "\u0001"})
  void anySignMayPartTheCells(String sign) throws IOException {
    Sheet sheet = files.read("名称,住所,電話番号\nサロン,広谷,079-000-0001\n".replace(",", sign));
    assertThat(sheet.labels()).containsExactly("名称", "住所", "電話番号");
    assertThat(SheetFiles.cells(sheet)).containsExactly(List.of("サロン", "広谷", "079-000-0001"));
  }

  @Test
  void signsInsideCellsPartNothing() throws IOException {
    Sheet sheet =
        files.read("名称;活動内容;時間\nサロン;歌,体操,茶話会;13:30\n囲碁;対局,詰碁,講座;9:00\n手芸;編物,刺繍,布;10:00\n");
    assertThat(sheet.labels()).containsExactly("名称", "活動内容", "時間");
    assertThat(sheet.rows()).hasSize(3);
  }

  @Test
  void everyCellMayBeQuoted() throws IOException {
    Sheet sheet = files.read("\"名称\";\"備考\"\n\"サロン; \"\"つどい\"\"\";\"一\r\n二\"\n");
    assertThat(SheetFiles.cells(sheet)).containsExactly(List.of("サロン; \"つどい\"", "一\r\n二"));
  }

  @Test
  void singleQuotesAreQuotesWhereTheHeaderHasThem() throws IOException {
    Sheet sheet = files.read("'名称','住所'\n'サロン, 春','広谷'\n");
    assertThat(sheet.labels()).containsExactly("名称", "住所");
    assertThat(SheetFiles.cells(sheet)).containsExactly(List.of("サロン, 春", "広谷"));
  }

  @Test
  void aQuoteBehindABackslashIsPartOfTheCell() throws IOException {
    Sheet sheet = files.read("\"名称\",\"住所\"\n\"サロン \\\"春\\\" の会\",\"広谷\"\n");
    assertThat(SheetFiles.cells(sheet)).containsExactly(List.of("サロン \"春\" の会", "広谷"));
  }

  @Test
  void excelsHintOfTheDelimiterIsNoLine() throws IOException {
    Sheet sheet = files.read("sep=;\r\n名称;住所\r\nサロン;広谷\r\n");
    assertThat(sheet.title()).isEmpty();
    assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(2);
  }

  @Test
  void aQuoteThatIsNeverClosedSwallowsNoRowSilently() {
    assertThatThrownBy(() -> files.read("名称,住所\nサロン,広谷\n\"囲碁,上野\n手芸,大屋\n"))
        .isInstanceOf(UnreadableSheetException.class)
        .hasMessageContaining("3行目")
        .hasMessageContaining("閉じ忘れ");
  }

  @Test
  void aSpaceBeforeAQuoteIsNoPartOfTheCell() throws IOException {
    Sheet sheet = files.read("\"名称\", \"住所\"\n\"サロン\", \"広谷250, 2階\"\n");
    assertThat(SheetFiles.cells(sheet)).containsExactly(List.of("サロン", "広谷250, 2階"));
  }

  /** The quote of a later row closes it, and all between would be one cell. */
  @Test
  void aQuoteThatOnlyALaterRowClosesSwallowsNoRowSilently() {
    assertThatThrownBy(() -> files.read("名称,住所\nサロン,広谷\n\"囲碁,上野\n手芸,大屋\n\"将棋\",\"関宮\"\n茶道,筏\n"))
        .hasMessageContaining("3行目")
        .hasMessageContaining("閉じ忘れ");
  }

  @Test
  void quotesWithinWordsCloseNothing() throws IOException {
    Sheet sheet = files.read("名称,備考\n\"「サロン\"春\"」\",\"一\n二\"\nふれあい\"夏\"の会,\"\"\n");
    assertThat(sheet.rows()).hasSize(2);
    assertThat(SheetFiles.cells(sheet).get(1)).containsExactly("ふれあい\"夏\"の会", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFFsep=;\r\n", "\"sep=;\"\r\n"})
  void excelsHintMayBeQuotedOrBehindAMark(String hint) throws IOException {
    Sheet sheet = files.read(hint + "名称;住所\r\nサロン;広谷\r\n");
    assertThat(sheet.labels()).containsExactly("名称", "住所");
    assertThat(sheet.rows()).hasSize(1);
  }
}
