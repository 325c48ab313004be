package jp.tsunagi.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(
              category("hobby", null, "趣味"),
              category("hobby-go", "hobby", "囲碁・将棋", "イゴ", "碁"),
              category("hobby-shogi", "hobby", "将棋", "イゴ")),
          List.of(List.of("体操", "百歳体操"), List.of("体操", "ストレッチ")));

  @Test
  void categoriesKeepTheirOrder() {
    assertThat(VOCABULARY.categories())
        .extracting(Category::id)
        .containsExactly("hobby", "hobby-go", "hobby-shogi");
  }

  @Test
  void aCategoryComesWithThoseAboveIt() {
    assertThat(VOCABULARY.withAncestors("hobby-go")).containsExactly("hobby-go", "hobby");
    assertThat(VOCABULARY.withAncestors("hobby")).containsExactly("hobby");
    assertThat(VOCABULARY.withAncestors("unknown")).containsExactly("unknown");
    assertThat(VOCABULARY.findCategory("unknown")).isEmpty();
  }

  @Test
  void namesAndSynonymsAreFoundFolded() {
    assertThat(VOCABULARY.categoriesNamed("いご")).containsExactly("hobby-go", "hobby-shogi");
    assertThat(VOCABULARY.categoriesNamed("囲碁将棋")).containsExactly("hobby-go");
    assertThat(VOCABULARY.categoriesNamed("野球")).isEmpty();
  }

  @Test
  void aCategoryIsFoundByItsNameInEnglish() {
    assertThat(VOCABULARY.categoriesNamed("hobbygo")).containsExactly("hobby-go");
  }

  @Test
  void aWordOfTwoGroupsHasTheSynonymsOfBoth() {
    assertThat(VOCABULARY.synonymsOf("体操")).containsExactly("体操", "百歳体操", "すとれっち");
    assertThat(VOCABULARY.synonymsOf("すとれっち")).containsExactly("体操", "すとれっち");
    assertThat(VOCABULARY.synonymsOf("囲碁")).isEmpty();
  }

  @Test
  void aParentThatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> new Vocabulary(List.of(category("a", "b", "名")), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("category a has the unknown parent b");
  }

  private static Category category(
      String id, @Nullable String parent, String name, String... synonyms) {
    return new Category(id, parent, name, name, id, List.of(synonyms));
  }
}
