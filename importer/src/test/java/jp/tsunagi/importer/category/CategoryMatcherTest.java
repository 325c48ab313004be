package jp.tsunagi.importer.category;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagi.importer.Yabu;
import jp.tsunagi.importer.category.CategoryChoice.Basis;
import jp.tsunagi.importer.category.CategoryMatcher.Words;
import org.junit.jupiter.api.Test;

class CategoryMatcherTest {
  private final CategoryMatcher matcher =
      new CategoryMatcher(Yabu.folder().reference().vocabulary());

  private CategoryChoice choose(String column, String name, String description) {
    return matcher.choose(new Words(column, name, description));
  }

  @Test
  void theLongestWordInTheNameDecides() {
    assertThat(choose("", "認知症カフェ こもれび", "").ids()).containsExactly("gathering-dementia");
    assertThat(choose("", "ﾌﾚｱｲｻﾛﾝ 広谷", "").ids()).containsExactly("gathering-salon");
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
  void theDescriptionIsTheLastResort() {
    CategoryChoice choice = choose("その他", "ひまわりの会", "編み物をします");
    assertThat(choice.ids()).containsExactly("culture-handicraft");
    assertThat(choice.basis()).isEqualTo(Basis.DESCRIPTION);
  }

  @Test
  void nothingIsGuessed() {
    assertThat(choose("その他", "ひまわりの会", "")).isEqualTo(CategoryChoice.NONE);
  }
}
