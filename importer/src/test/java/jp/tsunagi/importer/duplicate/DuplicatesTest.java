package jp.tsunagi.importer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.ResourceId;
import jp.tsunagi.importer.Yabu;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.draft.ResourceMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicatesTest {
  private static final ResourceMaker MAKER = new ResourceMaker(Yabu.folder().municipality());

  private static Candidate row(
      String source, String name, String venue, String schedule, String phone) {
    Draft draft = Yabu.draftOf(source, 2, "名称", name, "会場", venue, "日時", schedule, "電話番号", phone);
    UUID id = ResourceId.of("28222", source, name + venue + schedule);
    return new Candidate(id, source, 2, MAKER.make(id, draft), null, null, false);
  }

  private static int groups(Candidate... candidates) {
    return Duplicates.find(Arrays.asList(candidates), Decisions.NONE).groups().size();
  }

  /** Not merged unasked, and a person is asked. */
  private static void assertShownSideBySide(Candidate one, Candidate other) {
    Duplicates.Found found = Duplicates.find(List.of(one, other), Decisions.NONE);
    assertThat(found.groups()).hasSize(2);
    assertThat(found.likely()).hasSize(1);
  }

  @Test
  void oneActivityInTwoSheetsIsOne() {
    assertThat(
            groups(
                row("a.csv", "八鹿囲碁くらぶ", "やぶ市民交流広場", "毎週火曜 13:00〜16:00", "079-001-0001"),
                row("b.csv", "八鹿囲碁クラブ", "やぶ市民交流広場 2階", "火曜 13時〜16時", "079-001-0001")))
        .isEqualTo(1);
  }

  @Test
  void aRowWithoutAPlaceIsShownBesideOneOfTheSameNameAndDays() {
    Candidate placed = row("a.csv", "八鹿囲碁くらぶ", "大屋公民館", "毎週火曜 13:00〜16:00", "079-001-0001");
    Candidate unplaced = row("b.csv", "八鹿囲碁クラブ", "", "火曜 13時〜16時", "079-001-0009");
    Duplicates.Found found = Duplicates.find(List.of(placed, unplaced), Decisions.NONE);
    assertThat(found.groups()).hasSize(2);
    assertThat(found.likely()).hasSize(1);
    Candidate other = row("b.csv", "八鹿囲碁クラブ", "", "金曜 13時〜16時", "079-001-0009");
    assertThat(Duplicates.find(List.of(placed, other), Decisions.NONE).likely()).isEmpty();
  }

  @Test
  void aNurseryAndItsClassForTheOlderAreNotMergedUnasked() {
    Candidate all = row("a.csv", "常緑保育園サロン", "大屋公民館", "お問い合わせください", "079-001-0001");
    Candidate older = row("a.csv", "常緑保育園サロン(3歳以上)", "大屋公民館", "", "079-001-0001");
    assertShownSideBySide(all, older);
  }

  /** Each district has its 区公民館: salons of one name and hour in two of them are two. */
  @Test
  void salonsOfOneNameInTwoDistrictsAreNotMergedUnasked() {
    Candidate inYoka = inDistrict("八鹿");
    Candidate inOya = inDistrict("大屋");
    assertShownSideBySide(inYoka, inOya);
  }

  private static Candidate inDistrict(String district) {
    String[] cells = {"名称", "いきいきサロン", "地区", district, "会場", "区公民館", "日時", "毎週水曜 13:30〜"};
    UUID id = ResourceId.of("28222", "a.csv", district);
    return new Candidate(
        id, "a.csv", 2, MAKER.make(id, Yabu.draftOf("a.csv", 2, cells)), null, null, false);
  }

  @Test
  void groupsOfOneNameOnOtherWeekdaysAreTwoThoughTheirWordsAreNoRules() {
    String place = "大屋公民館";
    Candidate one = row("a.csv", "フラダンス", place, "月に何度か水曜", "079-001-0001");
    Candidate other = row("a.csv", "フラダンス", place, "月2回 土曜日", "079-001-0001");
    assertThat(groups(one, other)).isEqualTo(2);
    Candidate rests = row("b.csv", "フラダンス", place, "不定期(土曜休み)", "079-001-0001");
    assertThat(groups(one, rests)).isEqualTo(1);
  }

  @Test
  void aCourseForBeginnersAndOneForOthersAreNotMergedUnasked() {
    Candidate one = row("a.csv", "パソコン教室（入門）", "大屋公民館", "", "079-001-0001");
    Candidate other = row("a.csv", "パソコン教室（応用）", "大屋公民館", "", "079-001-0001");
    assertShownSideBySide(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "囲碁クラブ, 将棋クラブ",
    "書道サークル, 華道サークル",
    "男の料理教室, 女の料理教室",
    "初級手話講座, 中級手話講座",
    "水彩画教室, 水墨画教室",
    "大屋句会, 大屋碁会",
    "カラオケ同好会, カメラ同好会",
    "パソコン教室 入門, パソコン教室 応用",
    "健康体操（初級）, 健康体操（上級）",
    "健康体操, 健康体操（上級）",
    "フラダンスの会, フォークダンスの会",
    "大屋百歳体操, 関宮百歳体操",
    "ふれあいサロン大屋, ふれあいサロン山路",
    "園芸サークル, 演芸サークル"
  })
  void activitiesOfOneHallTelephoneAndHourWithAnotherWordInTheirNamesAreNotMergedUnasked(
      String one, String other) {
    assertShownSideBySide(atOya("a.csv", one), atOya("a.csv", other));
  }

  @ParameterizedTest
  @CsvSource({
    "棚田を守る会（大屋）, 大屋の棚田を守る会",
    "ガーデニングの会, ガーデニングボランティア",
    "ふれあいサロン（養父市）, ふれあいサロン",
    "スマホ相談カフェ, スマホ相談カフェ（大屋公民館）",
    "傾聴ボランティアやまびこ, 傾聴ボランティア やまびこ（訪問申込）",
    "山路おたすけ隊, 山路お助け隊"
  })
  void namesThatDifferOnlyInWhereWhoHowToApplyOrSpellingAreOneActivity(String one, String other) {
    assertThat(groups(atOya("a.csv", one), atOya("b.csv", other))).isEqualTo(1);
  }

  private static Candidate atOya(String source, String name) {
    return row(source, name, "大屋公民館", "毎週火曜 13:30〜15:00", "079-001-0001");
  }

  @Test
  void oneNameForTwoKindsOfActivityIsNotMergedUnasked() {
    assertShownSideBySide(ofKind("a.csv", "囲碁"), ofKind("b.csv", "手芸"));
  }

  private static Candidate ofKind(String source, String kind) {
    String[] cells = {"名称", "ひまわりの会", "区分", kind, "会場", "大屋公民館", "日時", "毎週水曜 13:30〜"};
    UUID id = ResourceId.of("28222", source, kind);
    return new Candidate(
        id, source, 2, MAKER.make(id, Yabu.draftOf(source, 2, cells)), null, null, false);
  }

  @Test
  void wordsMayChangePlaces() {
    assertThat(
            groups(
                row("a.csv", "高柳健康マージャン", "高柳ふれあい倶楽部", "毎週木曜 13:00〜16:00", "079-001-0002"),
                row("b.csv", "健康マージャン高柳", "高柳ふれあい倶楽部", "毎週木曜 13:00〜", "079-001-0002")))
        .isEqualTo(1);
  }

  @Test
  void kanjiAndKanaMaySayTheSame() {
    assertThat(
            groups(
                row("a.csv", "関宮おたすけ隊", "関宮公民館", "月〜金 9:00〜16:00", "079-001-0003"),
                row("b.csv", "せきのみやお助け隊", "関宮公民館", "月〜金 9:00〜16:00", "079-001-0003")))
        .isEqualTo(1);
  }

  @Test
  void oneNameAtTwoVenuesIsTwo() {
    assertThat(
            groups(
                row("a.csv", "いきいき百歳体操", "大屋公民館", "毎週水曜 10:00〜", "079-001-0004"),
                row("b.csv", "いきいき百歳体操", "関宮公民館", "毎週水曜 10:00〜", "079-001-0004")))
        .isEqualTo(2);
  }

  @Test
  void oneVenueOnTwoDaysIsTwo() {
    assertThat(
            groups(
                row("a.csv", "いきいき百歳体操", "大屋公民館", "毎週水曜 10:00〜", "079-001-0004"),
                row("b.csv", "いきいき百歳体操", "大屋公民館", "毎週金曜 10:00〜", "079-001-0004")))
        .isEqualTo(2);
  }

  @Test
  void twoCirclesOfOneContactAreTwo() {
    assertThat(
            groups(
                row("a.csv", "コーラスやまなみ", "大屋公民館", "毎週水曜 10:00〜", "079-001-0004"),
                row("b.csv", "書道サークル清流", "大屋公民館", "毎週水曜 10:00〜", "079-001-0004")))
        .isEqualTo(2);
  }

  @Test
  void numberedSalonsOfOneVenueHourAndTelephoneAreNotMerged() {
    assertThat(
            groups(
                row("a.csv", "ふれあいサロン10", "大屋公民館", "毎週水曜 10:00〜", "079-001-0004"),
                row("a.csv", "ふれあいサロン11", "大屋公民館", "毎週水曜 10:00〜", "079-001-0004"),
                row("b.csv", "ふれあいサロン０１０", "大屋公民館", "毎週水曜 10:00〜", "079-001-0004")))
        .isEqualTo(2);
  }

  @Test
  void aThousandNearlyEqualNamesAtOneVenueEndSoonAndTheClerkIsTold() {
    List<Candidate> rows = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      rows.add(row("a.csv", "ふれあいサロン" + i, "大屋公民館", "毎週水曜 10:00〜", "079-001-0004"));
    }
    rows.add(row("b.csv", "フレアイさろん７７７", "大屋公民館", "", ""));
    Duplicates.Found found = Duplicates.find(rows, Decisions.NONE);
    assertThat(found.groups()).hasSize(1_001);
    assertThat(found.narrowly()).isEqualTo(800);
    assertThat(found.likely()).hasSizeLessThan(200 * 200 / 2 + 800 * 30);
    assertThat(found.likely())
        .as("the same name is found in any crowd")
        .anyMatch(pair -> names(pair).equals(List.of("ふれあいサロン777", "フレアイさろん777")));
  }

  private static List<String> names(Duplicates.Likely pair) {
    return List.of(pair.one().record().name(), pair.other().record().name());
  }

  @Test
  void theOrderOfTheSheetsDoesNotMatter() {
    Candidate one = row("a.csv", "サロンA", "大屋公民館", "毎週水曜 10:00〜", "079-001-0004");
    Candidate other = row("b.csv", "サロン「A」", "大屋公民館", "毎週水曜 10:00〜", "079-001-0004");
    assertThat(Duplicates.find(List.of(other, one), Decisions.NONE).groups())
        .isEqualTo(Duplicates.find(List.of(one, other), Decisions.NONE).groups());
  }

  @Test
  void theBetterRowWinsAndGapsAreFilled() {
    Candidate poor = row("a.csv", "サロンA", "大屋公民館", "", "079-001-0004");
    Candidate rich = row("b.csv", "サロン「A」", "大屋公民館", "毎週水曜 10:00〜", "");
    List<Candidate> ordered = Merge.bestFirst(List.of(poor, rich));
    assertThat(ordered.get(0)).isSameAs(rich);
    UUID id = new UUID(1, 2);
    Resource merged = Merge.into(id, ordered);
    assertThat(merged.id()).isEqualTo(id);
    assertThat(merged.name()).isEqualTo("サロン「A」");
    assertThat(merged.contact().phones()).hasSize(1);
    assertThat(merged.schedule()).isEqualTo(rich.record().schedule());
  }
}
