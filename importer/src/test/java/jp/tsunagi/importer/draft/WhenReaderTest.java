package jp.tsunagi.importer.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import jp.tsunagi.core.schedule.Schedule.Status;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.importer.Yabu;
import jp.tsunagi.importer.schedule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenReaderTest {
  private static When when(String... labelsAndCells) {
    return Yabu.draft(labelsAndCells).when();
  }

  private static ScheduleRule rule(When when) {
    assertThat(when.schedule().status()).isEqualTo(Status.PARSED);
    return when.schedule().rules().get(0);
  }

  @Test
  void aDateAndTimesInColumnsAreOneSession() {
    When when = when("開始日", "令和8年10月3日", "開始時間", "13：30", "終了時間", "15時");
    assertThat(rule(when).dates()).containsExactly(LocalDate.of(2026, 10, 3));
    assertThat(rule(when).startsAt()).isEqualTo(LocalTime.of(13, 30));
    assertThat(rule(when).endsAt()).isEqualTo(LocalTime.of(15, 0));
    assertThat(when.schedule().text()).isEqualTo("令和8年10月3日 13：30〜15時");
  }

  @Test
  void aCourseWhoseTimeNamesItsOtherDaysIsHeldOnAllOfThem() {
    When when = when("開始日", "2026/10/3", "時間", "10:00~12:00（全3回：10/3,10/10,10/17）");
    assertThat(rule(when).dates()).hasSize(3).contains(LocalDate.of(2026, 10, 17));
    assertThat(rule(when).startsAt()).isEqualTo(LocalTime.of(10, 0));
    assertThat(when.schedule().rules()).hasSize(1);
  }

  @Test
  void aPeriodIsEveryDayOfIt() {
    When when = when("開始日", "2026/10/3", "終了日", "2026/10/12");
    assertThat(rule(when).rrule()).isEqualTo("FREQ=DAILY");
    assertThat(rule(when).from()).isEqualTo(LocalDate.of(2026, 10, 3));
    assertThat(rule(when).until()).isEqualTo(LocalDate.of(2026, 10, 12));
  }

  @Test
  void aPeriodRestsOnItsClosedDays() {
    When when = when("開始日", "2026/10/3", "終了日", "2026/10/31", "日時備考", "月・火曜休館");
    assertThat(rule(when).rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=WE,TH,FR,SA,SU");
  }

  @Test
  void aCourseOverMonthsIsHeldInTheRhythmThatItsDescriptionTells() {
    When when = course("月に一度（原則第2木曜日）、出張相談会を行っています。");
    assertThat(rule(when).rrule()).isEqualTo("FREQ=MONTHLY;BYDAY=2TH");
    assertThat(rule(when).from()).isEqualTo(LocalDate.of(2026, 5, 14));
    assertThat(rule(when).until()).isEqualTo(LocalDate.of(2027, 3, 11));
    assertThat(rule(when).startsAt()).isEqualTo(LocalTime.of(10, 0));
    assertThat(when.findings()).containsExactly(new Finding(Finding.Kind.READING_ASSUMED, "第2木曜日"));
    assertThat(rule(course("月次祭の毎月1日と15日に朝市を定期開催中です。")).rrule())
        .isEqualTo("FREQ=MONTHLY;BYMONTHDAY=1,15");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "小児科の医師による講話です。",
        "月に一度、総合福祉会館で行っています。",
        "毎月第2木曜日と、4月からは第3火曜日にも行います。",
        "第2木曜日は休みです。",
        "毎月第2木曜日の前日に行います。",
        "公開講座です。会場は展示室です。",
        "作品展の期間中、毎週土曜日に講演会があります。"
      })
  void aCourseOverMonthsThatTellsNoRhythmKeepsItsWords(String description) {
    When when = course(description);
    assertThat(when.schedule().status()).isEqualTo(Status.WORDS);
    assertThat(when.schedule().text()).isEqualTo("2026/5/14〜2027/3/11 10:00〜11:30");
  }

  @ParameterizedTest
  @ValueSource(strings = {"水彩画の展覧会です。", "会期中無休。", "毎日どうぞ。"})
  void whatIsOpenEveryDayIsSoForMonths(String description) {
    assertThat(rule(course(description)).rrule()).isEqualTo("FREQ=DAILY");
  }

  private static When course(String description) {
    return when(
        "説明",
        description,
        "開始日",
        "2026/5/14",
        "終了日",
        "2027/3/11",
        "開始時間",
        "10:00",
        "終了時間",
        "11:30");
  }

  @Test
  void theWeekdaysInARemarkAreThoseOfAPeriod() {
    When when = when("開始日", "2026/10/1", "終了日", "2026/10/31", "日時備考", "毎週水曜");
    assertThat(rule(when).rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=WE");
  }

  @Test
  void midnightToMidnightMeansThatNobodyEnteredATime() {
    When when = when("開始日", "2026/10/24", "終了日", "2026/10/24", "開始時間", "0:00", "終了時間", "0:00");
    assertThat(rule(when).startsAt()).isNull();
    assertThat(rule(when).endsAt()).isNull();
    assertThat(when.schedule().text()).isEqualTo("2026/10/24");
    When open = when("利用可能曜日", "月火", "開始時間", "00:00", "終了時間", "00:00", "日時備考", "終日開放");
    assertThat(rule(open).endsAt()).isEqualTo(LocalTime.MIDNIGHT);
    assertThat(open.findings()).extracting(Finding::kind).doesNotContain(Finding.Kind.TIME_UNCLEAR);
    When entered = when("開始日", "2026/10/24", "開始時間", "0:00", "終了時間", "24:00");
    assertThat(rule(entered).startsAt()).isEqualTo(LocalTime.MIDNIGHT);
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreNotThoseOfEachDay() {
    When when = when("開始日", "2026/9/16", "終了日", "2026/9/20", "開始時間", "13:00", "終了時間", "12:00");
    assertThat(when.schedule().status()).isEqualTo(Status.WORDS);
    assertThat(when.schedule().text()).isEqualTo("2026/9/16〜2026/9/20 13:00〜12:00");
    When night = when("開始日", "2026/9/16", "終了日", "2026/9/20", "開始時間", "18:00", "終了時間", "24:00");
    assertThat(rule(night).endsAt()).isEqualTo(LocalTime.MIDNIGHT);
  }

  @Test
  void wordsAreParsed() {
    When when = when("開催日時", "毎月第2・4火曜 13:30〜15:00");
    assertThat(rule(when).rrule()).contains("FREQ=MONTHLY").contains("2TU").contains("4TU");
  }

  @Test
  void ticksBelowTheWeekdaysAreTheDays() {
    When when =
        when("月", "", "火", "○", "水", "", "木", "×", "金", "○", "土", "", "日", "", "時間", "10:00〜11:00");
    assertThat(rule(when).rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU,FR");
    assertThat(when.schedule().text()).isEqualTo("火・金 10:00〜11:00");
  }

  @Test
  void timesBelowTheWeekdaysAreThoseOfTheDays() {
    When when = when("月", "10:00〜12:00", "火", "", "水", "", "木", "13:00〜15:00", "金", "休");
    assertThat(when.schedule().rules()).hasSize(2);
    assertThat(rule(when("月", "第1・3", "火", "", "水", "", "木", "", "金", "")).rrule())
        .isEqualTo("FREQ=MONTHLY;BYDAY=1MO,3MO");
  }

  @Test
  void daysBelowTheMonthsAreDates() {
    When when = when("4月", "8日", "5月", "13", "6月", "休み", "7月", "2026-07-08");
    assertThat(rule(when).dates())
        .containsExactly(
            LocalDate.of(2026, 4, 8), LocalDate.of(2026, 5, 13), LocalDate.of(2026, 7, 8));
  }

  @Test
  void yearMonthAndDayOfThreeColumnsAreADate() {
    When when = when("年", "9", "月", "1", "日", "10", "曜日", "日", "開始", "9:00");
    assertThat(rule(when).dates()).containsExactly(LocalDate.of(2027, 1, 10));
  }

  @Test
  void aDayAndItsTimeInOneNumberAreBothRead() {
    When when = when("開催日", "46368.5625");
    assertThat(rule(when).dates()).containsExactly(LocalDate.of(2026, 12, 12));
    assertThat(rule(when).startsAt()).isEqualTo(LocalTime.of(13, 30));
  }

  @Test
  void aClosureAmongTheRemarksIsKept() {
    When when = when("開催日時", "毎週木曜 10:00〜", "備考", "上履き持参。12〜3月は休み");
    assertThat(rule(when).closures()).hasSize(1);
    assertThat(rule(when("開催日時", "毎週木曜", "備考", "2か月休んでも名簿は残ります")).closures()).isEmpty();
    assertThat(rule(when("開催日時", "毎週木曜", "備考", "お休みの連絡は前日までに")).closures()).isEmpty();
  }

  @Test
  void anExceptionAmongTheRemarksIsKept() {
    When when = when("開催日時", "奇数月の第2日曜 9:30〜11:30", "備考", "上履き持参。1月は第3日曜日");
    assertThat(when.schedule().rules())
        .extracting(ScheduleRule::rrule)
        .containsExactlyInAnyOrder(
            "FREQ=MONTHLY;BYMONTH=3,5,7,9,11;BYDAY=2SU", "FREQ=MONTHLY;BYMONTH=1;BYDAY=3SU");
    assertThat(when.findings()).isEmpty();
    When moved = when("開催日時", "毎週月・水 9:30〜11:30", "備考", "月曜が祝日のときは火曜日に振替");
    assertThat(moved.schedule().rules())
        .extracting(ScheduleRule::holidays)
        .containsExactlyInAnyOrder(ScheduleRule.Holidays.NEXT_DAY, ScheduleRule.Holidays.HELD);
    assertThat(rule(when("開催日時", "毎週月曜", "備考", "国民の祝日に関する法律に規定する休日は休み")).holidays())
        .isEqualTo(ScheduleRule.Holidays.SKIPPED);
  }

  @Test
  void anExceptionAmongTheRemarksThatCannotBeReadIsNamed() {
    When when = when("開催日時", "毎月第2土曜 10:00〜12:00", "備考", "12月は第3土曜に忘年会。上履き持参");
    assertThat(when.schedule().rules()).hasSize(1);
    assertThat(when.findings())
        .containsExactly(new Finding(Finding.Kind.PARTLY_UNDERSTOOD, "12月は第3土曜に忘年会"));
  }

  @Test
  void aRestAmongTheRemarksIsKeptBesideARemarkThatIsPassedOver() {
    When when = when("開催日時", "毎週水曜 10:00〜", "日時備考", "第1・3は手芸、第2・4は体操", "備考", "8月は休み");
    assertThat(rule(when).closures()).hasSize(1);
  }

  @Test
  void hoursThatExcelShowsAsANumberAreTimes() {
    When when = when("開催日", "令和8年12月1日（火）", "開始時間", "13.5", "終了時間", "15");
    assertThat(rule(when).startsAt()).isEqualTo(LocalTime.of(13, 30));
    assertThat(rule(when).endsAt()).isEqualTo(LocalTime.of(15, 0));
    assertThat(when.schedule().text()).isEqualTo("令和8年12月1日（火） 13:30〜15:00");
  }

  @Test
  void wordsSpreadOverColumnsArePutTogether() {
    When when = when("期間", "4月〜11月", "曜日", "毎週火曜", "開始", "9:00", "終了", "11:00");
    assertThat(rule(when).rrule()).contains("BYDAY=TU");
    assertThat(rule(when).startsAt()).isEqualTo(LocalTime.of(9, 0));
  }

  @Test
  void weekdaysInAColumnRepeatEveryWeek() {
    When when = when("利用可能曜日", "月火木", "開始時間", "0.375", "終了時間", "0.6875");
    assertThat(rule(when).rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO,TU,TH");
    assertThat(rule(when).endsAt()).isEqualTo(LocalTime.of(16, 30));
  }

  @ParameterizedTest
  @CsvSource({
    "利用可能曜日, 月火水木金, 利用可能曜日特記事項",
    "利用可能曜日, 月〜金, 日時備考",
    "利用可能曜日, 月火水木金, 備考",
    "活動日, 月〜金, 備考",
    "活動日, 月・火・水・木・金, 日時備考",
    "日時, 月〜金 9:00〜17:00, 備考"
  })
  void weekdaysInAColumnRestOnAllThatTheRemarkTakesOut(String label, String days, String remark) {
    When when = when(label, days, remark, "祝日・夏季休業・年末年始を除く");
    assertThat(rule(when).rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
    assertThat(rule(when).holidays()).isEqualTo(ScheduleRule.Holidays.SKIPPED);
    assertThat(rule(when).closures()).hasSize(2);
  }

  @Test
  void twoWeekdaysAreHeldAlthoughTheRemarkListsRests() {
    When when = when("活動日", "月・火", "日時備考", "祝日・年末年始を除く");
    assertThat(rule(when).rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO,TU");
    assertThat(rule(when).holidays()).isEqualTo(ScheduleRule.Holidays.SKIPPED);
  }

  @Test
  void twoStartsAndTwoEndsInTheCellsAreTwoSessionsOfTheDay() {
    When when = when("開催日", "8月29日（土）", "開始時間", "10:00\n13:00", "終了時間", "12:00\n15:00");
    assertThat(when.schedule().rules())
        .extracting(ScheduleRule::startsAt, ScheduleRule::endsAt)
        .containsExactly(
            tuple(LocalTime.of(10, 0), LocalTime.of(12, 0)),
            tuple(LocalTime.of(13, 0), LocalTime.of(15, 0)));
    When numbered = when("開催日", "9月27日", "開始時間", "①13：00 ②14：45", "終了時間", "①14：00 ②15：45");
    assertThat(numbered.schedule().rules()).extracting(ScheduleRule::startsAt).hasSize(2);
    When twoDays = when("開催日", "8月22日(土)～8月23日(日）", "開始時間", "10:00\n13:30", "終了時間", "12:30\n16:00");
    assertThat(twoDays.schedule().rules()).extracting(ScheduleRule::endsAt).hasSize(2);
  }

  @Test
  void twoRangesInOneCellAreTwoSessionsOfTheDay() {
    When when = when("開催日", "2026/8/29", "時間", "10:00〜12:00、13:00〜15:00");
    assertThat(when.schedule().rules()).extracting(ScheduleRule::endsAt).hasSize(2);
    When last = when("開始日", "2026/8/20", "終了日", "2026/8/23", "時間", "10時～17時（最終日は15時まで）");
    assertThat(last.schedule().rules())
        .extracting(ScheduleRule::endsAt)
        .containsExactly(LocalTime.of(17, 0), LocalTime.of(15, 0));
  }

  @Test
  void theAfternoonOfTheStartCarriesOverToTheEnd() {
    When when = when("開始日", "2026-10-05", "開始時間", "午後1時半", "終了時間", "3時");
    assertThat(rule(when).endsAt()).isEqualTo(LocalTime.of(15, 0));
    When night = when("開始日", "2026-10-05", "開始時間", "17:00", "終了時間", "24:00");
    assertThat(rule(night).endsAt()).isEqualTo(LocalTime.MIDNIGHT);
  }

  @Test
  void aDashForTheEndIsNoPartOfTheTime() {
    When when = when("開催日", "8月20日(木)", "開始時間", "18:30", "終了時間", "-");
    assertThat(when.schedule().text()).isEqualTo("8月20日(木) 18:30〜");
    When whole = when("開催日", "7月28日(火)～9月23日(水・祝)", "開始時間", "-", "終了時間", "-");
    assertThat(rule(whole).rrule()).isEqualTo("FREQ=DAILY");
  }

  @Test
  void aDateThatExcelCountsIsShownAsADate() {
    When when = when("開催日", "46256", "開始時間", "13:30");
    assertThat(when.schedule().text()).isEqualTo("2026年8月22日 13:30〜");
  }

  @Test
  void anEndThatHoldsForSomeDaysOnlyIsNotTheEndOfAll() {
    When when =
        when(
            "開催日",
            "8月5日（水）～8月16日（日）\n※10日（月）以外",
            "開始時間",
            "0.375",
            "終了時間",
            "22：00\n※日曜及び休日は17：00まで");
    assertThat(rule(when).from()).isEqualTo(LocalDate.of(2026, 8, 5));
    assertThat(rule(when).except()).containsExactly(LocalDate.of(2026, 8, 10));
    When unknown = when("開催日", "8月20日(木)", "開始時間", "18:30", "終了時間", "20:00 ※満席の場合は変更");
    assertThat(unknown.schedule().status()).isEqualTo(Status.WORDS);
  }

  @Test
  void aPeriodLeavesOutTheDayThatARemarkNames() {
    When when = when("開始日", "2026/8/5", "終了日", "2026/8/16", "日時備考", "8月10日は休み");
    assertThat(rule(when).except()).containsExactly(LocalDate.of(2026, 8, 10));
    When unclear = when("開始日", "2026/8/5", "終了日", "2026/8/16", "日時備考", "天候により休み");
    assertThat(unclear.schedule().status()).isEqualTo(Status.WORDS);
  }

  @Test
  void closedDaysStandBehindTheHoursOfTheOthers() {
    When when = when("定休日", "水曜", "利用可能日時特記事項", "平日10:00～18:00 土日祝 9:00～17：00");
    assertThat(rule(when).rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO,TU,TH,FR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"月曜", "月曜休館日", "月曜日が休館日です", "休館日：月曜日", "休館日は月曜", "毎週月曜日は定休日"})
  void aCellOfClosedDaysMaySaySoOnceMore(String closed) {
    assertThat(rule(when("営業時間", "9:00～17:00", "定休日", closed)).rrule())
        .isEqualTo("FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU");
  }

  @Test
  void aCellOfClosedDaysIsShownAsItIsWritten() {
    When when = when("営業時間", "9:00～17:00", "定休日", "月曜日が休日にあたる場合はその翌日、第3水曜休館日");
    assertThat(when.schedule().text()).endsWith("定休日：月曜日が休日にあたる場合はその翌日、第3水曜休館日");
    When moved = when("営業時間", "9:00～17:00", "定休日", "毎週月曜日(月曜日が休日にあたる場合はその翌日) ※年末年始(12月28日～1月4日)");
    assertThat(rule(moved).holidays()).isEqualTo(ScheduleRule.Holidays.CLOSED_NEXT_DAY);
    assertThat(rule(moved).closures()).hasSize(1);
  }

  @Test
  void aRemarkThatSaysWhenInItsOwnWayKeepsTheWords() {
    When when =
        when("利用可能曜日", "月火水木金土日", "開始時間", "9:00", "日時備考", "【イベント期間中】9:00から17:00 ※通常時は施錠されています。");
    assertThat(when.schedule().status()).isEqualTo(Status.WORDS);
  }

  @Test
  void aRemarkThatIsPassedOverIsNamed() {
    When when = when("利用可能曜日", "火水木", "開始時間", "8:00", "日時備考", "売店は8:00〜15:00。トイレは月曜日でも利用可能。");
    assertThat(rule(when).rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU,WE,TH");
    assertThat(when.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.PARTLY_UNDERSTOOD);
  }

  @Test
  void whatIsNotUnderstoodStaysWords() {
    When when = when("開催日時", "月の満ちる夜");
    assertThat(when.schedule().status()).isEqualTo(Status.WORDS);
    assertThat(when.schedule().text()).isEqualTo("月の満ちる夜");
    assertThat(when("名称", "サロン").schedule().status()).isEqualTo(Status.NONE);
  }
}
