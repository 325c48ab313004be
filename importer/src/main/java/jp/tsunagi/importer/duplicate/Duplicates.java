package jp.tsunagi.importer.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jp.tsunagi.core.resource.DuplicateDecision;
import jp.tsunagi.importer.duplicate.Evidence.Verdict;

/**
 * Groups rows that are certainly the same thing and names pairs that may be. Only rows that share a
 * block are compared, see {@link Blocks}.
 */
public final class Duplicates {
  private final Similarity similarity = new Similarity();
  private final Map<DuplicateDecision, Likely> likely = new LinkedHashMap<>();
  private final Set<DuplicateDecision> compared = new HashSet<>();
  private final Decisions decisions;
  private final Groups groups;

  private Duplicates(List<Candidate> candidates, Decisions decisions) {
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
   */
  public record Found(List<List<Candidate>> groups, List<Likely> likely) {
    public Found {
      groups = List.copyOf(groups);
      likely = List.copyOf(likely);
    }
  }

  /** Compares rows with each other. */
  public static Found find(List<Candidate> candidates, Decisions decisions) {
    List<Candidate> ordered =
        candidates.stream()
            .sorted(
                Comparator.comparing(Candidate::source)
                    .thenComparingInt(Candidate::number)
                    .thenComparing(Candidate::row))
            .toList();
    return new Duplicates(ordered, decisions).find(ordered);
  }

  private Found find(List<Candidate> candidates) {
    obey(candidates);
    Map<String, List<Candidate>> blocks = new TreeMap<>();
    for (Candidate candidate : candidates) {
      Blocks.of(candidate.record())
          .forEach(block -> blocks.computeIfAbsent(block, b -> new ArrayList<>()).add(candidate));
    }
    blocks.values().forEach(this::compare);
    Map<UUID, List<Candidate>> found = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      UUID leader = groups.of(candidate).get(0).row();
      found.computeIfAbsent(leader, row -> new ArrayList<>()).add(candidate);
    }
    return new Found(
        List.copyOf(found.values()),
        likely.values().stream().filter(pair -> !groups.joined(pair.one(), pair.other())).toList());
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

  private void compare(List<Candidate> block) {
    for (int i = 0; i < block.size(); i++) {
      for (int j = i + 1; j < block.size(); j++) {
        compare(block.get(i), block.get(j));
      }
    }
  }

  private void compare(Candidate one, Candidate other) {
    DuplicateDecision pair = DuplicateDecision.of(one.row(), other.row(), true);
    if (groups.joined(one, other)
        || decisions.same(one.row(), other.row()) != null
        || !compared.add(pair)) {
      return;
    }
    Evidence evidence = Evidence.of(similarity, one.record(), other.record());
    Verdict verdict = evidence.verdict();
    if (verdict == Verdict.SAME) {
      groups.join(one, other);
    } else if (verdict == Verdict.LIKELY) {
      likely.put(pair, new Likely(one, other, evidence));
    }
  }
}
