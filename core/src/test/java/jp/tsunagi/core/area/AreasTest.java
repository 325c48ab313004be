package jp.tsunagi.core.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AreasTest {

  private static final Areas AREAS =
      new Areas(List.of(area("oya", null), area("oya-ichiba", "oya"), area("loop", "loop")));

  @Test
  void areasKeepTheirOrder() {
    assertThat(AREAS.list()).extracting(Area::id).containsExactly("oya", "oya-ichiba", "loop");
    assertThat(AREAS.find("oya")).isPresent();
    assertThat(AREAS.find("tokyo")).isEmpty();
  }

  @Test
  void anAreaComesWithThoseAboveIt() {
    assertThat(AREAS.withAncestors("oya-ichiba")).containsExactly("oya-ichiba", "oya");
    assertThat(AREAS.withAncestors("tokyo")).containsExactly("tokyo");
    assertThat(AREAS.withAncestors(null)).isEmpty();
  }

  @Test
  void anAreaAboveItselfDoesNotGoRoundForEver() {
    assertThat(AREAS.withAncestors("loop")).containsExactly("loop");
  }

  private static Area area(String id, @Nullable String parent) {
    return new Area(id, parent, id, id, id, Area.Kind.OAZA, null, 134.7, 35.3);
  }
}
