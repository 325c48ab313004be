package jp.tsunagi.importer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import jp.tsunagi.core.resource.Cost;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.Schedule.Status;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.ScheduleWords;
import jp.tsunagi.importer.Yabu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk saw of sheets that say in the remarks what others have columns for. */
class WhenInRemarksTest {
  private static Schedule when(String... labelsAndCells) {
    return Yabu.draft(labelsAndCells).when().schedule();
  }

  private static ScheduleRule rule(Schedule when) {
    assertThat(when.status()).as(when.text()).isEqualTo(Status.PARSED);
    return when.rules().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "曜日：第１・第２・第３　火曜日 時間：19時30分～21時30分 会費：1500円, '1TU,2TU,3TU', 19:30",
    "日　時：第2・第4　火曜日　13時30分～15時30分 場　所：公民館, '2TU,4TU', 13:30",
    "【週】第１・３【時間】19：00～21：00【内容】太極拳, '1TU,3TU', 19:00",
    "開催日・・・第１、３週 時　間・・・14：00～16：00, '1TU,3TU', 14:00",
    "サークル日：毎月第１～４週火曜日18:30～21:00 場所：講堂, '1TU,2TU,3TU,4TU', 18:30",
    "太極拳の練習をします。 第１～４火曜日 10:00～12:00 講師：高嶋, '1TU,2TU,3TU,4TU', 10:00",
    "講堂 第１・３　10：30～12：30 会費：3000円/月, '1TU,3TU', 10:30",
    "対象　成人　利用日時　第3火曜日　10時から11時30分, 3TU, 10:00"
  })
  void aWeekdayBesideRemarksThatSayInWhichWeeksIsNotEveryWeek(
      String note, String days, LocalTime start) {
    Schedule when = when("曜日", "火", "備考", note);
    ScheduleRule rule = rule(when);
    assertThat(rule.rrule()).as(when.text()).isEqualTo("FREQ=MONTHLY;BYDAY=" + days);
    assertThat(rule.startsAt()).isEqualTo(start);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "火曜日　13：00～15：00",
        "毎週火曜日 13:00～15:00 対象：成人一般",
        "時間：13時～15時",
        "めざせ健康長寿。 13：00～15：00"
      })
  void theHoursOfAWeekdayStandInTheRemarks(String note) {
    ScheduleRule rule = rule(when("曜日", "火", "備考", note));
    assertThat(rule.rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU");
    assertThat(rule.startsAt()).isEqualTo(LocalTime.of(13, 0));
    assertThat(rule.endsAt()).isEqualTo(LocalTime.of(15, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第1・2・4 金曜日 19：00～21：30",
        "火曜日４回/月 時間：10時～11時30分",
        "時間：19：30～21：30 ※月３回活動",
        "曜日：火曜日に月3回",
        "第1・3火曜日と月1回土曜日",
        "基本、第1、第2月曜日の10:00～11:30に活動しています。",
        "第2火曜日に発表会を行います"
      })
  void aWeekdayIsNotEveryWeekWhereTheRemarksSayOtherwise(String note) {
    assertThat(when("曜日", "火", "備考", note).status()).isEqualTo(Status.WORDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "受付：月曜日 9:00～12:00",
        "申込は第1月曜日までに",
        "電話は月～金曜日 9:00〜17:00",
        "第2会議室",
        "会費：月2回 1500円",
        "毎週火曜日、みんなで楽しく体を動かして活動しています",
        "年3回発表会"
      })
  void remarksThatSayNothingOfTheWeeksLeaveTheWeekdayAsItIs(String note) {
    ScheduleRule rule = rule(when("曜日", "火", "備考", note));
    assertThat(rule.rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU");
    assertThat(rule.startsAt()).isNull();
  }

  @Test
  void aSheetWithoutColumnsOfDaysSaysThemInItsRemarks() {
    assertThat(ScheduleWords.of(when("備考", "月～金（9:00～17:30）"))).isEqualTo("毎週月〜金曜 9:00〜17:30");
    Schedule open = when("備考", "【開館時間】9:15～17:30【休館日】毎週月曜日");
    assertThat(rule(open).rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU");
    Schedule told = when("説明", "法律相談ができます。毎月第3木曜日13:30〜16:00に開催（要予約）。");
    assertThat(rule(told).rrule()).isEqualTo("FREQ=MONTHLY;BYDAY=3TH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"第2土曜 10:00〜11:00 おはなし会", "毎月第3水曜 パソコン教室", "受付時間：月～金 9:00～17:00", "第1会議室"})
  void whatHappensThereOnSomeDaysIsNotWhenItIsOpen(String note) {
    assertThat(when("名称", "図書館", "備考", note).status()).isEqualTo(Status.NONE);
  }

  @Test
  void daysByTheWayAreNotTakenWhereARestByTheWayIsNotUnderstood() {
    String days = "火～日曜日 10:00～17:00";
    assertThat(when("備考", days).status()).isEqualTo(Status.PARSED);
    assertThat(when("備考", days + "\n祝日の翌日、年末年始").status()).isEqualTo(Status.NONE);
    assertThat(rule(when("備考", days + "\n年末年始は休み")).closures()).hasSize(1);
  }

  @Test
  void hoursUnderALabelInTheRemarksGoWithTheDaysOfAColumn() {
    assertThat(rule(when("開催日", "2026/10/3", "備考", "時間：13:30～15:00")).startsAt())
        .isEqualTo(LocalTime.of(13, 30));
    assertThat(rule(when("日時", "第2火曜", "備考", "時間：13:30～15:00")).endsAt())
        .isEqualTo(LocalTime.of(15, 0));
    assertThat(rule(when("日時", "第2火曜", "備考", "相談時間：1人30分")).startsAt()).isNull();
  }

  @Test
  void whatTheRemarksSayOfPriceAndAudienceIsReadWhereNoColumnDoes() {
    Draft.Terms terms = Yabu.draft("名称", "体操", "備考", "場所：公民館 対象：60歳以上 定員：20人 会費：1,000円/回").terms();
    assertThat(terms.cost()).isEqualTo(new Cost("会費：1,000円/回", 1000));
    assertThat(terms.eligibility().minimumAge()).isEqualTo(60);
    assertThat(terms.eligibility().capacity()).isEqualTo(20);
    Draft.Terms told = Yabu.draft("名称", "体操", "料金", "無料", "備考", "月会費：2,000円").terms();
    assertThat(told.cost()).isEqualTo(new Cost("無料", 0));
  }

  @Test
  void whatAMonthCostsByTheRemarksIsNoPriceOfAVisit() {
    assertThat(cost("月会費　2,700円")).isEqualTo(new Cost("月会費：2,700円", null));
    assertThat(cost("会費：700円/月").yen()).isNull();
    assertThat(cost("会費：月2回 1,500円 月3回 2,200円").yen()).isNull();
  }

  private static Cost cost(String note) {
    return Yabu.draft("名称", "体操", "備考", note).terms().cost();
  }
}
