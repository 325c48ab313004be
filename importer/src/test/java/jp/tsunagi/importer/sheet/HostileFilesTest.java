package jp.tsunagi.importer.sheet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tsunagi.importer.column.Labels;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged, are something else, or mean harm: one sentence, and no trace. */
class HostileFilesTest {
  private static final String WORKBOOK =
      "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";

  @TempDir Path folder;

  private void refused(byte[] bytes, String sentence) throws IOException {
    Path file = Files.write(folder.resolve("bad"), bytes);
    assertThatThrownBy(() -> new SheetReader(Labels.read()::known).read(file, "bad"))
        .isInstanceOf(UnreadableSheetException.class)
        .hasMessageStartingWith("bad: ")
        .hasMessageContaining(sentence);
  }

  private void refused(String text, String sentence) throws IOException {
    refused(text.getBytes(StandardCharsets.UTF_8), sentence);
  }

  @Test
  void aDamagedWorkbookIsSaidToBeOne() throws IOException {
    byte[] whole = workbook();
    refused(Arrays.copyOf(whole, whole.length / 2), "Excelファイルとして読めません");
    byte[] scratched = whole.clone();
    for (int i = 60; i < scratched.length - 600; i += 7) {
      scratched[i] ^= 0x55;
    }
    refused(scratched, "読めません");
  }

  @Test
  void aZipBombIsNotUnpacked() throws IOException {
    refused(zip("xl/worksheets/sheet1.xml", 5, new byte[1_000_000]), "読めません");
    refused(zip("xl/media/image1.png", 601, new byte[1_000_000]), "中身が大きすぎます");
    byte[] cells = "<c/>".repeat(250_000).getBytes(StandardCharsets.UTF_8);
    refused(zip("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>", 100, cells), "限度を超えた");
    byte[] text = "あ".repeat(300_000).getBytes(StandardCharsets.UTF_8);
    refused(zip("xl/sharedStrings.xml", "<sst><si><t>", 100, text), "限度を超えた");
  }

  @Test
  void aZipOfSomethingElseIsNoWorkbook() throws IOException {
    refused(zip("word/document.xml", 1, WORKBOOK.getBytes(StandardCharsets.UTF_8)), "圧縮ファイル");
  }

  @Test
  void anXmlWithEntitiesIsRefused() throws IOException {
    String bomb =
        "<!DOCTYPE s [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>";
    refused(zip("xl/worksheets/sheet1.xml", bomb, 1, new byte[0]), "読めません");
  }

  @Test
  void oneColumnIsNoTable() throws IOException {
    refused("名称\nサロン\n囲碁の会\n", "列が1つしかありません");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void garbageIsRefused(long seed) throws IOException {
    byte[] garbage = new byte[50_000];
    new Random(seed).nextBytes(garbage);
    refused(garbage, "。");
    for (int i = 0; i < garbage.length; i++) {
      garbage[i] &= (byte) (seed % 2 == 0 ? 0x7F : 0x1F);
    }
    refused(garbage, "。");
  }

  @Test
  void aVeryLongLineIsRefused() throws IOException {
    refused("名称,住所\n" + "あ".repeat(3_000_000), "1行が長すぎます");
    refused("名称,住所\n\"" + "あ\n".repeat(300_000) + "\",広谷\n", "2行目の1列目が長すぎます");
    refused("名称,住所\n" + ",".repeat(100_000) + "\n", "2行目に100001列あります");
  }

  @Test
  void whatIsNoSheetIsCalledByItsName() throws IOException {
    refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "画像");
    refused(new byte[] {(byte) 0x1F, (byte) 0x8B, 8, 0}, "圧縮ファイル");
    refused("<html><body><table><tr><td>名称</td></tr></table></body></html>", "HTML");
    refused("<?xml version=\"1.0\"?><Workbook/>", "XML");
    refused("{\\rtf1\\ansi 名称}", "文書");
  }

  @Test
  void jsonThatIsNoTableIsRefused() throws IOException {
    refused("{\"type\":\"FeatureCollection\",\"features\":[", "JSONとして読めません");
    refused("{\"a\":1}", "JSONの中に表がありません");
    refused("[".repeat(100_000), "JSONとして読めません");
    refused("[]", "JSONの中に表がありません");
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(out, "test", "1.0");
    Worksheet sheet = workbook.newWorksheet("一覧");
    for (int row = 0; row < 200; row++) {
      sheet.value(row, 0, row == 0 ? "名称" : "サロン" + row * 7919);
      sheet.value(row, 1, row == 0 ? "住所" : "広谷" + row * 104729);
    }
    workbook.finish();
    return out.toByteArray();
  }

  private static byte[] zip(String part, int times, byte[] content) throws IOException {
    return zip(part, "", times, content);
  }

  private static byte[] zip(String part, String head, int times, byte[] content)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry(part));
      write(zip, head);
      for (int i = 0; i < times; i++) {
        zip.write(content);
      }
    }
    return out.toByteArray();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
