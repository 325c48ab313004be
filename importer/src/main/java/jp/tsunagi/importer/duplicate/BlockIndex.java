package jp.tsunagi.importer.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which rows are in which block, in memory: about 150 bytes a row. A hash table of chains in plain
 * arrays. For one thread.
 *
 * <p>A block of very many rows tells nothing (the telephone number of the city hall) and would make
 * the work grow with the square of the rows. Papadakis et al. (Comparative Analysis of Approximate
 * Blocking Techniques for Entity Resolution, PVLDB 9(9), 2016) leave such blocks out ("block
 * purging"); here a block that is crowded is divided by a second key, and where even a part of it
 * is too large, a row is compared with those that stand next to it, as in the sorted neighbourhood
 * of Hernández and Stolfo (The Merge/Purge Problem, SIGMOD 1995). Both together are the sorted
 * blocks of Draisbach and Naumann (A Generalization of Blocking and Windowing Algorithms, 2011). So
 * each row meets a bounded number of others however many there are.
 */
public final class BlockIndex {
  /** A block of more rows is crowded. The largest block of the sample has 99. */
  static final int CROWD = 200;

  /** So many rows of a part of a crowded block are looked at: those added last. */
  private static final int NEIGHBOURS = 10;

  private static final long SCRAMBLE = 0x9E3779B97F4A7C15L;
  private static final int NONE = -1;

  private final int crowd;
  private final Set<Long> crowded = new HashSet<>();

  /** Chains by the low bits of their block. */
  private int[] heads = filled(1 << 12);

  private long[] blocks = new long[1 << 12];
  private int[] rows = new int[1 << 12];
  private int[] next = new int[1 << 12];
  private int entries;

  private long[] ids = new long[1 << 12];
  private long[][] within = new long[1 << 11][];
  private int count;

  public BlockIndex() {
    this(CROWD);
  }

  /**
   * @param crowd a block of more rows is divided
   */
  BlockIndex(int crowd) {
    this.crowd = crowd;
  }

  /**
   * Adds a row.
   *
   * @param numbers see {@link Blocks#numbers}
   * @return whether the row meets only a part of those it shares a block with
   */
  public boolean add(UUID row, Collection<Long> numbers) {
    if (count == within.length) {
      ids = Arrays.copyOf(ids, 2 * ids.length);
      within = Arrays.copyOf(within, 2 * within.length);
    }
    BlockNumbers of = BlockNumbers.of(numbers);
    ids[2 * count] = row.getMostSignificantBits();
    ids[2 * count + 1] = row.getLeastSignificantBits();
    within[count] = of.within().stream().mapToLong(Long::longValue).toArray();
    boolean narrow = narrow(numbers);
    of.blocks().forEach(block -> place(block, count));
    count++;
    return narrow;
  }

  /** Whether a row of these numbers meets only a part of those it shares a block with. */
  public boolean narrow(Collection<Long> numbers) {
    return BlockNumbers.of(numbers).blocks().stream().anyMatch(crowded::contains);
  }

  private void place(long block, int row) {
    if (crowded.contains(block)) {
      enterWithin(block, row);
      return;
    }
    enter(block, row);
    List<Integer> members = latest(block, crowd + 1);
    if (members.size() > crowd) {
      crowded.add(block);
      for (int i = members.size() - 1; i >= 0; i--) {
        enterWithin(block, members.get(i));
      }
    }
  }

  private void enterWithin(long block, int row) {
    for (long key : within[row]) {
      enter(part(block, key), row);
    }
  }

  private static long part(long block, long key) {
    return Long.rotateLeft(block, 32) ^ (key * SCRAMBLE);
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

  /** The rows that were added to a block last, the last one first. */
  private List<Integer> latest(long block, int most) {
    List<Integer> latest = new ArrayList<>();
    for (int entry = heads[slot(block)];
        entry != NONE && latest.size() < most;
        entry = next[entry]) {
      if (blocks[entry] == block) {
        latest.add(rows[entry]);
      }
    }
    return latest;
  }

  /**
   * The rows that a row has to be compared with: those in one of its blocks; of a crowded block the
   * neighbours in the parts that the row belongs to.
   *
   * @param numbers of the row, see {@link Blocks#numbers}
   */
  public Set<UUID> sharing(Collection<Long> numbers) {
    BlockNumbers of = BlockNumbers.of(numbers);
    Set<Integer> sharing = new LinkedHashSet<>();
    for (long block : of.blocks()) {
      if (crowded.contains(block)) {
        of.within().forEach(key -> sharing.addAll(latest(part(block, key), NEIGHBOURS)));
      } else {
        sharing.addAll(latest(block, crowd));
      }
    }
    Set<UUID> found = new LinkedHashSet<>();
    sharing.forEach(row -> found.add(new UUID(ids[2 * row], ids[2 * row + 1])));
    return found;
  }
}
