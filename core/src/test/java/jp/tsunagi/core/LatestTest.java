package jp.tsunagi.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {

  private final List<String> found = new ArrayList<>();
  private final Latest<String, Integer> latest = new Latest<>(2);

  @Test
  void anAnswerIsFoundOnce() {
    assertThat(ask("囲碁")).isEqualTo(2);
    assertThat(ask("囲碁")).isEqualTo(2);
    assertThat(found).containsExactly("囲碁");
  }

  @Test
  void whatNobodyAskedForInTheLongestTimeIsForgotten() {
    ask("囲碁");
    ask("体操");
    ask("囲碁");
    ask("サロン");
    ask("囲碁");
    ask("体操");
    assertThat(found).containsExactly("囲碁", "体操", "サロン", "体操");
  }

  @Test
  void whatIsForgottenIsFoundAnew() {
    ask("囲碁");
    latest.forget();
    ask("囲碁");
    assertThat(found).containsExactly("囲碁", "囲碁");
  }

  private int ask(String key) {
    return latest.get(
        key,
        () -> {
          found.add(key);
          return key.length();
        });
  }
}
