package jp.tsunagi.importer.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagi.importer.Yabu;
import jp.tsunagi.importer.column.Proposal.Proposed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposerTest {
  private final Proposer proposer =
      new Proposer(Labels.read(), new Looks(Yabu.folder().municipality()));

  private Proposed only(String label, String... cells) {
    return proposer.propose(List.of("名称", label), rows(cells)).columns().get(1);
  }

  private static List<List<String>> rows(String... cells) {
    return List.of(cells).stream().map(cell -> List.of("サロン", cell)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "079-012-3456, （079）012-3457, PHONE",
    "667-0311, 〒667-0022, POSTAL_CODE",
    "35.3328, 35.4053, LATITUDE",
    "134.6654, 134.7673, LONGITUDE",
    "2026/10/1, 令和8年10月5日, DATE_START",
    "13:30, 9:00, TIME_START",
    "13:30〜15:00, 9時〜10時, TIME",
    "300円, 無料, COST",
    "https://example.jp/, www.example.jp, URL",
    "a@example.jp, b@example.jp, EMAIL",
    "養父市広谷250, 大屋町山路7, ADDRESS",
    "大屋公民館, 養父市民交流センター, VENUE",
    "毎週水曜 10:00〜, 毎月第2火曜, SCHEDULE",
    "月・木, 火曜, WEEKDAYS",
    "フレアイサロン, イゴノカイ, KANA"
  })
  void cellsTellWhereTheLabelDoesNot(String one, String two, Field field) {
    Proposed proposed = only("ほにゃらら", one, two);
    assertThat(proposed.field()).isEqualTo(field);
    assertThat(proposed.confidence()).isBetween(0.4, 0.8);
    assertThat(proposed.reason()).startsWith("中身が");
  }

  @ParameterizedTest
  @CsvSource({
    "電話番号, 1.00, PHONE, 見出しが一致",
    "電話番号（代表）, 0.90, PHONE, 見出しの一部が一致",
    "緊急の電話番号, 0.60, PHONE, 見出しの終わりが一致"
  })
  void aLabelTellsMoreOrLessSurely(String label, double confidence, Field field, String reason) {
    Proposed proposed = only(label, "079-012-3456");
    assertThat(proposed.field()).isEqualTo(field);
    assertThat(proposed.confidence()).isEqualTo(confidence);
    assertThat(proposed.reason()).startsWith(reason).contains("中身も電話番号らしい");
  }

  @Test
  void aLabelWithASlipIsRecognisedAsSimilar() {
    Proposed proposed = only("電話番後", "なし");
    assertThat(proposed.field()).isEqualTo(Field.PHONE);
    assertThat(proposed.confidence()).isEqualTo(0.5);
  }

  @Test
  void aLabelThatItsCellsContradictIsDoubted() {
    Proposed proposed = only("電話番号", "https://example.jp/", "https://example.jp/2");
    assertThat(proposed.confidence()).isEqualTo(0.5);
    assertThat(proposed.reason()).contains("ただし中身はURLらしい");
  }

  @Test
  void theSecondDateIsTheEnd() {
    List<Proposed> columns =
        proposer
            .propose(
                List.of("名称", "ここから", "ここまで"), List.of(List.of("展示", "2026/10/1", "2026/10/9")))
            .columns();
    assertThat(columns)
        .extracting(Proposed::field)
        .containsExactly(Field.NAME, Field.DATE_START, Field.DATE_END);
  }

  @Test
  void namesInKanaAreTheNameWhereThereIsNoOther() {
    List<Proposed> columns =
        proposer
            .propose(List.of("もよおし", "れんらく"), List.of(List.of("ふれあいサロン", "079-012-3456")))
            .columns();
    assertThat(columns).extracting(Proposed::field).containsExactly(Field.NAME, Field.PHONE);
  }

  @Test
  void samplesAreTwoAndOfOneLine() {
    assertThat(only("備考", "一\n二", "三", "四").samples()).containsExactly("一 二", "三");
  }

  @Test
  void numbersAreNoReading() {
    assertThat(
            proposer
                .propose(List.of("名称", "年度の"), rows("2025", "2026", "2027"))
                .columns()
                .get(1)
                .field())
        .isNotEqualTo(Field.KANA);
  }
}
