package jp.tsunagi.importer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed sample: as many rows as promised, the dirt it should have, nobody's number. */
class SampleSheetsTest {
  private static final Path MUNICIPALITY = Path.of("../data/yabu");
  private static final Path EXPECTED =
      Path.of("src/test/resources/jp/tsunagi/importer/sample/expected.csv");

  private static List<SheetFile> files = List.of();

  @BeforeAll
  static void writeAgain() {
    files = SampleSheets.all(MUNICIPALITY);
  }

  @Test
  void theProgramWritesTheCommittedSheetsByteForByte() throws IOException {
    for (SheetFile file : files) {
      assertThat(Files.readAllBytes(MUNICIPALITY.resolve("raw").resolve(file.name())))
          .as(file.name())
          .isEqualTo(file.bytes());
    }
    assertThat(Files.readAllBytes(EXPECTED)).isEqualTo(SampleSheets.expectations(files));
  }

  @Test
  void rowsPerSheet() {
    Map<String, Integer> rows =
        files.stream().collect(Collectors.toMap(SheetFile::name, file -> file.expected().size()));

    assertThat(rows)
        .containsOnly(
            Map.entry("salons.csv", 250),
            Map.entry("circles.csv", 130),
            Map.entry("farming.xlsx", 45),
            Map.entry("events.csv", 70),
            Map.entry("groups.xlsx", 58),
            Map.entry("helpdesks.tsv", 45));
    assertThat(drafts()).hasSizeBetween(570, 630);
  }

  @Test
  void atLeast95InAHundredCanBePublishedEvenWithDuplicatesMerged() {
    long quarantined = drafts().stream().filter(d -> !d.quarantine.isEmpty()).count();
    long paired = drafts().stream().filter(d -> !d.pair.isEmpty()).count();

    assertThat(quarantined).isEqualTo(13);
    assertThat(paired).isEqualTo(24);
    assertThat((drafts().size() - quarantined - paired / 2) / (double) drafts().size())
        .isGreaterThan(0.95);
  }

  @Test
  void duplicatesAreInTwoDifferentSheets() {
    Map<String, Set<String>> sheets =
        files.stream()
            .flatMap(file -> file.expected().stream())
            .filter(row -> !row.draft().pair.isEmpty())
            .collect(
                Collectors.groupingBy(
                    row -> row.draft().pair,
                    Collectors.mapping(Expected::sheet, Collectors.toSet())));

    assertThat(sheets).hasSize(12).allSatisfy((pair, of) -> assertThat(of).hasSize(2));
  }

  @Test
  void atLeastHalfHaveNoCoordinatesAndSomeHaveWrongOnes() {
    assertThat(drafts().stream().filter(d -> d.lat.isEmpty()).count())
        .isGreaterThan(drafts().size() / 2);
    Map<String, Long> dirt =
        drafts().stream()
            .filter(d -> !d.coordinates.isEmpty())
            .collect(Collectors.groupingBy(d -> d.coordinates, Collectors.counting()));
    assertThat(dirt).isEqualTo(Map.of("old datum", 5L, "swapped", 4L, "zero", 4L, "outside", 1L));
  }

  @Test
  void nineInTenRecurringSchedulesFollowARule() {
    List<Draft> recurring =
        drafts().stream().filter(d -> d.schedule.recurring() && d.quarantine.isEmpty()).toList();
    long regular = recurring.stream().filter(d -> !d.schedule.rule().isEmpty()).count();

    assertThat(regular / (double) recurring.size()).isBetween(0.9, 0.97);
  }

  @Test
  void everyKindOfDirtIsThere() {
    assertThat(text())
        .contains("〃", "同上", "要予約", "冬期休み", "祝日休み", "8月は休み", "農閑期のみ", "要問合せ", "不定期", "午後1時半")
        .contains("令和8年", "養父郡大屋町", "番地", "番地の", "合計", "サンプル", "月〜金", "奇数月の", "①", "㈹")
        .containsPattern("[０-９]{2}：[０-９]{2}～[０-９]{2}：[０-９]{2}")
        .containsPattern("\\d{2}：\\d{2}〜\\d{2}：\\d{2}")
        .containsPattern("第2・4[火水木]曜")
        .containsPattern("R[78]\\.\\d+\\.\\d+")
        .containsPattern(",\\d+月\\d+日,")
        .containsPattern("\"毎[^\"]*\n[^\"]*\"")
        .contains("送迎", "大屋地域のみ", "毎月10日", "隔週", "年4回");
  }

  @Test
  void theThreeEncodings() throws IOException {
    assertThat(raw("salons.csv")).contains("合計".getBytes(CsvText.CP932));
    assertThat(new String(raw("salons.csv"), CsvText.CP932)).contains("サロン名", "\r\n");
    assertThat(raw("circles.csv")).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(raw("events.csv")).startsWith("都道府県コード".getBytes(StandardCharsets.UTF_8));
    assertThat(new String(raw("helpdesks.tsv"), StandardCharsets.UTF_8)).contains("窓口名称\t");
  }

  @Test
  void workbooksHaveFuriganaMergesDatesAndTimes() throws IOException {
    assertThat(xml("farming.xlsx")).contains("<rPh ", "<mergeCell ", "s=\"1\"", "s=\"2\"");
    assertThat(xml("groups.xlsx")).contains("<rPh ", "ref=\"G2:H2\"", "ref=\"A2:A3\"", "s=\"1\"");
  }

  @Test
  void noTelephoneNumberCanBelongToAnyone() {
    String digits = Normalizer.normalize(text(), Normalizer.Form.NFKC).replace("+81-", "0");
    Matcher number =
        Pattern.compile("(?<![\\d.])\\(?0\\d{1,3}[-ー() ]{0,2}\\d{2,4}[-ー() ]{0,2}\\d{4}(?![\\d.])")
            .matcher(digits);
    int found = 0;
    while (number.find()) {
      found++;
      assertThat(number.group().replaceAll("\\D", "")).matches("07900\\d{5}|0900[01]\\d{6}");
    }
    assertThat(found).isGreaterThan(600);
    assertThat(digits).doesNotContain("0120", "0800", "090-1", "@gmail");
  }

  @Test
  void everyTownHasItsShare() {
    Map<String, Long> towns =
        drafts().stream()
            .collect(Collectors.groupingBy(d -> d.place.town(), Collectors.counting()));

    assertThat(towns).containsKeys("八鹿", "養父", "大屋", "関宮");
    assertThat(towns.get("関宮")).isGreaterThan(80);
    assertThat(drafts().stream().map(d -> d.place.oaza()).distinct()).hasSizeGreaterThan(90);
  }

  private static List<Draft> drafts() {
    return files.stream().flatMap(f -> f.expected().stream()).map(Expected::draft).toList();
  }

  /** All sheets as text, workbooks without their furigana. */
  private static String text() {
    StringBuilder all = new StringBuilder();
    for (SheetFile file : files) {
      if (file.name().endsWith(".xlsx")) {
        all.append(xml(file.bytes()));
      } else {
        all.append(
            new String(
                file.bytes(),
                file.name().equals("salons.csv") ? CsvText.CP932 : StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  private static byte[] raw(String name) throws IOException {
    return Files.readAllBytes(MUNICIPALITY.resolve("raw").resolve(name));
  }

  private static String xml(String name) throws IOException {
    return xml(raw(name));
  }

  private static String xml(byte[] workbook) {
    StringBuilder xml = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        xml.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return xml.toString();
  }
}
