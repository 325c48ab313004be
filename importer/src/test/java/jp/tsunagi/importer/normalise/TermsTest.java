package jp.tsunagi.importer.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tsunagi.core.resource.Accessibility;
import jp.tsunagi.core.resource.Booking;
import jp.tsunagi.core.resource.Cost;
import jp.tsunagi.core.resource.Eligibility;
import jp.tsunagi.core.resource.Pickup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On what terms one can take part: cost, audience, access, booking, pickup. */
class TermsTest {
  @ParameterizedTest
  @CsvSource({
    "無料, 0",
    "なし, 0",
    "0円, 0",
    "0, 0",
    "無料（材料費別）, 0",
    "無料（30分）, 0",
    "300円(材料費別), 300",
    "３００円, 300",
    "￥100, 100",
    "'1,500円', 1500",
    "500, 500",
    "'1回200円・年会費1,000円', 200",
    "１回１００円・年会費３００円, 100",
    "'一般300円、大学生150円、高校生以下無料', 300",
    "大人300円　子ども無料, 300",
    "100円／回, 100",
    "お茶代として100円, 100",
    "200円(お茶・お菓子付), 200",
    "無料（教材費500円）, 500",
    "参加費200円、材料費300円, 500",
    "1回500円（材料費込）, 500",
    "500円（材料費込み）, 500",
    "材料代３００円, 300",
    "千円, 1000",
    "ワンコイン, 500",
    "1食400円, 400",
    "'2,000円(全4回) ※初回に集金します。', ",
    "'3,000円（全10回分）', ",
    "4回で2000円, ",
    "'2,000円(6回分)', ",
    "'2,000円/4回', ",
    "1か月4回4000円, ",
    "1回500円（材料費含む）, 500",
    "500円(1回分), 500",
    "'一般3,000円、学生(24歳まで)1,000円', 3000",
    "月300円, ",
    "'1,000円/月', ",
    "年会費500円, ",
    "'年4,000円（1区画30㎡）', ",
    "実費, ",
    "カンパ制, ",
    "子ども無料, ",
    "大人1.100円 中人550円 中学生以下無料, 1100"
  })
  void costIsYenPerVisit(String cell, @Nullable Integer yen) {
    assertThat(Costs.read(cell)).isEqualTo(new Cost(Texts.normalise(cell), yen));
  }

  @Test
  void aFeeAndWhatTheMaterialCostsOnLinesOfTheirOwnAddUp() {
    assertThat(Costs.read("受講料\n500円\n材料費\n2,000円").yen()).isEqualTo(2500);
    assertThat(Costs.read("材料費\n900円(工作キット1組につき)").yen()).isEqualTo(900);
    assertThat(Costs.read("1,000円\n（てらすば賛助会員・学生は半額500円）").yen()).isEqualTo(1000);
  }

  @ParameterizedTest
  @CsvSource({"不要", "申込不要", "当日先着順", "観覧希望者は、当日直接会場へお越しください。"})
  void aDeadlineThatSaysThereIsNoneAsksNobodyToBook(String deadline) {
    assertThat(Bookings.read("", deadline).required()).isFalse();
    assertThat(Bookings.read("", deadline).text()).isEqualTo(deadline);
    assertThat(Bookings.read("", "8月12日（水）まで").required()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "500, 500円（お茶付き）, 500円（お茶付き）",
    "500円, 500円（お茶付き）, 500円（お茶付き）",
    "'1,000', 1000円（昼食付き）, 1000円（昼食付き）",
    "0, 無料, 無料",
    "無料, 無料（材料費別）, 無料（材料費別）",
    "300円, 300円, 300円",
    "1回300円, 300円, 1回300円"
  })
  void aSumIsNotSaidTwice(String basic, String details, String together) {
    assertThat(Costs.together(basic, details)).isEqualTo(together);
  }

  @ParameterizedTest
  @CsvSource({"500, 材料費300円", "0, 材料費300円", "50, 500円", "300円, 子ども無料"})
  void whatTheDetailsDoNotSayStays(String basic, String details) {
    assertThat(Costs.together(basic, details)).isEqualTo(basic + "\n" + details);
  }

  @Test
  void aDashIsNoCost() {
    assertThat(Costs.read("－")).isEqualTo(Cost.UNKNOWN);
  }

  @Test
  void bothIsNoAudienceWithoutWordsOfItsOwn() {
    assertThat(Eligibilities.read("両方", "", "", "").text()).isNull();
    assertThat(Eligibilities.read("両方の親", "", "", "").text()).isEqualTo("両方の親");
  }

  @ParameterizedTest
  @CsvSource({
    "65歳以上, 65, ",
    "６５歳以上の方, 65, ",
    "おおむね70歳以上の方, 70, ",
    "18歳未満, , 17",
    "18歳以上65歳未満, 18, 64",
    "20歳から39歳まで, 20, 39",
    "小学生以上, 6, ",
    "小学4年生以上, 9, ",
    "中学2年生以下, , 14",
    "中学生以上, 12, ",
    "高校生以下, , 18",
    "40歳〜64歳, 40, 64",
    "65歳以上の方（家族は16歳以上）, 65, ",
    "高校生まで, , 18",
    "小学3年生まで, , 9",
    "高校生以下とその保護者, , ",
    "0～3歳児と保護者, 0, ",
    "小学生以下の親子, , ",
    "どなたでも。小学生以下は保護者同伴, , ",
    "0歳～就学前, 0, 6",
    "未就学児, , 6",
    "未就学児と保護者, , ",
    "未就学児は入場できません, , ",
    "どなたでも, , ",
    "高齢者, , "
  })
  void agesAreRead(String cell, @Nullable Integer minimum, @Nullable Integer maximum) {
    Eligibility eligibility = Eligibilities.read(cell, "", "", "");
    assertThat(eligibility.minimumAge()).isEqualTo(minimum);
    assertThat(eligibility.maximumAge()).isEqualTo(maximum);
  }

  @ParameterizedTest
  @CsvSource({
    "15名, 15",
    "２０名, 20",
    "20名程度, 20",
    "10人, 10",
    "30, 30",
    "12名（先着）, 12",
    "先着20人, 20",
    "10〜15名, 15",
    "10名～15名, 15",
    "10組, 10",
    "20区画, 20",
    "定員なし, ",
    "なし, ",
    "大会議室：120名、研修室：24名, "
  })
  void capacityIsPersonsAtMost(String cell, @Nullable Integer persons) {
    assertThat(Eligibilities.read("", cell, "", "").capacity()).isEqualTo(persons);
  }

  @ParameterizedTest
  @CsvSource({
    "歓迎, '', true",
    "見学可, '', true",
    "'', 初めての方歓迎, true",
    "'', 見学だけでもどうぞ, true",
    "新規受付停止中, '', false",
    "'', 会員のみ, false",
    "'', 飲み物持参, "
  })
  void newcomersAreWelcomeWhereItSaysSo(String cell, String note, @Nullable Boolean welcome) {
    assertThat(Eligibilities.read("", "", cell, note).newcomersWelcome()).isEqualTo(welcome);
  }

  @ParameterizedTest
  @CsvSource({
    "要予約, true", "要申込（3日前まで）, true", "電話で申込み, true", "初回のみ電話, true", "窓口または電話, true",
    "不要, false", "当日参加可, false", "見学は随時, false", "随時受付, false", "予約優先, "
  })
  void bookingIsNeededOrNot(String cell, @Nullable Boolean required) {
    assertThat(Bookings.read(cell, "")).isEqualTo(new Booking(cell, required));
  }

  @Test
  void aDeadlineMeansBooking() {
    assertThat(Bookings.read("", "2026-10-05 17:00"))
        .isEqualTo(new Booking("申込期限: 2026-10-05 17:00", true));
    assertThat(Bookings.read("", "")).isEqualTo(Booking.UNKNOWN);
  }

  @Test
  void accessibilityIsReadPhraseByPhrase() {
    Accessibility read = Accessibilities.read("車いす可、多目的トイレ、手すりなし", "駐車場10台", "");
    assertThat(read.wheelchair()).isTrue();
    assertThat(read.accessibleToilet()).isTrue();
    assertThat(read.handrail()).isFalse();
    assertThat(read.parking()).isTrue();
    assertThat(read.hearingLoop()).isNull();
  }

  @Test
  void stepsKeepAWheelchairOut() {
    assertThat(Accessibilities.read("駐車場５台、段差あり", "", "").wheelchair()).isFalse();
    assertThat(Accessibilities.read("玄関に段差2段", "", "").wheelchair()).isFalse();
    assertThat(Accessibilities.read("2階（エレベーターなし）", "", "").wheelchair()).isFalse();
    assertThat(Accessibilities.read("段差なし", "", "").wheelchair()).isTrue();
  }

  @Test
  void marksCountLikeWords() {
    Accessibility read = Accessibilities.read("車イス○　駐車場×", "", "");
    assertThat(read.wheelchair()).isTrue();
    assertThat(read.parking()).isFalse();
    assertThat(Accessibilities.read("スロープ有　車椅子トイレ有", "", "").accessibleToilet()).isTrue();
    assertThat(Accessibilities.read("", "無", "").parking()).isFalse();
    assertThat(Accessibilities.read("－", "", "")).isEqualTo(Accessibility.UNKNOWN);
  }

  @Test
  void pickupSaysWhetherAndFromWhere() {
    Map<String, String> areas = Map.of("大屋地域", "28222-oya");
    Pickup pickup = Pickups.read("あり(要相談・大屋地域のみ)", areas);
    assertThat(pickup.offered()).isTrue();
    assertThat(pickup.areas()).containsExactly("28222-oya");
    assertThat(Pickups.read("なし（乗り合わせ可）", areas).offered()).isFalse();
    assertThat(Pickups.read("×", areas).offered()).isFalse();
    assertThat(Pickups.read("要相談", areas).offered()).isNull();
    assertThat(Pickups.read("", areas)).isEqualTo(Pickup.UNKNOWN);
  }
}
