package jp.tsunagi.importer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import jp.tsunagi.core.schedule.Schedule.Status;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.importer.Yabu;
import org.junit.jupiter.api.Test;

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
  void wordsAreParsed() {
    When when = when("開催日時", "毎月第2・4火曜 13:30〜15:00");
    assertThat(rule(when).rrule()).contains("FREQ=MONTHLY").contains("2TU").contains("4TU");
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

  @Test
  void whatIsNotUnderstoodStaysWords() {
    When when = when("開催日時", "月の満ちる夜");
    assertThat(when.schedule().status()).isEqualTo(Status.WORDS);
    assertThat(when.schedule().text()).isEqualTo("月の満ちる夜");
    assertThat(when("名称", "サロン").schedule().status()).isEqualTo(Status.NONE);
  }
}
