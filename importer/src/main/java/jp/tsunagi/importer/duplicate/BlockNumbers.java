package jp.tsunagi.importer.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a row is found by, as numbers: its blocks, and what it is told from the others by in a block
 * that holds too many rows. Stored as one list with a zero between the two; a list of a time before
 * the second part has none.
 *
 * @param blocks hashes of what rows of one resource share at least one of
 * @param within hashes of what a block is divided by
 */
record BlockNumbers(List<Long> blocks, List<Long> within) {
  private static final long AND = 0;

  BlockNumbers {
    blocks = List.copyOf(blocks);
    within = List.copyOf(within);
  }

  static BlockNumbers of(Collection<Long> stored) {
    List<Long> all = List.copyOf(stored);
    int and = all.indexOf(AND);
    return and < 0
        ? new BlockNumbers(all, List.of())
        : new BlockNumbers(all.subList(0, and), all.subList(and + 1, all.size()));
  }

  /** The one list, for {@link #of}. */
  List<Long> stored() {
    List<Long> all = new ArrayList<>(blocks);
    all.add(AND);
    all.addAll(within);
    return all;
  }
}
