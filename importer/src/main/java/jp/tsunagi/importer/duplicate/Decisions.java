package jp.tsunagi.importer.duplicate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.core.resource.DuplicateDecision;
import org.jspecify.annotations.Nullable;

/** What people said of rows that look alike, to be asked pair by pair. */
public final class Decisions {

  /** Nobody said anything yet. */
  public static final Decisions NONE = new Decisions(List.of());

  private final Map<DuplicateDecision, Boolean> said = new HashMap<>();
  private final Collection<DuplicateDecision> all;

  public Decisions(Collection<DuplicateDecision> decisions) {
    this.all = List.copyOf(decisions);
    decisions.forEach(d -> said.put(DuplicateDecision.of(d.one(), d.other(), true), d.same()));
  }

  /** True for one resource, false for two, null when nobody said. */
  @Nullable Boolean same(UUID one, UUID other) {
    return said.get(DuplicateDecision.of(one, other, true));
  }

  Collection<DuplicateDecision> all() {
    return all;
  }
}
