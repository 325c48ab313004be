package jp.tsunagi.importer.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.importer.Yabu;
import jp.tsunagi.importer.sheet.SheetRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
  private static final String[] GOOD = {
    "名称",
    "ふれあいサロン",
    "会場",
    "大屋公民館",
    "住所",
    "養父市大屋町山路7",
    "緯度",
    "35.3328",
    "経度",
    "134.6654",
    "開催日時",
    "毎週水曜 13:30〜15:00",
    "電話番号",
    "079-012-3456",
    "参加費",
    "無料",
    "確認日",
    "2026-10-01"
  };

  /** A good row with one cell changed, and the code of the notice that this brings about. */
  static Stream<Arguments> oneCellAndItsNotice() {
    return Stream.of(
        arguments("名称", "", "missing_name"),
        arguments("名称", "ひまわりの会", "unknown_category"),
        arguments("緯度", "確認中", "coordinates_unreadable"),
        arguments("緯度", "0", "coordinates_zero"),
        arguments("緯度", "34.6901", "coordinates_outside"),
        arguments("緯度", "35.4200", "coordinates_far_from_address"),
        arguments("住所", "豊岡市日高町江原1", "address_outside"),
        arguments("住所", "大阪府大阪市北区1", "address_outside"),
        arguments("住所", "138.298193", "cells_shifted"),
        arguments("住所", "079-662-0000", "cells_shifted"),
        arguments("名称", "35.3328", "cells_shifted"),
        arguments("開催日時", "月2回程度（不定期）", "schedule_kept_as_words"),
        arguments("電話番号", "12345", "phone_unreadable"),
        arguments("参加費", "月1,000円", "cost_kept_as_words"),
        arguments("確認日", "昨年度末", "verified_on_unreadable"));
  }

  @ParameterizedTest
  @MethodSource("oneCellAndItsNotice")
  void aRowIsNoticed(String label, String cell, String code) {
    assertThat(codes(changed(label, cell))).contains(code);
  }

  @Test
  void aRowThatTheSpreadsheetHidesIsNoticed() {
    List<String> cells = List.of("ふれあいサロン", "大屋公民館");
    SheetRow hidden = new SheetRow(5, cells, cells, true);
    assertThat(Rules.check(Yabu.draftOf("salons.xlsx", List.of("名称", "会場"), hidden)))
        .extracting(Notice::code)
        .containsExactly("hidden_row");
  }

  /** 1,000円 without quotes is two cells of a CSV. */
  @Test
  void aSumWithACommaThatShiftsTheRowIsNoticed() {
    List<String> cells = List.of("手芸の会", "大屋公民館", "1", "000円", "毎週月曜 10:00～");
    SheetRow row = new SheetRow(5, cells, cells, false);
    assertThat(Rules.check(Yabu.draftOf("circles.csv", List.of("名称", "会場", "参加費", "日時"), row)))
        .extracting(Notice::code)
        .contains("cells_shifted");
  }

  @Test
  void aGoodRowIsNot() {
    assertThat(codes(GOOD)).isEmpty();
  }

  /** Rows that take more than one cell, and the code of the notice. */
  static Stream<Arguments> rowsAndTheirNotice() {
    return Stream.of(
        row("place_list", "名称", "大屋公民館", "住所", "養父市大屋町山路7", "災害種別_洪水", "1", "想定収容人数", "200"),
        row(
            "place_list",
            "名称",
            "大屋公民館",
            "提供エリア",
            "ロビー",
            "SSID",
            "Yabu_Free",
            "電話番号",
            "079-012-3456"),
        row("not_held", "名称", "ふれあいサロン", "会場", "大屋公民館", "状態", "中止"),
        row("not_held", "名称", "ふれあいサロン", "会場", "大屋公民館", "status", "inactive"),
        row("not_held", "名称", "ふれあいサロン", "会場", "大屋公民館", "備考", "休止中"),
        row("not_held", "名称", "ふれあいサロン", "会場", "大屋公民館", "備考", "休止中(令和8年9月末まで)"),
        row("cells_shifted", "名称", "大正琴", "緯度", "079-664-1141", "電話番号", "35.36", "日時", "134.75"),
        row("coordinates_other_unit", "名称", "サロン", "緯度", "35332800", "経度", "134665400"),
        row("postal_code_unreadable", "名称", "サロン", "会場", "大屋公民館", "郵便番号", "667-03"),
        row("corporate_number_wrong", "名称", "サロン", "会場", "大屋公民館", "法人番号", "7000012050001"),
        row("cells_shifted", "名称", "サロン", "電話番号", "https://example.jp/", "URL", "2026-10-01"),
        row("cells_shifted", "名称", "サロン", "緯度", "養父市広谷250", "経度", "35.3296", "電話番号", "134.6682"),
        row("cells_shifted", "名称", "サロン", "住所", "毎週水曜 13:30〜", "日時", "無料", "電話番号", "高齢者"),
        row("cells_shifted", "名称", "サロン", "日時", "養父市広谷250", "参加費", "毎週水曜", "電話番号", "0796620000"),
        row("cells_shifted", "名称", "サロン", "参加費", "毎週水曜", "対象", "無料", "電話番号", "0796620000"),
        row("cells_shifted", "名称", "サロン", "会場", "水", "曜日", "13:30〜15:00", "時間", "山田"),
        row("cells_shifted", "名称", "会館", "曜日", "", "開始時間", "月火水", "終了時間", "9:00", "URL", "17:00"),
        row("formula_failed", "名称", "サロン", "会場", "#N/A", "電話番号", "0796620000"),
        row("broken_characters", "名称", "ふれあいサロン", "会場", "大屋公民\uFFFD"),
        row("category_guessed", "名称", "ひまわりの会", "内容", "編み物をします", "電話番号", "079-012-3456"),
        row("category_uncertain", "名称", "浜や", "区分", "お土産", "内容", "料理が自慢です", "電話番号", "079-012-3456"),
        row("unreachable", "名称", "ふれあいサロン", "会場", ""),
        row("coordinates_swapped", "名称", "サロン", "緯度", "134.6654", "経度", "35.3328"),
        row("coordinates_old_datum", "名称", "サロン", "会場", "大屋公民館", "緯度", "35.3296", "経度", "134.6682"),
        row(
            "only_coordinates_outside",
            "名称",
            "サロン",
            "緯度",
            "34.69",
            "経度",
            "135.19",
            "電話",
            "079-012-3456"),
        row("place_unknown", "名称", "サロン", "会場", "区長さん宅の納屋"),
        row("only_area", "名称", "サロン", "住所", "養父市大屋町筏"),
        row("impossible_date", "名称", "音楽会", "会場", "大屋公民館", "開始日", "2026/2/30"),
        row(
            "period_reversed",
            "名称",
            "音楽会",
            "会場",
            "大屋公民館",
            "開始日",
            "2026/11/20",
            "終了日",
            "2026/11/10"),
        row("year_guessed", "名称", "音楽会", "会場", "大屋公民館", "開始日", "10月12日"),
        row("weekday_contradicts_date", "名称", "音楽会", "会場", "大屋公民館", "開始日", "2026/10/25（土）"),
        row("closure_assumed", "名称", "サロン", "会場", "大屋公民館", "日時", "毎週金曜、冬期休み"),
        row("email_unreadable", "名称", "サロン", "会場", "大屋公民館", "メール", "電話で"),
        row("url_unreadable", "名称", "サロン", "会場", "大屋公民館", "URL", "市のホームページ"));
  }

  @ParameterizedTest
  @MethodSource("rowsAndTheirNotice")
  void aRowOfSeveralCellsIsNoticed(String code, String[] row) {
    assertThat(codes(row)).contains(code);
  }

  /** One cell in the wrong place is a slip, and unusual words in a cell are none. */
  static Stream<Arguments> rowsThatAreNotShifted() {
    return Stream.of(
        row("", "名称", "サロン", "会場", "大屋公民館", "電話番号", "662-0000", "URL", "info@example.jp"),
        row("", "名称", "サロン", "会場", "大屋公民館", "開始日", "10:00", "開始時間", "10月1日"),
        row("", "名称", "サロン", "会場", "大屋公民館", "備考", "休止中の場合は電話でお知らせします"),
        row("", "名称", "8月5日の会", "住所", "667-0311", "電話番号", "080-1234-5678（夜間）"),
        row("", "名称", "サロン", "会場", "https://example.jp/online", "電話番号", "0796620000"),
        row("", "名称", "サロン", "参加費", "毎月500円", "対象", "毎週参加できる方", "定員", "10〜20"),
        row("", "名称", "サロン", "曜日", "水 13:30〜15:00", "会場", "大屋公民館", "参加費", "第1水曜は無料"));
  }

  @ParameterizedTest
  @MethodSource("rowsThatAreNotShifted")
  void aSlipIsNoShift(String none, String[] row) {
    assertThat(none).isEmpty();
    assertThat(codes(row)).doesNotContain("cells_shifted", "not_held");
  }

  @Test
  void everyNoticeSpeaksToTheClerk() {
    List<Notice> notices = Rules.check(Yabu.draft(changed("電話番号", "12345")));
    assertThat(notices)
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.field()).isEqualTo("電話番号");
              assertThat(notice.value()).isEqualTo("12345");
              assertThat(notice.message()).contains("12345").endsWith("。");
            });
  }

  @Test
  void everyRuleExplainsItself() {
    Set<String> titles = new TreeSet<>();
    for (Rule rule : Rules.all()) {
      assertThat(rule.explanation().title()).isNotBlank();
      assertThat(rule.explanation().meaning()).endsWith("。");
      assertThat(rule.explanation().remedy()).endsWith("。");
      assertThat(titles.add(rule.explanation().title())).isTrue();
      assertThat(Rules.get(rule.code())).isSameAs(rule);
    }
  }

  private static Arguments row(String code, String... row) {
    return arguments(code, row);
  }

  private static String[] changed(String label, String cell) {
    String[] row = GOOD.clone();
    for (int i = 0; i < row.length; i += 2) {
      row[i + 1] = row[i].equals(label) ? cell : row[i + 1];
    }
    return row;
  }

  private static Set<String> codes(String... row) {
    return Rules.check(Yabu.draft(row)).stream().map(Notice::code).collect(Collectors.toSet());
  }
}
