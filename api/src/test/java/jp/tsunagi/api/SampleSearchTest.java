package jp.tsunagi.api;

import static jp.tsunagi.api.Questions.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample municipality as a resident asks it. */
class SampleSearchTest {

  @RegisterExtension static final AppExtension APP = AppExtension.withSample();

  @Test
  void theSampleIsThere() {
    assertThat(APP.json("/api/v1/resources").get("numberMatched").asInt()).isBetween(500, 630);
    assertThat(APP.json("/api/v1/site").get("sample").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"いご", "イゴ", "ｲｺﾞ", "ｲｺ゛", "碁"})
  void goIsFoundInEverySpelling(String spelling) {
    Set<String> go = found("囲碁");
    assertThat(go).hasSizeGreaterThan(2).anyMatch(name -> name.contains("囲碁"));
    assertThat(found(spelling)).isEqualTo(go);
  }

  @Test
  void exerciseFindsHundredYearExerciseAndHealthClasses() {
    assertThat(found("体操"))
        .anyMatch(name -> name.contains("百歳体操"))
        .anyMatch(name -> name.contains("健康教室"));
  }

  @ParameterizedTest
  @CsvSource({"子供食堂, 子ども食堂", "100歳体操, 百歳体操", "珈琲, コーヒー", "Walking, ウォーキング・まち歩き"})
  void whatIsSpeltOtherwiseIsFoundAsWell(String typed, String written) {
    assertThat(found(typed)).isNotEmpty().isEqualTo(found(written));
  }

  @Test
  void twoCharactersAreEnough() {
    for (String word : List.of("畑", "碁", "手芸", "木彫", "カフェ", "スマホ", "八鹿")) {
      assertThat(found(word)).as(word).isNotEmpty();
    }
    assertThat(found("存在しない言葉")).isEmpty();
  }

  @Test
  void countsOfCategoriesAreWhatTheirListsHold() {
    for (JsonNode category : APP.json("/api/v1/categories").get("categories")) {
      assertCount("category", category);
      category.get("children").forEach(child -> assertCount("category", child));
    }
    APP.json("/api/v1/areas").get("areas").forEach(area -> assertCount("area", area));
  }

  private static void assertCount(String parameter, JsonNode node) {
    String path = "/api/v1/resources?limit=1&" + parameter + "=" + node.get("id").asText();
    assertThat(APP.json(path).get("numberMatched").asInt())
        .as(path)
        .isEqualTo(node.get("count").asInt());
  }

  @Test
  void everyResourceIsFoundByItsOwnName() {
    for (JsonNode feature : APP.json("/api/v1/resources?limit=40").get("features")) {
      String name = Questions.name(feature);
      if (name.length() <= 100) {
        assertThat(found(name)).contains(name);
      }
    }
  }

  private static Set<String> found(String word) {
    return new TreeSet<>(APP.names("limit=500&q=" + encoded(word)));
  }
}
