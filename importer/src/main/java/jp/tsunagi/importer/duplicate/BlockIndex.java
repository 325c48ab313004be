package jp.tsunagi.importer.duplicate;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which rows are in which block, in memory: about 100 bytes a row, a million rows fit into a tenth
 * of a gigabyte. A hash table of chains in plain arrays. For one thread.
 */
public final class BlockIndex {
  private static final int NONE = -1;

  /** Chains by the low bits of their block. */
  private int[] heads = filled(1 << 12);

  private long[] blocks = new long[1 << 12];
  private int[] rows = new int[1 << 12];
  private int[] next = new int[1 << 12];
  private int entries;

  private long[] ids = new long[1 << 12];
  private int count;

  /** Adds a row. */
  public void add(UUID row, Collection<Long> itsBlocks) {
    if (2 * count == ids.length) {
      ids = Arrays.copyOf(ids, 2 * ids.length);
    }
    ids[2 * count] = row.getMostSignificantBits();
    ids[2 * count + 1] = row.getLeastSignificantBits();
    for (long block : itsBlocks) {
      enter(block, count);
    }
    count++;
  }

  private void enter(long block, int row) {
    if (entries == blocks.length) {
      grow();
    }
    blocks[entries] = block;
    rows[entries] = row;
    chain(entries++);
  }

  private void chain(int entry) {
    int slot = slot(blocks[entry]);
    next[entry] = heads[slot];
    heads[slot] = entry;
  }

  private int slot(long block) {
    return (int) block & (heads.length - 1);
  }

  private void grow() {
    blocks = Arrays.copyOf(blocks, 2 * entries);
    rows = Arrays.copyOf(rows, 2 * entries);
    next = Arrays.copyOf(next, 2 * entries);
    heads = filled(2 * entries);
    for (int entry = 0; entry < entries; entry++) {
      chain(entry);
    }
  }

  private static int[] filled(int length) {
    int[] chains = new int[length];
    Arrays.fill(chains, NONE);
    return chains;
  }

  /** The rows that are in one of these blocks. */
  public Set<UUID> sharing(Collection<Long> some) {
    Set<UUID> sharing = new HashSet<>();
    for (long block : some) {
      for (int entry = heads[slot(block)]; entry != NONE; entry = next[entry]) {
        if (blocks[entry] == block) {
          int row = rows[entry];
          sharing.add(new UUID(ids[2 * row], ids[2 * row + 1]));
        }
      }
    }
    return sharing;
  }
}
