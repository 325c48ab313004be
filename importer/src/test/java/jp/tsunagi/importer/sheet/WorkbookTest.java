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
}
