package jp.tsunagi.importer.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Rows joined into groups, never against a person's word. For one thread. */
final class Groups {
  private final Decisions decisions;
  private final Map<UUID, List<Candidate>> groups = new HashMap<>();

  Groups(Collection<Candidate> candidates, Decisions decisions) {
    this.decisions = decisions;
    candidates.forEach(
        candidate -> groups.put(candidate.row(), new ArrayList<>(List.of(candidate))));
  }

  List<Candidate> of(Candidate candidate) {
    return Objects.requireNonNull(groups.get(candidate.row()));
  }

  boolean joined(Candidate one, Candidate other) {
    return of(one) == of(other);
  }

  /** Makes one group of two, unless somebody said that a row of one is not a row of the other. */
  void join(Candidate one, Candidate other) {
    List<Candidate> left = of(one);
    List<Candidate> right = of(other);
    if (left != right && !keptApart(left, right)) {
      left.addAll(right);
      right.forEach(candidate -> groups.put(candidate.row(), left));
    }
  }

  private boolean keptApart(List<Candidate> left, List<Candidate> right) {
    return left.stream()
        .anyMatch(
            one ->
                right.stream()
                    .anyMatch(
                        other -> Boolean.FALSE.equals(decisions.same(one.row(), other.row()))));
  }
}
