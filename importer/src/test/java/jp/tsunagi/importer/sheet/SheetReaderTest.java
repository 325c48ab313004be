package jp.tsunagi.importer.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.tsunagi.importer.column.Labels;
import jp.tsunagi.importer.sheet.SkippedLine.Reason;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {
  private static final String SALONS = "名称,住所,電話番号\r\n①㈱髙田サロン,養父市広谷250,079-000-0001\r\n";

  private final SheetReader reader = new SheetReader(Labels.read()::known);
  @TempDir Path folder;

  private Sheet read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8);
  }

  private Sheet read(String text, Charset charset) throws IOException {
    Path file = folder.resolve("sheet.csv");
    Files.write(file, text.getBytes(charset));
    return reader.read(file, "sheet.csv").get(0);
  }

  private static List<List<String>> cells(Sheet sheet) {
    return sheet.rows().stream().map(SheetRow::cells).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void readsEveryCharsetOfACityHall(String charset) throws IOException {
    Sheet sheet = read(SALONS, Charset.forName(charset));
    assertThat(sheet.labels()).containsExactly("名称", "住所", "電話番号");
    assertThat(cells(sheet)).containsExactly(List.of("①㈱髙田サロン", "養父市広谷250", "079-000-0001"));
  }

  @Test
  void readsEucJp() throws IOException {
    Sheet sheet = read("名称,住所\nふれあいサロン,養父市広谷\n囲碁の会,養父市上野\n", Charset.forName("EUC-JP"));
    assertThat(cells(sheet)).contains(List.of("ふれあいサロン", "養父市広谷"));
  }

  @Test
  void dropsTheByteOrderMark() throws IOException {
    assertThat(read("\uFEFF" + SALONS).labels().get(0)).isEqualTo("名称");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";", "|"})
  void findsTheDelimiter(String delimiter) throws IOException {
    Sheet sheet = read("名称,住所,電話番号\nサロン,広谷,079\n".replace(",", delimiter));
    assertThat(sheet.labels()).containsExactly("名称", "住所", "電話番号");
  }

  @Test
  void keepsLineBreaksInsideCells() throws IOException {
    Sheet sheet = read("名称,備考\r\nサロン,\"上履き\r\n持参\"\r\n体操,なし\r\n");
    assertThat(cells(sheet)).containsExactly(List.of("サロン", "上履き\r\n持参"), List.of("体操", "なし"));
    assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(2, 3);
  }

  @Test
  void findsTheHeaderBelowTitlesAndLeavesOutWhatIsNoRow() throws IOException {
    Sheet sheet =
        read(
            """
            令和8年度 サロン一覧,,
            ,,
            名称,住所,定員
            サロンA,広谷,10
            ,,
            名称,住所,定員
            サロンB,上野,20
            合計,2件,30
            ※ 変わることがあります,,
            """);
    assertThat(sheet.title()).isEqualTo("令和8年度 サロン一覧");
    assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(4, 7);
    assertThat(sheet.skipped())
        .extracting(SkippedLine::reason)
        .containsExactly(
            Reason.TITLE, Reason.BLANK, Reason.BLANK, Reason.HEADER, Reason.TOTAL, Reason.REMARK);
  }

  @Test
  void aRowWhoseNameBeginsLikeATotalIsARow() throws IOException {
    Sheet sheet = read("名称,住所,定員\n計算と脳トレの会,広谷,10\n合計を楽しむ会,上野,5\n");
    assertThat(sheet.rows()).hasSize(2);
  }

  @Test
  void dittoTakesTheCellAboveAndTheRawRowKeepsTheMark() throws IOException {
    Sheet sheet = read("名称,地区,住所\nA,八鹿,広谷\nB,〃,同上\nC,〃,上野\n");
    assertThat(cells(sheet))
        .containsExactly(
            List.of("A", "八鹿", "広谷"), List.of("B", "八鹿", "広谷"), List.of("C", "八鹿", "上野"));
    assertThat(List.copyOf(sheet.rows()).get(1).received()).containsExactly("B", "〃", "同上");
  }

  @Test
  void dittoWithARemarkIsTheCellAboveWithTheRemark() throws IOException {
    Sheet sheet = read("名称,会場,日時\n昼の会,大屋公民館,第2火曜 13:30〜15:00\n夜の会,同上（2階）,同上（夜の部）\n茶話会,〃,上に同じ\n");
    assertThat(cells(sheet))
        .containsExactly(
            List.of("昼の会", "大屋公民館", "第2火曜 13:30〜15:00"),
            // The hours of the evening are not those of the afternoon.
            List.of("夜の会", "大屋公民館（2階）", "同上（夜の部）"),
            List.of("茶話会", "大屋公民館（2階）", "同上（夜の部）"));
  }

  @Test
  void aFootnoteWithoutAnyMarkIsNoRow() throws IOException {
    Sheet sheet = read("名称,会場,日時\nA,広谷,毎週月曜\n問い合わせ：社会福祉協議会 079-662-0160\n都合により変更になることがあります。\n");
    assertThat(sheet.rows()).hasSize(1);
  }

  @Test
  void theHeadingOfASectionIsNoRow() throws IOException {
    Sheet sheet = read("名称,会場,日時\n【集いの場】,,\nA,広谷,毎週月曜\n■趣味,,\nB,上野,毎週火曜\n");
    assertThat(sheet.rows()).hasSize(2);
  }

  @Test
  void aHeaderWithoutRowsIsRefusedInsteadOfTakingEverythingAway() {
    assertThatThrownBy(() -> read("名称,住所,電話番号\r\n")).hasMessageContaining("見出しの下に行がありません");
  }

  @Test
  void aNulInACellMakesNoOtherCharset() throws IOException {
    assertThat(read("名称,住所\nふれ\0あい,広谷\n").labels()).containsExactly("名称", "住所");
  }

  @Test
  void readsTheJisCodeOfOldMailPrograms() throws IOException {
    assertThat(cells(read("名称,住所\nふれあいサロン,広谷\n", Charset.forName("ISO-2022-JP"))))
        .containsExactly(List.of("ふれあいサロン", "広谷"));
  }

  @Test
  void joinsTwoHeaderRows() throws IOException {
    Sheet sheet =
        read(
            """
            団体名,連絡先,,,活動,
            ,担当,電話番号,FAX,曜日,会場
            見守り隊,代表,079-000-0001,,月,広谷公民館
            """);
    assertThat(sheet.labels())
        .containsExactly("団体名", "連絡先 担当", "連絡先 電話番号", "連絡先 FAX", "活動 曜日", "活動 会場");
    assertThat(sheet.rows()).hasSize(1);
  }

  @Test
  void givesEqualLabelsDifferentNames() throws IOException {
    Sheet sheet = read("ID,ID,名称,,住所\n1,2,サロン,x,広谷\n");
    assertThat(sheet.labels()).containsExactly("ID", "ID（2）", "名称", "（見出しなし4列目）", "住所");
  }

  @Test
  void readsWorkbooksWithDatesAndTimesStoredAsNumbers() throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbook workbook = new Workbook(out, "test", "1.0");
      Worksheet sheet = workbook.newWorksheet("行事");
      List<String> labels = List.of("行事名", "開催日", "開始時間", "定員");
      for (int i = 0; i < labels.size(); i++) {
        sheet.value(0, i, labels.get(i));
      }
      sheet.value(1, 0, "音楽会");
      sheet.value(1, 1, 46328);
      sheet.style(1, 1).format("yyyy/m/d").set();
      sheet.value(1, 2, 0.5625);
      sheet.style(1, 2).format("h:mm").set();
      sheet.value(1, 3, 30);
      workbook.newWorksheet("空の表");
      workbook.finish();
    }
    Sheet sheet = reader.read(file, "book.xlsx").get(0);
    assertThat(cells(sheet)).containsExactly(List.of("音楽会", "2026-11-02", "13:30", "30"));
  }

  @Test
  void readsGeoJson() throws IOException {
    Sheet sheet =
        read(
            """
            {"type":"FeatureCollection","features":[{"type":"Feature",
             "geometry":{"type":"Point","coordinates":[134.77,35.40]},
             "properties":{"名称":"サロン","住所":"広谷"}}]}
            """);
    assertThat(sheet.labels()).containsExactly("名称", "住所", "緯度", "経度");
    assertThat(cells(sheet)).containsExactly(List.of("サロン", "広谷", "35.4", "134.77"));
  }

  @Test
  void saysWhatIsWrongWithAFileThatIsNoSheet() throws IOException {
    assertRefused(new byte[0], "何も書かれていません");
    assertRefused("ただの文章です。\n表ではありません。\n".getBytes(StandardCharsets.UTF_8), "見出し行が見つかりません");
    assertRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "PDF");
    assertRefused(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, "Excelファイルとして読めません");
    assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, ".xlsx で保存し直してください");
    assertThatThrownBy(() -> reader.read(folder.resolve("none.csv"), "none.csv"))
        .isInstanceOf(UnreadableSheetException.class)
        .hasMessageContaining("none.csv: ファイルを開けません");
  }

  private void assertRefused(byte[] bytes, String sentence) throws IOException {
    Path file = folder.resolve("bad.csv");
    Files.write(file, bytes);
    assertThatThrownBy(() -> reader.read(file, "bad.csv"))
        .isInstanceOf(UnreadableSheetException.class)
        .hasMessageContaining(sentence)
        .hasMessageStartingWith("bad.csv: ");
  }

  @Test
  void aLineOfTheTemplateWithNothingButItsNumberIsBlank() throws IOException {
    Sheet sheet = read("NO,名称,住所\n1,ふれあいサロン,広谷1\n2,,\n３,,\n");
    assertThat(sheet.rows()).hasSize(1);
    assertThat(sheet.skipped()).extracting(SkippedLine::reason).containsOnly(Reason.BLANK);
  }

  @Test
  void aSumThatItsCommaPutIntoTwoCellsIsOneAgain() throws IOException {
    Sheet sheet =
        read(
            """
            団体名,会場,活動日時,会費,会員数,募集
            コーラス,公民館,毎週火曜,月2,000円,25名,○
            囲碁,公民館,毎週水曜,月500円,3,○
            """);
    assertThat(cells(sheet).get(0)).containsExactly("コーラス", "公民館", "毎週火曜", "月2,000円", "25名", "○");
    assertThat(sheet.rows().iterator().next().received()).hasSize(6);
  }

  @Test
  void aTableBelowAnotherIsReadByItsOwnHeader() throws IOException {
    Path file = folder.resolve("sheet.csv");
    Files.writeString(
        file,
        """
        令和8年度,,,
        名称,会場,日時,電話番号
        サロンA,広谷,毎週水曜,079-000-0001
        ,,,
        ■教室,,,
        電話番号,教室名,曜日,場所
        079-000-0002,書道教室,土,福定公民館
        """);
    List<Sheet> sheets = reader.read(file, "sheet.csv");
    assertThat(sheets).extracting(Sheet::title).containsExactly("令和8年度", "令和8年度 ■教室");
    assertThat(cells(sheets.get(0))).containsExactly(List.of("サロンA", "広谷", "毎週水曜", "079-000-0001"));
    assertThat(sheets.get(1).labels()).containsExactly("電話番号", "教室名", "曜日", "場所");
    assertThat(sheets.get(1).rows()).extracting(SheetRow::number).containsExactly(7);
  }

  @Test
  void aHeaderInTwoLinesThatEachPageRepeatsIsNoRow() throws IOException {
    Sheet sheet =
        read(
            """
            サロン名,連絡先,,活動,
            ,担当者,"電 話
            番 号",曜　日,会場
            サロンA,山田,079-000-0001,水,広谷
            サロン名,連絡先,,活動,
            ,担当者,"電 話
            番 号",曜　日,会場
            サロンB,田中,079-000-0002,木,上野
            """);
    assertThat(sheet.rows()).hasSize(2);
    assertThat(sheet.skipped())
        .extracting(SkippedLine::reason)
        .containsExactly(Reason.HEADER, Reason.HEADER);
  }

  @Test
  void aTitleAndItsDateAreNoGroupsOfColumns() throws IOException {
    Sheet sheet = read("サロン一覧,,令和8年4月1日\n名称,住所,電話番号\nサロンA,広谷,079-000-0001\n");
    assertThat(sheet.labels()).containsExactly("名称", "住所", "電話番号");
    assertThat(sheet.title()).isEqualTo("サロン一覧 令和8年4月1日");
  }

  @Test
  void twoFilesPutTogetherAreOneTable() throws IOException {
    Sheet sheet = read("\uFEFF名称,住所\nA,広谷\n\uFEFF名称,住所\nB,上野\n");
    assertThat(cells(sheet)).containsExactly(List.of("A", "広谷"), List.of("B", "上野"));
  }

  @Test
  void aLineDrawnBelowTheHeaderIsNoRow() throws IOException {
    Sheet sheet = read("| 名称 | 住所 |\n|------|:----:|\n| サロン | 広谷 |\n");
    assertThat(sheet.rows()).hasSize(1);
  }

  @Test
  void notesInBracketsAndWhomToAskAreNoRows() throws IOException {
    Sheet sheet = read("名称,会場,日時\nA,広谷,毎週月曜\n（注1）会場は変わることがあります,,\n問合せ　健康課　079-000-0099,,\n");
    assertThat(sheet.rows()).hasSize(1);
  }

  @Test
  void whatAFormulaFailedToSayIsEmptyAndTheRawRowKeepsIt() throws IOException {
    Sheet sheet = read("名称,会場,住所\n#REF!,#N/A,広谷\n#1サロン,#会場,上野\n");
    assertThat(cells(sheet)).containsExactly(List.of("", "", "広谷"), List.of("#1サロン", "#会場", "上野"));
    assertThat(sheet.rows().iterator().next().received()).containsExactly("#REF!", "#N/A", "広谷");
  }

  @Test
  void someControlCharactersInAShortSheetMakeNoGarbage() throws IOException {
    assertThat(read("名称,住所\nふれ\0あい\u000B\u001A,広谷\n").rows()).hasSize(1);
  }

  @Test
  void aFolderIsSaidToBeOne() {
    assertThatThrownBy(() -> reader.read(folder, "folder")).hasMessageContaining("フォルダーです");
  }

  @Test
  void theHeadingOfASectionGoesWithTheRowsBelow() throws IOException {
    Sheet sheet = read("名称,会場,日時\nA,広谷,月\n【八鹿地域】,,\nB,広谷,火\n小計,1,\n大屋地区,,\nC,上野,水\n");
    assertThat(sheet.rows()).extracting(SheetRow::section).containsExactly("", "八鹿地域", "大屋地区");
    assertThat(sheet.skipped())
        .extracting(SkippedLine::reason)
        .containsExactly(Reason.SECTION, Reason.TOTAL, Reason.SECTION);
  }

  @Test
  void theSectionOfARowThatComesBackFromQuarantineIsThatOfItsCell() throws IOException {
    Sheet sheet = read("名称,会場,（区切りの見出し）,指摘\nA,広谷,八鹿地域,直した\n");
    assertThat(sheet.rows()).extracting(SheetRow::section).containsExactly("八鹿地域");
  }

  @Test
  void whatProgramsLeaveInCellsIsNoWord() throws IOException {
    Sheet sheet =
        read("名称,電話番号,備考\n=\"サロン\",\"=\"\"0790000001\"\"\",上履き<br>A&amp;B\na=b,<なし>,&c\n\u001A");
    assertThat(cells(sheet))
        .containsExactly(List.of("サロン", "0790000001", "上履き\nA&B"), List.of("a=b", "<なし>", "&c"));
  }
}
