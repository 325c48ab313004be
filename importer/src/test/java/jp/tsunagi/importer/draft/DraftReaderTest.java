package jp.tsunagi.importer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagi.core.resource.Contact;
import jp.tsunagi.core.resource.Cost;
import jp.tsunagi.core.resource.Eligibility;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleWords;
import jp.tsunagi.importer.Yabu;
import jp.tsunagi.importer.sheet.SheetRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a clerk saw of rows whose columns hold more, or other things, than their labels say. */
class DraftReaderTest {
  @Test
  void anAddressOfMailBelowHomepageIsTheMailAndNoSite() {
    Contact contact =
        Yabu.draft("名称", "サロン", "HP", "info@city-office.example.jp").reach().contact();
    assertThat(contact.email()).isEqualTo("info@city-office.example.jp");
    assertThat(contact.url()).isNull();
  }

  @Test
  void forWhomAndHowManyInOneColumnAreBothRead() {
    Eligibility pupils = audience("小学生(1～3年生は保護者同伴)24人");
    assertThat(pupils.capacity()).isEqualTo(24);
    assertThat(pupils.text()).startsWith("小学生");
    assertThat(audience("60歳以上").minimumAge()).isEqualTo(60);
    assertThat(audience("60歳以上").capacity()).isNull();
  }

  private static Eligibility audience(String cell) {
    return Yabu.draft("名称", "講座", "対象・定員", cell).terms().eligibility();
  }

  @Test
  void whatAMonthCostsByItsHeaderIsNoPriceOfAVisit() {
    assertThat(cost("参加費（月額）", "500円")).isEqualTo(new Cost("月額：500円", null));
    assertThat(cost("参加費（月額）", "500")).isEqualTo(new Cost("月額：500円", null));
    assertThat(cost("参加費（月額）", "大人500円、子ども300円").yen()).isNull();
    assertThat(cost("参加費（月額）", "1回100円")).isEqualTo(new Cost("1回100円", 100));
    assertThat(cost("参加費（月額）", "無料")).isEqualTo(new Cost("無料", 0));
    assertThat(cost("参加費（年額）", "千円").yen()).isNull();
    assertThat(cost("参加費（全4回）", "2,000円")).isEqualTo(new Cost("全4回：2,000円", null));
    assertThat(cost("年会費", "1,000円", "参加費", "100円").yen()).isEqualTo(100);
  }

  @Test
  void whoPaysWhatIsSaidWithThePrice() {
    assertThat(cost("料金（こども）", "無料", "料金（大人）", "300円")).isEqualTo(new Cost("こども：無料、大人：300円", 300));
    assertThat(cost("参加費（大人・円）", "500", "参加費（小人・円）", "300").text()).isEqualTo("大人：500円、小人：300円");
    assertThat(cost("大人料金", "500", "子ども料金", "300").text()).isEqualTo("大人料金：500円、子ども料金：300円");
    assertThat(cost("料金（こども）", "無料", "料金（大人）", "－").text()).isEqualTo("こども：無料");
    assertThat(cost("料金（こども）", "－", "料金（大人）", "－")).isEqualTo(Cost.UNKNOWN);
  }

  private static Cost cost(String... labelsAndCells) {
    return Yabu.draft(labelsAndCells).terms().cost();
  }

  @Test
  void hoursBelowTheirWeekdaysAreThoseOfTheDays() {
    assertThat(
            when(
                "日曜開放開始時刻",
                "-",
                "月曜開放開始時刻",
                "9:00",
                "火曜開放開始時刻",
                "9:00",
                "土曜開放開始時刻",
                "9:00",
                "日曜開放終了時刻",
                "-",
                "月曜開放終了時刻",
                "19:00",
                "火曜開放終了時刻",
                "19:00",
                "土曜開放終了時刻",
                "12:00"))
        .isEqualTo("月曜・火曜 9:00〜19:00、土曜 9:00〜12:00 → 毎週月・火曜 9:00〜19:00、毎週土曜 9:00〜12:00");
    assertThat(when("日曜開始時刻", "-", "月曜開始時刻", "-")).isEqualTo(" → ");
  }

  @Test
  void hoursOfWorkingDaysAndOfSaturdaysAreBothKept() {
    assertThat(when("曜日", "月～土", "時間（平日）", "13:00～18:30", "時間（土曜、長期休暇）", "8:00～18:30"))
        .isEqualTo("月～土 平日の場合 13:00～18:30、土曜、長期休暇の場合 8:00～18:30 → ");
    assertThat(when("曜日", "月～土", "時間（平日）", "13:00～18:30", "時間（土曜）", "8:00～18:30"))
        .startsWith("平日 13:00～18:30、土曜 8:00～18:30 → ")
        .contains("土曜 8:00〜18:30");
    assertThat(when("曜日", "火～土", "時間（平日）", "13:00～18:30", "時間（土日）", "8:00～18:30"))
        .startsWith("火・水・木・金曜（祝日を除く） 13:00～18:30、土曜 8:00～18:30 → 毎週火〜金曜");
    assertThat(when("曜日", "月～土", "時間（平日）", "13:00～18:30")).startsWith("平日 13:00～18:30、土曜 → ");
    assertThat(when("曜日", "月～土", "時間（平日）", "月〜木 9:00〜17:00、金 9:00〜19:00", "時間（土曜）", "休み"))
        .startsWith("月〜木 9:00〜17:00、金 9:00〜19:00 → ");
  }

  private static String when(String... labelsAndCells) {
    Schedule schedule = Yabu.draft(labelsAndCells).when().schedule();
    return schedule.text() == null
        ? " → "
        : schedule.text()
            + " → "
            + (schedule.status() == Schedule.Status.PARSED ? ScheduleWords.of(schedule) : "");
  }

  @Test
  void daysOfRestInTwoColumnsAreAllKept() {
    assertThat(when("曜日", "火～日", "定休日", "第3火曜", "休館期間", "年末年始")).contains("第3火曜、年末年始");
    assertThat(when("曜日", "火～日", "定休日", "なし", "休館期間", "11月1日")).contains("定休日：11月1日");
  }

  @Test
  void hoursByDaysBesideAListOfTheDaysAreNotThoseOfAllTheDays() {
    assertThat(when("曜日", "月火木金", "時間", "月・木 14:00〜17:00、火・金 10:30〜12:00"))
        .isEqualTo("月・木 14:00〜17:00、火・金 10:30〜12:00 → 毎週月・木曜 14:00〜17:00、毎週火・金曜 10:30〜12:00");
    assertThat(when("曜日", "月火木金", "開始時間", "月・木：14:00、火・金：10:30", "終了時間", "月・木：17:00、火・金：12:00"))
        .isEqualTo("月・木 14:00〜17:00、火・金 10:30〜12:00 → 毎週月・木曜 14:00〜17:00、毎週火・金曜 10:30〜12:00");
    assertThat(when("曜日", "月・火", "開始時間", "10:00", "終了時間", "12:00")).startsWith("月・火 10:00〜12:00");
  }

  @Test
  void whenOneCanApplyIsNoDeadline() {
    assertThat(booking("4月1日(水)9時から電話で")).startsWith("申込期間: ");
    assertThat(booking("先着順")).startsWith("申込期間: ");
    assertThat(booking("8月12日（水）まで")).startsWith("申込期限: ");
  }

  private static @Nullable String booking(String cell) {
    return Yabu.draft("名称", "講座", "申込期間", cell).terms().booking().text();
  }

  @Test
  void hoursOfWorkingDaysAreThoseOfTheSecondTuesdayAndOfNoOtherDay() {
    assertThat(when("曜日", "第2火曜", "時間（平日）", "13:00～15:00", "時間（土曜）", "9:00～12:00"))
        .isEqualTo("第2火曜 13:00～15:00 → 毎月第2火曜 13:00〜15:00");
    assertThat(when("開催日時", "第1月曜・第3土曜", "時間（平日）", "13:00～15:00", "時間（土曜）", "9:00～12:00"))
        .isEqualTo("第1月曜・第3土曜 平日の場合 13:00～15:00、土曜の場合 9:00～12:00 → ");
    assertThat(when("開館日", "", "開館時間", "10:00～18:00", "開館時間（日曜）", "10:00～17:00", "曜日", "火～日"))
        .isEqualTo("火～日 10:00～18:00、日曜 10:00～17:00 → 毎週火〜土曜 10:00〜18:00、毎週日曜 10:00〜17:00");
    assertThat(when("曜日", "毎日", "時間（平日）", "9:00～12:00", "時間（土日）", "9:00～10:00"))
        .startsWith("平日 9:00～12:00、土日 9:00～10:00 → ");
    assertThat(when("月", "○", "火", "○", "水", "", "木", "", "金", "", "時間（平日）", "9:00～12:00"))
        .startsWith("月・火曜（祝日を除く） 9:00～12:00 → ");
  }

  @Test
  void whatARowStandsBelowTellsItsDistrictOrItsKind() {
    List<String> labels = List.of("名称", "会場", "電話番号");
    List<String> cells = List.of("ひまわりの会", "区公民館", "079-012-3456");
    Draft inOya = Yabu.draftOf("list.csv", labels, new SheetRow(2, cells, cells, false, "大屋地域"));
    assertThat(inOya.place().area()).isEqualTo("28222-oya");
    assertThat(inOya.origin().raw()).containsEntry("（区切りの見出し）", "大屋地域");
    Draft ofGo = Yabu.draftOf("list.csv", labels, new SheetRow(2, cells, cells, false, "囲碁・将棋"));
    assertThat(ofGo.categories().ids()).containsExactly("culture-go");
  }
}
