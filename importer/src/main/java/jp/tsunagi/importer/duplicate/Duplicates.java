package jp.tsunagi.importer.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.core.resource.DuplicateDecision;
import jp.tsunagi.importer.duplicate.Evidence.Verdict;

/**
 * Groups rows that are certainly the same thing and names pairs that may be. Only rows that share a
 * block are compared, see {@link Blocks}, and of a crowded block only some, see {@link BlockIndex}.
 */
public final class Duplicates {
  /** Nobody has one activity in more rows; without an end a group would be all of a sheet. */
  private static final int MOST_ROWS_OF_ONE = 50;

  private final Similarity similarity = new Similarity();
  private final Map<DuplicateDecision, Likely> likely = new LinkedHashMap<>();
  private final Decisions decisions;
  private final BlockIndex blocks;
  private final Groups groups;

  private Duplicates(List<Candidate> candidates, Decisions decisions, BlockIndex blocks) {
    this.blocks = blocks;
    this.decisions = decisions;
    this.groups = new Groups(candidates, decisions);
  }

  /** Two rows that may be one resource: a person should decide. */
  public record Likely(Candidate one, Candidate other, Evidence evidence) {}

  /**
   * What was found.
   *
   * @param groups of rows that are one resource, singles included; in the order of source and row
   * @param likely pairs of different groups that nobody has decided about
   * @param narrowly so many rows were compared only with some of those they share a block with
   */
  public record Found(List<List<Candidate>> groups, List<Likely> likely, int narrowly) {
    public Found {
      groups = List.copyOf(groups);
      likely = List.copyOf(likely);
    }
  }

  /** Compares rows with each other. */
  public static Found find(List<Candidate> candidates, Decisions decisions) {
    return find(candidates, decisions, new BlockIndex());
  }

  /**
   * @param blocks empty
   */
  static Found find(List<Candidate> candidates, Decisions decisions, BlockIndex blocks) {
    List<Candidate> ordered =
        candidates.stream()
            .sorted(
                Comparator.comparing(Candidate::source)
                    .thenComparingInt(Candidate::number)
                    .thenComparing(Candidate::row))
            .toList();
    return new Duplicates(ordered, decisions, blocks).find(ordered);
  }

  private Found find(List<Candidate> candidates) {
    obey(candidates);
    int narrowly = compareAll(candidates);
    Map<UUID, List<Candidate>> found = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      UUID leader = groups.of(candidate).get(0).row();
      found.computeIfAbsent(leader, row -> new ArrayList<>()).add(candidate);
    }
    return new Found(
        List.copyOf(found.values()),
        likely.values().stream().filter(pair -> !groups.joined(pair.one(), pair.other())).toList(),
        narrowly);
  }

  /** Each row with those before it. Returns how many were not compared with all they might be. */
  private int compareAll(List<Candidate> candidates) {
    Map<UUID, Candidate> before = new HashMap<>();
    Map<UUID, Candidate> firstOf = new HashMap<>();
    int narrowly = 0;
    for (Candidate candidate : candidates) {
      List<Long> numbers = Blocks.numbers(candidate.record());
      for (UUID row : blocks.sharing(numbers)) {
        compare(Objects.requireNonNull(before.get(row)), candidate);
      }
      // What was one resource stays one if it still may, in however large a crowd it stands.
      Candidate first =
          candidate.before() == null ? null : firstOf.putIfAbsent(candidate.before(), candidate);
      if (first != null) {
        compare(first, candidate);
      }
      narrowly += blocks.add(candidate.row(), numbers) ? 1 : 0;
      before.put(candidate.row(), candidate);
    }
    return narrowly;
  }

  /** What a person said comes before what we think. */
  private void obey(List<Candidate> candidates) {
    Map<UUID, Candidate> byRow = new LinkedHashMap<>();
    candidates.forEach(candidate -> byRow.put(candidate.row(), candidate));
    for (DuplicateDecision decision : decisions.all()) {
      Candidate one = byRow.get(decision.one());
      Candidate other = byRow.get(decision.other());
      if (decision.same() && one != null && other != null) {
        groups.join(one, other);
      }
    }
  }

  private void compare(Candidate one, Candidate other) {
    DuplicateDecision pair = DuplicateDecision.of(one.row(), other.row(), true);
    if (groups.joined(one, other) || decisions.same(one.row(), other.row()) != null) {
      return;
    }
    Evidence evidence = Evidence.of(similarity, one.record(), other.record());
    Verdict verdict = evidence.verdict();
    boolean few = groups.of(one).size() + groups.of(other).size() <= MOST_ROWS_OF_ONE;
    if (verdict == Verdict.SAME && few) {
      groups.join(one, other);
    } else if (verdict != Verdict.DIFFERENT) {
      likely.put(pair, new Likely(one, other, evidence));
    }
  }
}
