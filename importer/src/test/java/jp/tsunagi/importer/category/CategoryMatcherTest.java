package jp.tsunagi.importer.category;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagi.importer.Yabu;
import jp.tsunagi.importer.category.CategoryChoice.Basis;
import jp.tsunagi.importer.category.CategoryMatcher.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryMatcherTest {
  private final CategoryMatcher matcher =
      new CategoryMatcher(Yabu.folder().reference().vocabulary());

  private CategoryChoice choose(String column, String name, String description) {
    return matcher.choose(new Words(column, name, description));
  }

  private CategoryChoice listed(String title, @Nullable String placeList) {
    return matcher.choose(new Words("", "大屋ひまわり", "", title, placeList));
  }

  @Test
  void theLongestWordInTheNameDecides() {
    assertThat(choose("", "認知症カフェ こもれび", "").ids()).containsExactly("gathering-dementia");
    assertThat(choose("", "ﾌﾚｱｲｻﾛﾝ 広谷", "").ids()).containsExactly("gathering-salon");
  }

  @ParameterizedTest
  @CsvSource({
    "フランス語講座,culture-dance",
    "フラワーランドの集い,culture-dance",
    "フラット広場の集い,culture-dance",
    "しまばら湧水館の会,nature-gardening",
    "バランス体操教室,nature-gardening",
    "オンライン英会話,learning-smartphone",
    "ドライブの集い,art-stage"
  })
  void aShortWordInsideAnotherIsNotMeant(String name, String category) {
    assertThat(choose("", name, "").ids()).doesNotContain(category);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"フラサークル", "ハワイアンフラ", "シニアフラ 八鹿", "ふらの会", "ﾌﾗ教室", "はじめてのふら", "フラ・ウクレレ", "キッズダンス"})
  void aShortWordBesideAnotherIsMeant(String name) {
    assertThat(choose("", name, "").ids()).contains("culture-dance");
  }

  @Test
  void theSheetsOwnKindTellsWhatTheNameDoesNot() {
    CategoryChoice choice = choose("手芸", "すみれ会", "");
    assertThat(choice.ids()).containsExactly("culture-handicraft");
    assertThat(choice.basis()).isEqualTo(Basis.COLUMN);
  }

  @Test
  void theNameGoesFirstAndTheSheetsKindStaysBeside() {
    assertThat(choose("サロン", "いきいき百歳体操", "").ids())
        .containsExactly("exercise-hyakusai", "gathering-salon");
  }

  @Test
  void aKindOfThingGoesBeforeAWholeField() {
    assertThat(choose("趣味", "ひまわりの会", "囲碁を打ちます").ids().get(0)).isEqualTo("culture-go");
  }

  @Test
  void aToiletCalledAfterAReserveIsNoWalkInNature() {
    assertThat(choose("", "大井川河口野鳥観察トイレ", "").ids()).isEmpty();
    assertThat(choose("", "スポーツ広場北側トイレ", "").ids()).isEmpty();
    assertThat(choose("", "石津浜公園ゲートボール場南駐車場（大型）", "").ids()).isEmpty();
  }

  @Test
  void aListWithoutKindsSaysInItsTitleWhatItsRowsAre() {
    CategoryChoice choice = listed("ふれあい・いきいきサロン", null);
    assertThat(choice.ids()).containsExactly("gathering-salon");
    assertThat(choice.basis()).isEqualTo(Basis.TITLE);
    assertThat(choice.uncertain()).isFalse();
    assertThat(listed("サロン・手芸", null).ids()).isEmpty();
  }

  @Test
  void whereAShelterIsSaysNothingOfWhatIsHeldThere() {
    assertThat(listed("", "避難場所").basis()).isEqualTo(Basis.PLACE_LIST);
    // A vocabulary that has the word takes the list.
    assertThat(listed("", "サロン").ids()).containsExactly("gathering-salon");
  }

  @Test
  void theDescriptionIsTheLastResort() {
    CategoryChoice choice = choose("その他", "ひまわりの会", "編み物をします");
    assertThat(choice.ids()).containsExactly("culture-handicraft");
    assertThat(choice.basis()).isEqualTo(Basis.DESCRIPTION);
  }

  @Test
  void aDishInTheDescriptionOfARestaurantIsNoCookingClass() {
    CategoryChoice choice = choose("お土産", "浜や", "新鮮な魚料理が自慢です");
    assertThat(choice.uncertain()).isTrue();
    assertThat(choice.confidence()).isLessThan(CategoryChoice.THRESHOLD);
    assertThat(choose("その他", "浜や", "料理を習います").uncertain()).isFalse();
  }

  @Test
  void aWordInPassingInALongTextAsksInsteadOfGuessing() {
    String text = "駅前にあり、どなたでも気軽に立ち寄れます。インターネットも使え、夜は地元の人が集まって、その日の出来事を話しながら過ごしています。";
    assertThat(choose("", "ひまわり荘", text).uncertain()).isTrue();
    assertThat(choose("", "ひまわり荘", text + "スマホの使い方も教えます。").uncertain()).isFalse();
  }

  @Test
  void aNameIsTrustedMoreThanADescription() {
    double name = choose("", "囲碁の会", "").confidence();
    double column = choose("囲碁", "ひまわりの会", "").confidence();
    double description = choose("", "ひまわりの会", "囲碁を打ちます").confidence();
    assertThat(description).isLessThan(name).isLessThan(column);
    assertThat(description).isGreaterThanOrEqualTo(CategoryChoice.THRESHOLD);
  }

  @Test
  void aTitleInBracketsTellsOnlyWhereNothingAroundItDoes() {
    assertThat(choose("", "まなび映画「マイ・シスターズ・キッズ」", "").ids()).containsExactly("art-stage");
    assertThat(choose("", "「囲碁の会」", "").ids()).containsExactly("culture-go");
  }

  @Test
  void whomADeskIsForIsNoCategoryByItself() {
    assertThat(choose("", "【65歳以上の高齢者対象】 健康ステーション", "")).isEqualTo(CategoryChoice.NONE);
    assertThat(choose("お買い物", "魚河岸", "")).isEqualTo(CategoryChoice.NONE);
  }

  @Test
  void nothingIsGuessed() {
    assertThat(choose("その他", "ひまわりの会", "")).isEqualTo(CategoryChoice.NONE);
  }

  @Test
  void gymnasticsOfAGroupCalledFirefliesAreNoWalkInNature() {
    assertThat(choose("", "奥米地ほたるの会", "体操・脳トレ").ids()).containsExactly("exercise-hyakusai");
    assertThat(choose("", "奥米地ほたるの会", "体操・脳トレ").uncertain()).isFalse();
    assertThat(choose("百歳体操", "ほたるの会", "").ids()).containsExactly("exercise-hyakusai");
  }

  @Test
  void aNameThatTheOtherCellsBearOutOrLeaveOpenTellsAsBefore() {
    assertThat(choose("", "奥米地ほたるの会", "").ids()).containsExactly("nature-wild");
    assertThat(choose("", "ほたるの会", "夏は蛍、冬は野鳥の観察").ids()).containsExactly("nature-wild");
    assertThat(choose("", "囲碁の会", "みんなでお茶を飲んで楽しみます").ids()).containsExactly("culture-go");
    assertThat(choose("サロン", "いきいき百歳体操", "お茶飲み").ids().get(0)).isEqualTo("exercise-hyakusai");
  }

  @Test
  void aSquareForParentsAndACitizensCentreAreKnown() {
    assertThat(choose("", "つどいの広場 ぽっぽ", "").ids()).containsExactly("family-playroom");
    assertThat(choose("", "大屋市民センター", "").ids()).containsExactly("gathering");
  }
}
