package jp.tsunagi.importer.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static final int FISCAL_YEAR = 2026;

  @ParameterizedTest
  @CsvSource({
    "2026-10-03, 2026-10-03",
    "2026/10/3, 2026-10-03",
    "2026.10.3, 2026-10-03",
    "2026年10月3日(土), 2026-10-03",
    "20261003, 2026-10-03",
    "令和８年１０月３日, 2026-10-03",
    "令和元年5月1日, 2019-05-01",
    "R8.10.3, 2026-10-03",
    "R8/04/14, 2026-04-14",
    "令8/10/3, 2026-10-03",
    "H31.4.30, 2019-04-30",
    "昭和64年1月7日, 1989-01-07",
    "令和八年十月三日, 2026-10-03",
    "令8.10.3, 2026-10-03",
    "R08/10/03(土), 2026-10-03",
    "r8-10-3, 2026-10-03",
    "㋿8年10月3日, 2026-10-03",
    "令和５年３月１日（水）, 2023-03-01",
    "R5.3.1, 2023-03-01",
    "令5/3/1, 2023-03-01",
    "大正15年12月24日, 1926-12-24",
    "46298, 2026-10-03",
    "2026-10-03T00:00:00, 2026-10-03"
  })
  void readsEverySpelling(String cell, LocalDate date) {
    Dates.Reading reading = Dates.read(cell, FISCAL_YEAR);
    assertThat(reading.date()).isEqualTo(date);
    assertThat(reading.yearGuessed()).isFalse();
    assertThat(Dates.isSingle(cell)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"10月12日, 2026-10-12", "3/20（土）, 2027-03-20", "４月１日, 2026-04-01"})
  void theFiscalYearGivesAMissingYear(String cell, LocalDate date) {
    Dates.Reading reading = Dates.read(cell, FISCAL_YEAR);
    assertThat(reading.date()).isEqualTo(date);
    assertThat(reading.yearGuessed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "令和8年度サロン一覧, 2026",
    "令和元年度, 2019",
    "Ｒ７年度　行事予定, 2025",
    "2025年度イベント, 2025",
    "平成31年度, 2019",
    "令和8年4月現在, 1999",
    "サロン一覧, 1999"
  })
  void aTitleNamesItsFiscalYear(String title, int year) {
    assertThat(FiscalYears.of(title, 1999)).isEqualTo(year);
  }

  @Test
  void aDayOfNoCalendarIsImpossible() {
    assertThat(Dates.read("2026/2/30", FISCAL_YEAR).impossible()).isTrue();
    assertThat(Dates.read("令和8年13月1日", FISCAL_YEAR).impossible()).isTrue();
  }

  @Test
  void seesAWeekdayThatContradictsTheDate() {
    assertThat(Dates.read("10/25（日）", FISCAL_YEAR).contradictory()).isFalse();
    assertThat(Dates.read("10/25（土）", FISCAL_YEAR).contradictory()).isTrue();
    assertThat(Dates.read("8月11日(火・祝)", FISCAL_YEAR).contradictory()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"毎週水曜", "8月5日～8月16日", "8/5, 8/12", "10月3日ほか", "", "未定"})
  void wordsAreNoSingleDate(String cell) {
    assertThat(Dates.isSingle(cell)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "13:30, 13:30",
    "１３：３０, 13:30",
    "9時, 09:00",
    "午後1時半, 13:30",
    "午前9時30分, 09:30",
    "午後12時, 12:00",
    "正午, 12:00",
    "1330, 13:30",
    "0.5625, 13:30",
    "0.375, 09:00",
    "24:00, 00:00",
    "PM2:00, 14:00",
    "2:00 PM, 14:00",
    "2pm, 14:00",
    "p.m.2:30, 14:30",
    "12:30 a.m., 00:30",
    "夜7時半, 19:30",
    "夜0時, 00:00",
    "夜12時, 00:00",
    "朝9時, 09:00",
    "午後一時半, 13:30",
    "十三時三十分, 13:30",
    "正午〜15:00, 12:00",
    "9:30〜正午, 09:30",
    "0900, 09:00",
    "930, 09:30",
    "22：00 ※日曜は17：00まで, 22:00"
  })
  void readsTimes(String cell, LocalTime time) {
    assertThat(Times.read(cell)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "未定", "25:00", "9:75", "随時"})
  void whatIsNoTimeIsNone(String cell) {
    assertThat(Times.read(cell)).isNull();
  }
}
