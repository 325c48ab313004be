package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /landmarks}: what somebody can say of where they are. */
class LandmarkTest {

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.withSample().with(Map.of("TSUNAGI_DATA", "../data/yabu"));

  @ParameterizedTest
  @CsvSource({
    "建屋, たきのや, 35.3044, 134.7416",
    "養父公民館前, やぶこうみんかんまえ, 35.3794, 134.7766",
    "養父中学校, やぶちゅうがっこう, ,",
    "県立八鹿高等学校第1体育館, けんりつようかこうとうがっこうだい1たいいくかん, ,",
    "下吉井公民館, しもよしいこうみんかん, 35.3743, 134.6372"
  })
  void aStopASchoolOrAHallIsFoundByItsReading(String name, String kana, Double lat, Double lon) {
    JsonNode landmark = landmark(name);
    assertThat(landmark.get("kana").asText()).isEqualTo(kana);
    if (lat != null) {
      assertThat(landmark.get("lat").asDouble()).isEqualTo(lat);
      assertThat(landmark.get("lon").asDouble()).isEqualTo(lon);
    }
  }

  @Test
  void eachNameIsThereOnce() {
    assertThat(APP.json("/api/v1/landmarks").get("landmarks").findValuesAsText("name"))
        .hasSizeGreaterThan(200)
        .doesNotHaveDuplicates();
  }

  private static JsonNode landmark(String name) {
    JsonNode all = APP.json("/api/v1/landmarks").get("landmarks");
    return StreamSupport.stream(all.spliterator(), false)
        .filter(each -> each.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
