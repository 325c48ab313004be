package jp.tsunagi.importer.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
  @TempDir Path folder;
  private SheetFiles files;

  @BeforeEach
  void open() {
    files = new SheetFiles(folder);
  }

  @Test
  void aHeaderOfMergedCellsNamesEachOfItsColumns() throws IOException {
    Sheet sheet =
        files.workbook(
            xlsx -> {
              SheetFiles.put(
                  xlsx,
                  "令和8年度 サロン一覧",
                  "名称,住所,連絡先,,,備考",
                  ",,担当,電話番号,FAX",
                  "サロン,広谷,世話人,079-000-0001,,上履き");
              xlsx.range(0, 0, 0, 5).merge();
              xlsx.range(1, 0, 2, 0).merge();
              xlsx.range(1, 1, 2, 1).merge();
              xlsx.range(1, 2, 1, 4).merge();
              xlsx.range(1, 5, 2, 5).merge();
            });
    assertThat(sheet.labels()).containsExactly("名称", "住所", "連絡先 担当", "連絡先 電話番号", "連絡先 FAX", "備考");
    assertThat(sheet.title()).isEqualTo("令和8年度 サロン一覧");
    assertThat(sheet.rows()).hasSize(1);
  }

  @Test
  void aGroupEndsWhereItsMergedCellEnds() throws IOException {
    Sheet sheet =
        files.workbook(
            xlsx -> {
              SheetFiles.put(xlsx, "団体名,連絡先,,", ",担当,電話番号,会場,日時", "見守り隊,代表,079-000-0001,広谷,毎週月曜");
              xlsx.range(0, 0, 1, 0).merge();
              xlsx.range(0, 1, 0, 2).merge();
            });
    assertThat(sheet.labels()).containsExactly("団体名", "連絡先 担当", "連絡先 電話番号", "会場", "日時");
  }

  @Test
  void aCellMergedDownwardsSpeaksForAllItsRows() throws IOException {
    Sheet sheet =
        files.workbook(
            xlsx -> {
              SheetFiles.put(xlsx, "種別,名称,住所", "農園,A,広谷", ",B,上野", ",C,大屋", "指導,D,関宮");
              xlsx.range(1, 0, 3, 0).merge();
            });
    assertThat(SheetFiles.cells(sheet))
        .extracting(cells -> cells.get(0))
        .containsExactly("農園", "農園", "農園", "指導");
    assertThat(List.copyOf(sheet.rows()).get(1).received().get(0)).isEmpty();
  }

  @Test
  void anEmptyCellThatIsNotMergedStaysEmpty() throws IOException {
    Sheet sheet = files.workbook(xlsx -> SheetFiles.put(xlsx, "種別,名称,住所", "農園,A,広谷", ",B,上野"));
    assertThat(SheetFiles.cells(sheet).get(1)).containsExactly("", "B", "上野");
  }

  @Test
  void whatAClerkHidInAColumnIsNotRead() throws IOException {
    Sheet sheet =
        files.workbook(
            xlsx -> {
              SheetFiles.put(xlsx, "名称,自宅,携帯,会場", "A,広谷1,090-0000-0001,公民館", "B,上野2,,公民館");
              xlsx.hideColumn(1);
              xlsx.hideColumn(2);
            });
    assertThat(sheet.labels()).containsExactly("名称", "自宅", "携帯", "会場");
    assertThat(sheet.hiddenColumns()).containsExactlyInAnyOrder("自宅", "携帯");
    assertThat(SheetFiles.cells(sheet))
        .containsExactly(List.of("A", "", "", "公民館"), List.of("B", "", "", "公民館"));
    assertThat(List.copyOf(sheet.rows()).get(0).received()).doesNotContain("090-0000-0001");
  }

  @Test
  void hiddenRowsAreReadAndMarked() throws IOException {
    Sheet sheet =
        files.workbook(
            xlsx -> {
              SheetFiles.put(xlsx, "名称,住所", "A,広谷", "B,上野", "C,大屋");
              xlsx.hideRow(2);
            });
    assertThat(sheet.rows()).extracting(SheetRow::hidden).containsExactly(false, true, false);
    assertThat(SheetFiles.cells(sheet)).contains(List.of("B", "上野"));
  }

  @Test
  void aHeaderInThreeLinesNamesEachColumnByItsGroups() throws IOException {
    Sheet sheet =
        files.workbook(
            xlsx -> {
              SheetFiles.put(
                  xlsx,
                  "団体名,連絡先,,,活動,,",
                  ",代表者,電話,,日時,,会場",
                  ",,自宅,携帯,曜日,時間,",
                  "サロン,山田,079-000-0001,090-0000-0001,水,13:30,公民館");
              xlsx.range(0, 0, 2, 0).merge();
              xlsx.range(0, 1, 0, 3).merge();
              xlsx.range(0, 4, 0, 6).merge();
              xlsx.range(1, 1, 2, 1).merge();
              xlsx.range(1, 2, 1, 3).merge();
              xlsx.range(1, 4, 1, 5).merge();
              xlsx.range(1, 6, 2, 6).merge();
            });
    assertThat(sheet.labels())
        .containsExactly(
            "団体名", "連絡先 代表者", "連絡先 電話 自宅", "連絡先 電話 携帯", "活動 日時 曜日", "活動 日時 時間", "活動 会場");
    assertThat(sheet.rows()).hasSize(1);
  }

  @Test
  void theDaysOfAnOldMacintoshAreCountedFrom1904() throws IOException {
    Sheet sheet =
        files.workbookOf(
            "<workbookPr date1904=\"1\"/>",
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>行事名</t></is></c>
              <c r="B1" t="inlineStr"><is><t>開催日</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>音楽会</t></is></c><c r="B2" s="1"><v>44866</v></c></row>
            """);
    assertThat(SheetFiles.cells(sheet)).containsExactly(List.of("音楽会", "2026-11-02"));
  }

  @Test
  void theReadingOfACellThatHoldsItsWordsItselfIsLeftOut() throws IOException {
    Sheet sheet =
        files.workbookOf(
            "",
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c>
              <c r="B1" t="inlineStr"><is><t>住所</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><r><t>養父</t></r><r><t>サロン</t></r>
              <rPh sb="0" eb="2"><t>ヤブ</t></rPh></is></c>
              <c r="B2" t="inlineStr"><is><t>広谷</t></is></c></row>
            """);
    assertThat(SheetFiles.cells(sheet)).containsExactly(List.of("養父サロン", "広谷"));
  }

  @Test
  void aFormulaSaysWhatItLastSaidAsItsCellShowsIt() throws IOException {
    Sheet sheet =
        files.workbookOf(
            "",
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>行事名</t></is></c>
              <c r="B1" t="inlineStr"><is><t>開催日</t></is></c>
              <c r="C1" t="inlineStr"><is><t>会場</t></is></c></row>
            <row r="2"><c r="A2" t="str"><f>D2</f><v>音楽会</v></c><c r="B2" s="1"><f>B1+7</f><v>46328</v></c>
              <c r="C2" t="e"><f>D3</f><v>#REF!</v></c></row>
            """);
    assertThat(SheetFiles.cells(sheet)).containsExactly(List.of("音楽会", "2026-11-02", ""));
    assertThat(sheet.rows().iterator().next().received()).endsWith("#REF!");
  }

  @Test
  void aCellThatGoesAcrossTheTableIsTheHeadingOfTheRowsBelow() throws IOException {
    Sheet sheet =
        files.workbook(
            xlsx -> {
              SheetFiles.put(
                  xlsx, "名称,会場,曜日,時間", "囲碁・将棋", "八鹿の部,公民館,水,10:00", "料理", "男の会,公民館,金,10:00");
              xlsx.range(1, 0, 1, 3).merge();
              xlsx.range(3, 0, 3, 3).merge();
            });
    assertThat(sheet.rows()).extracting(SheetRow::section).containsExactly("囲碁・将棋", "料理");
  }
}
