package jp.tsunagi.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {
  private final List<String> asked = new ArrayList<>();
  private final Memo<String, Integer> lengths =
      new Memo<>(
          2,
          words -> {
            asked.add(words);
            return words.length();
          });

  @Test
  void whatWasAskedLatelyIsNotAskedAgain() {
    assertThat(lengths.apply("囲碁") + lengths.apply("囲碁")).isEqualTo(4);
    assertThat(asked).containsExactly("囲碁");
  }

  @Test
  void aFullMemoForgetsAndAsksAgain() {
    List.of("囲碁", "将棋", "体操", "囲碁").forEach(lengths::apply);
    assertThat(asked).containsExactly("囲碁", "将棋", "体操", "囲碁");
  }

  @Test
  void aWholeSheetOfLongTextsIsNotKept() {
    String story = "昔".repeat(1_000);
    assertThat(lengths.apply(story) + lengths.apply(story)).isEqualTo(2_000);
    assertThat(asked).hasSize(2);
  }
}
