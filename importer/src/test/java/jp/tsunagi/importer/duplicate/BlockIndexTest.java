package jp.tsunagi.importer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BlockIndexTest {

  @Test
  void whoSharesABlockIsFoundHoweverManyThereAre() {
    Random random = new Random(28222);
    BlockIndex index = new BlockIndex();
    Map<Long, Set<UUID>> plain = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      UUID row = new UUID(random.nextLong(), i);
      List<Long> blocks = List.of(1L + random.nextInt(5_000), random.nextLong());
      index.add(row, blocks);
      blocks.forEach(block -> plain.computeIfAbsent(block, b -> new HashSet<>()).add(row));
    }
    plain.forEach((block, rows) -> assertThat(index.sharing(List.of(block))).isEqualTo(rows));
    assertThat(index.sharing(List.of(-1L, 5_002L))).isEmpty();
  }

  @Test
  void ofACrowdedBlockOnlyThoseAlikeAreFound() {
    BlockIndex index = new BlockIndex(100);
    for (int i = 1; i <= 1_000; i++) {
      boolean narrow = index.add(new UUID(0, i), List.of(5L, 0L, 1_000L + i % 50, 7L));
      assertThat(narrow).isEqualTo(i > 101);
    }
    Set<UUID> found = index.sharing(List.of(5L, 0L, 1_003L));
    assertThat(found).hasSize(10).contains(new UUID(0, 953), new UUID(0, 503));
    assertThat(index.sharing(List.of(5L, 0L, 1_003L, 7L)))
        .as("neighbours by one key and by the other")
        .hasSizeBetween(19, 20);
    assertThat(index.sharing(List.of(5L, 0L, 2_000L))).isEmpty();
  }
}
