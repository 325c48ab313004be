package jp.tsunagi.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagi.core.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

  private static final Vocabulary NO_SYNONYMS = new Vocabulary(List.of(), List.of());

  @ParameterizedTest
  @CsvSource({
    "囲碁クラブ, 囲碁",
    "囲碁クラブ, いご",
    "囲碁クラブ, イゴ",
    "囲碁クラブ, ｲｺﾞ",
    "囲碁クラブ, ｲｺ゛",
    "囲碁クラブ, イコ゛",
    "囲碁クラブ, 碁",
    "囲碁クラブ, くらぶ",
    "囲碁クラブ, いごくらぶ",
    "囲碁クラブ, クラ",
    "いきいき百歳体操, 体操",
    "いきいき百歳体操, たいそう",
    "いきいき百歳体操, 百歳 体操",
    "認知症カフェ, かふぇ",
    "ブックカフェ, カフェ",
    "ＹＯＧＡ教室, yoga",
    "スマホ・タブレット, スマホタブレット",
    "第２公民館, 2",
    "佐々木記念館, 々木",
    "針金アート, はりがねあーと"
  })
  void aTextIsFoundByWhatPeopleTypeForIt(String text, String typed) {
    assertThat(finds(text, typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"最後の晩餐, いご", "囲碁クラブ, 将棋", "囲碁, 囲碁将棋", "体操, 操体", "山菜, さい"})
  void aTextIsNotFoundByWhatItDoesNotSay(String text, String typed) {
    assertThat(finds(text, typed)).isFalse();
  }

  @Test
  void aSegmentDoesNotRunOnIntoTheNext() {
    SearchText text = SearchText.of(List.of("囲", "碁"), List.of());
    assertThat(finds(text, "囲碁")).isFalse();
  }

  @Test
  void aReadingThatTheSheetGivesIsFoundToo() {
    SearchText text = SearchText.of(List.of("八鹿"), List.of("ようか"));
    assertThat(finds(text, "ようか")).isTrue();
  }

  private static boolean finds(String text, String typed) {
    return finds(SearchText.of(List.of(text), List.of()), typed);
  }

  private static boolean finds(SearchText text, String typed) {
    return SearchWords.parse(typed, NO_SYNONYMS).words().stream()
        .allMatch(
            word ->
                word.terms().stream()
                    .anyMatch(
                        term ->
                            text.grams().containsAll(term.grams())
                                && Pattern.compile(term.pattern()).matcher(text.text()).find()));
  }
}
