package jp.tsunagi.core.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import jp.tsunagi.core.Json;
import org.junit.jupiter.api.Test;

/** What a municipality says about matching is checked before it is used. */
class MatchingVocabularyTest {

  @Test
  void aRuleThatDoesNotExistIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Weights(Map.of("wishes", 1.0), Map.of()))
        .withMessage("there is no rule wishes");
  }

  @Test
  void aWeightMayNotTakeAwayWhatItGives() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Weights(Map.of("wish", -1.0), Map.of()));
  }

  @Test
  void whatIsStoredIsReadBackAsItWas() {
    assertThat(Json.read(Json.write(Facts.MATCHING), MatchingVocabulary.class))
        .isEqualTo(Facts.MATCHING);
  }
}
