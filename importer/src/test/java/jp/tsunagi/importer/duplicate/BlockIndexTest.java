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
      List<Long> blocks = List.of((long) random.nextInt(5_000), random.nextLong());
      index.add(row, blocks);
      blocks.forEach(block -> plain.computeIfAbsent(block, b -> new HashSet<>()).add(row));
    }
    plain.forEach((block, rows) -> assertThat(index.sharing(List.of(block))).isEqualTo(rows));
    assertThat(index.sharing(List.of(-1L, 5_001L))).isEmpty();
  }
}
